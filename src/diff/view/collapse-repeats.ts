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

/** The changes of a group: the first ten of each sort, and after the tenth those that are left of it. */
export function collapseRepeats({ changes }: Group, language: SpokenLanguage): readonly CollapsedChanges[] {
  const byRow = new Map<string, ShownChange[]>();
  for (const shown of changes) {
    const ofRow = byRow.get(shown.change.category);
    if (ofRow) ofRow.push(shown);
    else byRow.set(shown.change.category, [shown]);
  }
  const seen = new Map<string, number>();
  return changes.flatMap((shown): readonly CollapsedChanges[] => {
    const { category } = shown.change;
    const at = (seen.get(category) ?? 0) + 1;
    seen.set(category, at);
    if (at > mostOfRow) return [];
    const rest = at === mostOfRow ? (byRow.get(category) ?? []).slice(mostOfRow) : [];
    if (rest.length === 0) return [{ shown }];
    const values = { count: rest.length, title: shown.title, numbers: ranges(rest.map(({ no }) => no)) };
    return [{ shown }, { rest, text: say(changeWords.moreOfRow, language, values) }];
  });
}
