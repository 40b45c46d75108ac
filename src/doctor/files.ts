import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copiesAmong } from '../model/file-copies.ts';
import { conflictProblems } from '../text/conflict.ts';
import { type Found, found } from './found.ts';

/** Windows opens paths of up to 259 characters; git needs a few of them. */
const longestPath = 240;
/** So many paths are named. */
const named = 3;
/** More files than any plan has: beyond them nothing is looked into. */
const most = 20_000;

/** The files of a plan, as far as their names and git's marks in them go. */
export function examineFiles(plan: string): readonly Found[] {
  const paths = filesIn(plan).slice(0, most);
  const inConflict = paths.filter((path) => /\.(?:md|ya?ml)$/i.test(path) && hasConflict(join(plan, path)));
  const copies = [...copiesAmong(paths).keys()];
  const alike = [...groups(paths).values()].filter((group) => group.length > 1).flat();
  const long = paths.filter((path) => join(plan, path).length > longestPath);
  const wrong = [
    ...(inConflict.length > 0 ? [found('files-in-conflict', { paths: few(inConflict) })] : []),
    ...(copies.length > 0 ? [found('files-copied', { paths: few(copies) })] : []),
    ...(alike.length > 0 ? [found('names-alike', { paths: few(alike) })] : []),
    ...(long.length > 0 ? [found('names-too-long', { paths: few(long), most: longestPath })] : []),
  ];
  return wrong.length > 0 ? wrong : [found('files-sound', { count: paths.length })];
}

function filesIn(plan: string): readonly string[] {
  try {
    return readdirSync(plan, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .slice(plan.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((path) => !/(?:^|\/)(?:\.|node_modules\/)/.test(path))
      .sort();
  } catch {
    return [];
  }
}

function hasConflict(path: string): boolean {
  try {
    const text = readFileSync(path, 'utf8');
    return conflictProblems(path, text.replaceAll('\r\n', '\n')).length > 0;
  } catch {
    return false;
  }
}

/** Paths that are the same however their letters are composed, with capitals or without. */
function groups(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const same = new Map<string, string[]>();
  for (const path of paths) {
    const key = path.normalize('NFC').toLowerCase();
    same.set(key, [...(same.get(key) ?? []), path]);
  }
  return same;
}

function few(paths: readonly string[]): readonly string[] {
  return paths.length > named ? [...paths.slice(0, named), `… (${paths.length})`] : paths;
}
