import { createHash } from 'node:crypto';
import { gapBefore } from '../../document/caption.ts';
import {
  type Block,
  type Box,
  type Chart,
  citationId,
  type Document,
  type Figure,
  type Heading,
  type Inline,
  noteId,
  type Shade,
  type Table,
  type TableRow,
  type Words,
} from '../../document/document.ts';
import { fileAt } from '../../document/files.ts';
import { plain } from '../../document/plain.ts';
import { type Html, html, isEmpty, joinHtml, safeUrl, trustedHtml } from '../../escape/html.ts';
import type { Language } from '../../kinds/languages.ts';
import { tint } from '../../templates/color.ts';
import type { ThemeColors } from '../../templates/theme.ts';

/** A page of the site, as the others link to it. */
interface SitePage {
  readonly file: string;
  readonly title: string;
}

export interface HtmlOptions {
  /** The other documents of the site, this one among them. */
  readonly pages: readonly SitePage[];
  readonly file: string;
  /** Where a picture is, seen from the page. */
  picture(figure: Figure): string;
  /** "Til innholdet", "Dokumenter" */
  readonly words: { readonly skip: string; readonly documents: string };
  /** What the script says that lets a reader choose rows and sort them. */
  readonly filterWords: FilterWords;
  readonly colors: ThemeColors;
  /** The style of a page that needs nothing beside it: no style sheet, no script, nothing from elsewhere. */
  readonly single?: { readonly style: string };
}

/** What a page that stands alone is known by. */
export const generatorMark = '<meta name="generator" content="planverk">';

/** Sentences with `{shown}`, `{all}` and `{column}` in them. */
interface FilterWords {
  readonly title: string;
  readonly all: string;
  readonly shown: string;
  readonly reset: string;
  readonly sort: string;
}

/** A document as a page that is read without a script and from a disk. Nothing of the plan gets in as markup. */
export function renderHtml(document: Document, options: HtmlOptions): string {
  const { meta, children } = document;
  const cover = children.find((block) => block.type === 'cover');
  const rest = children.filter((block) => block.type !== 'cover' && block.type !== 'contents');
  const contents = children.find((block) => block.type === 'contents');
  const depth = contents?.type === 'contents' ? contents.depth : 0;
  const context: Context = {
    options,
    words: meta.words,
    language: meta.language,
    wordsLanguage: meta.wordsLanguage,
    accent: undefined,
    charts: { count: 0 },
  };
  const added = langOf(meta.wordsLanguage, context);
  const filtered = options.single === undefined && hasFacets(children);
  const status = meta.status === 'draft' || meta.status === 'hearing' ? meta.statusLabel : undefined;
  return html`<!doctype html>
<html lang="${meta.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${options.single ? contentPolicy(options.single.style) : ''}<title>${`${meta.title} – ${meta.author}`}</title>
${meta.subject ? html`<meta name="description" content="${meta.subject}">\n` : ''}${styleOf(options)}
${filtered ? html`<script src="script.js" defer data-words="${JSON.stringify(options.filterWords)}"></script>\n` : ''}</head>
<body>
<a class="skip" href="#innhold"${added}>${options.words.skip}</a>
${siteNavigation(options, added, meta.author)}
<main id="innhold" tabindex="-1">
<header class="cover">
${status ? html`<p class="status"${added}>${status}</p>\n` : ''}<h1>${meta.title}</h1>
${cover?.type === 'cover' ? coverLines(cover, added) : ''}</header>
${depth > 0 ? contentsOf(children, depth, meta.words.contents, added) : ''}
${blocks(rest, context)}
</main>
${notesOf(document, context)}<footer>
${cover?.type === 'cover' ? blocks(cover.colophon, context) : ''}
</footer>
</body>
</html>
`.html;
}

function styleOf({ single }: HtmlOptions): Html {
  return single
    ? html`<style>${trustedHtml(single.style)}</style>`
    : html`<link rel="stylesheet" href="style.css">`;
}

/** Lets a page load nothing, and run nothing. */
function contentPolicy(style: string): Html {
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return trustedHtml(`<meta http-equiv="Content-Security-Policy" content="${policy}">\n${generatorMark}\n`);
}

interface Context {
  readonly options: HtmlOptions;
  readonly words: Words;
  readonly language: Language;
  /** Of the words that the document adds. */
  readonly wordsLanguage: Language;
  /** Of the focus area. */
  readonly accent: string | undefined;
  /** For ids: how many there are so far. */
  readonly charts: { count: number };
}

/** The page that leads to all the documents. */
export function renderIndex(
  title: string,
  language: Language,
  documents: readonly {
    readonly title: string;
    readonly edition: string;
    readonly files: readonly { readonly href: string; readonly label: string; readonly about: string }[];
  }[],
  words: HtmlOptions['words'],
): string {
  const items = documents.map(({ title: name, edition, files }) => {
    const links = files.map(
      ({ href, label, about }) => html`<a href="${href}" aria-label="${`${about}, ${label}`}">${label}</a>`,
    );
    return html`<li><h2>${name}</h2>\n<p>${edition}</p>\n<p class="files">${joinHtml(links, ' ')}</p></li>`;
  });
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<a class="skip" href="#innhold">${words.skip}</a>
<main id="innhold" tabindex="-1">
<header class="cover"><h1>${title}</h1></header>
<ul class="documents">
${joinHtml(items, '\n')}
</ul>
</main>
</body>
</html>
`.html;
}

/** Documents that are listed above each of them; more would fill a phone before its title, and are folded. */
const mostListed = 6;

function siteNavigation({ pages, file, words }: HtmlOptions, added: Html, owner: string): Html {
  if (pages.length < 2) return html``;
  const items = pages.map(
    (page) =>
      html`<li><a href="${page.file}"${page.file === file ? html` aria-current="page"` : ''}>${page.title}</a></li>`,
  );
  const list = html`<ul>
${joinHtml(items, '\n')}
</ul>`;
  const documents =
    pages.length > mostListed
      ? html`<details><summary>${words.documents} (${String(pages.length)})</summary>\n${list}\n</details>`
      : list;
  return html`<nav class="site" aria-label="${words.documents}"${added}>
<p><a href="index.html">${owner}</a></p>
${documents}
</nav>`;
}

function coverLines(cover: Extract<Block, { type: 'cover' }>, added: Html): Html {
  const lines = [
    cover.subtitle && html`<p class="subtitle">${cover.subtitle}</p>`,
    cover.motto && html`<p class="motto">${cover.motto}</p>`,
    html`<p class="edition"${added}>${cover.edition}</p>`,
    cover.hearing && html`<p class="hearing"${added}>${cover.hearing}</p>`,
    cover.partners.length > 0 && html`<p class="partners">${cover.partners.join(' · ')}</p>`,
  ].filter((line) => line !== undefined && line !== '' && line !== false);
  return html`${joinHtml(lines, '\n')}\n`;
}

/** The contents as nested lists of links. */
function contentsOf(children: readonly Block[], depth: number, title: string, added: Html): Html {
  const headings = headingsIn(children).filter(
    ({ level, id, unlisted }) => level <= depth && id && !unlisted,
  );
  if (headings.length === 0) return html``;
  const nested = (from: number, level: number): [list: Html, next: number] => {
    const items: Html[] = [];
    let at = from;
    while (at < headings.length && (headings[at]?.level ?? 0) >= level) {
      const heading = headings[at] as Heading;
      const words = [heading.number, plain(heading.content)].filter(Boolean).join(' ');
      const link = html`<a href="#${heading.id}">${words}</a>`;
      at += 1;
      if ((headings[at]?.level ?? 0) > heading.level) {
        const [below, next] = nested(at, heading.level + 1);
        items.push(html`<li>${link}\n${below}</li>\n`);
        at = next;
      } else items.push(html`<li>${link}</li>\n`);
    }
    return [html`<ul>\n${items}</ul>\n`, at];
  };
  const [list] = nested(0, 1);
  return html`<nav class="contents" aria-labelledby="p-contents"${added}>
<h2 id="p-contents">${title}</h2>
${list}</nav>`;
}

function hasFacets(tree: readonly Block[]): boolean {
  return tree.some((block) =>
    block.type === 'section' || block.type === 'columns'
      ? hasFacets(block.children)
      : block.type === 'table' && block.rows.some(({ facets }) => facets),
  );
}

function headingsIn(tree: readonly Block[]): readonly Heading[] {
  return tree.flatMap((block) =>
    block.type === 'section' || block.type === 'columns'
      ? headingsIn(block.children)
      : block.type === 'heading'
        ? [block]
        : [],
  );
}

function blocks(tree: readonly Block[], context: Context): Html {
  return joinHtml(
    tree.map((block) => blockHtml(block, context)),
    '\n',
  );
}

function langOf(language: Language | undefined, context: Context): Html {
  return language && language !== context.language ? html` lang="${language}"` : html``;
}

function blockHtml(block: Block, context: Context): Html {
  switch (block.type) {
    case 'section': {
      const { accents } = context.options.colors;
      const at = block.accent === undefined ? undefined : block.accent % accents.length;
      const inner = {
        ...context,
        language: block.language ?? context.language,
        accent: at === undefined ? context.accent : accents[at],
      };
      const classes = [at !== undefined && `accent-${at + 1}`, block.changed && 'changed']
        .filter(Boolean)
        .join(' ');
      const named = classes ? html` class="${classes}"` : '';
      return html`<section${named}${langOf(block.language, context)}>\n${blocks(block.children, inner)}\n</section>`;
    }
    case 'columns': {
      const stacks = block.children.map(({ children }) => html`<div>\n${blocks(children, context)}\n</div>`);
      return html`<div class="columns">\n${joinHtml(stacks, '\n')}\n</div>`;
    }
    case 'heading': {
      // The document's title is the one first-level heading.
      const tag = `h${Math.min(6, block.level + 1)}`;
      const before = [block.label, block.number].filter(Boolean).join(' ');
      const number = before ? html`<span class="number">${before}</span> ` : '';
      const id = block.id ? html` id="${block.id}"` : '';
      return html`<${tag}${id}>${number}${inlines(block.content)}</${tag}>`;
    }
    case 'paragraph': {
      const role = block.role ? html` class="${block.role}"` : '';
      return html`<p${role}${langOf(block.language, context)}>${inlines(block.content)}</p>`;
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const start = block.ordered && block.start !== undefined ? html` start="${block.start}"` : '';
      const items = block.items.map(({ id, number, checked, children }) => {
        const [only] = children;
        const anchorId = id ? html` id="${id}"` : '';
        const tight = block.tight && only?.type === 'paragraph' && !only.role && !only.language;
        const inside = tight
          ? joinHtml(
              [inlines(only.content), blocks(children.slice(1), context)].filter((part) => !isEmpty(part)),
              '\n',
            )
          : blocks(children, context);
        const mark = number ? html`<span class="item-number">${number}</span> ` : '';
        const box = checked === undefined ? '' : boxHtml(checked, context);
        const named = [number && 'numbered', checked !== undefined && 'task'].filter(Boolean).join(' ');
        return html`<li${anchorId}${named ? html` class="${named}"` : ''}>${mark}${box}${inside}</li>`;
      });
      return html`<${tag}${start}>\n${joinHtml(items, '\n')}\n</${tag}>`;
    }
    case 'quote':
      return html`<blockquote>\n${blocks(block.children, context)}\n</blockquote>`;
    case 'code':
      return html`<pre tabindex="0"><code>${block.text}</code></pre>`;
    case 'table':
      return table(block, context);
    case 'figure': {
      const { caption = [], credit, half } = block;
      const gap = credit && caption.length > 0 ? gapBefore(caption) : '';
      const made = credit ? html`${gap}<span class="credit">${credit}</span>` : '';
      const below =
        caption.length > 0 || credit ? html`<figcaption>${inlines(caption)}${made}</figcaption>` : '';
      return html`<figure${half ? html` class="half"` : ''}>${image(block, context)}${below}</figure>`;
    }
    case 'chart':
      return chartSvg(block, context);
    case 'thematic-break':
      return html`<hr>`;
    case 'callout': {
      const title = block.title ? html`<p class="callout-title">${block.title}</p>\n` : '';
      return html`<div class="callout ${block.role}">\n${title}${blocks(block.children, context)}\n</div>`;
    }
    case 'box':
      return boxed(block, context);
    case 'closing': {
      const owner: Inline = { type: 'text', value: block.owner };
      return html`<p class="closing">${inline(block.website ? { ...block.website, children: [owner] } : owner)}</p>`;
    }
    case 'cover':
    case 'contents':
    case 'divider':
      return html``;
  }
}

/** A box, with its kind in words over it; a quotation says by its look and its markup that it is one. */
function boxed({ kind, label, title, children, source }: Box, context: Context): Html {
  const heading = title ? html`<p class="box-title">${inlines(title)}</p>\n` : '';
  if (kind === 'quote') {
    const said = source ? html`\n<figcaption>${'– '}${inlines(source)}</figcaption>` : '';
    return html`<figure class="box quote">\n${heading}<blockquote>\n${blocks(children, context)}\n</blockquote>${said}\n</figure>`;
  }
  const lang = langOf(context.wordsLanguage, context);
  return html`<div class="box ${kind}" role="note">\n<p class="box-label"${lang}>${label}</p>\n${heading}${blocks(children, context)}\n</div>`;
}

/** The box of a task: what it looks like is for the eye, what it says for everybody else. */
function boxHtml(checked: boolean, context: Context): Html {
  const words = checked ? context.words.taskDone : context.words.taskOpen;
  const lang = langOf(context.wordsLanguage, context);
  return html`<span class="tick" role="img" aria-label="${words}"${lang}>${checked ? '☑' : '☐'}</span> `;
}

/** The notes of a page behind its text, each with links back to where it is cited. */
function notesOf({ notes = [] }: Document, context: Context): Html {
  if (notes.length === 0) return html``;
  const lang = langOf(context.wordsLanguage, context);
  const items = notes.map(({ number, children, citations }) => {
    const links = Array.from({ length: citations }, (_, index) => {
      const which = citations > 1 ? ` (${index + 1})` : '';
      const label = `${context.words.backToText}${which}, ${number}`;
      const sign = citations > 1 ? html`${'↑'}<sup>${index + 1}</sup>` : '↑';
      return html`<a class="back" href="#${citationId(number, index + 1)}" aria-label="${label}"${lang}>${sign}</a>`;
    });
    const [last] = children.slice(-1);
    const ends = joinHtml(links, ' ');
    // The links are at the end of the last line.
    const inside =
      last?.type === 'paragraph'
        ? joinHtml(
            [
              ...children.slice(0, -1).map((block) => blockHtml(block, context)),
              html`<p>${inlines(last.content)} ${ends}</p>`,
            ],
            '\n',
          )
        : html`${blocks(children, context)}\n<p>${ends}</p>`;
    return html`<li id="${noteId(number)}">${inside}</li>`;
  });
  return html`<aside class="notes" aria-labelledby="p-notes">
<h2 id="p-notes"${lang}>${context.words.notes}</h2>
<ol>
${joinHtml(items, '\n')}
</ol>
</aside>
`;
}

/** A drawing as SVG, on white in any light: its shades are distinguishable there. */
function chartSvg({ width, height, title, alt, shapes }: Chart, context: Context): Html {
  context.charts.count += 1;
  const id = `chart-${context.charts.count}`;
  const { colors } = context.options;
  const base = context.accent ?? colors.accents[0] ?? colors.text;
  const colorOf = (shade: Shade): string =>
    shade === 'rule' ? colors.rule : shade === 'text' ? colors.text : tint(base, shade);
  const short = (value: number): string => String(Math.round(value * 100) / 100);
  const drawn = shapes.map((shape) => {
    if (shape.type === 'bar')
      return html`<rect x="${short(shape.x)}" y="${short(shape.y)}" width="${short(shape.width)}" height="${short(shape.height)}" fill="${colorOf(shape.shade)}"/>`;
    if (shape.type === 'line') {
      const points = shape.points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');
      const dash = shape.dashed ? html` stroke-dasharray="4 3"` : '';
      return html`<polyline points="${points}" fill="none" stroke="${colorOf(shape.shade)}" stroke-width="${shape.thickness}"${dash}/>`;
    }
    const weight = shape.strong ? html` font-weight="600"` : '';
    return html`<text x="${short(shape.x)}" y="${short(shape.baseline)}" text-anchor="${shape.anchor}" fill="${colors.text}"${weight}>${shape.value}</text>`;
  });
  return html`<figure class="chart" tabindex="0" aria-label="${title}"><svg viewBox="0 0 ${short(width)} ${short(height)}" role="img" aria-labelledby="${id}-title ${id}-text" font-size="9">
<title id="${id}-title">${title}</title>
<desc id="${id}-text">${alt}</desc>
${joinHtml(drawn, '\n')}
</svg></figure>`;
}

/** A table in a box of its own, so that a wide one is moved sideways and the page is not. */
function table({ caption, columns, header, rows, dense }: Table, context: Context): Html {
  const align = (index: number): Html | undefined => {
    const column = columns[index];
    return column?.numeric || column?.align === 'right'
      ? html` class="figure"`
      : column?.align === 'center'
        ? html` class="center"`
        : undefined;
  };
  const title = caption ? html`<caption><span>${inlines(caption)}</span></caption>\n` : '';
  const head = header.map(({ content }, index) =>
    // A header without words is none.
    content.length > 0
      ? html`<th scope="col"${align(index)}>${cell(content, context)}</th>`
      : html`<td></td>`,
  );
  const rowOf = ({ id, cells, group, rowHeader, total, facets }: TableRow): Html => {
    if (group)
      return html`<tr class="group"><th scope="rowgroup" colspan="${String(columns.length)}">${cell(cells[0]?.content ?? [], context)}</th></tr>`;
    const row = cells.map(({ content, sort }, index) => {
      const key = sort === undefined ? '' : html` data-sort="${String(sort)}"`;
      return rowHeader && index === 0
        ? html`<th scope="row"${rowHeader === 'plain' ? html` class="plain"` : ''}${key}>${cell(content, context)}</th>`
        : html`<td${align(index)}${key}>${cell(content, context)}</td>`;
    });
    const values = facets ? html` data-facets="${JSON.stringify(facets)}"` : '';
    const anchorId = id ? html` id="${id}"` : '';
    return html`<tr${anchorId}${total ? html` class="total"` : ''}${values}>${row}</tr>`;
  };
  const bodies = inGroups(rows).map(
    (part) => html`<tbody>
${joinHtml(part.map(rowOf), '\n')}
</tbody>
`,
  );
  const names = caption ? [plain(caption)] : header.map(({ content }) => plain(content).trim());
  const label = names.filter(Boolean).join(', ') || context.words.table;
  // Names and values: on a phone they are stacked.
  const pairs =
    columns.length === 2 && !columns.some(({ numeric }) => numeric) && rows.every((row) => row.rowHeader);
  const kind = `${pairs ? ' pairs' : ''}${dense ? ' dense' : ''}`;
  return html`<div class="table${kind}" role="group" aria-label="${label}" tabindex="0">
<table>
${title}${header.length > 0 ? html`<thead><tr>${head}</tr></thead>\n` : ''}${bodies}</table>
</div>`;
}

/** The rows of a table, apart where a group begins, and the sum apart from the groups. */
function inGroups(rows: readonly TableRow[]): readonly (readonly TableRow[])[] {
  const grouped = rows.some(({ group }) => group);
  const parts: TableRow[][] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (!last || row.group || (grouped && row.total)) parts.push([row]);
    else last.push(row);
  }
  return parts;
}

/** A picture, perhaps as a link. */
function image(figure: Figure, context: Context): Html {
  const { alt, width, height, link } = figure;
  const size = [width, height].map((side) => Math.max(1, Math.round(side)));
  const picture = html`<img src="${context.options.picture(figure)}" alt="${alt}" width="${size[0]}" height="${size[1]}">`;
  return link ? anchor(link, picture) : picture;
}

function cell(content: readonly Inline[], context: Context): Html {
  return html`${content.map((content) => (content.type === 'picture' ? image(content.figure, context) : inline(content)))}`;
}

function inlines(content: readonly Inline[]): Html {
  return html`${content.map(inline)}`;
}

/** A link, where it leads somewhere safe. */
function anchor({ target, title }: NonNullable<Figure['link']>, inside: Html): Html {
  const safe = fileAt(target) === undefined ? safeUrl(target) : target;
  if (!safe || isEmpty(inside)) return inside;
  return html`<a href="${safe}"${title ? html` title="${title}"` : ''}>${inside}</a>`;
}

function inline(part: Inline): Html {
  switch (part.type) {
    case 'text':
      return html`${part.value}`;
    case 'emphasis':
      return html`<em>${inlines(part.children)}</em>`;
    case 'strong':
      return html`<strong>${inlines(part.children)}</strong>`;
    case 'code-span':
      return html`<code>${part.value}</code>`;
    case 'break':
      return html`<br>`;
    case 'link':
      return anchor(part, inlines(part.children));
    case 'picture':
      // Only in cells, which set it themselves.
      return html`${part.figure.alt}`;
    case 'page-reference':
      return html``;
    case 'note': {
      const { number, citation, label, labelLanguage } = part;
      const lang = labelLanguage ? html` lang="${labelLanguage}"` : '';
      return html`<sup class="cited"><a id="${citationId(number, citation)}" href="#${noteId(number)}" aria-label="${label}"${lang}>${number}</a></sup>`;
    }
    case 'deleted':
    case 'inserted': {
      const tag = part.type === 'deleted' ? 'del' : 'ins';
      const lang = part.language ? html` lang="${part.language}"` : '';
      const unseen = (words: string): Html => html`<span class="unseen">${words}</span>`;
      const before = html`<span class="unseen"${lang}>${`[${part.label}: `}</span>`;
      return html`<${tag}>${before}${inlines(part.children)}${unseen(']')}</${tag}>`;
    }
  }
}
