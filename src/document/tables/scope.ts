import { isOfYears } from '../../budget/budget.ts';
import { economicPlanOf } from '../../budget/sharing-key.ts';
import { actionPlanOf, yearsKey } from '../../model/action-plan-years.ts';
import { economicPlansAsAdopted } from '../../model/adopted-records.ts';
import type { Action, ActionPlan, EconomicPlan, Plan } from '../../model/entities.ts';
import { reportingsOf } from '../../model/reported-periods.ts';
import type { Locale } from '../../templates/locale.ts';
import type { SinceDocument, Target } from '../targets.ts';

/** What the tables of data are made of: the whole plan, or what one document is about. */
export interface Scope {
  readonly plan: Plan;
  readonly locale: Locale;
  readonly actions: readonly Action[];
  /** Amounts and reports of these years alone; of all years when left out. */
  readonly years?: readonly number[];
  /** The one that it is about, whatever others there are for the same years. */
  readonly actionPlan?: ActionPlan;
  /** What was reported or measured after this day is left out. */
  readonly until?: string;
  readonly economicPlans: readonly PlannedEconomy[];
  readonly sharings: readonly Sharing[];
  /** What has happened since documents were adopted; left out where that is not wanted. */
  readonly since?: readonly SinceDocument[];
}

/** An economic plan with the plan that it is of: as it was when that was adopted, or as it is now. */
interface PlannedEconomy {
  readonly plan: Plan;
  readonly economicPlan: EconomicPlan;
}

/** Some years in which partners share the members' fee, and what they pay of some actions. */
export interface Sharing {
  readonly plan: Plan;
  /** Whose key it is; equal parts, and no fee, where there is none. */
  readonly economicPlan: EconomicPlan | undefined;
  readonly years: readonly number[];
  readonly actions: readonly Action[];
}

export type TableName =
  | 'actions'
  | 'economicPlans'
  | 'indicators'
  | 'milestones'
  | 'shares'
  | 'reports'
  | 'status'
  | 'statusIndicators';

/** The whole plan: what is adopted of its money is as it was adopted, the rest as it is now. */
export function wholeScope(plan: Plan, locale: Locale): Scope {
  const economicPlans = [...economicPlansAsAdopted(plan)];
  return {
    plan,
    locale,
    actions: plan.actions,
    economicPlans,
    sharings: [
      ...economicPlans.map(ofEconomicPlan),
      // Each year once: in its economic plan, else in the action plan that it is in.
      ...plan.actionPlans.flatMap((actionPlan) =>
        ofActionPlan(actionPlan, plan).filter(
          ({ economicPlan, years: [year] }) =>
            year !== undefined && !economicPlan && actionPlanOf(plan, year) === actionPlan,
        ),
      ),
    ],
  };
}

/** What one document is about, and which tables that gives. What actions cost is not what a strategy says: it has indicators. */
export function scopeOf(
  { kind, which }: Pick<Target, 'kind' | 'which'>,
  plan: Plan,
  locale: Locale,
): { readonly scope: Scope; readonly tables: readonly TableName[] } {
  const whole = wholeScope(plan, locale);
  switch (kind) {
    case 'strategy':
      return { scope: whole, tables: ['indicators'] };
    case 'economic-plan': {
      const economicPlan = plan.economicPlans.find(({ from, to }) => `${from}-${to}` === which);
      if (!economicPlan) throw new Error(`no economic plan ${which}`);
      const { years } = economicPlan.record;
      const actions = plan.actions.filter((action) => isOfYears(action, years));
      const scope = {
        ...whole,
        actions,
        years,
        economicPlans: [{ plan, economicPlan }],
        sharings: [ofEconomicPlan({ plan, economicPlan })],
      };
      return { scope, tables: ['economicPlans', 'shares', 'actions'] };
    }
    case 'action-plan': {
      const actionPlan = plan.actionPlans.find((one) => yearsKey(one) === which);
      if (!actionPlan) throw new Error(`no action plan ${which}`);
      const { actions, years } = actionPlan;
      const scope = { ...whole, actionPlan, actions, years, sharings: ofActionPlan(actionPlan, plan) };
      return { scope, tables: ['actions', 'milestones', 'shares'] };
    }
    case 'report': {
      const reporting = reportingsOf(plan).find(({ period }) => period.text === which);
      if (!reporting) throw new Error(`no report ${which}`);
      const { actions, year, period } = reporting;
      const scope = { ...whole, actions, years: [year], until: period.last };
      return { scope, tables: ['actions', 'reports', 'indicators'] };
    }
  }
}

export const tableNames: readonly TableName[] = [
  'actions',
  'economicPlans',
  'shares',
  'milestones',
  'reports',
  'indicators',
];

function ofEconomicPlan({ plan, economicPlan }: PlannedEconomy): Sharing {
  const years = [...economicPlan.record.years].sort((a, b) => a - b);
  return { plan, economicPlan, years, actions: plan.actions };
}

/** A sharing for each year: the years of an action plan may be in several economic plans, or in none. */
function ofActionPlan({ years, actions }: ActionPlan, plan: Plan): readonly Sharing[] {
  return years.map((year) => ({ plan, economicPlan: economicPlanOf(plan, year), years: [year], actions }));
}
