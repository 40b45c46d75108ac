import { amountsOf } from '../budget/budget.ts';
import { earlierColumns } from '../budget/economic-plan.ts';
import { takenSources } from '../budget/taken-sources.ts';
import { budgetKinds } from '../kinds/budget-kinds.ts';
import { type DocumentKey, documentKey } from '../kinds/document-kinds.ts';
import { isEntityKind, listProperty } from '../kinds/entity-kinds.ts';
import { isUnderWay } from '../model/action-years.ts';
import { adoptedRecordOf } from '../model/adopted-records.ts';
import type { Action, ActionPlan, EconomicPlan, Plan } from '../model/entities.ts';
import { lastOf, type Reporting, reportingsOf, reportsUntil } from '../model/reported-periods.ts';
import { branchesOf } from '../model/tree.ts';
import { makeAction } from '../model/yearly-entities.ts';
import { documentsOf } from './documents.ts';
import type { Difference } from './facts.ts';
import type { Pair } from './subjects.ts';

/** Fields that no document prints. */
const unprinted = new Set(['internalNote', 'formerId', 'splitFrom']);
/** Fields of `plan.yaml` that say how the plan is governed, checked and kept. */
const unprintedOfPlan = new Set([
  'governance',
  'changes',
  'rules',
  'limits',
  'formatVersion',
  'terms',
  'media',
]);
/** What the strategy plan says of an indicator: what it measures and where it is to go. */
const printedOfIndicator = new Set([
  'title',
  'unit',
  'direction',
  'decimals',
  'baseline',
  'targets',
  'measures',
]);

/**
 * The documents whose text some facts of a pair change. One that is built from its adopted record says what it said then,
 * whatever becomes of what it names. Numbers that shift are not counted.
 */
export function printedIn(
  pair: Pair,
  facts: readonly Difference[],
  base: Plan,
  head: Plan,
): readonly DocumentKey[] {
  const fields = new Set(
    facts.flatMap((fact) => (fact.type === 'field' ? (fact.field.name.split('.')[0] ?? '') : [])),
  );
  const onlyFields = facts.every(({ type }) => type === 'field');
  const among = (names: ReadonlySet<string>): boolean =>
    onlyFields && [...fields].every((field) => names.has(field));
  if (among(unprinted) || (pair.kind === 'plan' && among(unprintedOfPlan))) return [];
  if (pair.kind === 'action') return actionIn(pair, fields, base, head);
  if (pair.kind === 'indicator' && onlyFields && ![...fields].some((field) => printedOfIndicator.has(field)))
    return [];
  return documentsOf(pair, base, head).filter((key) => !isFrozen(key, pair, fields, base, head));
}

/** Whether a document is built from the same adopted record in both revisions, which has what this is about itself. */
function isFrozen(
  key: DocumentKey,
  { kind }: Pair,
  fields: ReadonlySet<string>,
  base: Plan,
  head: Plan,
): boolean {
  const [before, after] = [adoptedRecordOf(base, key)?.record, adoptedRecordOf(head, key)?.record];
  if (!before || !after || before.checksum !== after.checksum) return false;
  if (kind === 'plan') return fields.size === 1 && fields.has('owner');
  return isEntityKind(kind) && Object.hasOwn(after, listProperty(kind));
}

/** Documents that say other things of an action where these fields of it are others, and the rest is as it was. */
function actionIn(pair: Pair, fields: ReadonlySet<string>, base: Plan, head: Plan): readonly DocumentKey[] {
  const before = pair.before?.entity as Action | undefined;
  const after = pair.after?.entity as Action | undefined;
  const changed = before && after ? withFields(before, after, fields) : after;
  const keys = new Map<DocumentKey, (action: Action | undefined) => string>();
  for (const plan of [head, base]) for (const [key, says] of sayingsOf(plan)) keys.set(key, says);
  return [...keys].flatMap(([key, says]) =>
    says(before) === says(changed) || isFrozen(key, pair, fields, base, head) ? [] : [key],
  );
}

function withFields(before: Action, after: Action, fields: ReadonlySet<string>): Action {
  const record: Record<string, unknown> = { ...before.record };
  for (const field of fields) {
    const value = (after.record as unknown as Readonly<Record<string, unknown>>)[field];
    if (value === undefined) delete record[field];
    else record[field] = value;
  }
  const { end } = record;
  // What is ongoing lasts as long as the plan: the one that is says how long.
  const horizon = end === after.record.end ? after.lastYear : before.lastYear;
  return makeAction({ ...before, record: record as unknown as Action['record'] }, horizon);
}

type Saying = (action: Action | undefined) => string;
const sayings = new WeakMap<Plan, ReadonlyMap<DocumentKey, Saying>>();

/** What each document of a plan says of an action: nothing where it does not name it. Made once for each plan. */
function sayingsOf(plan: Plan): ReadonlyMap<DocumentKey, Saying> {
  const known = sayings.get(plan);
  if (known) return known;
  const made = new Map<DocumentKey, Saying>();
  for (const one of plan.actionPlans) made.set(documentKey(one.kind, one.id), inActionPlan(one, plan));
  for (const one of plan.economicPlans) made.set(documentKey(one.kind, one.id), inEconomicPlan(one, plan));
  for (const one of reportingsOf(plan)) made.set(documentKey('report', one.period.text), inReport(one));
  sayings.set(plan, made);
  return made;
}

function isIn({ years, record }: ActionPlan, action: Action): boolean {
  return (
    years.some((year) => isUnderWay(action, year)) && !record.exclude?.some((one) => one.action === action.id)
  );
}

function inActionPlan(actionPlan: ActionPlan, plan: Plan): Saying {
  const last = plan.actionPlans.filter(({ from }) => from < actionPlan.from).at(-1);
  const excluded = new Set(actionPlan.record.exclude?.map(({ action }) => action));
  return (action) => {
    if (!action) return '';
    const wasIn = last !== undefined && isIn(last, action);
    if (isIn(actionPlan, action)) {
      const printed = Object.entries(action.record).filter(([field]) => !unprinted.has(field));
      return JSON.stringify([wasIn, printed.sort(([one], [other]) => (one < other ? -1 : 1))]);
    }
    if (!wasIn && !excluded.has(action.id)) return '';
    const { title, status, statusNote, end } = action.record;
    return JSON.stringify([title, status, statusNote, end]);
  };
}

function inEconomicPlan({ record }: EconomicPlan, plan: Plan): Saying {
  const columns = [...new Set([...earlierColumns(record).map(({ year }) => year), ...record.years])];
  const taken = budgetKinds.map((budget) => [budget, takenSources(plan, record, budget)] as const);
  const branches = branchesOf(plan);
  return (action) => {
    if (!action) return '';
    const uncovered = record.years.map((year) => amountsOf(action, [year]).uncovered);
    const paid = taken.flatMap(([budget, sources]) =>
      columns.flatMap((year) => {
        const { bySource } = amountsOf(action, [year], budget);
        return sources.map(({ id }) => bySource.get(id) ?? 0);
      }),
    );
    if ([...uncovered, ...paid].every((amount) => amount === 0)) return '';
    const area = branches.get(action.record.serves[0] ?? '')?.focusArea.id;
    const { title, example } = action.record;
    return JSON.stringify([title, area, uncovered, paid, example]);
  };
}

function inReport({ period, year, actionPlan }: Reporting): Saying {
  return (action) => {
    if (!action || !isIn(actionPlan, action) || !isUnderWay(action, year)) return '';
    const { title, status, statusNote } = action.record;
    const reports = reportsUntil(action, period);
    const { forecast, progress, signal } = reports.at(-1) ?? {};
    return JSON.stringify([
      [title, status, statusNote],
      amountsOf(action, [year]).cost,
      reports.map((report) => [report.date, report.status, report.text]),
      [lastOf(reports, 'spent'), forecast, progress, signal],
    ]);
  };
}
