import { type DocumentKey, documentKey } from '../kinds/document-kinds.ts';
import { horizonOf } from '../model/action-years.ts';
import { actionsAsAdopted } from '../model/adopted-records.ts';
import type { Action, ActionPlan, EconomicPlan, Plan } from '../model/entities.ts';
import type {
  ActionPlanFrontMatter,
  ActionRecord,
  AdoptedFileRecord,
  CostRecord,
  EconomicPlanRecord,
} from '../model/records.ts';
import { withDescendants } from '../model/tree.ts';
import { yearsIn } from '../model/year-amounts.ts';
import { amountsOf } from './budget.ts';
import { earlierColumns } from './economic-plan.ts';
import { adoptedActions } from './original-budget.ts';
import { economicPlanOf } from './sharing-key.ts';

/** What an adopted record says of itself. */
export interface Heading {
  /** Of the edition that was adopted. */
  readonly date: string;
  /** The version of planverk that writes it. */
  readonly program: string;
}

type Frozen = Omit<AdoptedFileRecord, 'checksum'>;

/**
 * What a document says of things that are written elsewhere and live on: its adopted record, without the checksum. The
 * strategy plan is its own text and says of others only what the partners, working forms and perspectives are called, and
 * what the indicators measure.
 * @returns undefined for a document that the plan does not have
 */
export function freeze(plan: Plan, key: DocumentKey, { date, program }: Heading): Frozen | undefined {
  const heading: Frozen = {
    formatVersion: 1,
    document: key,
    date,
    program,
    owner: plan.record.owner,
    until: horizonOf(plan.record.period.to, [
      ...plan.actionPlans.map(({ to }) => to),
      ...plan.economicPlans.map(({ to }) => to),
    ]),
  };
  if (key === 'strategy')
    return {
      ...heading,
      indicators: byId(plan.indicators.map(({ id, record }) => [id, record])),
      partners: plan.partners.map(({ record }) => record),
      workingForms: plan.record.workingForms ?? [],
      perspectives: plan.record.perspectives ?? [],
    };
  const actionPlan = plan.actionPlans.find(({ kind, id }) => documentKey(kind, id) === key);
  if (actionPlan) return { ...heading, ...ofActionPlan(actionPlan, plan) };
  const economicPlan = plan.economicPlans.find(({ kind, id }) => documentKey(kind, id) === key);
  return economicPlan && { ...heading, ...ofEconomicPlan(economicPlan, plan) };
}

function ofActionPlan(actionPlan: ActionPlan, plan: Plan): Partial<Frozen> {
  const { from, years, record } = actionPlan;
  const before = plan.actionPlans.filter((other) => other.from < from).at(-1);
  const actionsBefore = before ? actionsAsAdopted(before, plan) : [];
  const excluded = new Set(record.exclude?.map(({ action }) => action));
  const inYear = new Set(actionPlan.actions);
  const running = plan.programmes.filter(({ actions }) => actions.some((action) => inYear.has(action)));
  const economicPlans = new Set(years.flatMap((year) => economicPlanOf(plan, year) ?? []));
  return {
    ...ofActions(
      [
        ...actionPlan.actions,
        ...running.flatMap(({ actions }) => actions),
        ...plan.actions.filter(({ id }) => excluded.has(id)),
        ...actionsBefore,
      ],
      plan,
    ),
    sums: sumsOf(actionPlan.actions, years),
    actionPlans: byId(before ? [[before.id, otherPlan(before, actionsBefore)]] : []),
    economicPlans: byId([...economicPlans].map(({ id, record }) => [id, keyOf(record)])),
    outline: outlineOf(plan),
  };
}

function ofEconomicPlan({ record }: EconomicPlan, plan: Plan): Partial<Frozen> {
  const years = new Set(record.years);
  const earlier = earlierColumns(record);
  const columns = new Set([...earlier.map(({ year }) => year), ...years]);
  const originals = earlier.flatMap(({ kind, year }) => {
    const adopted = kind === 'original' ? adoptedActions(plan, year) : undefined;
    if (!adopted) return [];
    // What nobody pays any of has no line.
    const paid = [...adopted].filter(([, action]) => amountsOf(action, [year]).bySource.size > 0);
    return [{ year, paid: new Map(paid) }];
  });
  const actions = plan.actions.filter(
    ({ id, firstYear, lastYear, costs, financing }) =>
      record.years.some((year) => firstYear <= year && year <= lastYear) ||
      [...costs.keys(), ...financing.keys()].some((year) => columns.has(year)) ||
      originals.some(({ paid }) => paid.has(id)),
  );
  const inYears = plan.actionPlans.filter((actionPlan) => actionPlan.years.some((year) => columns.has(year)));
  return {
    ...ofActions(actions, plan),
    sums: sumsOf(actions, [...years].sort()),
    ...(originals.length > 0 && {
      originalBudgets: byId(
        originals.map(({ year, paid }) => [
          String(year),
          byId([...paid].map(([id, action]) => [id, budgeted(action, year)])),
        ]),
      ),
    }),
    actionPlans: byId(
      inYears.map((actionPlan) => [actionPlan.id, otherPlan(actionPlan, actionPlan.actions)]),
    ),
    economicPlans: {},
    outline: outlineOf(plan),
  };
}

/** Some actions as they are, with what they name, and those that they wait for. */
function ofActions(actions: readonly Action[], plan: Plan): Partial<Frozen> {
  const waited = new Set(actions.flatMap(({ record }) => record.after ?? []));
  const ids = new Set(actions.map(({ id }) => id));
  const all = [...new Set(actions), ...plan.actions.filter(({ id }) => waited.has(id) && !ids.has(id))];
  const named = (of: (record: ActionRecord) => readonly string[] | undefined): ReadonlySet<string> =>
    new Set(all.flatMap(({ record }) => of(record) ?? []));
  const programmes = named(({ programme }) => (programme === undefined ? [] : [programme]));
  const indicators = named((record) => record.indicators);
  const workingForms = named((record) => record.workingForms);
  const perspectives = named((record) => record.perspectives);
  return {
    numbers: byId(all.map(({ id }) => [id, plan.actionNumbers.get(id) ?? ''])),
    actions: byId(all.map(({ id, record }) => [id, published(record)])),
    programmes: byId(
      plan.programmes.filter(({ id }) => programmes.has(id)).map(({ id, record }) => [id, record]),
    ),
    indicators: byId(
      plan.indicators.filter(({ id }) => indicators.has(id)).map(({ id, record }) => [id, record]),
    ),
    partners: plan.partners.map(({ record }) => record),
    financingSources: plan.financingSources.map(({ record }) => record),
    workingForms: (plan.record.workingForms ?? []).filter(({ id }) => workingForms.has(id)),
    perspectives: (plan.record.perspectives ?? []).filter(({ id }) => perspectives.has(id)),
  };
}

/** Less what no document ever says. */
function published({ internalNote: _, ...record }: ActionRecord): ActionRecord {
  return record;
}

/** As far as it says what an action costs in a year, who pays, and whether that counts. */
function budgeted({ record, lastYear }: Action, year: number): ActionRecord {
  const ofYear = <Row extends CostRecord>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => yearsIn(row, lastYear, [year]) > 0);
  const { title, kind, serves, responsible, start, end, status, statusNote, postponedTo } = record;
  const { phase, costs, financing, reports } = record;
  return {
    ...{ title, kind, ...(phase && { phase }), serves, responsible, start, end, status },
    ...(statusNote !== undefined && { statusNote }),
    ...(postponedTo !== undefined && { postponedTo }),
    ...(costs && { costs: ofYear(costs) }),
    ...(financing && { financing: ofYear(financing) }),
    ...(reports && { reports }),
  };
}

function sumsOf(actions: readonly Action[], years: readonly number[]): NonNullable<Frozen['sums']> {
  return byId(
    years.map((year) => {
      const sources = new Map<string, number>();
      let cost = 0;
      let uncovered = 0;
      for (const action of actions) {
        const amounts = amountsOf(action, [year]);
        cost += amounts.cost;
        uncovered += amounts.uncovered;
        for (const [source, amount] of amounts.bySource)
          sources.set(source, (sources.get(source) ?? 0) + amount);
      }
      return [String(year), { cost, sources: byId([...sources]), uncovered }];
    }),
  );
}

/** Another action plan as far as it is referred to: its years, its prices and its actions. */
function otherPlan({ record }: ActionPlan, actions: readonly Action[]) {
  const { year, period, bindingYears, revision, priceLevel } = record;
  const plan: ActionPlanFrontMatter = {
    ...(year !== undefined && { year }),
    ...(period && { period }),
    ...(bindingYears !== undefined && { bindingYears }),
    revision,
    ...(priceLevel && { priceLevel }),
  };
  return { plan, actions: actions.map(({ id }) => id) };
}

/** An economic plan as far as it says how partners share: its fee, and by which key. */
function keyOf(record: EconomicPlanRecord): EconomicPlanRecord {
  const { example, revision, years, unit, signConvention, memberFee, priceLevel } = record;
  return {
    ...(example && { example }),
    revision,
    years,
    unit,
    ...(priceLevel && { priceLevel }),
    signConvention,
    income: record.income.filter(({ id }) => id === memberFee?.line),
    expenses: [],
    ...(memberFee && { memberFee }),
  };
}

function outlineOf({ focusAreas }: Plan): NonNullable<Frozen['outline']> {
  return focusAreas
    .flatMap(withDescendants)
    .map(({ kind, id, number, title }) => ({ kind, id, number, title }));
}

/** A map with its keys in order. */
function byId<Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
