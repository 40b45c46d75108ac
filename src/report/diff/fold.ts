import type { ShownChange } from './shown-change.ts';
import type { Group } from './view.ts';

/** So many changes of one sort in one focus area are shown: who has seen ten knows the eleventh. */
export const mostOfRow = 10;

/** A change to show, or how many more of the same sort there are. */
export type Folded =
  | { readonly shown: ShownChange; readonly more?: undefined }
  | { readonly shown?: undefined; readonly more: number; readonly title: string };

/** The changes of a group, the first ten of each sort, and after the tenth how many there are besides. */
export function fold({ changes }: Group): readonly Folded[] {
  const counts = new Map<string, number>();
  for (const { change } of changes) counts.set(change.row, (counts.get(change.row) ?? 0) + 1);
  const seen = new Map<string, number>();
  return changes.flatMap((shown): readonly Folded[] => {
    const { row } = shown.change;
    const at = (seen.get(row) ?? 0) + 1;
    seen.set(row, at);
    if (at > mostOfRow) return [];
    const more = (counts.get(row) ?? 0) - mostOfRow;
    return at === mostOfRow && more > 0 ? [{ shown }, { more, title: shown.title }] : [{ shown }];
  });
}
