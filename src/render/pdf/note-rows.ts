import { type Block, noteId } from '../../document/document.ts';
import type { TypeStyle } from '../../templates/theme.ts';
import type { Citation } from './display.ts';
import { baselineIn, type LayoutContext, single, styleOf } from './layout-context.ts';
import { keepAll, keepLast, type Row } from './rows.ts';
import { leaf, node, type StructureNode } from './structure.ts';

/** Notes are set smaller than the text, in points. */
const small = { size: 8.5, leading: 11, before: 0, after: 2 };
/** What the text of a note hangs from. */
const hang = 14;
/** A note of more lines than this may go on at the foot of the next page, after so many at least; so many come with each line. */
const mostKept = 6;
const leastBegun = 3;
const atOnce = 2;
/** Of the notes below a table, so many lines are not divided. */
const mostBelow = 12;

/** Sets blocks as rows. */
type SetBlocks = (blocks: readonly Block[], setting: LayoutContext) => Iterable<Row>;

/** The text of a note with its number, in the structure as one element. */
export function noteRows(
  { mark }: Pick<Citation, 'mark'>,
  note: StructureNode,
  setting: LayoutContext,
  set: SetBlocks,
): Row[] {
  const { typesetter, x, width, theme } = setting;
  const text: TypeStyle = { ...theme.type.text, ...small };
  const style = styleOf(text, theme.colors.text);
  const label = leaf(node('Lbl', note));
  const inner: LayoutContext = {
    ...setting,
    theme: { ...theme, type: { ...theme.type, text } },
    parent: note,
    x: x + hang,
    width: width - hang,
    nested: true,
  };
  const rows = [...set(mark.children, inner)];
  const [first] = rows;
  if (!first) return [];
  const piece = single(`${mark.number} `, style, setting);
  first.items.unshift({ type: 'text', x, baseline: baselineIn(text, typesetter), piece, leaf: label });
  first.ids = [noteId(mark.number), ...(first.ids ?? [])];
  // At the foot of a page there is no space but theirs.
  for (const [index, row] of rows.entries())
    row.after = index < rows.length - 1 ? Math.max(row.after, rows[index + 1]?.before ?? 0) : small.after;
  return rows;
}

/** Of the citations on a row those whose note is not printed yet. From here on it is. */
function newCitations(row: Row, { notesPrinted }: LayoutContext): readonly Citation[] {
  const found: Citation[] = [];
  for (const item of row.items) {
    if (item.type !== 'text' || !item.cites || notesPrinted.has(item.cites.mark.number)) continue;
    notesPrinted.add(item.cites.mark.number);
    found.push(item.cites);
  }
  return found;
}

/**
 * A table with what its notes say below it, from the left edge of its words: its rows may be on pages that are turned, and its
 * head on many.
 */
export function withNotesBelow(rows: Row[], around: LayoutContext, set: SetBlocks): Row[] {
  const words = rows.flatMap(({ items }) => items.filter((item) => item.type === 'text'));
  const x = words.reduce((least, item) => Math.min(least, item.x), around.x);
  const setting = { ...around, x, width: around.width + around.x - x };
  const cited = rows.flatMap((row) => newCitations(row, setting));
  const last = rows.at(-1);
  if (cited.length === 0 || !last) return rows;
  const after = last.after;
  last.after = 4;
  keepLast(rows);
  const notes = cited.flatMap((citation) => {
    const note = node('Note', setting.parent, { id: noteId(citation.mark.number) });
    return noteRows(citation, note, setting, set);
  });
  // A few are on one page with what cites them.
  if (notes.length <= mostBelow) keepAll(notes.slice(0, -1));
  if (last.landscape) for (const row of notes) row.landscape = true;
  const end = notes.at(-1);
  if (end) end.after = after;
  return [...rows, ...notes];
}

/**
 * Gives each row what is at the foot of its page: the notes that it is the first to cite. A long note goes on with the rows
 * that follow, a few lines with each, so that it is divided where the page is; what is left where the text ends has rows to
 * itself.
 */
export function* withNotes(rows: Iterable<Row>, setting: LayoutContext, set: SetBlocks): Generator<Row> {
  let waiting: Row[][] = [];
  /** Sections that are not whole before what is waiting is printed. */
  let ends: StructureNode[] = [];
  const attach = (row: Row, notes: readonly Row[]): void => {
    if (notes.length > 0) row.notes = notes;
    if (row.ends) ends.push(...row.ends);
    delete row.ends;
    if (waiting.length > 0) return;
    if (ends.length > 0) row.ends = ends;
    ends = [];
  };
  function* rest(): Generator<Row> {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      const row: Row = { height: 0, items: [], before: 0, after: 0, keepWithNext: false };
      attach(row, part);
      yield row;
    }
  }
  let before: Row | undefined;
  for (const row of rows) {
    const isApart = row.newPage || row.wholePage || row.landscape !== before?.landscape;
    if (isApart) yield* rest();
    before = row;
    const notes: Row[] = [];
    for (const citation of newCitations(row, setting)) {
      notes.push(...waiting.flat());
      const [first = [], ...others] = inParts(noteRows(citation, citation.note, setting, set));
      notes.push(...first);
      waiting = others;
    }
    if (notes.length === 0) notes.push(...(waiting.shift() ?? []));
    attach(row, notes);
    yield row;
  }
  yield* rest();
}

/** The rows of a note in parts that are each on one page. */
function inParts(rows: readonly Row[]): Row[][] {
  if (rows.length <= mostKept) return [[...rows]];
  const parts = [rows.slice(0, leastBegun)];
  for (let at = leastBegun; at < rows.length; at += atOnce) {
    // No line is alone at the end.
    const end = rows.length - at - atOnce === 1 ? rows.length : at + atOnce;
    parts.push(rows.slice(at, end));
    if (end === rows.length) break;
  }
  return parts;
}
