import type { RecordFileKind } from '../kinds/entity-kinds.ts';
import { readPeriod } from '../text/period.ts';
import { byYears, yearsOfActionPlan, yearsTitle } from './action-plan-years.ts';
import { horizonOf, yearsOfAction } from './action-years.ts';
import { type Assembly, fieldProse, pageProse, readerOf, recordBase } from './assembly.ts';
import type {
  Action,
  ActionPlan,
  AdoptedRecord,
  Decision,
  EconomicPlan,
  EntityLists,
  Indicator,
  Programme,
  Prose,
  Report,
} from './entities.ts';
import { inDependencyOrder, inPriorityOrder } from './order-actions.ts';
import type { ReadFile } from './read-file.ts';
import { checkHeadings, checkProse } from './read-prose.ts';
import type {
  ActionPlanFrontMatter,
  ActionRecord,
  AdoptedFileRecord,
  DecisionFileRecord,
  EconomicPlanRecord,
  IndicatorRecord,
  ProgrammeRecord,
  ReportFrontMatter,
} from './records.ts';
import { leaveElsewhere, looksLikeStrategy } from './strategy-entities.ts';
import { amountsByYear } from './year-amounts.ts';

type YearlyEntities = EntityLists<RecordFileKind | 'action-plan' | 'report'>;

/** Of each file: an action that has not changed is the same in the next plan, as long as what is ongoing is counted as far. */
const actionsOfFiles = new WeakMap<ReadFile, { readonly horizon: number; readonly action: Action }>();

/**
 * What makes the strategy concrete year by year.
 * @param periodEnd the last year of the plan's period
 */
export function readYearlyEntities(assembly: Assembly, periodEnd: number): YearlyEntities {
  const { problems, keep } = assembly;
  /** The files of a kind that can be used. Problems in the text of the others are reported, too. */
  const usable = (kind: RecordFileKind): readonly ReadFile[] =>
    assembly.filesOf(kind).filter((read) => {
      if (read.data === undefined) fieldProse(read, problems);
      return read.data !== undefined;
    });

  const horizon = horizonOf(periodEnd, [
    ...recordsOf<ActionPlanFrontMatter>(assembly, 'action-plan').map(
      (record) => yearsOfActionPlan(record).to,
    ),
    ...recordsOf<EconomicPlanRecord>(assembly, 'economic-plan').flatMap(({ years }) => years),
  ]);

  const actions = usable('action').map((read): Action => {
    const record = read.data as ActionRecord;
    const description = fieldProse(read, problems);
    const before = actionsOfFiles.get(read);
    const action =
      before?.horizon === horizon
        ? before.action
        : makeAction({ ...recordBase(read, record, record.title), record, description }, horizon);
    actionsOfFiles.set(read, { horizon, action });
    return keep(action, description);
  });

  const programmes = usable('programme').map((read): Programme => {
    const record = read.data as ProgrammeRecord;
    const description = fieldProse(read, problems);
    const base = recordBase(read, record, record.title);
    return keep(makeProgramme({ ...base, record, description }, actions), description);
  });

  const indicators = usable('indicator').map((read): Indicator => {
    const record = read.data as IndicatorRecord;
    const description = fieldProse(read, problems);
    return keep(
      { kind: 'indicator', ...recordBase(read, record, record.title), record, description },
      description,
    );
  });

  const readActionPlan = (read: ReadFile): readonly ActionPlan[] => {
    const body = yearlyProse(read, assembly);
    if (!body || read.data === undefined) return [];
    const record = read.data as ActionPlanFrontMatter;
    const years = yearsOfActionPlan(record);
    const place = { file: read.file.path, path: [record.period ? 'period' : 'year'] };
    const base = { ...recordBase(read, {}, yearsTitle(years)), place };
    const plan = { ...years, record, body, actions: inPriorityOrder(actions, record) };
    return [keep({ kind: 'action-plan', ...base, ...plan }, body)];
  };
  const actionPlans = assembly.filesOf('action-plan').flatMap(readActionPlan).sort(byYears);

  const economicPlans = usable('economic-plan').map((read): EconomicPlan => {
    const record = read.data as EconomicPlanRecord;
    const premises = fieldProse(read, problems);
    const span = { from: Math.min(...record.years), to: Math.max(...record.years) };
    const years = span.from === span.to ? String(span.from) : `${span.from}–${span.to}`;
    const base = { ...recordBase(read, {}, years), place: { file: read.file.path, path: ['years'] } };
    return keep({ kind: 'economic-plan', ...base, ...span, record, premises }, premises);
  });

  const reports = assembly.filesOf('report').flatMap((read): readonly Report[] => {
    const prose = yearlyProse(read, assembly);
    const record = read.data as ReportFrontMatter | undefined;
    const period = record && readPeriod(record.period);
    if (!prose || !period) return [];
    const place = { file: read.file.path, path: ['period'] };
    const base = { ...recordBase(read, {}, read.file.stem), place };
    return [keep({ kind: 'report', ...base, period, record, body: prose }, prose)];
  });

  const decisions = usable('decision').map((read): Decision => {
    const record = read.data as DecisionFileRecord;
    const place = { file: read.file.path, path: ['case'] };
    const title = `${record.body} ${record.case}`;
    return { kind: 'decision', ...recordBase(read, {}, title), place, record };
  });

  const adoptedRecords = usable('adopted-record').map((read): AdoptedRecord => {
    const record = read.data as AdoptedFileRecord;
    const place = { file: read.file.path, path: ['document'] };
    return { kind: 'adopted-record', ...recordBase(read, {}, record.document), place, record };
  });

  return { actions, programmes, indicators, actionPlans, economicPlans, reports, decisions, adoptedRecords };
}

/**
 * An action with what is computed of its record.
 * @param horizon the last year that what is ongoing is counted until
 */
export function makeAction(
  base: Omit<Action, 'kind' | 'firstYear' | 'lastYear' | 'costs' | 'financing' | 'totalCost'>,
  horizon: number,
): Action {
  const { record } = base;
  const years = yearsOfAction(record, horizon);
  const costs = amountsByYear(record.costs, years);
  let totalCost = 0;
  for (const amount of costs.values()) totalCost += amount;
  return {
    ...{ kind: 'action', ...base, ...years },
    ...{ costs, financing: amountsByYear(record.financing, years), totalCost },
  };
}

/** A programme with its actions. */
export function makeProgramme(
  base: Omit<Programme, 'kind' | 'actions'>,
  actions: readonly Action[],
): Programme {
  const ofProgramme = actions.filter(({ record }) => record.programme === base.id);
  return { kind: 'programme', ...base, actions: inDependencyOrder(ofProgramme) };
}

/** The text of a page with chapters of its own, checked; undefined where there is none, or it is of the strategy. */
function yearlyProse(read: ReadFile, assembly: Assembly): Prose | undefined {
  if (!read.tree) return undefined;
  const nodes = read.tree.children;
  if (looksLikeStrategy(nodes)) {
    leaveElsewhere(read, assembly);
    return undefined;
  }
  const reader = readerOf(read, assembly.problems);
  checkHeadings(nodes, reader, 2, 3);
  checkProse(nodes, reader, { directives: false });
  return pageProse(read, nodes);
}

/** The records of a kind that could be read. */
function recordsOf<Record>(assembly: Assembly, kind: 'action-plan' | 'economic-plan'): readonly Record[] {
  return assembly.filesOf(kind).flatMap(({ data }) => (data === undefined ? [] : [data as Record]));
}
