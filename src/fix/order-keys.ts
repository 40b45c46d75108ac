import type { Entry, MapNode } from '../text/node.ts';
import type { Range } from '../text/place.ts';
import { applyEdits, type TextEdit } from '../text/text-edit.ts';

interface Within {
  readonly text: string;
  /** What else changes in the map. */
  readonly inner: readonly TextEdit[];
  /** Whether this is the record itself: a comment above its first key is about the file. */
  readonly top: boolean;
}

/** The keys of a map in another order, each with its comments. A map that is written too oddly stays as it is. */
export function inOrder(map: MapNode, wanted: readonly Entry[], within: Within): readonly TextEdit[] {
  const edit =
    within.text[map.range[0]] === '{' ? inBraces(map, wanted, within) : inLines(map, wanted, within);
  return edit ? [edit] : within.inner;
}

/** `{ a: 1, b: 2 }`: each entry goes into the place of another, and the text between them stays. */
function inBraces(
  { entries }: MapNode,
  wanted: readonly Entry[],
  { text, inner }: Within,
): TextEdit | undefined {
  const whole: Range = [entries[0]?.key.range[0] ?? 0, endOf(entries.at(-1))];
  if (/#/.test(text.slice(...whole))) return undefined;
  const moved = entries.map((entry, index) => ({
    range: rangeOf(entry),
    text: withEdits(text, rangeOf(wanted[index]), inner),
  }));
  return { range: whole, text: withEdits(text, whole, moved) };
}

/** A key on each line, with the comments and blank lines above it; the first may be behind the dash of a list. */
function inLines(map: MapNode, wanted: readonly Entry[], { text, inner, top }: Within): TextEdit | undefined {
  const { entries } = map;
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return undefined;
  const start = lineStart(text, first.key.range[0]);
  const before = text.slice(start, first.key.range[0]);
  const indent = ' '.repeat(before.length);
  const behindDash = before !== indent;
  // Two keys on a line, or one behind another list's dash, are left as they are.
  const odd = entries.some(
    ({ key }, index) => index > 0 && text.slice(lineStart(text, key.range[0]), key.range[0]) !== indent,
  );
  if (odd || !/^[ -]*$/.test(before)) return undefined;

  const from = behindDash ? first.key.range[0] : top ? start : startOfComments(text, start);
  const ends = entries.map((entry, index) =>
    afterValue(text, entry, before.length, entries[index + 1]?.key.range[0] ?? text.length),
  );
  const pieces = new Map(
    entries.map((entry, index) => {
      const begin = index === 0 ? from : (ends[index - 1] ?? from);
      const body = withEdits(text, [entry.key.range[0], ends[index] ?? text.length], inner);
      const lead = text.slice(begin, entry.key.range[0]).replace(/ *$/, '');
      return [entry, { lead, body: body.endsWith('\n') ? body : `${body}\n` }] as const;
    }),
  );
  // A comment has no place between a dash and its key.
  if (behindDash && wanted[0] && pieces.get(wanted[0])?.lead !== '') return undefined;
  const lines = wanted.map((entry) => {
    const { lead = '', body = '' } = pieces.get(entry) ?? {};
    return `${lead}${indent}${body}`;
  });
  const all = lines.join('');
  return { range: [from, ends.at(-1) ?? from], text: behindDash ? all.slice(indent.length) : all };
}

function withEdits(text: string, [from, to]: Range, edits: readonly TextEdit[]): string {
  const entryEdits = edits
    .filter(({ range }) => range[0] >= from && range[1] <= to)
    .map((edit) => ({ ...edit, range: [edit.range[0] - from, edit.range[1] - from] as const }));
  return applyEdits(text.slice(from, to), entryEdits);
}

function rangeOf(entry: Entry | undefined): Range {
  return [entry?.key.range[0] ?? 0, endOf(entry)];
}

function endOf(entry: Entry | undefined): number {
  return Math.max(entry?.value.range[1] ?? 0, entry?.key.range[1] ?? 0);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the comments begin that are right above a line. */
function startOfComments(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (!/^ *#/.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
}

/** Where the lines of the next key begin: below a value, and below comments that are indented as parts of it. */
function afterValue(text: string, entry: Entry, indent: number, nextKey: number): number {
  const limit = lineStart(text, nextKey);
  const atEnd = nextKey === text.length;
  const end = endOf(entry);
  const newline = text[end - 1] === '\n' ? end - 1 : text.indexOf('\n', end);
  let after = newline < 0 ? text.length : newline + 1;
  if (!atEnd) after = Math.min(after, limit);
  const part = new RegExp(`^ {${indent + 1},}#[^\\n]*(?:\\n|$)`);
  for (;;) {
    const comment = part.exec(text.slice(after, after + 2000))?.[0].length ?? 0;
    if (comment === 0 || (!atEnd && after + comment > limit)) return after;
    after += comment;
  }
}
