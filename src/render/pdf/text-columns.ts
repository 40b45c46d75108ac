import type { Block } from '../../document/document.ts';
import { columnGutter, columnWidth } from '../../templates/theme.ts';
import { aboveNotes, breakPages, notesHeight } from './break-pages.ts';
import { move } from './display.ts';
import { type LayoutContext, wholeWidth } from './layout-context.ts';
import { noteRows } from './note-rows.ts';
import { heightOf, type Row } from './rows.ts';
import { node } from './structure.ts';

/** A column is no narrower than this, or the text is set in one: 60 mm. */
const narrowest = 170;
/** Points that are left on a page at least where columns begin. */
const leastHeight = 90;

type SetBlocks = (blocks: readonly Block[], setting: LayoutContext) => Iterable<Row>;

/** What is set in a column; anything else is as wide as both. */
const inColumns: ReadonlySet<Block['type']> = new Set([
  'paragraph',
  'list',
  'heading',
  'quote',
  'callout',
  'box',
  'thematic-break',
] as const);

/**
 * Sets a chapter that begins on top of a page in two columns of text: they are balanced where the text ends, and over what is
 * as wide as both, such as tables. Each pair is one row, as high as what is left of its page.
 */
export function* textColumns(
  blocks: readonly Block[],
  around: LayoutContext,
  set: SetBlocks,
): Generator<Row> {
  const { x, width: whole } = wholeWidth(around);
  const width = columnWidth(whole);
  if (width < narrowest) {
    yield* set(blocks, around);
    return;
  }
  const { page, margins } = around.theme;
  const wide = { ...around, x, width: whole };
  const narrow = { ...around, x, width, confined: true } as const;
  const full = page.height - margins.top - margins.bottom;
  /** How far the page is filled, as far as that is known before it ends. */
  let filled = 0;
  let after = 0;
  const fill = (row: Row): Row => {
    const end = filled + row.height + (filled > 0 ? Math.max(after, row.before) : 0);
    filled = row.landscape ? full : end > full ? row.height : end;
    ({ after } = row);
    return row;
  };
  function* columns(text: readonly Block[]): Generator<Row> {
    let rows: readonly Row[] = [...set(text, narrow)];
    while (rows.length > 0) {
      const left = full - filled - (filled > 0 ? Math.max(after, rows[0]?.before ?? 0) : 0);
      const room = left >= leastHeight ? left : full;
      const pair = pairOf(rows, room, around, set);
      const taken = pair.reduce((sum, column) => sum + column.length, 0);
      rows = rows.slice(taken);
      yield fill(besideEachOther(pair, width + columnGutter));
    }
  }
  let text: Block[] = [];
  for (const block of blocks) {
    if (inColumns.has(block.type) && !(block.type === 'heading' && block.level === 1)) {
      text.push(block);
      continue;
    }
    // A heading goes with what is under it.
    const heads: Block[] = [];
    while (text.at(-1)?.type === 'heading') heads.unshift(text.pop() as Block);
    yield* columns(text);
    text = [];
    for (const row of set([...heads, block], wide)) yield fill(row);
  }
  yield* columns(text);
}

/** The first rows of a text as two columns, as high as the room or, where it ends in them, as each other. */
function pairOf(
  rows: readonly Row[],
  room: number,
  around: LayoutContext,
  set: SetBlocks,
): readonly (readonly Row[])[] {
  const columnsAt = (height: number): readonly (readonly Row[])[] =>
    [...breakPages(rows, height)].map((column) => column.rows);
  let height = room;
  let pair = columnsAt(height);
  // What is at the foot of the page takes its room from the columns, and the notes of fewer lines are fewer.
  const notes = notesOf(pair.slice(0, 2).flat(), around, set);
  if (notes > 0) {
    height = Math.max(leastHeight, room - notes - aboveNotes);
    pair = columnsAt(height);
  }
  return pair.length > 2 ? pair.slice(0, 2) : (balanced(rows, height) ?? pair);
}

/** Points that two columns may rather differ than have a paragraph divided between them. */
const costOfDividing = 14;

/** All rows in two columns that are nearly as high as each other; undefined where they may be divided nowhere. */
function balanced(rows: readonly Row[], room: number): readonly (readonly Row[])[] | undefined {
  let best: { readonly at: number; readonly cost: number } | undefined;
  for (let at = 1; at < rows.length; at += 1) {
    const [last, next] = [rows[at - 1], rows[at]];
    if (last?.keepWithNext) continue;
    const height = Math.max(heightOf(rows.slice(0, at)), heightOf(rows.slice(at)));
    const cost = height + (last?.block !== undefined && last.block === next?.block ? costOfDividing : 0);
    if (height <= room && (best === undefined || cost < best.cost)) best = { at, cost };
  }
  return best && [rows.slice(0, best.at), rows.slice(best.at)];
}

/** How high the notes are that these rows are the first to cite. */
function notesOf(rows: readonly Row[], around: LayoutContext, set: SetBlocks): number {
  const seen = new Set(around.notesPrinted);
  const apart = { ...around, notesPrinted: seen, headings: { ...around.headings } };
  const notes = rows.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.type !== 'text' || !item.cites || seen.has(item.cites.mark.number)) return [];
      seen.add(item.cites.mark.number);
      // Only measured: what is set is no part of the document.
      return noteRows(item.cites, node('Note', undefined), apart, set);
    }),
  );
  return notes.length > 0 ? notesHeight(notes) : 0;
}

/** Columns as one row, which is never divided; they are read one after the other. */
function besideEachOther(columns: readonly (readonly Row[])[], pitch: number): Row {
  const row: Row = { height: 0, items: [], before: 0, after: 0, keepWithNext: false };
  const inside: NonNullable<Row['inside']>[number][] = [];
  for (const [index, rows] of columns.entries()) {
    let y = 0;
    for (const [at, { items, above = [], ids, outline, inside: within = [], ...one }] of rows.entries()) {
      if (at > 0) y += Math.max(rows[at - 1]?.after ?? 0, one.before);
      for (const item of [...(at > 0 ? above : []), ...items]) {
        move(item, index * pitch, y);
        row.items.push(item);
      }
      if (ids || outline) inside.push({ y, ...(ids && { ids }), ...(outline && { outline }) });
      for (const part of within) inside.push({ ...part, y: y + part.y });
      y += one.height;
    }
    row.height = Math.max(row.height, y);
  }
  const all = columns.flat();
  const ends = all.flatMap((one) => one.ends ?? []);
  return {
    ...row,
    inside,
    before: Math.max(...columns.map(([first]) => first?.before ?? 0)),
    after: Math.max(...columns.map((rows) => rows.at(-1)?.after ?? 0)),
    ...(ends.length > 0 && { ends }),
    ...(all.some(({ changed }) => changed) && { changed: true }),
  };
}
