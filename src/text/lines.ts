import type { Range } from './place.ts';

/** Turns UTF-16 offsets of a text into lines and columns, both 1-based. */
export interface LineIndex {
  position(offset: number): { readonly line: number; readonly column: number };
  /** The text of a line without its line end; empty beyond the last. */
  line(number: number): string;
  /** Where a line begins and ends (before its line end). */
  range(number: number): Range;
  readonly count: number;
}

/** @param text its lines ended by line feeds */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const startOf = (number: number): number => starts[number - 1] ?? text.length;
  const endOf = (number: number): number => {
    const end = number < starts.length ? startOf(number + 1) - 1 : text.length;
    return Math.max(end, startOf(number));
  };
  return {
    count: starts.length,
    position(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
    line: (number) => text.slice(startOf(number), endOf(number)),
    range: (number) => [startOf(number), endOf(number)],
  };
}
