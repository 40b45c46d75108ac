import type { EntityKind } from '../kinds/entity-kinds.ts';
import type { RecordKind } from '../kinds/record-kinds.ts';
import type { Path } from './places.ts';
import type { IndicatorRecord } from './records.ts';

/** A field that names entities by their ids. */
export interface ReferenceField {
  /** The kinds that it may name. */
  readonly kinds: readonly EntityKind[];
  /** Free text may be there too: other text than the id of such an entity is no reference. */
  readonly orText?: true;
  /** So may the id of one that is no longer in the plan. */
  readonly orGone?: true;
  /** So may these words, which mean something that has no id. */
  readonly orWords?: readonly string[];
  /** Only in records of which this holds. */
  readonly where?: (record: object) => boolean;
}

const to = (...kinds: readonly EntityKind[]): ReferenceField => ({ kinds });
const orText = (...kinds: readonly EntityKind[]): ReferenceField => ({ kinds, orText: true });

const facts: Readonly<Record<string, ReferenceField>> = {
  responsible: orText('partner'),
  'responsible[]': orText('partner'),
  'perspectives[]': to('perspective'),
  'indicators[]': to('indicator'),
};
const ofHeadings = (map: string): Readonly<Record<string, ReferenceField>> =>
  Object.fromEntries(Object.entries(facts).map(([path, field]) => [`${map}.*.${path}`, { ...field }]));

/**
 * Which fields of which files name what: by path in the record, `[]` for the items of a list, `*` for what a map has by
 * id, `{}` for the keys of a map themselves. In reading order. What collects, compares, completes or renames ids reads this table, and nothing else.
 */
export const referenceFields: Readonly<
  Partial<Record<RecordKind, Readonly<Record<string, ReferenceField>>>>
> = {
  plan: {
    'overallGoal.indicators[]': to('indicator'),
    'adoptions[].partner': to('partner'),
  },
  'focus-area': { ...facts, ...ofHeadings('goals') },
  strategy: { ...facts, ...ofHeadings('goals') },
  goal: { ...facts, ...ofHeadings('strategies') },
  action: {
    splitFrom: { kinds: ['action'], orGone: true },
    'serves[]': to('action-area', 'goal', 'strategy'),
    'workingForms[]': to('working-form'),
    'perspectives[]': to('perspective'),
    responsible: orText('partner'),
    'responsible[]': orText('partner'),
    payer: orText('partner'),
    'collaborators[]': orText('partner'),
    'participants[]': to('partner'),
    'participants[].partner': to('partner'),
    'financing[].source': to('financing-source'),
    programme: to('programme'),
    'after[]': to('action'),
    'indicators[]': to('indicator'),
  },
  programme: {
    responsible: orText('partner'),
    'serves[]': to('action-area', 'goal', 'strategy'),
    'responsible[]': orText('partner'),
  },
  indicator: {
    'measures[]': { kinds: ['focus-area', 'strategy', 'goal'], orWords: ['overall'] },
    // Who is no partner is reported by a rule, with the groups that may be there instead.
    'breakdown.measurements[].values{}': {
      kinds: ['partner'],
      orText: true,
      where: ({ breakdown }: Partial<IndicatorRecord>) => breakdown?.groups === undefined,
    },
  },
  'action-plan': {
    'adoptions[].partner': to('partner'),
    'priorities[]': to('action'),
    'exclude[].action': to('action'),
  },
  'economic-plan': {
    'adoptions[].partner': to('partner'),
    'income[].of': to('financing-source'),
    'expenses[].of': to('financing-source'),
    'funds[].of': to('financing-source'),
    'memberFee.shares[].partner': to('partner'),
  },
  decision: {
    partner: to('partner'),
  },
};

/** The field at a path in the record of a file of some kind, where it names entities. */
export function referenceFieldAt(kind: string, path: Path): ReferenceField | undefined {
  return steppedFields(kind as RecordKind).find(
    ({ steps }) =>
      steps.length === path.length &&
      path.every((step, at) => {
        const expected = steps[at];
        return typeof step === 'number' ? expected === '[]' : expected === '*' || expected === step;
      }),
  )?.field;
}

/** What the keys of a map at a path name, where those are ids. */
export function keyFieldAt(kind: string, path: Path): ReferenceField | undefined {
  return referenceFieldAt(kind, [...path, '{}']);
}

/** A text in a field that names entities. */
export interface ReferenceText {
  readonly text: string;
  readonly path: Path;
  readonly field: ReferenceField;
  readonly on: 'key' | 'value';
}

/** Of each record: one that has not changed is the same in the next plan. */
const textsOfRecords = new WeakMap<object, readonly ReferenceText[]>();

/** Every text in the fields of a record that name entities, in the order of the table. */
export function referenceTexts(kind: RecordKind, record: object): readonly ReferenceText[] {
  const before = textsOfRecords.get(record);
  if (before) return before;
  const found: ReferenceText[] = [];
  for (const { steps, field } of steppedFields(kind))
    if (field.where?.(record) ?? true)
      walk(record, steps, 0, [], (text, path, on) => found.push({ text, path, field, on }));
  textsOfRecords.set(record, found);
  return found;
}

/** Lets go of what was found in a record: it is found again where somebody asks. */
export function dropReferenceTexts(record: object): void {
  textsOfRecords.delete(record);
}

interface SteppedField {
  /** Keys, `*` for every key, and `[]` for every item. */
  readonly steps: readonly string[];
  readonly field: ReferenceField;
}

const stepped = new Map<RecordKind, readonly SteppedField[]>();

function steppedFields(kind: RecordKind): readonly SteppedField[] {
  const cached = stepped.get(kind);
  if (cached) return cached;
  const paths = Object.entries(referenceFields[kind] ?? {}).map(([name, field]) => ({
    steps: name.replaceAll('[]', '.[]').replaceAll('{}', '.{}').split('.'),
    field,
  }));
  stepped.set(kind, paths);
  return paths;
}

/** @param at which of the steps is next */
function walk(
  value: unknown,
  steps: readonly string[],
  at: number,
  path: Path,
  visit: (text: string, path: Path, on: 'key' | 'value') => void,
): void {
  if (value === undefined || value === null) return;
  const step = steps[at];
  if (step === undefined) {
    if (typeof value === 'string') visit(value, path, 'value');
  } else if (step === '{}') {
    for (const key of Object.keys(value)) visit(key, [...path, key], 'key');
  } else if (step === '*') {
    for (const [key, child] of Object.entries(value)) walk(child, steps, at + 1, [...path, key], visit);
  } else if (step !== '[]') {
    const child = (value as Readonly<Record<string, unknown>>)[step];
    if (child !== undefined) walk(child, steps, at + 1, [...path, step], visit);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, steps, at + 1, [...path, index], visit);
  }
}
