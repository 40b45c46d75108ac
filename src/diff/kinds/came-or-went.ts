import { amountsOf, moneyYears } from '../../budget/budget.ts';
import { counts } from '../../budget/counted.ts';
import { freeze } from '../../budget/freeze.ts';
import { allEntityKinds } from '../../kinds/entity-kinds.ts';
import { isDocumentKey, revisionOf } from '../../model/adopted-records.ts';
import { wasAdopted } from '../../model/editions.ts';
import type { Action, AdoptedRecord, Entity, Plan } from '../../model/entities.ts';
import { roleOf } from '../../model/governance.ts';
import type { CostRecord, FinancingRecord } from '../../model/records.ts';
import { spanOfRow, yearsIn } from '../../model/year-amounts.ts';
import { isNotAdopted, rowWhere, yearsOfAction } from '../adopted-years.ts';
import type { Detail, MoneyRow, ShownValue, TextBlock } from '../change.ts';
import { whole } from '../compare-text.ts';
import { type Difference, type FieldDifference, nameIn } from '../facts.ts';
import { fieldsOf } from '../fields.ts';
import { historyOf } from '../history.ts';
import { namedOf, type Pair } from '../subjects.ts';
import { unusualBudget } from './action-money.ts';
import { type ChangeKind, type Claim, type Context, shownValues } from './kind.ts';

/** Something is new, or gone: with everything that came or went with it. */
export const cameOrWent: ChangeKind = {
  name: 'came-or-went',
  rows: allEntityKinds
    // The record of a decision, or of what was adopted, changes no document: they have rows of their own.
    .filter((kind) => kind !== 'decision' && kind !== 'adopted-record')
    .flatMap((kind) => [`${kind}-added`, `${kind}-removed`])
    .concat(
      'associate-added',
      'associate-removed',
      'action-added-with-money',
      'action-added-not-adopted',
      'action-removed-not-adopted',
      'action-plan-not-adopted',
      'economic-plan-not-adopted',
      'decision-recorded',
      'decision-record-changed',
      'adopted-record-written',
      'adopted-record-changed',
      'settings-changed',
      'file-changed',
    ),
  claim(pair, facts, context) {
    const whole = facts.find((fact) => fact.type === 'added' || fact.type === 'removed');
    if (!whole) return [];
    const came = whole.type === 'added';
    const parent = (pair.after ?? pair.before)?.parent;
    // What comes with its parent is part of that change.
    const over = parent && context.pairing.pairOf(parent);
    if (over && context.factsOf(over).some(({ type }) => type === whole.type)) return [];
    const inside = context.descendantsOf(pair);
    const taken: Difference[] = [whole];
    for (const { pair: child } of inside)
      taken.push(...context.factsOf(child).filter(({ type }) => type === whole.type));
    return [claimOf(pair, came, taken, inside, context)];
  },
};

function claimOf(
  pair: Pair,
  came: boolean,
  facts: readonly Difference[],
  inside: ReturnType<Context['descendantsOf']>,
  context: Context,
): Claim {
  const entity = (pair.after ?? pair.before)?.entity;
  const cost = entity?.kind === 'action' ? amountsOf(entity, moneyYears(entity)).cost : 0;
  return {
    facts,
    kind: came ? 'added' : 'removed',
    ...rowOf(pair, came, entity, context),
    detail: wholeDetail(pair, came, inside, context),
    values: { cost },
  };
}

function rowOf(
  { kind, id }: Pair,
  came: boolean,
  entity: Entity | undefined,
  { adoptedYears, base }: Context,
): Pick<Claim, 'row' | 'onceAdopted'> {
  if (kind === 'setting' || kind === 'plan') return { row: 'settings-changed' };
  if (kind === 'file') return { row: 'file-changed' };
  if (entity?.kind === 'adopted-record')
    return {
      row: came && !rewrites(entity, base.plan) ? 'adopted-record-written' : 'adopted-record-changed',
    };
  if (kind === 'decision') return { row: came ? 'decision-recorded' : 'decision-record-changed' };
  const row = `${kind}-${came ? 'added' : 'removed'}`;
  // Guidelines come and go with their chapter.
  if (entity?.kind === 'chapter' && entity.binding)
    return { row: came ? 'guideline-added' : 'guideline-removed' };
  if (entity?.kind === 'partner' && roleOf(entity) === 'associate')
    return { row: came ? 'associate-added' : 'associate-removed' };
  if (entity?.kind === 'action') {
    const promised = (years: readonly number[]): boolean =>
      years.some((year) => adoptedYears.promises(year, id));
    if (came) {
      const years = moneyCountedIn(entity);
      return years.length === 0 ? { row } : rowWhere(promised(years), 'action-added-with-money');
    }
    const years = yearsOfAction(entity);
    const budgeted = moneyYears(entity).some((year) => adoptedYears.budgets(id, year));
    return rowWhere(promised(years) || budgeted, 'action-removed');
  }
  if (!came && (kind === 'action-plan' || kind === 'economic-plan'))
    return rowWhere(!isNotAdopted(entity), `${kind}-removed`);
  return { row };
}

/** Whether a record that comes after the adoption says of an edition something else than the base does, where that was adopted. */
function rewrites({ record }: AdoptedRecord, base: Plan): boolean {
  const key = record.document;
  if (!isDocumentKey(key)) return false;
  const revision = revisionOf(base, key);
  if (!revision || !wasAdopted(revision) || revision.date !== record.date) return false;
  const said = freeze(base, key, record);
  return inOneOrder({ ...said, checksum: record.checksum }) !== inOneOrder(record);
}

/** All that a record says, whatever the order of its keys is. */
function inOneOrder(record: object): string {
  return JSON.stringify(record, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** The years in which money of an action counts: an idea asks for nothing yet. */
function moneyCountedIn(action: Action): readonly number[] {
  const { record, lastYear } = action;
  const rows = [...(record.costs ?? []), ...(record.financing ?? [])].filter(({ amount }) => amount !== 0);
  return moneyYears(action).filter(
    (year) => counts(action, year) && rows.some((row) => yearsIn(row, lastYear, [year]) > 0),
  );
}

/** Fields of a record that other parts of the detail show. */
const shownElsewhere = /^(?:title|costs|financing|internalNote)(?:\.|$)/;

function wholeDetail(
  pair: Pair,
  came: boolean,
  inside: ReturnType<Context['descendantsOf']>,
  context: Context,
): Detail {
  const subject = pair.after ?? pair.before;
  const side = came ? context.head : context.base;
  const op = came ? 'in' : 'out';
  const prose: TextBlock[] = [];
  const entity = subject?.entity;
  const history = !came && entity?.kind === 'action' ? historyOf(entity, side.plan) : undefined;
  const values: ShownValue[] = [];
  const fields = subject ? fieldsOf(subject, side.plan, (_kinds, id) => id) : [];
  for (const field of fields) {
    if (field.type === 'prose') prose.push(...whole(field.text?.lines ?? [], op));
    else if (!shownElsewhere.test(field.name) && field.name !== 'content') {
      const fact: FieldDifference = {
        type: 'field',
        pair,
        before: came ? undefined : field,
        after: came ? field : undefined,
        field,
      };
      values.push(...shownValues(fact, context));
    }
  }
  return {
    type: 'whole',
    includes: inside.flatMap(({ pair: child, depth }) => {
      const subject = child.after ?? child.before;
      return subject?.entity ? [{ ...namedOf(subject), kind: subject.entity.kind, depth }] : [];
    }),
    prose,
    values,
    money: entity?.kind === 'action' ? moneyOf(entity, came, side.plan) : [],
    ...(history && { history }),
  };
}

function moneyOf(
  { record, lastYear }: Action,
  came: boolean,
  plan: Context['head']['plan'],
): readonly MoneyRow[] {
  const row = (written: CostRecord | FinancingRecord, source?: string): readonly MoneyRow[] => {
    const [year, until] = spanOfRow(written, lastYear);
    if (until < year) return [];
    const budget = unusualBudget(record, written.budget);
    return [
      {
        year,
        ...(until > year && { until }),
        source: source === undefined ? undefined : nameIn(plan, source, ['financing-source']),
        column: source === undefined ? 'cost' : 'financing',
        ...(budget && { budget }),
        before: came ? undefined : written.amount,
        after: came ? written.amount : undefined,
      },
    ];
  };
  return [
    ...(record.costs ?? []).flatMap((cost) => row(cost)),
    ...(record.financing ?? []).flatMap((part) => row(part, part.source)),
  ];
}
