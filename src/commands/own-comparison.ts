import { lstatSync, readFileSync } from 'node:fs';
import { generatorMark } from '../document/generator-mark.ts';
import { shownPath } from '../io/shown-path.ts';
import { UserError } from '../io/user-error.ts';
import { languages } from '../kinds/languages.ts';
import { changeWords } from '../messages/change-words.ts';
import { say, type Wording } from '../messages/wording.ts';
import { csvHeader } from '../report/diff/csv.ts';
import { commentMarker } from '../report/diff/markdown.ts';

/** Larger than any comparison that was written. */
const largest = 100_000_000;

/**
 * Refuses to write a comparison over a file that holds anything else than one. An empty file is nobody's work: programs
 * make such for others to write to.
 * @throws UserError `output-foreign`
 */
export function refuseForeign(path: string): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  // What is no file is refused where files are written.
  if (!stat?.isFile() || stat.size === 0) return;
  if (stat.size > largest || !isComparison(readFileSync(path)))
    throw new UserError('output-foreign', { path: shownPath(process.cwd(), path) });
}

/** Whether bytes are a comparison in one of the formats and languages that `diff` writes. */
export function isComparison(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 0, 5) === '%PDF-')
    return bytes.includes('<pdf:Producer>planverk</pdf:Producer>');
  const text = bytes.toString('utf8');
  const lines = text.trimEnd().split('\n');
  const [first = '', second = ''] = lines;
  const inSome = (wording: Wording, test: (word: string) => boolean): boolean =>
    languages.some((language) => test(say(wording, language)));
  return (
    text.startsWith(commentMarker) ||
    (text.startsWith('<!doctype html>') && text.slice(0, 2000).includes(generatorMark)) ||
    /^\{\s*"schemaVersion": \d+,\s*"tool": \{\s*"name": "planverk"/.test(text) ||
    languages.some((language) => text.startsWith(csvHeader(language))) ||
    // For people: both ends, one below the other, or the counts first and last, or that nothing differs.
    lines.some(
      (line, at) =>
        inSome(changeWords.from, (word) => line.startsWith(`${word.padEnd(4)} `)) &&
        inSome(changeWords.to, (word) => lines[at + 1]?.startsWith(`${word.padEnd(4)} `) === true),
    ) ||
    (lines.length > 4 && second === '' && lines.at(-1) === first) ||
    (lines.length === 1 && inSome(changeWords.noChanges, (word) => first === word))
  );
}
