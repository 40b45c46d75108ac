import { budgetOfAmount } from '../kinds/budget-kinds.ts';
import type { EconomicPlan, FinancingSource, Plan } from '../model/entities.ts';
import type { BudgetLineRecord, FundLineRecord } from '../model/records.ts';
import { takenSources } from './taken-sources.ts';

/** Why a line cannot be of the source that it names. */
export type LineProblem =
  /** Income of another kind than the source. */
  | 'kind'
  /** Income of a fund, which is used by a withdrawal. */
  | 'fund-income'
  /** A withdrawal of a source that is no fund. */
  | 'no-fund'
  /** What is put into a fund is no part of the actions. */
  | 'allocation'
  /** Expenses of others' money that no income line brings into the plan. */
  | 'not-taken'
  /** A second line of the same source, in the same list and budget. */
  | 'twice'
  /** The source names another line of the same budget as the one by which it is used. */
  | 'other-line';

/** A line of an economic plan that is `of` something. */
interface SourceLine {
  readonly line: BudgetLineRecord | FundLineRecord;
  readonly list: 'income' | 'expenses' | 'funds';
  readonly index: number;
  /** Undefined where there is none of that id. */
  readonly source: FinancingSource | undefined;
  readonly problem: LineProblem | undefined;
}

/** The lines of an economic plan that are of a source, each with what is wrong with that. */
export function sourceLines(plan: Plan, { record }: EconomicPlan): readonly SourceLine[] {
  const seen = new Set<string>();
  return (['income', 'expenses', 'funds'] as const).flatMap((list) =>
    (record[list] ?? []).flatMap((line, index): SourceLine[] => {
      if (line.of === undefined) return [];
      const entity = plan.financingSources.find(({ id }) => id === line.of);
      const budget = budgetOfAmount(line.budget);
      const key = `${list} ${budget} ${line.of}`;
      const twice = seen.has(key);
      seen.add(key);
      const taken = (source: FinancingSource): boolean => takenSources(plan, record, budget).includes(source);
      const problem =
        entity && (problemOf(line, list, entity, record, taken) ?? (twice ? 'twice' : undefined));
      return [{ line, list, index, source: entity, problem }];
    }),
  );
}

function problemOf(
  line: BudgetLineRecord | FundLineRecord,
  list: SourceLine['list'],
  source: FinancingSource,
  { funds = [] }: EconomicPlan['record'],
  taken: (source: FinancingSource) => boolean,
): LineProblem | undefined {
  const { kind, fundLine } = source.record;
  if (list === 'expenses') return taken(source) ? undefined : 'not-taken';
  if (list === 'income') {
    if (kind === 'fund') return 'fund-income';
    return line.kind === kind ? undefined : 'kind';
  }
  if (line.kind === 'allocation') return 'allocation';
  if (kind !== 'fund') return 'no-fund';
  const named = funds.find(({ id }) => id === fundLine);
  const other = named && named.id !== line.id && budgetOfAmount(named.budget) === budgetOfAmount(line.budget);
  return other ? 'other-line' : undefined;
}
