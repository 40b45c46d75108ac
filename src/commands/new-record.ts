import { type EntityKind, factsOfKind, listProperty } from '../kinds/entity-kinds.ts';
import { type SourceKind, sourceKinds } from '../kinds/source-kinds.ts';
import { addWords } from '../messages/add-words.ts';
import { typedChoices } from '../messages/spoken-words.ts';
import { say } from '../messages/wording.ts';
import type { Plan } from '../model/entities.ts';
import { governanceOf } from '../model/governance.ts';
import type { PartnerRole } from '../model/records.ts';
import { withDescendants } from '../model/tree.ts';
import { stringifyRecord } from '../text/write-yaml.ts';
import type { Asker } from './ask-for.ts';
import { nameOnOneLine } from './init-values.ts';
import type { NewOptions } from './new-options.ts';
import { candidate, ofLevel, oneOfIds } from './new-place.ts';
import { figureByPeriod } from './new-values.ts';
import { oneOf } from './value-types.ts';

/** A record with the fields that its kind must have. */
interface NewRecord {
  /** Of `plan.yaml`; undefined for what has a file. */
  readonly list: string | undefined;
  readonly folder: string | undefined;
  readonly record: object;
  readonly text: string;
}

/** The record of something new: its fields from the command line, from the plan, or from who answers. */
export async function newRecord(
  { kind, title, id }: { readonly kind: EntityKind; readonly title: string; readonly id: string },
  options: NewOptions,
  plan: Plan,
  asker: Asker,
): Promise<NewRecord> {
  const { folder } = factsOfKind(kind);
  const fields = await fieldsOf(kind, title, options, plan, asker);
  const record = folder === undefined ? { id, ...fields } : fields;
  const list = folder === undefined ? listProperty(kind) : undefined;
  return { list, folder, record, text: stringifyRecord(record) };
}

async function fieldsOf(
  kind: EntityKind,
  title: string,
  options: NewOptions,
  plan: Plan,
  asker: Asker,
): Promise<object> {
  switch (kind) {
    case 'action':
      return actionFields(title, options, plan, asker);
    case 'indicator':
      return indicatorFields(title, options, plan, asker);
    case 'partner':
      return { name: title, ...(roleOf(options, plan) === 'associate' && { role: 'associate' }) };
    case 'financing-source': {
      const choices = typedChoices(sourceKinds, asker.language);
      const question = say(addWords.askKind, asker.language, { choices });
      const source: SourceKind = options.kind ?? (await asker.ask('--kind', question, oneOf(sourceKinds)));
      return { title, kind: source };
    }
    default:
      return { title };
  }
}

/** Where the owner adopts alone, others are named; else they are members, unless somebody says otherwise. */
function roleOf({ role }: NewOptions, plan: Plan): PartnerRole {
  return role ?? (governanceOf(plan).adoptedBy === 'owner' ? 'associate' : 'member');
}

/** Years of the newest action plan, planned, without money until its cost is given. */
async function actionFields(title: string, options: NewOptions, plan: Plan, asker: Asker): Promise<object> {
  const strategy = plan.focusAreas.flatMap(withDescendants);
  const last = [...plan.levels.keys()].at(-1) ?? 'goal';
  const serves = options.under
    ? options.under.map((id) => candidate(id, strategy, '--under').id)
    : [await oneOfIds(ofLevel(plan, last), '--under', asker)];
  const responsible =
    options.responsible ??
    (await asker.ask('--responsible', say(addWords.askResponsible, asker.language), nameOnOneLine));
  const newest = plan.actionPlans.reduce<Plan['actionPlans'][number] | undefined>(
    (newer, other) => (newer && newer.from > other.from ? newer : other),
    undefined,
  );
  const costs = [...(options.cost ?? [])].map(([year, amount]) => ({ year: Number(year), amount }));
  const years = costs.map(({ year }) => year);
  const { from } = newest ?? plan.record.period;
  const source =
    costs.length === 0
      ? undefined
      : options.from === undefined
        ? await oneOfIds(plan.financingSources, '--from', asker, addWords.askSource)
        : candidate(options.from, plan.financingSources, '--from').id;
  return {
    title,
    kind: costs.length === 0 ? 'assignment' : 'measure',
    serves,
    responsible,
    start: String(Math.min(from, ...years)),
    end: String(Math.max(newest?.to ?? from, ...years)),
    status: 'planned',
    ...(source !== undefined && {
      costs,
      financing: costs.map(({ year, amount }) => ({ year, source, amount })),
    }),
  };
}

async function indicatorFields(
  title: string,
  options: NewOptions,
  plan: Plan,
  asker: Asker,
): Promise<object> {
  const strategy = plan.focusAreas.flatMap(withDescendants).filter(({ form }) => form !== 'item');
  const ids = [...(plan.record.overallGoal ? [{ id: 'overall' }] : []), ...strategy];
  const measures = options.under
    ? options.under.map((id) => candidate(id, ids, '--under').id)
    : [await oneOfIds(ids, '--under', asker)];
  const unit =
    options.unit ?? (await asker.ask('--unit', say(addWords.askUnit, asker.language), nameOnOneLine));
  const value =
    options.value ?? (await asker.ask('--value', say(addWords.askValue, asker.language), figureByPeriod));
  const measurements = [...value].map(([period, figure]) => ({ period: plainPeriod(period), value: figure }));
  return { title, measures, unit, direction: 'up', measurements };
}

/** A year is written as a number. */
function plainPeriod(period: string): string | number {
  return /^\d{4}$/.test(period) ? Number(period) : period;
}
