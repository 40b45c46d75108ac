import type { Range } from './place.ts';

/** Replaces a range of a file's text: UTF-16 offsets, end exclusive. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** Whether only one of two edits can be applied. */
export function touches({ range: [from, to] }: TextEdit, { range: [other, end] }: TextEdit): boolean {
  return from === other || (from < end && other < to);
}

/** Applies edits from the back, so that offsets stay true. Of edits that touch the same text the first counts. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => b.range[0] - a.range[0] || b.range[1] - a.range[1] || b.index - a.index);
  let result = text;
  let before = Number.POSITIVE_INFINITY;
  for (const { range, text: replacement } of sorted) {
    const [from, to] = range;
    if (to > before || (to === before && from === before)) continue;
    result = result.slice(0, from) + replacement + result.slice(to);
    before = from;
  }
  return result;
}
