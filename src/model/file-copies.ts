import type { Problem } from '../messages/index.ts';
import { readPeriod } from '../text/period.ts';

/** Words that programs put into the name of a copy: Windows, macOS, and the folders that are kept alike on several machines. */
const words = '(?:copy|kopi|conflict(?:ed)?|konflikt|motstridende|motstridande)';
/** What only a copy has behind its name, whether or not the original is there. */
const sureEnding = new RegExp(
  `(?: ?\\(\\d+\\)| ?\\([^()]*${words}[^()]*\\)| - ${words}(?: ?\\(\\d+\\))?| ${words}(?: \\d+)?|\\.(?:orig|bak|old|tmp)|\\.sync-conflict-[^.]*|~|_(?:BACKUP|BASE|LOCAL|REMOTE)_\\d+)$`,
  'iu',
);
const sureStart = /^(?:copy of|kopi av) /iu;
/** What a copy has behind the name of a file that is there: a number, the name of a machine, a word in brackets. */
const endingOfTwin = /^(?: \d+| ?\(.*\)|-(?=.*[A-ZÆØÅ])[\p{L}\d -]+|[-_ .](?:copy|kopi)(?:[- ]?\d+)?)$/u;

/**
 * Which of some files are copies that a program has left beside the original, by their names alone. A copy is no part of
 * the plan: read as one it would count its money twice.
 */
export function copiesAmong(paths: Iterable<string>): ReadonlyMap<string, Problem> {
  const copies = new Map<string, Problem>();
  const entry = new Set(paths);
  for (const path of entry) {
    const [, folder = '', stem = '', ending = ''] = /^(.*\/)?([^/]*?)(\.[^./]*)?$/.exec(path) ?? [];
    const original = originalOf(stem, (name) => entry.has(folder + name + ending));
    if (original === undefined) continue;
    const there = original !== '' && entry.has(folder + original + ending);
    const values = there ? { original: original + ending } : undefined;
    copies.set(path, { name: 'file-is-a-copy', at: { file: path }, ...(values && { values }) });
  }
  return copies;
}

/** The name that a name is a copy of; undefined for one that is none. */
function originalOf(stem: string, isThere: (name: string) => boolean): string | undefined {
  if (sureStart.test(stem)) return stem.replace(sureStart, '');
  if (sureEnding.test(stem)) return stem.replace(sureEnding, '');
  // The report on 2026-T1 is no copy of the one on 2026.
  if (readPeriod(stem)) return undefined;
  // The longest beginning first: `a-B-C` may be a copy of `a-B` or of `a`.
  for (let length = stem.length - 1; length > 0; length -= 1) {
    if (
      /[-_ .(]/.test(stem.charAt(length)) &&
      endingOfTwin.test(stem.slice(length)) &&
      isThere(stem.slice(0, length))
    )
      return stem.slice(0, length);
  }
  return undefined;
}
