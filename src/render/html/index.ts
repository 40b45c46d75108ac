import type {
  Block,
  Chart,
  Document,
  Figure,
  Heading,
  Inline,
  Shade,
  Table,
  Words,
} from '../../document/document.ts';
import { plain } from '../../document/plain.ts';
import { escapeHtml, safeUrl } from '../../escape/html.ts';
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
}

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
    accent: undefined,
    charts: { count: 0 },
  };
  const added = langOf(meta.wordsLanguage, context);
  const filtered = hasFacets(children);
  const status = meta.status === 'draft' || meta.status === 'hearing' ? meta.statusLabel : undefined;
  return `<!doctype html>
<html lang="${meta.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${meta.title} – ${meta.author}`)}</title>
${meta.subject ? `<meta name="description" content="${escapeHtml(meta.subject)}">\n` : ''}<link rel="stylesheet" href="style.css">
${filtered ? `<script src="script.js" defer data-words="${escapeHtml(JSON.stringify(options.filterWords))}"></script>\n` : ''}</head>
<body>
<a class="skip" href="#innhold"${added}>${escapeHtml(options.words.skip)}</a>
${siteNavigation(options, added, meta.author)}
<main id="innhold" tabindex="-1">
<header class="cover">
${status ? `<p class="status"${added}>${escapeHtml(status)}</p>\n` : ''}<h1>${escapeHtml(meta.title)}</h1>
${cover?.type === 'cover' ? coverLines(cover, added) : ''}</header>
${depth > 0 ? contentsOf(children, depth, meta.words.contents, added) : ''}
${blocks(rest, context)}
</main>
<footer>
${cover?.type === 'cover' ? blocks(cover.colophon, context) : ''}
</footer>
</body>
</html>
`;
}

interface Context {
  readonly options: HtmlOptions;
  readonly words: Words;
  readonly language: Language;
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
      ({ href, label, about }) =>
        `<a href="${escapeHtml(href)}" aria-label="${escapeHtml(`${about}, ${label}`)}">${escapeHtml(label)}</a>`,
    );
    return `<li><h2>${escapeHtml(name)}</h2>\n<p>${escapeHtml(edition)}</p>\n<p class="files">${links.join(' ')}</p></li>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<a class="skip" href="#innhold">${escapeHtml(words.skip)}</a>
<main id="innhold" tabindex="-1">
<header class="cover"><h1>${escapeHtml(title)}</h1></header>
<ul class="documents">
${items.join('\n')}
</ul>
</main>
</body>
</html>
`;
}

function siteNavigation({ pages, file, words }: HtmlOptions, added: string, owner: string): string {
  if (pages.length < 2) return '';
  const items = pages.map(
    (page) =>
      `<li><a href="${escapeHtml(page.file)}"${page.file === file ? ' aria-current="page"' : ''}>${escapeHtml(page.title)}</a></li>`,
  );
  return `<nav class="site" aria-label="${escapeHtml(words.documents)}"${added}>
<p><a href="index.html">${escapeHtml(owner)}</a></p>
<ul>
${items.join('\n')}
</ul>
</nav>`;
}

function coverLines(cover: Extract<Block, { type: 'cover' }>, added: string): string {
  return [
    cover.subtitle && `<p class="subtitle">${escapeHtml(cover.subtitle)}</p>`,
    cover.motto && `<p class="motto">${escapeHtml(cover.motto)}</p>`,
    `<p class="edition"${added}>${escapeHtml(cover.edition)}</p>`,
    cover.partners.length > 0 && `<p class="partners">${escapeHtml(cover.partners.join(' · '))}</p>`,
  ]
    .filter(Boolean)
    .join('\n')
    .concat('\n');
}

/** The contents as nested lists of links. */
function contentsOf(children: readonly Block[], depth: number, title: string, added: string): string {
  const headings = headingsIn(children).filter(
    ({ level, id, unlisted }) => level <= depth && id && !unlisted,
  );
  if (headings.length === 0) return '';
  const nested = (from: number, level: number): [html: string, next: number] => {
    let html = '<ul>\n';
    let at = from;
    while (at < headings.length && (headings[at]?.level ?? 0) >= level) {
      const own = headings[at] as Heading;
      html += `<li><a href="#${escapeHtml(own.id ?? '')}">${escapeHtml([own.number, plain(own.content)].filter(Boolean).join(' '))}</a>`;
      at += 1;
      if ((headings[at]?.level ?? 0) > own.level) {
        const [below, next] = nested(at, own.level + 1);
        html += `\n${below}`;
        at = next;
      }
      html += '</li>\n';
    }
    return [`${html}</ul>\n`, at];
  };
  const [list] = nested(0, 1);
  return `<nav class="contents" aria-labelledby="p-contents"${added}>
<h2 id="p-contents">${escapeHtml(title)}</h2>
${list}</nav>`;
}

function hasFacets(tree: readonly Block[]): boolean {
  return tree.some((block) =>
    block.type === 'section'
      ? hasFacets(block.children)
      : block.type === 'table' && block.rows.some(({ facets }) => facets),
  );
}

function headingsIn(tree: readonly Block[]): readonly Heading[] {
  return tree.flatMap((block) =>
    block.type === 'section' ? headingsIn(block.children) : block.type === 'heading' ? [block] : [],
  );
}

function blocks(tree: readonly Block[], context: Context): string {
  return tree.map((block) => blockHtml(block, context)).join('\n');
}

function langOf(language: Language | undefined, context: Context): string {
  return language && language !== context.language ? ` lang="${language}"` : '';
}

function blockHtml(block: Block, context: Context): string {
  switch (block.type) {
    case 'section': {
      const { accents } = context.options.colors;
      const at = block.accent === undefined ? undefined : block.accent % accents.length;
      const inner = {
        ...context,
        language: block.language ?? context.language,
        accent: at === undefined ? context.accent : accents[at],
      };
      const own = [at !== undefined && `accent-${at + 1}`, block.changed && 'changed']
        .filter(Boolean)
        .join(' ');
      const named = own ? ` class="${own}"` : '';
      return `<section${named}${langOf(block.language, context)}>\n${blocks(block.children, inner)}\n</section>`;
    }
    case 'heading': {
      // The document's title is the one first-level heading.
      const tag = `h${Math.min(6, block.level + 1)}`;
      const before = [block.label, block.number].filter(Boolean).join(' ');
      const number = before ? `<span class="number">${escapeHtml(before)}</span> ` : '';
      const id = block.id ? ` id="${escapeHtml(block.id)}"` : '';
      return `<${tag}${id}>${number}${inlines(block.content)}</${tag}>`;
    }
    case 'paragraph': {
      const role = block.role ? ` class="${block.role}"` : '';
      return `<p${role}${langOf(block.language, context)}>${inlines(block.content)}</p>`;
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const start = block.ordered && block.start !== undefined ? ` start="${block.start}"` : '';
      const items = block.items.map(({ id, children }) => {
        const [only] = children;
        const own = id ? ` id="${escapeHtml(id)}"` : '';
        const tight = block.tight && only?.type === 'paragraph' && !only.role && !only.language;
        const inside = tight
          ? [inlines(only.content), blocks(children.slice(1), context)].filter(Boolean).join('\n')
          : blocks(children, context);
        return `<li${own}>${inside}</li>`;
      });
      return `<${tag}${start}>\n${items.join('\n')}\n</${tag}>`;
    }
    case 'quote':
      return `<blockquote>\n${blocks(block.children, context)}\n</blockquote>`;
    case 'code':
      return `<pre tabindex="0"><code>${escapeHtml(block.text)}</code></pre>`;
    case 'table':
      return table(block, context);
    case 'figure': {
      const caption = block.caption ? `<figcaption>${inlines(block.caption)}</figcaption>` : '';
      return `<figure>${image(block, context)}${caption}</figure>`;
    }
    case 'chart':
      return chartSvg(block, context);
    case 'thematic-break':
      return '<hr>';
    case 'callout': {
      const title = block.title ? `<p class="callout-title">${escapeHtml(block.title)}</p>\n` : '';
      return `<div class="callout ${block.role}">\n${title}${blocks(block.children, context)}\n</div>`;
    }
    case 'closing': {
      const owner: Inline = { type: 'text', value: block.owner };
      return `<p class="closing">${inline(block.website ? { ...block.website, children: [owner] } : owner)}</p>`;
    }
    case 'cover':
    case 'contents':
    case 'divider':
      return '';
  }
}

/** A drawing as SVG, on white in any light: its shades are told apart there. */
function chartSvg({ width, height, title, alt, shapes }: Chart, context: Context): string {
  context.charts.count += 1;
  const id = `chart-${context.charts.count}`;
  const { colors } = context.options;
  const base = context.accent ?? colors.accents[0] ?? colors.text;
  const colorOf = (shade: Shade): string =>
    shade === 'rule' ? colors.rule : shade === 'text' ? colors.text : tint(base, shade);
  const short = (value: number): string => String(Math.round(value * 100) / 100);
  const drawn = shapes.map((shape) => {
    if (shape.type === 'bar')
      return `<rect x="${short(shape.x)}" y="${short(shape.y)}" width="${short(shape.width)}" height="${short(shape.height)}" fill="${colorOf(shape.shade)}"/>`;
    if (shape.type === 'line') {
      const points = shape.points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');
      const dash = shape.dashed ? ' stroke-dasharray="4 3"' : '';
      return `<polyline points="${points}" fill="none" stroke="${colorOf(shape.shade)}" stroke-width="${shape.thickness}"${dash}/>`;
    }
    const weight = shape.strong ? ' font-weight="600"' : '';
    return `<text x="${short(shape.x)}" y="${short(shape.baseline)}" text-anchor="${shape.anchor}" fill="${colors.text}"${weight}>${escapeHtml(shape.value)}</text>`;
  });
  return `<figure class="chart" tabindex="0" aria-label="${escapeHtml(title)}"><svg viewBox="0 0 ${short(width)} ${short(height)}" role="img" aria-labelledby="${id}-title ${id}-text" font-size="9">
<title id="${id}-title">${escapeHtml(title)}</title>
<desc id="${id}-text">${escapeHtml(alt)}</desc>
${drawn.join('\n')}
</svg></figure>`;
}

/** A table in a box of its own, so that a wide one is moved sideways and the page is not. */
function table({ caption, columns, header, rows }: Table, context: Context): string {
  const align = (index: number): string => {
    const column = columns[index];
    return column?.numeric || column?.align === 'right'
      ? ' class="figure"'
      : column?.align === 'center'
        ? ' class="center"'
        : '';
  };
  const title = caption ? `<caption><span>${inlines(caption)}</span></caption>\n` : '';
  const head = header
    .map(({ content }, index) =>
      // A header without words is none.
      content.length > 0 ? `<th scope="col"${align(index)}>${cell(content, context)}</th>` : '<td></td>',
    )
    .join('');
  const body = rows.map(({ cells, rowHeader, total, facets }) => {
    const own = cells.map(({ content, sort }, index) => {
      const key = sort === undefined ? '' : ` data-sort="${escapeHtml(String(sort))}"`;
      return rowHeader && index === 0
        ? `<th scope="row"${rowHeader === 'plain' ? ' class="plain"' : ''}${key}>${cell(content, context)}</th>`
        : `<td${align(index)}${key}>${cell(content, context)}</td>`;
    });
    const values = facets ? ` data-facets="${escapeHtml(JSON.stringify(facets))}"` : '';
    return `<tr${total ? ' class="total"' : ''}${values}>${own.join('')}</tr>`;
  });
  const names = caption ? [plain(caption)] : header.map(({ content }) => plain(content).trim());
  const label = escapeHtml(names.filter(Boolean).join(', ') || context.words.table);
  // A name and what is to be said of it: on a phone one stands above the other.
  const pairs =
    columns.length === 2 && !columns.some(({ numeric }) => numeric) && rows.every((row) => row.rowHeader);
  return `<div class="table${pairs ? ' pairs' : ''}" role="group" aria-label="${label}" tabindex="0">
<table>
${title}${header.length > 0 ? `<thead><tr>${head}</tr></thead>\n` : ''}<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`;
}

/** A picture, perhaps as a link. */
function image(figure: Figure, context: Context): string {
  const { alt, width, height, link } = figure;
  const size = [width, height].map((side) => Math.max(1, Math.round(side)));
  const own = `<img src="${escapeHtml(context.options.picture(figure))}" alt="${escapeHtml(alt)}" width="${size[0]}" height="${size[1]}">`;
  return link ? anchor(link, own) : own;
}

function cell(content: readonly Inline[], context: Context): string {
  return content.map((own) => (own.type === 'picture' ? image(own.figure, context) : inline(own))).join('');
}

function inlines(content: readonly Inline[]): string {
  return content.map(inline).join('');
}

/** A link, where it leads somewhere safe. */
function anchor({ target, title }: NonNullable<Figure['link']>, inside: string): string {
  const safe = safeUrl(target);
  if (!safe || inside === '') return inside;
  return `<a href="${escapeHtml(safe)}"${title ? ` title="${escapeHtml(title)}"` : ''}>${inside}</a>`;
}

function inline(own: Inline): string {
  switch (own.type) {
    case 'text':
      return escapeHtml(own.value);
    case 'emphasis':
      return `<em>${inlines(own.children)}</em>`;
    case 'strong':
      return `<strong>${inlines(own.children)}</strong>`;
    case 'code-span':
      return `<code>${escapeHtml(own.value)}</code>`;
    case 'break':
      return '<br>';
    case 'link':
      return anchor(own, inlines(own.children));
    case 'picture':
      // Only in cells, which set it themselves.
      return escapeHtml(own.figure.alt);
    case 'deleted':
    case 'inserted': {
      const tag = own.type === 'deleted' ? 'del' : 'ins';
      const lang = own.language ? ` lang="${own.language}"` : '';
      const unseen = (words: string): string => `<span class="unseen">${escapeHtml(words)}</span>`;
      const before = `<span class="unseen"${lang}>${escapeHtml(`[${own.label}: `)}</span>`;
      return `<${tag}>${before}${inlines(own.children)}${unseen(']')}</${tag}>`;
    }
  }
}
