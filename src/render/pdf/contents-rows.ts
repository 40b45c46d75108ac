import type { Block } from '../../document/document.ts';
import { plain } from '../../document/plain.ts';
import { accentOf } from '../../templates/theme.ts';
import { type DisplayItem, pageNumberColumn } from './display.ts';
import {
  baselineIn,
  type ContentsEntry,
  type LayoutContext,
  single,
  spoken,
  styleOf,
  wholeWidth,
} from './layout-context.ts';
import { keepAll, type Row, withSpace } from './rows.ts';
import { lineItems, markInlines } from './set-inlines.ts';
import { leaf, node, type StructureNode } from './structure.ts';
import type { TextStyle } from './typeset/types.ts';

/** The headings that a table of contents of this depth lists. */
export function collectContents(blocks: readonly Block[], depth: number, accent?: number): ContentsEntry[] {
  return blocks.flatMap((block) => {
    if (block.type === 'columns') return collectContents(block.children, depth, accent);
    if (block.type === 'card')
      return collectContents([block.heading, ...block.children], depth, block.accent ?? accent);
    if (block.type === 'section') return collectContents(block.children, depth, block.accent ?? accent);
    if (block.type !== 'heading' || block.level > depth || block.unlisted || !block.id) return [];
    const title = plain(block.content);
    return [
      { id: block.id, level: block.level, ...(block.number && { number: block.number }), title, accent },
    ];
  });
}

/** Where the contents themselves are found. */
export const contentsId = 'p-contents';

const numberColumn = 28;
/** Least room between a title and the page numbers: a few leader dots. */
const leastLeader = 12;
/** Contents that one page has room for are looked over as one, so that pages less full after them are better. */
const costOfDividing = 60;

/** In parts of the text's size and leading: what is set so to have room on one page, the least first. */
const closer = [
  { size: 0.9, leading: 0.82 },
  { size: 0.86, leading: 0.74 },
] as const;
const usual = { size: 1, leading: 1 };
/** Space above a line of the first level, and above others, in parts of the leading. */
const above = { first: 0.6, other: 0.07 };

/**
 * The table of contents on a page of its own: each line a link, with leader dots to the page number. Where one page is only
 * just not enough, its lines are closer.
 * @param room points that there are where it would rather be
 */
export function contentsRows(around: LayoutContext, room?: number): Row[] {
  const setting =
    (room === undefined ? undefined : withRoom(around, room, [usual, closer[0]])) ?? onOnePage(around);
  const { theme, typesetter, contents, words } = setting;
  if (contents.length === 0) return [];
  const section = node('Sect', setting.parent);
  setting.headings.last = 1;
  const heading = node('H1', section, spoken(setting.wordsLanguage, setting));
  const type = theme.type.heading1;
  const baseline = baselineIn(type, typesetter);
  const title: Row = {
    height: type.leading,
    items: [
      {
        type: 'text',
        x: wholeWidth(setting).x,
        baseline,
        piece: single(words.contents, styleOf(type, theme.colors.text), setting),
        leaf: leaf(heading),
      },
    ],
    before: 0,
    after: type.after,
    keepWithNext: true,
    newPage: true,
    ids: [contentsId],
    outline: { title: words.contents, level: 1 },
    running: words.contents,
  };
  const top = node('TOC', section);
  let nested: StructureNode | undefined;
  const rows = contents.flatMap((entry, index) => {
    if (entry.level === 1) nested = undefined;
    else nested ??= node('TOC', top);
    const next = contents[index + 1];
    const lines = entryRows(entry, entry.level === 1 ? top : (nested ?? top), setting);
    // A first level is never alone at a page's foot, apart from what it holds.
    return entry.level === 1 && next && next.level > 1 ? keepAll(lines) : lines;
  });
  return [title, ...rows];
}

/** With lines as close as it takes for one page; of several pages all the same, each is easier to read as it is. */
function onOnePage(setting: LayoutContext): LayoutContext {
  const { page, margins } = setting.theme;
  return withRoom(setting, page.height - margins.top - margins.bottom, [usual, ...closer]) ?? setting;
}

/** With lines as close as it takes, of these ways to set them; undefined where none is enough. */
function withRoom(
  setting: LayoutContext,
  room: number,
  ways: readonly { readonly size: number; readonly leading: number }[],
): LayoutContext | undefined {
  const { theme, contents } = setting;
  const { type } = theme;
  const left = room - type.heading1.leading - type.heading1.after;
  // Of lines that are not broken: broken ones are few, and make no harm but another page.
  const height = contents.reduce(
    (sum, { level }) => sum + type.text.leading * (1 + (level === 1 ? above.first : above.other)),
    0,
  );
  const { text } = type;
  const close = ways.find(({ leading }) => height * leading <= left);
  if (!close || close === usual) return close && setting;
  const small = { ...text, size: text.size * close.size, leading: text.leading * close.leading };
  return { ...setting, theme: { ...theme, type: { ...type, text: small } } };
}

function entryRows(entry: ContentsEntry, parent: StructureNode, setting: LayoutContext): Row[] {
  const { theme, typesetter } = setting;
  const first = entry.level === 1;
  const color = first && entry.accent !== undefined ? accentOf(theme, entry.accent) : theme.colors.text;
  const style: TextStyle = { face: first ? 'semibold' : 'regular', size: theme.type.text.size, color };
  const item = node('TOCI', parent);
  const link = node('Link', node('Reference', item), { target: `#${entry.id}`, contents: entry.title });
  const baseline = baselineIn(theme.type.text, typesetter);
  const left = setting.x + (entry.level - 1) * numberColumn;
  const x = left + (entry.number ? (first ? numberColumn : numberColumn + 4) : 0);
  const right = setting.x + setting.width;
  const head: DisplayItem[] = entry.number
    ? [
        {
          type: 'text',
          x: left,
          baseline,
          piece: single(`${entry.number} `, { ...style, tabularFigures: true }, setting),
          leaf: leaf(link),
          link,
        },
      ]
    : [];
  const marked = markInlines([{ type: 'text', value: entry.title }], style, link, theme);
  const lines = typesetter.breakLines(marked.runs, {
    width: right - x - pageNumberColumn - leastLeader,
    align: 'left',
    language: setting.language,
    hyphenate: 'too-wide',
  });
  const number = leaf(link);
  const set = lineItems(lines, { x, baseline }, marked, typesetter);
  const rows = lines.map((line, index): Row => {
    const items = (set[index] ?? []).map(
      (item): DisplayItem => (item.type === 'text' ? { ...item, link } : item),
    );
    const last = index === lines.length - 1;
    return {
      height: theme.type.text.leading,
      items: [
        ...(index === 0 ? head : []),
        ...items,
        ...(last
          ? [
              {
                type: 'page-reference',
                target: entry.id,
                right,
                baseline,
                style: { ...style, tabularFigures: true },
                leaf: number,
                link,
                leaderFrom: x + line.width,
              } as const,
            ]
          : []),
      ],
      before: 0,
      after: 0,
      keepWithNext: !last,
      costOfDividing,
    };
  });
  const { leading } = theme.type.text;
  return withSpace(rows, leading * (first ? above.first : above.other), first ? leading * above.other : 0);
}
