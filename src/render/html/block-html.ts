import { gapBefore } from '../../document/caption.ts';
import type { Block, Box, Heading, Inline, Section } from '../../document/document.ts';
import { type Html, html, isEmpty, joinHtml } from '../../escape/html.ts';
import { barsHtml } from './bars-html.ts';
import { cardHtml, factsHtml, keyFiguresHtml } from './card-html.ts';
import { chartSvg } from './chart-svg.ts';
import { image, inline, inlines } from './inline-html.ts';
import { type Context, langOf } from './page-context.ts';
import { inParts } from './parts.ts';
import { tableHtml } from './table-html.ts';

export function blocks(tree: readonly Block[], context: Context): Html {
  const [first] = tree;
  return first && tree.length === 1 ? blockHtml(first, context) : joinHtml([...pieces(tree, context)], '');
}

/** The same piece by piece: sections of thousands of blocks are not held as a whole. */
export function* pieces(tree: readonly Block[], context: Context): Iterable<Html> {
  for (const [index, block] of tree.entries()) {
    if (index > 0) yield html`\n`;
    if (block.type === 'section') yield* sectionPieces(block, context);
    else yield blockHtml(block, context);
  }
}

function* sectionPieces(section: Section, context: Context): Iterable<Html> {
  const { accents } = context.options.colors;
  const at = section.accent === undefined ? undefined : section.accent % accents.length;
  const inner = {
    ...context,
    language: section.language ?? context.language,
    accent: at === undefined ? context.accent : accents[at],
  };
  const classes = [at !== undefined && `accent-${at + 1}`, section.changed && 'changed']
    .filter(Boolean)
    .join(' ');
  const named = classes ? html` class="${classes}"` : '';
  yield html`<section${named}${langOf(section.language, context)}>\n`;
  yield* pieces(section.children, inner);
  yield html`\n</section>`;
}

export function blockHtml(block: Block, context: Context): Html {
  switch (block.type) {
    case 'section':
      return html`${[...sectionPieces(block, context)]}`;
    case 'columns': {
      const { widths = [2, 1] } = block;
      const parts = inParts(block.children.map((_, index) => widths[index] ?? 1));
      const stacks = block.children.map(
        (stack, index) =>
          html`<div class="part-${String(parts[index])}"${langOf(stack.language, context)}>\n${blocks(stack.children, { ...context, language: stack.language ?? context.language })}\n</div>`,
      );
      return html`<div class="columns">\n${joinHtml(stacks, '\n')}\n</div>`;
    }
    case 'card': {
      const { accents } = context.options.colors;
      const at = block.accent === undefined ? undefined : block.accent % accents.length;
      const inner = { ...context, accent: at === undefined ? context.accent : accents[at] };
      return cardHtml(
        block,
        at,
        (heading) => headingHtml(heading, context),
        blocks(block.children, inner),
        context,
      );
    }
    case 'facts':
      return factsHtml(block, context);
    case 'key-figures':
      return keyFiguresHtml(block);
    case 'bars':
      return barsHtml(block, context);
    case 'heading':
      return headingHtml(block, context);
    case 'paragraph': {
      const role = block.role ? html` class="${block.role}"` : '';
      return html`<p${role}${langOf(block.language, context)}>${inlines(block.content, context)}</p>`;
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
              [inlines(only.content, context), blocks(children.slice(1), context)].filter(
                (part) => !isEmpty(part),
              ),
              '\n',
            )
          : blocks(children, context);
        const mark = number ? html`<span class="item-number">${number}</span> ` : '';
        const box = checked === undefined ? '' : boxHtml(checked, context);
        const named = [number && 'numbered', checked !== undefined && 'task'].filter(Boolean).join(' ');
        return html`<li${anchorId}${named ? html` class="${named}"` : ''}>${mark}${box}${inside}</li>`;
      });
      return html`<${tag}${start}${block.index ? html` class="index"` : ''}>\n${joinHtml(items, '\n')}\n</${tag}>`;
    }
    case 'quote':
      return html`<blockquote>\n${blocks(block.children, context)}\n</blockquote>`;
    case 'code':
      return html`<pre tabindex="0"><code>${block.text}</code></pre>`;
    case 'table':
      return tableHtml(block, context);
    case 'figure': {
      const { caption = [], credit, half } = block;
      const gap = credit && caption.length > 0 ? gapBefore(caption) : '';
      const made = credit ? html`${gap}<span class="credit">${credit}</span>` : '';
      const below =
        caption.length > 0 || credit
          ? html`<figcaption>${inlines(caption, context)}${made}</figcaption>`
          : '';
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
      return html`<p class="closing">${inline(block.website ? { ...block.website, children: [owner] } : owner, context)}</p>`;
    }
    case 'cover':
    case 'contents':
    case 'divider':
      return html``;
  }
}

function headingHtml({ level, label, number, id, content }: Heading, context: Context): Html {
  // The document's title is the one first-level heading.
  const tag = `h${Math.min(6, level + 1)}`;
  const before = [label, number].filter(Boolean).join(' ');
  const numbered = before ? html`<span class="number">${before}</span> ` : '';
  return html`<${tag}${id ? html` id="${id}"` : ''}>${numbered}${inlines(content, context)}</${tag}>`;
}

/** A box, with its kind in words over it; a quotation says by its look and its markup that it is one. */
function boxed({ kind, label, title, children, source }: Box, context: Context): Html {
  const heading = title ? html`<p class="box-title">${inlines(title, context)}</p>\n` : '';
  if (kind === 'quote') {
    const said = source ? html`\n<figcaption>${'– '}${inlines(source, context)}</figcaption>` : '';
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
