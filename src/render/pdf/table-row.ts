import type { Cell, Figure, Inline, Table } from '../../document/document.ts';
import type { PlacedCell } from '../table-cells.ts';
import { type DisplayItem, move } from './display.ts';
import { baselineIn, type LayoutContext } from './layout-context.ts';
import { pictureLines } from './picture-in-cell.ts';
import type { Row } from './rows.ts';
import { lineItems, markInlines } from './set-inlines.ts';
import type { Fitted } from './table-fit.ts';
import { cellStyle } from './table-needs.ts';
import type { TaggedCell } from './table-tags.ts';

/** A row that takes more than this part of a page may be divided between two. */
export const mostKept = 0.4;

/** How a row of cells is set. */
export interface RowLook {
  /** Points above and below the words. */
  readonly above: number;
  readonly below: number;
  /** Words over columns: on the rule below them. */
  readonly header: boolean;
  /** Each cell in the middle of its columns. */
  readonly centred?: true;
  isStrong(cell: TaggedCell): boolean;
  readonly color?: string;
}

export interface RowOfCells {
  /** One row of the page, or one for each line when it is too high to be kept whole. */
  readonly rows: Row[];
  /** How high the cells are that go on in the rows below. */
  readonly spanning: readonly { readonly cell: PlacedCell; readonly height: number }[];
}

/** Sets cells beside each other, without rules. */
export function setRow(
  cells: readonly TaggedCell[],
  look: RowLook,
  table: Table,
  fitted: Fitted,
  setting: LayoutContext,
): RowOfCells {
  const { theme, typesetter } = setting;
  const { type } = fitted;
  const { leading } = type;
  /** Lines that are kept with the next one, as a picture goes over both. */
  const kept = new Set<number>();
  const baseline = baselineIn(type, typesetter);
  const set = cells.map((cell): DisplayItem[][] => {
    const { column: index, cell: said, tag } = cell;
    const column = table.columns[index];
    const place = placeOf(cell, fitted);
    if (!column || said.content.length === 0) return [];
    const numeric = column.numeric === true && cell.columns === 1;
    const style = cellStyle(type, setting, numeric, look.isStrong(cell));
    const colored = look.color ? { ...style, color: look.color } : style;
    const align = look.centred ? 'center' : cell.columns > 1 ? 'left' : column.align;
    const lines: DisplayItem[][] = [];
    const pieces = partsOf(said.content);
    for (const [at, part] of pieces.entries()) {
      if ('type' in part) {
        const picture = pictureLines(part, { ...place, align }, tag, leading);
        for (let line = 1; line < picture.length; line += 1) kept.add(lines.length + line - 1);
        lines.push(...picture);
        continue;
      }
      const marked = markInlines(part, colored, tag, theme);
      const broken = typesetter.breakLines(marked.runs, {
        width: place.width,
        align,
        language: setting.language,
        hyphenate: !numeric || look.header || 'too-wide',
        inCell: true,
        goesOn: pieces.slice(at + 1).some(Array.isArray),
      });
      lines.push(...lineItems(broken, { x: place.x, baseline }, marked, typesetter));
    }
    return lines;
  });
  const isWhole = (index: number): boolean => (cells[index]?.rows ?? 1) === 1;
  const count = Math.max(1, ...set.map((lines, index) => (isWhole(index) ? lines.length : 1)));
  const { page, margins } = theme;
  const room = (fitted.landscape ? page.width : page.height) - margins.top - margins.bottom;
  const divided = count * leading > room * mostKept;
  // How many lines a part holds: all of them, or one.
  const size = divided ? 1 : count;
  const parts: DisplayItem[][] = Array.from({ length: count / size }, () => []);
  for (const [cell, lines] of set.entries()) {
    // Headings of columns are on the rule below them.
    const skip = look.header ? count - lines.length : 0;
    for (const [index, items] of lines.entries()) {
      // What goes on in rows below is painted with the first of them.
      const part = isWhole(cell) ? Math.floor((index + skip) / size) : 0;
      const down = (part === 0 ? look.above : 0) + (index + skip - part * size) * leading;
      for (const item of items) move(item, 0, down);
      parts[part]?.push(...items);
    }
  }
  const rows = parts.map((items, index): Row => {
    const last = index === parts.length - 1;
    const height = (index === 0 ? look.above : 0) + size * leading + (last ? look.below : 0);
    // Two lines at least of a divided row are on either page.
    const lonely = !last && (index === 0 || index === parts.length - 2 || kept.has(index));
    const keepWithNext = (look.header && !divided) || lonely;
    return { height, items, before: 0, after: 0, keepWithNext, acrossCells: divided };
  });
  const spanning = cells.flatMap((cell, index) =>
    isWhole(index) ? [] : [{ cell, height: look.above + (set[index]?.length ?? 0) * leading + look.below }],
  );
  return { rows, spanning };
}

/** From the left edge of a cell's first column to the right edge of its last. */
export function placeOf(
  { column, columns }: Pick<PlacedCell, 'column' | 'columns'>,
  fitted: Fitted,
): { readonly x: number; readonly width: number } {
  const first = fitted.columns[column];
  const last = fitted.columns[column + columns - 1];
  if (!first || !last) return { x: fitted.x, width: fitted.width };
  return { x: first.x, width: last.x + last.width - first.x };
}

/** Words and pictures of a cell, in turn. */
function partsOf(content: Cell['content']): readonly (Inline[] | Figure)[] {
  const parts: (Inline[] | Figure)[] = [];
  for (const inline of content) {
    const last = parts.at(-1);
    if (inline.type === 'picture') parts.push(inline.figure);
    else if (Array.isArray(last)) last.push(inline);
    else parts.push([inline]);
  }
  return parts;
}
