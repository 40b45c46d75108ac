import { amountsOf, hasMoney, moneyYears } from '../budget/budget.ts';
import { isLevel, type Level } from '../kinds/levels.ts';
import type { Action, Entity, Indicator, LevelEntity, Plan } from '../model/entities.ts';
import { roleOf } from '../model/governance.ts';
import { participantsOf } from '../model/participants.ts';
import type { RevisionRecord } from '../model/records.ts';
import { responsibleOf } from '../model/responsible.ts';
import { type Branch, branchesOf } from '../model/tree.ts';
import { referenceTo } from './build-context.ts';

/** A document as it is listed in the data: its files are seen from the file of the data. */
export interface DataDocument {
  readonly name: string;
  readonly kind: string;
  readonly which?: string;
  readonly title: string;
  readonly status: string;
  readonly edition: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Where something has its page, seen from the file of the data; undefined where it has none. */
type PageOf = (to: string) => string | undefined;

/**
 * What the plan is, for programs: ids, titles, numbers, sums and editions. Its shape is `schemas/plan-data.schema.json`; amounts
 * are in whole kroner.
 * @param commit of the revision that it was made from, where it is of one
 */
export function planData(
  plan: Plan,
  documents: readonly DataDocument[],
  pageOf: PageOf,
  commit: string | undefined,
): object {
  const { owner, title, language, period, revision, editions = [] } = plan.record;
  const branches = branchesOf(plan);
  const years = [...new Set(plan.actions.flatMap(moneyYears))].sort((one, other) => one - other);
  return {
    schemaVersion: 1,
    title,
    owner,
    language,
    period: { from: period.from, to: period.to },
    edition: editionData(revision),
    ...(editions.length > 0 && { earlierEditions: editions.map(editionData) }),
    ...(commit && { commit }),
    documents,
    structure: plan.focusAreas.map((area) => levelData(area, pageOf)),
    actions: plan.actions.map((action) => actionData(action, plan, branches, pageOf)),
    partners: plan.partners.map((partner) => ({
      ...identity(partner, pageOf),
      role: roleOf(partner),
    })),
    financingSources: plan.financingSources.map(({ id, title: name, record }) => ({
      id,
      title: name,
      kind: record.kind,
    })),
    indicators: plan.indicators.map(indicatorData),
    ...(hasMoney(plan) && {
      sums: years.map((year) => {
        const all = plan.actions.map((action) => amountsOf(action, [year]));
        const sum = (amount: (one: (typeof all)[number]) => number): number =>
          all.reduce((total, one) => total + amount(one), 0);
        return {
          year,
          cost: sum(({ cost }) => cost),
          financed: sum(({ bySource }) => [...bySource.values()].reduce((total, one) => total + one, 0)),
        };
      }),
    }),
  };
}

function editionData({ status, date, label, tag }: RevisionRecord) {
  return { status, date, ...(label && { label }), ...(tag && { tag }) };
}

function identity(entity: Pick<Entity, 'kind' | 'id' | 'title' | 'formerIds'>, pageOf: PageOf) {
  const { id, title, formerIds } = entity;
  const page = pageOf(referenceTo(entity));
  return { id, title, ...(formerIds && { formerIds }), ...(page && { page }) };
}

interface LevelData {
  readonly level: Level;
  readonly number: string;
  readonly children: readonly LevelData[];
}

function levelData(entity: LevelEntity, pageOf: PageOf): LevelData {
  return {
    level: entity.kind,
    number: entity.number,
    ...identity(entity, pageOf),
    children: entity.children.filter(({ kind }) => isLevel(kind)).map((child) => levelData(child, pageOf)),
  };
}

function actionData(action: Action, plan: Plan, branches: ReadonlyMap<string, Branch>, pageOf: PageOf) {
  const { record } = action;
  const goals = new Set(record.serves.flatMap((id) => branches.get(id)?.goal?.id ?? []));
  const years = moneyYears(action);
  return {
    ...identity(action, pageOf),
    status: record.status,
    start: record.start,
    end: record.end,
    responsible: responsibleOf(record),
    participants: participantsOf(action, plan).map(({ partner }) => partner.id),
    serves: record.serves,
    ...(goals.size > 0 && { goals: [...goals] }),
    ...(years.length > 0 && {
      money: years.map((year) => {
        const { cost, bySource, uncovered } = amountsOf(action, [year]);
        return { year, cost, financing: Object.fromEntries(bySource), uncovered };
      }),
    }),
  };
}

function indicatorData({ id, title, record, formerIds }: Indicator) {
  const { unit, direction, measures, baseline, targets, measurements } = record;
  const values = (list: typeof targets) => list?.map(({ period, value }) => ({ period, value }));
  return {
    id,
    title,
    ...(formerIds && { formerIds }),
    unit,
    direction,
    ...(measures && { measures }),
    ...(baseline && { baseline: { period: baseline.period, value: baseline.value } }),
    ...(targets && { targets: values(targets) }),
    ...(measurements && { measurements: values(measurements) }),
  };
}
