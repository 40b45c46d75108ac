import type { TextEdit } from 'vscode-languageserver/node';
import { withLineFeeds } from '../text/line-ends.ts';
import { documentOf, lineEndIn, type Reading, rangeIn } from './reading.ts';

/**
 * What makes a file of the plan another text: the lines that differ between its first and its last that do. The cursor stays
 * where it is in all the others.
 */
export function wholeTextEdits(reading: Reading, path: string, written: string): TextEdit[] {
  const document = documentOf(reading, path);
  const before = linesOf(document.getText());
  const after = linesOf(withLineFeeds(written).replace(/^\ufeff/, ''));
  let first = 0;
  while (first < before.length && first < after.length && before[first] === after[first]) first += 1;
  let last = 0;
  while (
    last < before.length - first &&
    last < after.length - first &&
    before.at(-1 - last) === after.at(-1 - last)
  )
    last += 1;
  const changed = after.slice(first, after.length - last);
  if (first + last === before.length && changed.length === 0) return [];
  const offsetOf = (line: number): number =>
    before.slice(0, line).reduce((sum, { length }) => sum + length, 0);
  return [
    {
      range: rangeIn(document, [offsetOf(first), offsetOf(before.length - last)]),
      newText: changed.join('').replaceAll('\n', lineEndIn(reading, path)),
    },
  ];
}

/** Lines with their ends; what is behind the last end is none where it is empty. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
