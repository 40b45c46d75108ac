import type { Action } from '../../model/entities.ts';
import { byNumber } from '../../model/order-actions.ts';
import { areaOf, branchesOf } from '../../model/tree.ts';
import type { BuildContext } from '../build-context.ts';
import type { Cell, TableRow } from '../document.ts';
import { cell } from '../words.ts';

/**
 * Rows of actions under the names of their focus areas, each area with its sums, in the order of the numbers of actions;
 * those of no area come last.
 * @param sumsOf the cells under the last columns, beside the name
 */
export function rowsByArea<Item extends { readonly action: Action }>(
  items: readonly Item[],
  rowOf: (item: Item) => TableRow,
  sumsOf: (items: readonly Item[]) => readonly Cell[],
  { plan, locale }: BuildContext,
): readonly TableRow[] {
  const branches = branchesOf(plan);
  const inOrder = [...items].sort((one, other) => byNumber(one.action, other.action, plan));
  return [...plan.focusAreas, undefined].flatMap((area): readonly TableRow[] => {
    const found = inOrder.filter(({ action }) => areaOf(action, branches) === area);
    if (found.length === 0) return [];
    const rows = found.map(rowOf);
    if (!area && found.length === items.length) return rows;
    const name = area ? `${area.number} ${area.title}` : locale.withoutArea;
    const accent = area ? { accent: area.index } : {};
    return [{ group: true, ...accent, cells: [cell(name), ...sumsOf(found)] }, ...rows];
  });
}
