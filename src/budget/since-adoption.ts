import { type DocumentKey, documentKey } from '../kinds/document-kinds.ts';
import { revisionOf } from '../model/adopted-records.ts';
import { lastDay, yearOf } from '../model/dates.ts';
import type { Action, Plan } from '../model/entities.ts';
import type { ReportRecord } from '../model/records.ts';
import { lastOf } from '../model/reported-periods.ts';
import { byDate } from '../model/reports.ts';
import { amountsOf, isOfYears } from './budget.ts';

/** What has happened to what a document says since it was adopted. */
export interface SinceAdoption {
  /** The years that the document is for; none of the strategy, which has no money. */
  readonly years: readonly number[];
  /** The date of the newest report of its actions; undefined where nothing was reported since. */
  readonly date: string | undefined;
  /** As they were adopted, then those that have come since. */
  readonly actions: readonly ActionSince[];
}

export interface ActionSince {
  /** As it was adopted; undefined where it has come since. */
  readonly adopted: Action | undefined;
  /** As it is now; undefined where it has been deleted. */
  readonly current: Action | undefined;
  /** What was adopted that it costs in the years, in whole kroner, and what it costs as the plan is now. */
  readonly original: number;
  readonly revised: number;
  /** What was spent in the years; undefined where nobody has reported that. */
  readonly spent: number | undefined;
  /** What was reported after the adoption, the oldest first. */
  readonly reports: readonly ReportRecord[];
}

/**
 * What has become of the actions of an adopted document.
 * @param then the plan as the document was adopted on it
 * @param now the plan of today; what was reported after its `today` is not known yet
 */
export function sinceAdoption(key: DocumentKey, then: Plan, now: Plan): SinceAdoption {
  const adoptedOn = lastDay(revisionOf(now, key)?.date ?? '0001');
  const known = (record: ReportRecord): boolean => lastDay(record.date) <= (now.today ?? '9999-12-31');
  const { years, actions: before } = actionsOf(key, then);
  const ids = new Set(before.map(({ id }) => id));
  const byId = new Map(now.actions.map((action) => [action.id, action]));
  const of = (adopted: Action | undefined, current: Action | undefined): ActionSince => {
    const reports = [...(current?.record.reports ?? [])].filter(known).sort(byDate);
    return {
      adopted,
      current,
      original: adopted ? amountsOf(adopted, years).cost : 0,
      revised: current ? amountsOf(current, years).cost : 0,
      spent: spentIn(years, reports),
      reports: reports.filter(({ date }) => lastDay(date) > adoptedOn),
    };
  };
  const actions = [
    ...before.map((action) => of(action, byId.get(action.id))),
    ...actionsOf(key, now)
      .actions.filter(({ id }) => !ids.has(id))
      .map((action) => of(undefined, action)),
  ];
  const dates = actions.flatMap(({ reports }) => reports.map(({ date }) => date));
  return { years, date: dates.sort(byNewest).at(-1), actions };
}

/** What a document is about; the strategy is about all actions, and none of their money. */
function actionsOf(
  key: DocumentKey,
  { actions, actionPlans, economicPlans }: Plan,
): { readonly years: readonly number[]; readonly actions: readonly Action[] } {
  const actionPlan = actionPlans.find(({ kind, id }) => documentKey(kind, id) === key);
  if (actionPlan) return actionPlan;
  const economicPlan = economicPlans.find(({ kind, id }) => documentKey(kind, id) === key);
  if (!economicPlan) return { years: [], actions };
  const years = [...economicPlan.record.years].sort((a, b) => a - b);
  return { years, actions: actions.filter((action) => isOfYears(action, years)) };
}

/** What the last report of each year says that was spent in it, added up. */
function spentIn(years: readonly number[], reports: readonly ReportRecord[]): number | undefined {
  const amounts = years.flatMap(
    (year) =>
      lastOf(
        reports.filter(({ date }) => yearOf(date) === year),
        'spent',
      ) ?? [],
  );
  return amounts.length === 0 ? undefined : amounts.reduce((sum, amount) => sum + amount, 0);
}

/** By the last day that each means; of those that end on one day the more exact last. */
function byNewest(one: string, other: string): number {
  const [a, b] = [lastDay(one), lastDay(other)];
  return a === b ? one.length - other.length : a < b ? -1 : 1;
}
