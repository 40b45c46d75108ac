import type { Block, Section } from '../../document/document.ts';
import { accentOf, type Theme } from '../../templates/theme.ts';
import { type LayoutContext, spoken, wholeWidth } from './layout-context.ts';
import type { Row } from './rows.ts';
import { node } from './structure.ts';
import { textColumns } from './text-columns.ts';

export function* sectionRows(
  block: Section,
  setting: LayoutContext,
  set: (blocks: readonly Block[], setting: LayoutContext) => Iterable<Row>,
): Generator<Row> {
  const language = block.language ?? setting.language;
  const parent = node('Sect', setting.parent, spoken(language, setting));
  const accent = block.accent === undefined ? setting.accent : accentOf(setting.theme, block.accent);
  let last: Row | undefined;
  const place = block.wide ? { ...wholeWidth(setting), measure: setting.measure ?? setting.width } : {};
  const inside = { ...setting, ...place, parent, accent, language };
  let rows: Iterable<Row> = block.columns
    ? textColumns(block.children, inside, set)
    : set(block.children, inside);
  if (block.keepTogether) rows = kept(rows);
  // In a bound document parts begin on right-hand pages.
  // Columns are made for the page that they begin.
  if (block.newPage === 'auto' && !block.columns && !setting.theme.page.twoSided)
    rows = whereRoomIs(rows, setting.theme);
  for (const row of rows) {
    if (last) yield last;
    else if (block.newPage === true || (block.newPage && row.roomNeeded === undefined)) row.newPage = true;
    if (block.changed) row.changed = true;
    if (block.accent !== undefined) row.area ??= block.accent;
    last = row;
  }
  if (!last) return;
  last.ends = [...(last.ends ?? []), parent];
  yield last;
}

/** Rows that are rather not divided between pages: above all not those down to the first table, which says what it is about. */
function* kept(rows: Iterable<Row>): Generator<Row> {
  const [group, start] = [{}, {}];
  let table: object | undefined;
  for (const row of rows) {
    if (row.repeat) table ??= row.block;
    const first = table === undefined || row.block === table;
    row.together = [...(row.together ?? []), ...(first ? [start] : []), group];
    yield row;
  }
}

/** A part goes on below another where at least this is left of the page: 90 mm. */
const leastRoom = 255;

/**
 * Rows of a part that follows on the same page where there is room: for its heading and what comes first under it at least,
 * and for a part that is shorter than that for all of it.
 */
function* whereRoomIs(rows: Iterable<Row>, { page, margins }: Theme): Generator<Row> {
  const highest = page.height - margins.top - margins.bottom;
  const held: Row[] = [];
  let height = 0;
  let first: object | undefined;
  /** For the heading and what comes first. */
  let needed: number | undefined;
  for (const row of rows) {
    if (needed !== undefined && height > needed) {
      yield row;
      continue;
    }
    // Headings, and what is kept with what follows, come before what is first.
    if (first === undefined && !row.keepWithNext) first = wholeOf(row);
    if (needed === undefined && (height > highest || (first !== undefined && wholeOf(row) !== first)))
      needed = Math.max(leastRoom, height);
    // What takes more than half a page may be divided, unless it is to be kept together.
    if (needed === undefined && height > highest / 2 && first !== undefined && !row.together)
      needed = leastRoom;
    height += row.height + (held.length > 0 ? Math.max(row.before, held.at(-1)?.after ?? 0) : 0);
    held.push(row);
    if (needed === undefined || height <= needed) continue;
    if (held[0]) held[0].roomNeeded = Math.min(highest, needed);
    yield* held.splice(0);
  }
  if (held[0]) held[0].roomNeeded = Math.min(highest, height);
  yield* held;
}

/** What a row is kept together with: its sheet, its heading and chart, or its block alone. */
function wholeOf({ together, block }: Row): object | undefined {
  return together?.at(-1) ?? block;
}
