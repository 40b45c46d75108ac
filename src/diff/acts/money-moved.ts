import type { MoneyRow } from '../change.ts';
import { yearsOfRow } from '../join-years.ts';
import { type Act, claimsOfFields } from './act.ts';

/** What follows where money is moved to another year. */
const goesWithIt = new Set(['costs', 'financing', 'start', 'end', 'milestones']);

/** The same money of an action in other years: what each source pays in all is as before. */
export const moneyMoved: Act = {
  name: 'money-moved',
  rows: ['money-moved-between-years'],
  of: ({ all, of }) =>
    all.flatMap(({ pair, claim }) => {
      const { detail } = claim;
      if (pair.kind !== 'action' || !pair.before || detail.type !== 'money' || !areMoved(detail.rows))
        return [];
      const parts = claimsOfFields(of(pair), goesWithIt);
      return [{ pair, kind: claim.kind, row: 'money-moved-between-years', parts }];
    }),
};

/** Whether each source, and the cost, has less in some years and as much more in others. */
function areMoved(rows: readonly MoneyRow[]): boolean {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const { column, source, budget, before = 0, after = 0 } = row;
    const key = [column, source?.id ?? source?.title, budget].join(' ');
    sums.set(key, (sums.get(key) ?? 0) + (after - before) * yearsOfRow(row).length);
  }
  return rows.length > 0 && [...sums.values()].every((sum) => sum === 0);
}
