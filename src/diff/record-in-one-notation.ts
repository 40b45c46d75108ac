import type { Action } from '../model/entities.ts';
import { writtenParticipants } from '../model/participants.ts';
import type { YearsOfRow } from '../model/records.ts';
import { costsOf, financingOf, type InYear, spanOfRow } from '../model/year-amounts.ts';
import type { Path } from './flatten-record.ts';

/** No action that somebody plans has more; those of a file that is made to be large are compared as they are written. */
const mostWritten = 10_000;

/**
 * The record of an action in one notation of those that mean the same: a row of money for each year, and all of those who
 * take part as records where one of them is.
 * @returns `pathOf`: a path into that record as one into the action's own
 */
export function inOneNotation(action: Action): { readonly record: object; pathOf(path: Path): Path } {
  const { record } = action;
  const rows = [...(record.costs ?? []), ...(record.financing ?? [])];
  const count = rows.reduce((sum, row) => {
    const [from, to] = spanOfRow(row, action.lastYear);
    return sum + Math.max(0, to - from + 1);
  }, 0);
  const recurs = count <= mostWritten && rows.some(({ year }) => year === undefined);
  const lists = recurs
    ? { costs: [...costsOf(action)], financing: [...financingOf(action)] }
    : { costs: [], financing: [] };
  return {
    record: {
      ...record,
      ...(recurs && record.costs && { costs: written(lists.costs) }),
      ...(recurs && record.financing && { financing: written(lists.financing) }),
      ...(record.participants?.some((participant) => typeof participant !== 'string') && {
        participants: writtenParticipants(record),
      }),
    },
    pathOf(path) {
      const [list, at, field, ...rest] = path;
      if (!recurs || (list !== 'costs' && list !== 'financing') || typeof at !== 'number') return path;
      const row = lists[list][at];
      if (!row) return path;
      const name = row.recurring && field === 'year' ? 'from' : field;
      return [list, row.index, ...(name === undefined ? [] : [name]), ...rest];
    },
  };
}

/**
 * Whether two records of an action have the same amounts and end the same: what then counts in other years than before does
 * so because the plan's period is another.
 */
export function sameAmounts({ record: one }: Action, { record: other }: Action): boolean {
  const amounts = ({ end, costs, financing }: Action['record']): string =>
    JSON.stringify([end, costs, financing]);
  return amounts(one) === amounts(other);
}

/** Rows without their places. What is noted of a row of several years is noted once, in the first. */
function written(rows: readonly InYear<YearsOfRow & { readonly note?: string }>[]): readonly object[] {
  return rows.map(({ index, recurring, note, ...rest }, at) => ({
    ...rest,
    ...(note !== undefined && rows[at - 1]?.index !== index && { note }),
  }));
}
