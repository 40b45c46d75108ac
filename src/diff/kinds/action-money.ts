import { type BudgetKind, budgetOfAmount } from '../../kinds/budget-kinds.ts';
import { whoseMoney } from '../../kinds/source-kinds.ts';
import type { Action } from '../../model/entities.ts';
import { namedIn } from '../../model/named.ts';
import type { CostRecord } from '../../model/records.ts';
import { costsOf, financingOf, type InYear } from '../../model/year-amounts.ts';
import type { MoneyRow } from '../change.ts';
import { nameIn } from '../facts.ts';
import { joinYears, type YearRow, yearsOfRow } from '../join-years.ts';
import type { Pair } from '../subjects.ts';
import { type ChangeKind, type Context, fieldFacts } from './kind.ts';

/** What an action costs and who pays: one change for all its years and sources. */
export const actionMoney: ChangeKind = {
  name: 'action-money',
  rows: ['budget-changed', 'within-delegated-limit', 'outside-money-gained', 'outside-money-lost'],
  claim(pair, facts, context) {
    if (pair.kind !== 'action') return [];
    const differences = fieldFacts(facts, /^(?:costs|financing)\.(?:amount|year|source|budget)$/);
    if (differences.length === 0) return [];
    const rows = rowsOf(pair, context);
    // Amounts written otherwise, with the same sums: facts of the action like any other.
    if (rows.length === 0) return [];
    // What is written beside an amount that came or went came or went with it.
    const entryOf = (key: string): string => key.slice(0, key.indexOf('].') + 1);
    const entries = new Set(differences.map(({ field }) => entryOf(field.key)));
    const beside = fieldFacts(facts, /^(?:costs|financing)\.(?:note$|accounts\.)/).filter(
      ({ field, before, after }) => !(before && after) && entries.has(entryOf(field.key)),
    );
    return [
      {
        facts: [...differences, ...beside],
        kind: 'changed',
        row: rowFor(rows, context),
        field: differences.every(({ field }) => field.name.startsWith('financing')) ? 'financing' : 'costs',
        detail: { type: 'money', rows },
        values: { limit: context.delegatedLimit },
      },
    ];
  },
};

/** Sums by year and source that differ. */
function rowsOf(pair: Pair, { base, head, pairing }: Context): readonly MoneyRow[] {
  const before = sums(pair.before?.entity as Action, (id) => id);
  const after = sums(pair.after?.entity as Action, (id) => pairing.baseId(['financing-source'], id));
  const rows = [...new Set([...before.keys(), ...after.keys()])].flatMap((key): YearRow[] => {
    const [old, newer] = [before.get(key), after.get(key)];
    const either = newer ?? old;
    if (!either || old?.amount === newer?.amount) return [];
    const source =
      either.source === undefined
        ? undefined
        : nameIn((newer ? head : base).plan, either.source, ['financing-source']);
    return [
      {
        year: either.year,
        source,
        column: source ? 'financing' : 'cost',
        ...(either.budget && { budget: either.budget }),
        before: old?.amount,
        after: newer?.amount,
        recurring: [old, newer].some((side) => side?.recurring),
      },
    ];
  });
  rows.sort(
    (a, b) => Number(a.column !== 'cost') - Number(b.column !== 'cost') || (a.year ?? 0) - (b.year ?? 0),
  );
  return joinYears(rows);
}

function sums(action: Action, baseId: (id: string) => string) {
  const totals = new Map<string, YearSum>();
  const add = (row: InYear<CostRecord>, source?: string): void => {
    const { year, amount, recurring } = row;
    const budget = unusualBudget(action.record, row.budget);
    const key = [year, source === undefined ? '' : baseId(source), budget].join(' ');
    const sum = totals.get(key);
    totals.set(key, {
      year,
      source,
      budget,
      amount: (sum?.amount ?? 0) + amount,
      recurring: recurring || sum?.recurring === true,
    });
  };
  for (const cost of costsOf(action)) add(cost);
  for (const part of financingOf(action)) add(part, part.source);
  return totals;
}

interface YearSum {
  readonly year: number;
  readonly source: string | undefined;
  readonly budget: BudgetKind | undefined;
  readonly amount: number;
  readonly recurring: boolean;
}

/** The budget of an amount of an action, where it is not the one that the action's kind says. */
export function unusualBudget(
  { kind }: Action['record'],
  written: BudgetKind | undefined,
): BudgetKind | undefined {
  const budget = budgetOfAmount(written, kind);
  return budget === budgetOfAmount(undefined, kind) ? undefined : budget;
}

function rowFor(rows: readonly MoneyRow[], { base, head, delegatedLimit }: Context): string {
  const isOutside = ({ source }: MoneyRow): boolean => {
    const sourceEntity = [head, base]
      .map(({ plan }) => namedIn(plan, source?.id ?? '', 'financing-source'))
      .find((found) => found !== undefined);
    return sourceEntity !== undefined && whoseMoney(sourceEntity.record.kind) === 'outside';
  };
  const change = ({ before = 0, after = 0 }: MoneyRow): number => after - before;
  const paid = rows.filter(({ column }) => column === 'financing');
  // A source that pays another budget pays no less.
  const more = new Map<string, number>();
  for (const row of paid)
    for (const year of yearsOfRow(row)) {
      const key = `${row.source?.id} ${year}`;
      more.set(key, (more.get(key) ?? 0) + change(row));
    }
  const anyYear = (row: MoneyRow, holds: (more: number) => boolean): boolean =>
    yearsOfRow(row).some((year) => holds(more.get(`${row.source?.id} ${year}`) ?? 0));
  if (paid.some((row) => isOutside(row) && anyYear(row, (sum) => sum < 0))) return 'outside-money-lost';
  const frame = rows.filter(({ column }) => column === 'cost');
  const inside = paid.filter((row) => !isOutside(row));
  if (
    frame.length === 0 &&
    inside.every((row) => change(row) <= 0) &&
    paid.some((row) => anyYear(row, (sum) => sum > 0))
  )
    return 'outside-money-gained';
  const bound = [...frame, ...inside];
  return delegatedLimit > 0 && bound.every((row) => Math.abs(change(row)) <= delegatedLimit)
    ? 'within-delegated-limit'
    : 'budget-changed';
}
