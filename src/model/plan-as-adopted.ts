import { type EntityKind, factsOfKind, listProperty } from '../kinds/entity-kinds.ts';
import type { Levels } from '../kinds/levels.ts';
import { parseProse } from '../text/markdown.ts';
import { yearsOfActionPlan, yearsTitle } from './action-plan-years.ts';
import type {
  Action,
  ActionPlan,
  AdoptedRecord,
  EconomicPlan,
  Entity,
  FocusArea,
  Indicator,
  LevelEntity,
  Plan,
  Programme,
  Prose,
} from './entities.ts';
import { readLists } from './listed-entities.ts';
import { idSpacesOf } from './named.ts';
import { numbered, type Unnumbered } from './number.ts';
import { inPriorityOrder } from './order-actions.ts';
import type { Path } from './places.ts';
import type { ActionRecord, AdoptedFileRecord, Id, OutlineRecord } from './records.ts';
import { withDescendants, withGuidelines } from './tree.ts';
import { makeAction, makeProgramme } from './yearly-entities.ts';

/**
 * The plan as it was when a document was adopted, as far as that document says anything of it: with the actions, partners
 * and whatever else of the adopted record in the place of those of today. What the record does not have is as it is now.
 */
export function planAsAdopted(plan: Plan, adopted: AdoptedRecord): Plan {
  const { record } = adopted;
  const actions = record.actions ? actionsOf(record.actions, adopted) : plan.actions;
  const programmes = record.programmes
    ? sorted(record.programmes).map(([id, programme]): Programme => {
        const base = { ...baseOf('programme', id, programme.title, adopted), record: programme };
        return makeProgramme({ ...base, description: proseOf('programme', id, programme, adopted) }, actions);
      })
    : plan.programmes;
  const indicators = record.indicators
    ? sorted(record.indicators).map(
        ([id, indicator]): Indicator => ({
          kind: 'indicator',
          ...baseOf('indicator', id, indicator.title, adopted),
          record: indicator,
          description: proseOf('indicator', id, indicator, adopted),
        }),
      )
    : plan.indicators;
  const lists = readLists({ ...plan.record, ...listsOf(record) }, adopted.at);
  const isTheDocument = <Kind extends ActionPlan | EconomicPlan>({ kind, id }: Kind): boolean =>
    `${kind} ${id}` === record.document;
  const focusAreas = record.outline ? focusAreasOf(record.outline, plan.levels, adopted) : plan.focusAreas;
  const actionPlans = record.actionPlans
    ? byYears([
        ...actionPlansOf(record.actionPlans, actions, adopted),
        ...plan.actionPlans
          .filter(isTheDocument)
          .map((one) => ({ ...one, actions: inPriorityOrder(actions, one.record) })),
      ])
    : plan.actionPlans;
  const economicPlans = record.economicPlans
    ? byYears([
        ...economicPlansOf(record.economicPlans, adopted),
        ...plan.economicPlans.filter(isTheDocument),
      ])
    : plan.economicPlans;
  const yearly = { actions, programmes, indicators, actionPlans, economicPlans };
  const entities: readonly Entity[] = [
    ...plan.chapters.flatMap((chapter) => [chapter, ...chapter.guidelines.flatMap(withGuidelines)]),
    ...focusAreas.flatMap(withDescendants),
    ...Object.values(lists).flat(),
    ...Object.values(yearly).flat(),
  ];
  const byId = new Map<Id, Entity>();
  for (const entity of entities) if (!byId.has(entity.id)) byId.set(entity.id, entity);
  return {
    ...plan,
    ...lists,
    ...yearly,
    focusAreas,
    record: { ...plan.record, ...listsOf(record), owner: record.owner },
    // What is written today says nothing of it.
    markdown: [],
    entities,
    byId,
    idSpaces: idSpacesOf(entities),
    actionNumbers: record.numbers ? new Map(Object.entries(record.numbers)) : plan.actionNumbers,
    // What it says of documents that were adopted before it is in its own record.
    adoptedRecords: [adopted],
    originalBudgets: originalsOf(adopted),
    // Everything of the record was read.
    unreadKinds: without(plan.unreadKinds, record),
    prunedKinds: without(plan.prunedKinds, record),
  };
}

function actionsOf(actions: Readonly<Record<Id, ActionRecord>>, adopted: AdoptedRecord): readonly Action[] {
  return sorted(actions).map(([id, action]): Action => {
    const base = { ...baseOf('action', id, action.title, adopted), record: action };
    return makeAction({ ...base, description: proseOf('action', id, action, adopted) }, adopted.record.until);
  });
}

/** The actions of earlier years as they had been adopted, where the document has what they were to cost. */
function originalsOf(adopted: AdoptedRecord): NonNullable<Plan['originalBudgets']> {
  return new Map(
    Object.entries(adopted.record.originalBudgets ?? {}).map(([year, actions]) => [
      Number(year),
      new Map(actionsOf(actions, adopted).map((action) => [action.id, action])),
    ]),
  );
}

/** The lists of `plan.yaml` that a record has itself. */
function listsOf({ workingForms, perspectives, partners, financingSources }: AdoptedFileRecord) {
  return {
    ...(workingForms && { workingForms }),
    ...(perspectives && { perspectives }),
    ...(partners && { partners }),
    ...(financingSources && { financingSources }),
  };
}

/** The kinds that an adopted record has itself are read, whatever could not be read of today's. */
function without<Kind extends string>(
  kinds: ReadonlySet<Kind>,
  record: AdoptedFileRecord,
): ReadonlySet<Kind> {
  const frozen: ReadonlySet<string> = new Set([
    ...(record.actions ? ['action', 'programme', 'financing-source', 'partner'] : []),
    ...(record.indicators ? ['indicator'] : []),
  ]);
  return new Set([...kinds].filter((kind) => !frozen.has(kind)));
}

function sorted<Value>(map: Readonly<Record<Id, Value>>): readonly (readonly [Id, Value])[] {
  return Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
}

function byYears<Kind extends { readonly id: Id }>(plans: readonly Kind[]): readonly Kind[] {
  return [...plans].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** What entities of a record have in common. They are called as the files that they were in, so that links find them. */
function baseOf(kind: EntityKind, id: Id, title: string, { at }: AdoptedRecord) {
  const list = listProperty(kind);
  const place = at(list, id);
  return {
    id,
    title,
    file: fileOf(kind, id),
    place,
    idPlace: place,
    at: (...path: Path) => at(list, id, ...path),
  };
}

function fileOf(kind: EntityKind, id: Id): string {
  const { folder, form } = factsOfKind(kind);
  return `${folder}/${id}.${form === 'prose' ? 'md' : 'yaml'}`;
}

function proseOf(
  kind: EntityKind,
  id: Id,
  { description }: { readonly description?: string },
  adopted: AdoptedRecord,
): Prose | undefined {
  if (description === undefined) return undefined;
  const { place } = baseOf(kind, id, '', adopted);
  return { file: fileOf(kind, id), nodes: parseProse(description).tree.children, placed: false, place };
}

function actionPlansOf(
  plans: NonNullable<AdoptedFileRecord['actionPlans']>,
  actions: readonly Action[],
  adopted: AdoptedRecord,
): readonly ActionPlan[] {
  const byId = new Map(actions.map((action) => [action.id, action]));
  return sorted(plans).map(([id, { plan: record, actions: ids }]): ActionPlan => {
    const base = baseOf('action-plan', id, yearsTitle(yearsOfActionPlan(record)), adopted);
    return {
      kind: 'action-plan',
      ...base,
      ...yearsOfActionPlan(record),
      record,
      body: { file: base.file, nodes: [], placed: false, place: base.place },
      actions: ids.flatMap((action) => byId.get(action) ?? []),
    };
  });
}

function economicPlansOf(
  plans: NonNullable<AdoptedFileRecord['economicPlans']>,
  adopted: AdoptedRecord,
): readonly EconomicPlan[] {
  return sorted(plans).map(
    ([id, record]): EconomicPlan => ({
      kind: 'economic-plan',
      ...baseOf('economic-plan', id, id, adopted),
      from: Math.min(...record.years),
      to: Math.max(...record.years),
      record,
      premises: undefined,
    }),
  );
}

/** The parts of the levels as they are cited, without their texts. */
function focusAreasOf(
  outline: readonly OutlineRecord[],
  levels: Levels,
  { file, at }: AdoptedRecord,
): readonly FocusArea[] {
  const parts = outline.map((part, index) => ({ ...part, place: at('outline', index) }));
  const under = (above: string): readonly Unnumbered[] =>
    parts
      .filter(({ number }) => number.slice(0, Math.max(0, number.lastIndexOf('.'))) === above)
      .map(({ kind, id, title, number, place }) => {
        const part = {
          kind,
          id,
          title,
          file,
          place,
          idPlace: place,
          at: () => place,
          form: levels.get(kind) ?? 'item',
          content: [],
          facts: {},
          intro: { file, nodes: [], placed: false, place },
          children: under(number),
          complete: true,
          listedAs: title,
        };
        return part as Unnumbered<LevelEntity>;
      });
  return numbered<FocusArea>(under('') as readonly Unnumbered<FocusArea>[]);
}
