import { countBelow } from './count-below.ts';
import type { Range } from './place.ts';

/** Signs at the start of a line that would be a heading, were there a space behind them. */
export interface LooseHeading {
  /** The signs, and a space of another kind that is behind them. */
  readonly range: Range;
  /** How many signs there are. */
  readonly depth: number;
}

/** Spaces that Markdown does not take for one: no-break ones come with text that is pasted. */
const otherSpace = /[\u00a0\u2000-\u200b\u202f\u3000]/;

/**
 * Headings without the space after their signs: `##Goal`. One sign alone (`#tag`) is text, but where the file's title is
 * expected, or before a space of another kind. Code has none.
 * @param from where the text begins
 */
export function looseHeadings(text: string, from: number, titled: boolean): readonly LooseHeading[] {
  if (!text.includes('#', from)) return [];
  const found: LooseHeading[] = [];
  let first = true;
  let code: string | undefined;
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const mark = /^ {0,3}(```+|~~~+)/.exec(line)?.[1];
    if (code !== undefined) {
      if (mark?.startsWith(code) && line.trim() === mark) code = undefined;
    } else if (mark) code = mark;
    else {
      const [before = '', signs = ''] =
        /^ {0,3}(#{1,6})(?=[^\s#]|[\u00a0\u2000-\u200b\u202f\u3000])/.exec(line) ?? [];
      const space = otherSpace.test(line[before.length] ?? '') ? 1 : 0;
      if (signs !== '' && (signs.length > 1 || space > 0 || (titled && first))) {
        const at = start + before.length;
        found.push({ range: [at - signs.length, at + space], depth: signs.length });
      }
    }
    if (line.trim() !== '') first = false;
    start = end + 1;
  }
  return found;
}

/** A text with the spaces that its headings lack, and how to get from an offset in it to one in the text as it was. */
export function withSpaces(
  text: string,
  headings: readonly LooseHeading[],
): { readonly text: string; readonly back: (offset: number) => number } {
  if (headings.length === 0) return { text, back: (offset) => offset };
  let read = '';
  let done = 0;
  /** Where a space was put in, as the new text counts. */
  const added: number[] = [];
  for (const { range, depth } of headings) {
    const end = range[0] + depth;
    read += text.slice(done, end);
    if (range[1] === end) added.push(read.length);
    read += ' ';
    done = range[1];
  }
  return {
    text: read + text.slice(done),
    back: (offset) => offset - countBelow(added, offset),
  };
}
