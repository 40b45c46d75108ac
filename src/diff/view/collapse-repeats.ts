import type { Group } from './diff-view.ts';
import type { ShownChange } from './shown-change.ts';

/** So many changes of one sort in one focus area are shown: who has seen ten knows the eleventh. */
export const mostOfRow = 10;

/** A change to show, or those of the same sort that need not be shown. */
export type CollapsedChanges =
  | { readonly shown: ShownChange; readonly rest?: undefined }
  | { readonly shown?: undefined; readonly rest: readonly ShownChange[]; readonly title: string };

/** The changes of a group: the first ten of each sort, and after the tenth those that are left of it. */
export function collapseRepeats({ changes }: Group): readonly CollapsedChanges[] {
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
    return rest.length > 0 ? [{ shown }, { rest, title: shown.title }] : [{ shown }];
  });
}
