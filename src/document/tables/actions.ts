import { amountsOf, moneyYears } from '../../budget/budget.ts';
import { counts } from '../../budget/counted.ts';
import { type BudgetKind, budgetOfAmount } from '../../kinds/budget-kinds.ts';
import { allLevels } from '../../kinds/levels.ts';
import { actionPlanOf, byYears, yearsKey } from '../../model/action-plan-years.ts';
import type { Action } from '../../model/entities.ts';
import { namedIn } from '../../model/named.ts';
import type { AccountsRecord, CostRecord, FinancingRecord } from '../../model/records.ts';
import { branchesOf, goalsServed } from '../../model/tree.ts';
import { yearsIn } from '../../model/year-amounts.ts';
import { kindWords } from '../action-fields.ts';
import type { FlatCell } from '../flat-table.ts';
import { statusWords } from '../sections/status-words.ts';
import { namesOf, responsibleNames } from '../sections/who.ts';
import { budgetWords } from './economic-plans.ts';
import type { Scope } from './scope.ts';
import { areaFinder, areaName, tableMaker, yesOrNo } from './table-maker.ts';

const facts = [
  'actionNumber',
  'number',
  'id',
  'action',
  'focusArea',
  'goalIds',
  'servesIds',
  'responsible',
  'payer',
  'kind',
  'status',
  'start',
  'deadline',
  'programme',
  'example',
] as const;
const amounts = [
  'year',
  'inActionPlan',
  'inActionPlans',
  'priceLevel',
  'rowType',
  'whichBudget',
  'financingSource',
  'financingSourceId',
  'reservation',
  'accountFunction',
  'accountResponsibility',
  'accountArticle',
  'accountProject',
  'amount',
  'amountNotCounted',
  'noteColumn',
] as const;

/**
 * Every action with what it costs, who pays and what nobody pays, a row for each amount: cost is financing and uncovered
 * together. What does not count is in a column of its own, so that every sum of amounts is the documents'. An action
 * without amounts has one row.
 */
export const actionsTable = tableMaker({
  file: 'csvActions',
  columns: [...facts, ...amounts],
  *rows(scope) {
    const factsOf = factFinder(scope);
    for (const action of scope.actions) {
      const facts = factsOf(action);
      let some = false;
      for (const row of amountRows(action, scope)) {
        some = true;
        yield [facts, ...row];
      }
      if (!some) yield [facts, { rowType: scope.locale.noAmounts }];
    }
  },
});

type Facts = Readonly<Partial<Record<(typeof facts)[number], FlatCell>>>;
type AmountCells = Readonly<Partial<Record<(typeof amounts)[number], FlatCell>>>;

function factFinder(scope: Scope): (action: Action) => Facts {
  const { plan, locale } = scope;
  const branches = branchesOf(plan);
  const findArea = areaFinder(scope);
  return (action) => {
    const { id, title, record } = action;
    const counted = record.serves.flatMap((id) => namedIn(plan, id, ...allLevels) ?? [])[0];
    const goals = [...goalsServed(action, plan, branches)];
    return {
      actionNumber: plan.actionNumbers.get(id),
      number: counted?.number,
      id,
      action: title,
      focusArea: areaName(findArea(action)),
      goalIds: goals.map((goal) => goal.id).join(' '),
      servesIds: record.serves.join(' '),
      responsible: responsibleNames(record, scope),
      payer: record.payer && namesOf([record.payer], scope),
      kind: kindWords(record, locale),
      status: statusWords(record.status, locale),
      start: record.start,
      deadline: record.end === 'ongoing' ? locale.openEnded : record.end,
      programme:
        record.programme && (namedIn(plan, record.programme, 'programme')?.title ?? record.programme),
      example: yesOrNo(record.example === true, locale),
    };
  };
}

/** An action's amounts year by year, in the order of its file, each as what is of the year, of the line, and the amount. */
function* amountRows(action: Action, scope: Scope): Iterable<readonly AmountCells[]> {
  const { plan, locale, years } = scope;
  const lines = [...costLines(action, scope), ...financingLines(action, scope)];
  for (const year of moneyYears(action).filter((year) => !years || years.includes(year))) {
    const actionPlan = scope.actionPlan ?? actionPlanOf(plan, year);
    const inActionPlan = actionPlan && yesOrNo(actionPlan.actions.includes(action), locale);
    const within = (scope.actionPlan ? [scope.actionPlan] : plan.actionPlans).filter(
      ({ years, actions }) => years.includes(year) && actions.includes(action),
    );
    const inActionPlans = [...within].sort(byYears).map(yearsKey).join(' ');
    const edition = { year, inActionPlan, inActionPlans, priceLevel: actionPlan?.record.priceLevel };
    const column = counts(action, year) ? 'amount' : 'amountNotCounted';
    const budgets = new Set<BudgetKind>();
    for (const { row, budget, cells } of lines) {
      if (yearsIn(row, action.lastYear, [year]) === 0) continue;
      budgets.add(budget);
      yield [edition, cells, { [column]: row.amount }];
    }
    const { uncovered } = amountsOf(action, [year]);
    const [only] = budgets;
    // What is not paid of an action with both cannot be said to be of one of them.
    const ofOne = budgets.size === 1 && only && { whichBudget: locale[budgetWords[only]] };
    if (uncovered !== 0) yield [edition, { rowType: locale.uncovered, ...ofOne, amount: uncovered }];
  }
}

/** A line of costs or financing in the file, and its cells that are the same in every year. */
interface AmountLine {
  readonly row: CostRecord | FinancingRecord;
  readonly budget: BudgetKind;
  readonly cells: AmountCells;
}

function costLines({ record }: Action, { locale }: Scope): readonly AmountLine[] {
  return (record.costs ?? []).map((row) => {
    const budget = budgetOfAmount(row.budget, record.kind);
    const whichBudget = locale[budgetWords[budget]];
    const rest = { ...accountsOf(row.accounts), noteColumn: row.note };
    return { row, budget, cells: { rowType: locale.cost, whichBudget, ...rest } };
  });
}

function financingLines({ record }: Action, { plan, locale }: Scope): readonly AmountLine[] {
  const sources = new Map(plan.financingSources.map((source) => [source.id, source.record]));
  return (record.financing ?? []).map((row) => {
    const budget = budgetOfAmount(row.budget, record.kind);
    const { source } = row;
    const cells = {
      rowType: locale.financingRow,
      whichBudget: locale[budgetWords[budget]],
      financingSource: namedIn(plan, source, 'financing-source')?.title ?? source,
      financingSourceId: source,
      reservation: sources.get(source)?.reservation,
      ...accountsOf(row.accounts),
      noteColumn: row.note,
    };
    return { row, budget, cells };
  });
}

function accountsOf(accounts: AccountsRecord = {}): AmountCells {
  return {
    accountFunction: accounts.function,
    accountResponsibility: accounts.responsibility,
    accountArticle: accounts.article,
    accountProject: accounts.project,
  };
}
