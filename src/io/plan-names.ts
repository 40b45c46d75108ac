import { join } from 'node:path';
import { namesIn, textOf } from './read-if-there.ts';

/** More than any plan has: beyond them nobody looks for a name. */
const mostFiles = 2000;

/** The names of the files of a folder of the plan without their endings, sorted: years, periods, ids of records. */
export function stemsIn(plan: string, folder: string): readonly string[] {
  return namesIn(join(plan, folder)).flatMap((name) => /^(.+)\.(?:md|yaml)$/.exec(name)?.[1] ?? []);
}

/** The ids that are written in the texts of the strategy, without reading the plan. */
export function idsInTexts(plan: string): readonly string[] {
  const folder = join(plan, 'focus-areas');
  const paths = namesIn(folder, true).filter((name) => name.endsWith('.md'));
  const ids = paths.slice(0, mostFiles).flatMap((path) => {
    const text = textOf(join(folder, path));
    const front = /^---\r?\nid: *["']?([a-z\d-]+)/.exec(text)?.[1] ?? [];
    return [front, ...[...text.matchAll(/\{#([a-z\d-]+)[ }]/g)].map(([, id = '']) => id)].flat();
  });
  return [...new Set(ids)].sort();
}
