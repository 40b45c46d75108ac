import { sum, sumByYear } from '../money/sums.ts';
import { type Assembly, fieldProse, pageProse, readerOf, recordBase } from './assembly.ts';
import type { Action, ActionPlan, Decision, EconomicPlan, Indicator, Programme } from './entities.ts';
import { inDependencyOrder, inPriorityOrder } from './order-actions.ts';
import { checkHeadings, checkProse } from './read-prose.ts';
import type {
  ActionPlanFrontMatter,
  ActionRecord,
  DecisionFileRecord,
  EconomicPlanRecord,
  IndicatorRecord,
  ProgrammeRecord,
} from './records.ts';

export interface YearlyEntities {
  readonly actions: readonly Action[];
  readonly programmes: readonly Programme[];
  readonly indicators: readonly Indicator[];
  readonly actionPlans: readonly ActionPlan[];
  readonly economicPlans: readonly EconomicPlan[];
  readonly decisions: readonly Decision[];
}

/** What makes the strategy concrete year by year. */
export function readYearlyEntities(assembly: Assembly): YearlyEntities {
  const { problems, usable, keep } = assembly;

  const actions = usable('action').map((read): Action => {
    const record = read.data as ActionRecord;
    const description = fieldProse(read, 'description', problems);
    const base = recordBase(read, record, record.title);
    const years = { firstYear: Number(record.start.slice(0, 4)), lastYear: Number(record.end.slice(0, 4)) };
    const sums = {
      costs: sumByYear(record.costs),
      financing: sumByYear(record.financing),
      totalCost: sum(record.costs),
    };
    return keep({ kind: 'action', ...base, record, ...years, description, ...sums }, description);
  });

  const programmes = usable('programme').map((read): Programme => {
    const record = read.data as ProgrammeRecord;
    const description = fieldProse(read, 'description', problems);
    const own = inDependencyOrder(actions.filter((action) => action.record.programme === read.file.stem));
    const base = recordBase(read, record, record.title);
    return keep({ kind: 'programme', ...base, record, description, actions: own }, description);
  });

  const indicators = usable('indicator').map((read): Indicator => {
    const record = read.data as IndicatorRecord;
    const description = fieldProse(read, 'description', problems);
    return keep(
      { kind: 'indicator', ...recordBase(read, record, record.title), record, description },
      description,
    );
  });

  const actionPlans = usable('action-plan').map((read): ActionPlan => {
    const record = read.data as ActionPlanFrontMatter;
    const nodes = read.tree?.children ?? [];
    const reader = readerOf(read, problems);
    checkHeadings(nodes, reader, 2, 3);
    checkProse(nodes, reader, { directives: false });
    const body = pageProse(read, nodes);
    const base = { ...recordBase(read, {}, read.file.stem), place: { file: read.file.path, path: ['year'] } };
    return keep(
      {
        kind: 'action-plan',
        ...base,
        year: record.year,
        record,
        body,
        actions: inPriorityOrder(actions, record),
      },
      body,
    );
  });

  const economicPlans = usable('economic-plan').map((read): EconomicPlan => {
    const record = read.data as EconomicPlanRecord;
    const premises = fieldProse(read, 'premises', problems);
    const base = {
      ...recordBase(read, {}, read.file.stem),
      place: { file: read.file.path, path: ['years'] },
    };
    const span = { from: Math.min(...record.years), to: Math.max(...record.years) };
    return keep({ kind: 'economic-plan', ...base, ...span, record, premises }, premises);
  });

  const decisions = usable('decision').map((read): Decision => {
    const record = read.data as DecisionFileRecord;
    const place = { file: read.file.path, path: ['case'] };
    const title = `${record.body} ${record.case}`;
    return { kind: 'decision', ...recordBase(read, {}, title), place, record };
  });

  return { actions, programmes, indicators, actionPlans, economicPlans, decisions };
}
