import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { validators } from '#validators';
import { languages } from '../../src/kinds/languages.ts';
import { recordKinds } from '../../src/kinds/record-kinds.ts';
import { messageOf, problemMessages } from '../../src/messages/index.ts';
import { checkRecord } from '../../src/schema/check-record.ts';
import { typeRecord } from '../../src/schema/type-record.ts';
import { nearest } from '../../src/text/did-you-mean.ts';
import { parseYaml } from '../../src/text/yaml.ts';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';

const valid = readText(join(root, 'plan', 'actions', 'reiselivskonferansen.yaml'));
const read = (text: string) => {
  const { root: node } = parseYaml('a.yaml', text);
  if (!node) throw new Error('no YAML');
  return typeRecord('action', node, 'a.yaml');
};

test('there is a schema for every kind, with titles and descriptions in two languages', () => {
  const files = readdirSync(join(root, 'schemas'));
  for (const kind of recordKinds) {
    expect(files).toContain(`${kind}.schema.json`);
    const schema = JSON.parse(readFileSync(join(root, 'schemas', `${kind}.schema.json`), 'utf8'));
    expect(schema.title).toMatch(/ · /);
    expect(schema.description).toMatch(/\n\n/);
    for (const [key, member] of Object.entries<{ $ref?: string; title?: string; description?: string }>(
      schema.properties,
    )) {
      if (!member.$ref)
        expect({ kind, key, described: /\n\n/.test(member.description ?? '') }).toEqual({
          kind,
          key,
          described: true,
        });
    }
  }
});

test('scalars are typed by their field, never by their looks', () => {
  const { data, problems } = read(`title: 0604
kind: measure
sdg: [9.10, "9"]
start: 2011
costs:
  - { year: 2011, amount: 16 500 }
  - { year: 2012, amount: kr 1 000 }
  - { year: 2013, amount: −500, note: 007 }
  - { year: 2014, amount: "500" }
risk: { likelihood: 3 }
example: true
`);
  expect(problems).toEqual([
    {
      name: 'value-in-quotes',
      at: { file: 'a.yaml', path: ['costs', 3, 'amount'] },
      values: { value: '500', fixed: '500' },
    },
  ]);
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    title: '0604',
    kind: 'measure',
    sdg: ['9.10', '9'],
    start: '2011',
    costs: [
      { year: 2011, amount: 16500 },
      { year: 2012, amount: 1000 },
      { year: 2013, amount: -500, note: '007' },
      { year: 2014, amount: 500 },
    ],
    risk: { likelihood: 3 },
    example: true,
  });
});

test('no key of a file reaches a prototype', () => {
  const { data } = read('__proto__: { polluted: true }\nconstructor: x\ntitle: x\n');
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(Object.getPrototypeOf(data)).toBeNull();
});

test('what is valid has no problem, what is invalid has at least one and no more than ajv found', () => {
  const base = read(valid).data as Record<string, unknown>;
  expect(checkRecord('action', base, 'a.yaml')).toEqual([]);
  const junk = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant([]),
    fc.constant({}),
    fc.array(fc.string()),
  );
  const key = fc.oneof(fc.constantFrom(...Object.keys(base)), fc.string({ minLength: 1, maxLength: 8 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(key, junk), { minLength: 1, maxLength: 4 }), (changes) => {
      const record: Record<string, unknown> = { ...base };
      for (const [changed, value] of changes) record[changed] = value;
      const problems = checkRecord('action', record, 'a.yaml');
      const raw = validators.action(record) ? 0 : (validators.action.errors ?? []).length;
      expect(problems.length > 0).toBe(raw > 0);
      expect(problems.length).toBeLessThanOrEqual(raw);
      for (const problem of problems)
        for (const language of languages) expect(messageOf(problem).text(language)).not.toMatch(/undefined/);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['titel', ['title', 'kind'], 'title'],
  ['beløp', ['belop', 'kind'], 'belop'],
  ['statuss', ['status', 'start'], 'status'],
  ['kidn', ['kind', 'end'], 'kind'],
  ['xyz', ['title', 'kind'], undefined],
  ['ab', ['aa', 'bb'], undefined],
])('for «%s» the nearest is %j → %s', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test('codes of messages are unique and every message speaks every language', () => {
  const codes = [...problemMessages.values()].map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { text } of problemMessages.values())
    expect(Object.keys(text).sort()).toEqual(['en', 'nb', 'nn']);
});

test('every field of a plan file is described, with an example or its choices, for whoever writes in an editor', () => {
  interface Field {
    readonly $ref?: string;
    readonly $defs?: Readonly<Record<string, Field>>;
    readonly type?: string;
    readonly enum?: unknown;
    readonly description?: string;
    readonly examples?: unknown;
    readonly properties?: Readonly<Record<string, Field | boolean>>;
    readonly items?: Field | boolean;
    readonly additionalProperties?: Field | boolean;
  }
  const poor: string[] = [];
  const visit = (field: Field | boolean | undefined, path: string): void => {
    if (typeof field !== 'object') return;
    for (const [key, member] of Object.entries(field.properties ?? {})) {
      if (typeof member !== 'object') continue;
      const shown = member.$ref !== undefined || member.description !== undefined;
      const scalar = member.type === 'string' || member.type === 'integer' || member.type === 'number';
      const helped = !scalar || member.enum !== undefined || member.examples !== undefined;
      if (!shown || (!member.$ref && !helped)) poor.push(`${path}/${key}`);
      visit(member, `${path}/${key}`);
    }
    visit(field.items, `${path}/items`);
    visit(field.additionalProperties, `${path}/*`);
    for (const [name, definition] of Object.entries(field.$defs ?? {})) visit(definition, `${path}/${name}`);
  };
  // The words of documents and their looks explain themselves by the standard ones, which are files to copy from.
  for (const kind of [...recordKinds, 'common'].filter((kind) => !/theme|template|locale/.test(kind)))
    visit(JSON.parse(readFileSync(join(root, 'schemas', `${kind}.schema.json`), 'utf8')), kind);
  expect(poor).toEqual([]);
});

test('records where texts belong, twice the same, are told of like any other', () => {
  const typed = read(valid.replace(/serves:\n/, 'serves:\n  - { a: b }\n  - { a: b }\n'));
  const problems = checkRecord('action', typed.data, 'a.yaml').map(({ name, at }) => `${name} ${at.path}`);
  expect(problems).toContain('wrong-type serves,0');
});

test.each([
  ['9000000000000000', 9_000_000_000_000_000],
  ['9 007 199 254 740 991', 9_007_199_254_740_991],
  ['−9007199254740991', -9_007_199_254_740_991],
  ['0000000000000000000012', 12],
])('a whole number of many figures is read: %s', (text, amount) => {
  const { data, problems } = read(`costs:\n  - { year: 2011, amount: ${text} }\n`);
  expect(problems).toEqual([]);
  expect(data).toMatchObject({ costs: [{ amount }] });
});

test.each(['9007199254740992', '9 007 199 254 740 992', '-99999999999999999999', '9.999.999.999.999.999'])(
  'a number of which figures would be lost is too large, and not a text: %s',
  (text) => {
    const { data, problems } = read(`costs:\n  - { year: 2011, amount: ${text} }\n`);
    expect(problems).toMatchObject([
      { name: 'too-large', values: { value: text, limit: Number.MAX_SAFE_INTEGER } },
    ]);
    expect(JSON.parse(JSON.stringify(data))).toEqual({ costs: [{ year: 2011 }] });
  },
);

describe('a line end in a field that is no prose is a space', () => {
  test.each([
    ['escaped', 'title: "Nye\\nskilt"'],
    ['with spaces beside it', 'title: "Nye \\n  skilt"'],
    ['in a block', 'title: |\n  Nye\n  skilt'],
    ['in a folded block with an empty line', 'title: >\n  Nye\n\n  skilt'],
    ['an empty line in a plain text', 'title: Nye\n\n  skilt'],
    ["Unicode's own", 'title: "Nye\\u2028skilt\\u2029"'],
  ])('%s', (_, line) => {
    expect(read(line)).toMatchObject({ data: { title: 'Nye skilt' }, problems: [] });
  });

  test('prose keeps its lines', () => {
    expect(read('description: |\n  En.\n\n  To.\n')).toMatchObject({
      data: { description: 'En.\n\nTo.\n' },
    });
  });
});
