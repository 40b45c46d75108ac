import { widthOf, wrap } from './diff/wrap.ts';

/** A column of a list in a terminal. */
export interface Column {
  /** A cell for each row; safe to print, on one line. */
  readonly cells: readonly string[];
  /** Figures are at the right. */
  readonly right?: boolean;
  /** It may be made as narrow as so many columns of the terminal. */
  readonly least?: number;
  /** What is too long goes on below, word by word; without it the end is left out. */
  readonly wraps?: boolean;
}

const gap = '  ';

/** How wide columns are side by side, each as narrow as it may be. */
export function leastWidthOf(columns: readonly Column[]): number {
  return together(columns.map(leastWidth));
}

/**
 * Cells side by side, as wide as the terminal at most: the first of the columns that may be narrower gives way before the
 * next. Where even that is not enough lines are longer.
 * @returns for each row its lines, and for each line its cells, padded and with the gap after them
 */
export function sideBySide(
  columns: readonly Column[],
  width: number,
): readonly (readonly (readonly string[])[])[] {
  let tooWide = together(columns.map(wholeWidth)) - width;
  const widths = columns.map((column) => {
    const whole = wholeWidth(column);
    const less = Math.max(0, Math.min(tooWide, whole - leastWidth(column)));
    tooWide -= less;
    return whole - less;
  });
  const rows = columns[0]?.cells ?? [];
  return rows.map((_, row) => {
    const parts = columns.map(({ cells, wraps }, at) => {
      const [cell, most] = [cells[row] ?? '', widths[at] ?? 0];
      return (wraps ? hanging(cell, most) : [cell]).map((line) => cutTo(line, most));
    });
    const height = Math.max(...parts.map(({ length }) => length));
    return Array.from({ length: height }, (_line, line) =>
      columns.map(({ right }, at) => {
        const cell = parts[at]?.[line] ?? '';
        const space = ' '.repeat((widths[at] ?? 0) - widthOf(cell));
        return (right ? space + cell : cell + space) + (at < columns.length - 1 ? gap : '');
      }),
    );
  });
}

function together(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, gap.length * Math.max(0, widths.length - 1));
}

function wholeWidth({ cells }: Column): number {
  return cells.reduce((most, cell) => Math.max(most, widthOf(cell)), 0);
}

function leastWidth(column: Column): number {
  const whole = wholeWidth(column);
  return column.least === undefined ? whole : Math.min(whole, column.least);
}

/** Lines of words, those below the first a little to the right: the next row begins where they do not. */
function hanging(text: string, width: number): readonly string[] {
  if (widthOf(text) <= width) return [text];
  const lines = wrap(text, width - gap.length).flatMap((line) => pieces(line, width - gap.length));
  return lines.map((line, at) => (at > 0 ? gap + line : line));
}

/** A word that is wider than its column, in pieces that are not. */
function pieces(text: string, width: number): readonly string[] {
  const found = [''];
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    const last = found.at(-1) ?? '';
    if (last !== '' && widthOf(last + segment) > width) found.push(segment);
    else found[found.length - 1] = last + segment;
  }
  return found;
}

/** The beginning of a text with a mark for the rest; letters that are made of several characters stay whole. */
function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (widthOf(kept + segment) > width - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
