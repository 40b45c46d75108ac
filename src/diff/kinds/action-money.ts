import { counts } from '../../budget/counted.ts';
import { type BudgetKind, budgetOfAmount } from '../../kinds/budget-kinds.ts';
import { type Whose, whoseMoney } from '../../kinds/source-kinds.ts';
import type { Action } from '../../model/entities.ts';
import { namedIn } from '../../model/named.ts';
import type { CostRecord } from '../../model/records.ts';
import { costsOf, financingOf, type InYear } from '../../model/year-amounts.ts';
import type { MoneyRow } from '../change.ts';
import { nameIn } from '../facts.ts';
import { joinYears, type YearRow, yearsOfRow } from '../join-years.ts';
import type { Pair } from '../subjects.ts';
import { type ChangeKind, type Claim, type Context, fieldFacts } from './kind.ts';

/** What an action costs and who pays: one change for all its years and sources. */
export const actionMoney: ChangeKind = {
  name: 'action-money',
  rows: [
    'action-changed',
    'budget-changed',
    'budget-not-adopted',
    'within-delegated-limit',
    'outside-money-gained',
    'outside-money-shifted',
    'outside-money-lost',
  ],
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
        ...rowFor(pair, rows, context),
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

/** Kroner more than before, of one year and budget. */
interface Shift {
  outside: number;
  uncovered: number;
}

/**
 * What a change of amounts is, by the years that were adopted. Sums come before single rows: outside money is lost only where
 * what is uncovered grows, and who pays in place of whom weighs the same whichever way it goes.
 */
function rowFor(pair: Pair, rows: readonly MoneyRow[], context: Context): Pick<Claim, 'row' | 'onceAdopted'> {
  const { adoptedYears } = context;
  const counted = (year: number): boolean =>
    [pair.before, pair.after].some((side) => side?.entity?.kind === 'action' && counts(side.entity, year));
  const adopted = (row: MoneyRow): boolean =>
    yearsOfRow(row).some(
      (year) =>
        counted(year) &&
        (adoptedYears.promises(year, pair.id) ||
          (whose(row, context) === 'inside' && adoptedYears.budgets(pair.before?.id ?? '', year))),
    );
  // What does not count, such as an idea's, is a fact like any other.
  if (!rows.some((row) => yearsOfRow(row).some(counted))) return { row: 'action-changed' };
  const bound = rows.filter(adopted);
  return bound.length > 0
    ? { row: rowOfBound(bound, rows, context) }
    : { row: 'budget-not-adopted', onceAdopted: rowOfBound(rows, rows, context) };
}

/**
 * What amounts that were adopted become.
 * @param bound those that were
 * @param rows these and all others that differ: what is lost in one year may be found in another
 */
function rowOfBound(bound: readonly MoneyRow[], rows: readonly MoneyRow[], context: Context): string {
  const { delegatedLimit } = context;
  const all = shiftsOf(rows, context);
  const sum = (part: keyof Shift): number => all.reduce((total, shift) => total + shift[part], 0);
  if (sum('outside') < 0 && sum('uncovered') > 0) return 'outside-money-lost';
  if (bound.every((row) => whose(row, context) === 'outside')) {
    const shifts = shiftsOf(bound, context);
    if (shifts.every(({ outside }) => outside === 0)) return 'outside-money-shifted';
    if (shifts.every(({ outside }) => outside >= 0)) return 'outside-money-gained';
  }
  const within = bound.every((row) => Math.abs(moreOf(row)) <= delegatedLimit);
  return delegatedLimit > 0 && within ? 'within-delegated-limit' : 'budget-changed';
}

/** What differs by year and budget, over all sources. */
function shiftsOf(rows: readonly MoneyRow[], context: Context): readonly Shift[] {
  const shifts = new Map<string, Shift>();
  for (const row of rows)
    for (const year of yearsOfRow(row)) {
      const key = `${year} ${row.budget ?? ''}`;
      const shift = shifts.get(key) ?? { outside: 0, uncovered: 0 };
      shifts.set(key, shift);
      const more = moreOf(row);
      shift.uncovered += row.source ? -more : more;
      if (whose(row, context) === 'outside') shift.outside += more;
    }
  return [...shifts.values()];
}

function moreOf({ before = 0, after = 0 }: MoneyRow): number {
  return after - before;
}

/** Whose money a row is of; a source that is named nowhere has inside money, whose change is decided. */
function whose({ source }: MoneyRow, { base, head }: Context): Whose | 'cost' {
  if (!source) return 'cost';
  for (const { plan } of [head, base]) {
    const named = namedIn(plan, source.id ?? '', 'financing-source');
    if (named) return whoseMoney(named.record.kind);
  }
  return 'inside';
}
