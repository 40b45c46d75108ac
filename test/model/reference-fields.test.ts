import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RecordKind, recordKinds } from '../../src/kinds/record-kinds.ts';
import { isOpenMap } from '../../src/model/field-types.ts';
import { referenceFieldAt, referenceFields, referenceTexts } from '../../src/model/reference-fields.ts';
import { root } from '../support/run-cli.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly pattern?: string;
  readonly 'x-problem'?: string;
}

const read = (name: string): Schema =>
  JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')) as Schema;
const common = read('common');

interface Field {
  readonly path: string;
  readonly type: 'id' | 'text';
}

/** Every field of a schema in which an id could stand: ids, and text of any form. `*` is any key. */
function fieldsOf(schema: Schema, own: Schema, path: string): readonly Field[] {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    const home = schema.$ref.startsWith('common') ? common : own;
    const target = home.$defs?.[name];
    if (!target) throw new Error(`no ${schema.$ref}`);
    return fieldsOf(target, home, path);
  }
  const below = (child: Schema, step: string): readonly Field[] =>
    fieldsOf(child, own, step === '[]' || path === '' ? path + step : `${path}.${step}`);
  const found = [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, child]) => below(child, key)),
    ...Object.values(schema.patternProperties ?? {}).flatMap((child) => below(child, '*')),
    ...(typeof schema.additionalProperties === 'object' ? below(schema.additionalProperties, '*') : []),
    ...(schema.items ? below(schema.items, '[]') : []),
    ...[...(schema.oneOf ?? []), ...(schema.anyOf ?? [])].flatMap((child) => fieldsOf(child, own, path)),
  ];
  if ([schema.type].flat().includes('string') && !schema.enum && schema.const === undefined) {
    if (schema['x-problem'] === 'not-an-id') found.push({ path, type: 'id' });
    else if (!schema.pattern) found.push({ path, type: 'text' });
  }
  return found;
}

/** What an adopted record names was there when it was written: it names nothing of the plan of today. */
const kinds = recordKinds.filter((kind) => kind !== 'adopted-record');

const all = new Map<RecordKind, readonly Field[]>(
  kinds.map((kind) => {
    const schema = read(kind);
    const fields = fieldsOf(schema, schema, '');
    return [kind, [...new Map(fields.map((field) => [field.path, field])).values()]];
  }),
);

const facts = (map: string): string =>
  `${map}.*.responsible ${map}.*.responsible[] ${map}.*.perspectives[] ${map}.*.indicators[]`;

/** Fields that hold an id or a text and name no entity, and why. A field that is new belongs here or in the table. */
const named: readonly {
  readonly why: string;
  readonly fields: Readonly<Partial<Record<RecordKind, string>>>;
}[] = [
  {
    why: 'the id of the entity itself',
    fields: {
      plan: 'workingForms[].id perspectives[].id partners[].id financingSources[].id',
      chapter: 'id',
      'focus-area': 'id',
      strategy: 'id',
      goal: 'id',
    },
  },
  {
    why: 'what an entity was called before: it must lead to an older revision, and to nothing in this one',
    fields: {
      plan: 'workingForms[].formerId perspectives[].formerId partners[].formerId financingSources[].formerId workingForms[].formerId[] perspectives[].formerId[] partners[].formerId[] financingSources[].formerId[]',
      chapter: 'formerId formerId[]',
      'focus-area': 'formerId formerId[]',
      strategy: 'formerId formerId[]',
      goal: 'formerId formerId[]',
      action: 'formerId formerId[]',
      programme: 'formerId formerId[]',
      indicator: 'formerId formerId[]',
    },
  },
  {
    why: 'lines of an economic plan are no entities: their ids hold within the file',
    fields: {
      plan: 'financingSources[].fundLine',
      'economic-plan': 'income[].id expenses[].id funds[].id memberFee.line',
    },
  },
  {
    why: 'names of bodies, which are no entities',
    fields: {
      plan: 'owner governance.body adoptions[].body editions[].adoptions[].body',
      action: 'decision.body',
      'action-plan': 'adoptions[].body editions[].adoptions[].body',
      'economic-plan': 'adoptions[].body editions[].adoptions[].body',
      decision: 'body',
    },
  },
  {
    why: 'no headings of such files are of that level, which is reported',
    fields: {
      'focus-area': facts('strategies'),
      strategy: facts('strategies'),
      goal: facts('goals'),
    },
  },
  {
    why: 'ids of groups, which only the breakdown itself names',
    fields: { indicator: 'breakdown.groups[].id' },
  },
  {
    why: 'those who took part in an earlier edition may be gone',
    fields: {
      plan: 'editions[].adoptions[].partner',
      'action-plan': 'editions[].adoptions[].partner',
      'economic-plan': 'editions[].adoptions[].partner',
    },
  },
  {
    why: 'numbers of cases, accounts, and revisions of git',
    fields: {
      plan: 'adoptions[].case editions[].adoptions[].case',
      action: `costs[].accounts.function costs[].accounts.responsibility costs[].accounts.article
          costs[].accounts.project financing[].accounts.function financing[].accounts.responsibility
          financing[].accounts.article financing[].accounts.project decision.case`,
      'action-plan': 'adoptions[].case editions[].adoptions[].case',
      'economic-plan': 'adoptions[].case editions[].adoptions[].case',
      decision: 'case acceptsUpTo',
    },
  },
  {
    why: 'Markdown: its links are found where it is read',
    fields: {
      action: 'description internalNote',
      programme: 'description',
      indicator: 'description',
      'economic-plan': 'premises',
      'focus-area': 'ingress goals.*.ingress strategies.*.ingress',
      strategy: 'ingress goals.*.ingress strategies.*.ingress',
      goal: 'ingress goals.*.ingress strategies.*.ingress',
    },
  },
  {
    why: 'words for readers',
    fields: {
      plan: `title subtitle motto vision overallGoal.text revision.label workingForms[].title perspectives[].title perspectives[].description partners[].name
          financingSources[].title financingSources[].reservation adoptions[].decision editions[].label editions[].adoptions[].decision terms[].use terms[].not[] rules.*.reason
          changes.heavier.*.reason documents.keywords[]`,
      'focus-area': 'mainGoal goals.*.mainGoal strategies.*.mainGoal',
      strategy: 'listedAs mainGoal goals.*.mainGoal strategies.*.mainGoal',
      goal: 'listedAs mainGoal goals.*.mainGoal strategies.*.mainGoal',
      action: `title targetGroup effect milestones[].title statusNote costs[].note financing[].note risk.text
          reports[].text`,
      programme: 'title',
      indicator:
        'title unit source baseline.note targets[].note measurements[].note breakdown.groups[].title breakdown.measurements[].note',
      report: 'label',
      'action-plan':
        'revision.label adoptions[].decision editions[].label editions[].adoptions[].decision exclude[].reason',
      'economic-plan': `revision.label adoptions[].decision editions[].label editions[].adoptions[].decision income[].title income[].note expenses[].title
          expenses[].note funds[].title funds[].note`,
      decision: 'decision',
      template: 'sections[].title',
      theme: 'cover.alt',
    },
  },
  {
    why: 'paths in the plan folder',
    fields: {
      plan: 'documents.logo documents.theme documents.templates documents.locales media.keepMetadata[]',
      theme:
        'fonts.regular fonts.italic fonts.semibold fonts.bold fonts.bold-italic fonts.mono fonts.heading.regular fonts.heading.italic fonts.heading.semibold fonts.heading.bold fonts.heading.bold-italic fonts.table.regular fonts.table.italic fonts.table.semibold fonts.table.bold fonts.table.bold-italic cover.picture cover.logoOnColor',
    },
  },
];

test('every field in which an id could stand is in the table, or named here with the reason why not', () => {
  const reasons = new Map(
    named.flatMap(({ why, fields }) =>
      Object.entries(fields).flatMap(([kind, paths]) =>
        paths.split(/\s+/).map((path) => [`${kind} ${path}`, why] as const),
      ),
    ),
  );
  const fields = [...all].flatMap(([kind, own]) =>
    // The words of a locale are all words for readers.
    kind === 'locale' ? [] : own.map(({ path }) => [kind, path] as const),
  );
  const unsorted = fields.filter(
    ([kind, path]) => !referenceFields[kind]?.[path] && !reasons.has(`${kind} ${path}`),
  );
  expect(unsorted).toEqual([]);
  const both = fields.filter(
    ([kind, path]) => referenceFields[kind]?.[path] && reasons.has(`${kind} ${path}`),
  );
  expect(both).toEqual([]);
  const there = new Set(fields.map((field) => field.join(' ')));
  expect([...reasons.keys()].filter((field) => !there.has(field))).toEqual([]);
});

test('every field of the table is in the schema: an id where there must be one, text where there may be', () => {
  for (const [kind, fields] of Object.entries(referenceFields)) {
    for (const [path, { orText }] of Object.entries(fields)) {
      // Keys that are ids are those of a map whose keys are no names of fields.
      if (path.endsWith('{}')) {
        const steps = path
          .slice(0, -2)
          .split('.')
          .flatMap((step) => (step.endsWith('[]') ? [step.slice(0, -2), 0] : [step]));
        expect({ kind, path, open: isOpenMap(kind, steps) }).toEqual({ kind, path, open: true });
        continue;
      }
      const field = all.get(kind as RecordKind)?.find((own) => own.path === path);
      expect({ kind, path, type: field?.type }).toEqual({ kind, path, type: orText ? 'text' : 'id' });
    }
  }
});

test('a field is found by the path of what stands in it', () => {
  expect(referenceFieldAt('action', ['financing', 3, 'source'])?.kinds).toEqual(['financing-source']);
  expect(referenceFieldAt('programme', ['responsible'])).toEqual({ kinds: ['partner'], orText: true });
  expect(referenceFieldAt('strategy', ['goals', 'senger', 'indicators', 0])?.kinds).toEqual(['indicator']);
  expect(referenceFieldAt('strategy', ['goals', 0, 'indicators', 0])).toBeUndefined();
  expect(referenceFieldAt('strategy', ['goals', 'senger', 'indicators', 'x'])).toBeUndefined();
  expect(referenceFieldAt('action', ['financing', 3])).toBeUndefined();
  expect(referenceFieldAt('indicator', ['source'])).toBeUndefined();
  expect(referenceFieldAt('action', ['toString'])).toBeUndefined();
  expect(referenceFieldAt('setting', ['partner'])).toBeUndefined();
});

test('texts come in the order of the table, with their paths', () => {
  const record = {
    financing: [{ source: 'fylket' }, { amount: 1 }, { source: 'staten' }],
    serves: ['salg'],
    responsible: 'Laget',
    collaborators: undefined,
  };
  const texts = referenceTexts('action', record).map(({ text, path }) => `${path.join('/')} ${text}`);
  expect(texts).toEqual([
    'serves/0 salg',
    'responsible Laget',
    'financing/0/source fylket',
    'financing/2/source staten',
  ]);
});
