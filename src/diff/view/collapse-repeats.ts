import { changeWords } from '../../messages/change-words.ts';
import { type SpokenLanguage, say } from '../../messages/wording.ts';
import type { Group } from './diff-view.ts';
import { ranges } from './ranges.ts';
import type { ShownChange } from './shown-change.ts';

/** So many changes of one sort in one focus area are shown: who has seen ten knows the eleventh. */
export const mostOfRow = 10;

/** A change to show, or those of the same sort that need not be shown. */
export type CollapsedChanges =
  | { readonly shown: ShownChange; readonly rest?: undefined }
  | {
      readonly shown?: undefined;
      readonly rest: readonly ShownChange[];
      /** How many there are, of which sort, and by which numbers. */
      readonly text: string;
    };

/**
 * The changes of a group: the first ten of each sort, and after the last of them those that are left of it.
 * @param kept of which changes these are; all where it is left out. A sort of which none is kept comes last.
 */
export function collapseRepeats(
  { changes }: Group,
  language: SpokenLanguage,
  kept: ReadonlySet<ShownChange> = new Set(changes),
): readonly CollapsedChanges[] {
  const rows = new Map<string, { readonly shown: ShownChange[]; readonly rest: ShownChange[] }>();
  for (const one of changes) {
    const row = rows.get(one.change.category) ?? { shown: [], rest: [] };
    rows.set(one.change.category, row);
    (kept.has(one) && row.shown.length < mostOfRow ? row.shown : row.rest).push(one);
  }
  const lineOf = (
    rest: readonly ShownChange[],
    words: 'moreOfRow' | 'allOfRow',
  ): readonly CollapsedChanges[] => {
    const [first] = rest;
    if (!first) return [];
    const values = { count: rest.length, title: first.title, numbers: ranges(rest.map(({ no }) => no)) };
    return [{ rest, text: say(changeWords[words], language, values) }];
  };
  const listed = changes.flatMap((one): readonly CollapsedChanges[] => {
    const { shown = [], rest = [] } = rows.get(one.change.category) ?? {};
    if (!shown.includes(one)) return [];
    return [{ shown: one }, ...(shown.at(-1) === one ? lineOf(rest, 'moreOfRow') : [])];
  });
  const unlisted = [...rows.values()].filter(({ shown }) => shown.length === 0);
  return [...listed, ...unlisted.flatMap(({ rest }) => lineOf(rest, 'allOfRow'))];
}
