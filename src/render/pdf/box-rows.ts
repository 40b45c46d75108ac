import type { Block, Box } from '../../document/document.ts';
import type { TypeStyle } from '../../templates/theme.ts';
import { styled } from '../../templates/theme.ts';
import type { DisplayItem } from './display.ts';
import { type LayoutContext, single, spoken } from './layout-context.ts';
import { lineRows } from './line-rows.ts';
import { keepAll, keepLast, type Row, withSpace } from './rows.ts';
import { leaf, node, type StructureNode } from './structure.ts';

/** Points between the edge of a box and its words: at the sides, above and below. */
const inset = 14;
const air = 9;
/** A box of more rows than this may go on at the next page. */
const mostKept = 14;

/** A box, looking as its kind does; one that is long is divided between pages, its edges with it. */
export function boxRows(
  block: Box,
  setting: LayoutContext,
  rowsOf: (block: Block, setting: LayoutContext) => Row[],
): Row[] {
  const { theme, x, width } = setting;
  const isQuote = block.kind === 'quote';
  const parent = node(isQuote ? 'BlockQuote' : 'Sect', setting.parent);
  const { text } = theme.type;
  const said: TypeStyle = { ...styled(text, 'italic'), size: text.size * 1.15, leading: text.leading * 1.15 };
  const inner: LayoutContext = {
    ...setting,
    ...(isQuote && { theme: { ...theme, type: { ...theme.type, text: said } } }),
    parent,
    x: x + inset,
    width: width - 2 * inset,
    nested: true,
  };
  const rows: Row[] = [padding(air)];
  if (!isQuote) rows.push(labelRow(block.label, parent, inner));
  const wordsOf = (content: NonNullable<Box['title']>, type: TypeStyle): Row[] =>
    withSpace(lineRows(content, type, theme.colors.text, node('P', parent), inner), 0, 2);
  if (block.title) rows.push(...keepAll(wordsOf(block.title, styled(text, 'semibold'))));
  for (const child of block.children) rows.push(...rowsOf(child, inner));
  if (block.source) {
    keepLast(rows);
    const source = [{ type: 'text', value: '– ' } as const, ...block.source];
    rows.push(...withSpace(wordsOf(source, theme.type.note), 4, 0));
  }
  const end = rows.at(-1);
  if (end) end.after = Math.min(end.after, 2);
  rows.push(padding(air));
  const last = rows.length - 1;
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1];
    const height = row.height + (next ? Math.max(row.after, next.before) : 0);
    row.items.unshift(...edges(block.kind, height, index === 0, index === last, setting));
    // Two lines at least are on either page.
    const kept = last < mostKept || index < 3 || index > last - 3;
    row.keepWithNext = index < last && (kept || row.keepWithNext);
  }
  return withSpace(rows, 8, 14);
}

function labelRow(label: string, parent: StructureNode, setting: LayoutContext): Row {
  const color = setting.accent ?? setting.theme.colors.accents[0] ?? setting.theme.colors.text;
  const words = single(label, { face: 'semibold', size: 8.5, color }, setting);
  const said = leaf(node('P', parent, spoken(setting.wordsLanguage, setting)));
  return {
    height: 14,
    items: [{ type: 'text', x: setting.x, baseline: 10, piece: words, leaf: said }],
    before: 0,
    after: 0,
    keepWithNext: true,
  };
}

/** What is painted around a row of a box, and behind it: a panel, a frame, or a stroke. */
function edges(
  kind: Box['kind'],
  height: number,
  first: boolean,
  last: boolean,
  { theme, accent, x, width }: LayoutContext,
): readonly DisplayItem[] {
  const { panel, rule, accents, text } = theme.colors;
  const color = accent ?? accents[0] ?? text;
  const filled = (left: number, top: number, wide: number, high: number, paint: string): DisplayItem => ({
    type: 'rectangle',
    x: x + left,
    y: top,
    width: wide,
    height: high,
    color: paint,
  });
  switch (kind) {
    case 'fact':
      return [filled(0, 0, width, height, panel), ...(first ? [filled(0, 0, width, 2, color)] : [])];
    case 'quote':
      return [filled(0, 0, 3, height, color)];
    case 'important':
    case 'case': {
      const thick = kind === 'important' ? 1.5 : 0.75;
      const paint = kind === 'important' ? color : rule;
      return [
        filled(0, 0, kind === 'case' ? 3 : thick, height, paint),
        filled(width - thick, 0, thick, height, paint),
        ...(first ? [filled(0, 0, width, thick, paint)] : []),
        ...(last ? [filled(0, height - thick, width, thick, paint)] : []),
      ];
    }
  }
}

function padding(height: number): Row {
  return { height, items: [], before: 0, after: 0, keepWithNext: true };
}
