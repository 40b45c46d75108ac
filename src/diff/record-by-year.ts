import type { Action } from '../model/entities.ts';
import type { YearsOfRow } from '../model/records.ts';
import { costsOf, financingOf, type InYear } from '../model/year-amounts.ts';
import type { Path } from './flatten-record.ts';

/**
 * The record of an action with a row of money for each year. The same money is then the same, whether it is written for
 * each year or for several at once.
 * @returns `pathOf`: a path into that record as one into the action's own
 */
export function recordByYear(action: Action): { readonly record: object; pathOf(path: Path): Path } {
  const { record } = action;
  const lists = { costs: costsOf(action), financing: financingOf(action) };
  if (![...lists.costs, ...lists.financing].some(({ recurring }) => recurring))
    return { record, pathOf: (path) => path };
  return {
    record: {
      ...record,
      ...(record.costs && { costs: written(lists.costs) }),
      ...(record.financing && { financing: written(lists.financing) }),
    },
    pathOf(path) {
      const [list, at, field, ...rest] = path;
      if ((list !== 'costs' && list !== 'financing') || typeof at !== 'number') return path;
      const row = lists[list][at];
      if (!row) return path;
      const own = row.recurring && field === 'year' ? 'from' : field;
      return [list, row.index, ...(own === undefined ? [] : [own]), ...rest];
    },
  };
}

/** Rows without their places. What is noted of a row of several years is noted once, in the first. */
function written(rows: readonly InYear<YearsOfRow & { readonly note?: string }>[]): readonly object[] {
  return rows.map(({ index, recurring, note, ...rest }, at) => ({
    ...rest,
    ...(note !== undefined && rows[at - 1]?.index !== index && { note }),
  }));
}
