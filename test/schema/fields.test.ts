import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesOfField, ownNamesOfField } from '../../src/messages/field-names.ts';
import type { Problem } from '../../src/messages/index.ts';
import { modelWords, namesOfWord } from '../../src/messages/model-words.ts';
import { checkRecord } from '../../src/schema/check-record.ts';
import { intendedKey, meantKey } from '../../src/schema/fields.ts';
import { meant, nearest } from '../../src/text/did-you-mean.ts';
import { root } from '../support/run-cli.ts';

interface Field {
  readonly title?: string;
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Field>>;
  readonly items?: Field;
  readonly additionalProperties?: Field | boolean;
  readonly $defs?: Readonly<Record<string, Field>>;
}
const schema = (name: string): Field =>
  JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8'));
const kinds = [
  'plan',
  'chapter',
  'focus-area',
  'strategy',
  'action',
  'programme',
  'indicator',
  'action-plan',
  'economic-plan',
  'decision',
];

/** Every map of the records of a plan, with its path, and every list of choices. */
function* parts(
  field: Field | boolean | undefined,
  path: string,
): Iterable<{ readonly path: string; readonly field: Field }> {
  if (typeof field !== 'object') return;
  yield { path, field };
  for (const [key, member] of Object.entries(field.properties ?? {})) yield* parts(member, `${path}.${key}`);
  yield* parts(field.items, path);
  yield* parts(field.additionalProperties, path);
}
const statuses = ['idea', 'planned', 'ongoing', 'done', 'postponed', 'cancelled'];
const common = Object.entries(schema('common').$defs ?? {});
const all = [...kinds.map((kind) => [kind, schema(kind)] as const), ...common].flatMap(([name, field]) => [
  ...parts(field, name),
]);

test('a field is understood by its name in its schema, and by those in the tables, wherever it stands', () => {
  let tried = 0;
  for (const { path, field } of all) {
    const keys = Object.keys(field.properties ?? {});
    for (const key of keys) {
      // What a reference is called is what it leads to: what the field is called stands beside it.
      const title = field.properties?.[key]?.title?.split(' · ')[0];
      for (const name of [...namesOfField(key), ...(title ? [title] : [])]) {
        // A name that the program has for another field of the map is that one's: `år` for a period, beside a year.
        if (keys.some((other) => other !== key && ownNamesOfField(other).includes(name))) continue;
        tried += 1;
        for (const written of [name, name.toUpperCase(), name.normalize('NFD'), name.replaceAll(' ', '_')])
          expect({ path, written, meant: meantKey(written, keys) }).toEqual({ path, written, meant: key });
      }
    }
  }
  expect(tried).toBeGreaterThan(300);
});

test('a choice is understood by every name that it has', () => {
  let tried = 0;
  for (const { path, field } of all) {
    const choices = (field.enum ?? []).map(String);
    for (const choice of choices) {
      for (const name of namesOfWord(choice)) {
        tried += 1;
        expect({ path, name, meant: meant(name, choices, namesOfWord) }).toEqual({
          path,
          name,
          meant: choice,
        });
      }
    }
  }
  expect(tried).toBeGreaterThan(100);
});

/** Every word of the model and every name of one, to be tried where it does not belong. */
const wordsOfModel = Object.keys(modelWords).flatMap((word) => [word, ...namesOfWord(word)]);

/** What is suggested for a word in a field of an action. */
function suggested(field: string, word: string): unknown {
  const problems = checkRecord('action', { [field]: word }, 'actions/a.yaml');
  const found = problems.filter(({ name, at }) => name === 'not-a-choice' && at.path?.[0] === field);
  expect({ word, found }).toMatchObject({ found: [{ values: { value: word } }] });
  return (found[0] as Problem<'not-a-choice'>).values.suggestion;
}

test('no choice is guessed by spelling for a word that is right in another field', () => {
  let near = 0;
  for (const field of ['kind', 'phase', 'status']) {
    const choices = (schema('action').properties?.[field]?.enum ?? statuses).map(String);
    for (const word of wordsOfModel.filter((known) => meant(known, choices, namesOfWord) === undefined)) {
      if (nearest(word, choices, namesOfWord)) near += 1;
      expect({ field, word, suggested: suggested(field, word) }).toEqual({ field, word });
    }
  }
  // «utkast» for «utsatt», «staten» for «starta», «forprosjekt» for «prosjekt»…
  expect(near).toBeGreaterThan(4);
});

test.each([
  ['status', 'utsat', 'postponed'],
  ['status', 'utkas', undefined],
  ['status', 'plannlagt', 'planned'],
  ['kind', 'prosjektt', 'project'],
  ['phase', 'forstude', 'pre-study'],
])('what is misspelt in «%s» is guessed: %s', (field, word, choice) => {
  expect(suggested(field, word)).toBe(choice);
});

test.each([
  ['visjon', ['revision', 'year']],
  ['case', ['phase', 'title']],
  ['post', ['costs', 'title']],
  ['innbyggere per år', ['populationYear', 'key']],
])('%s is the name of another field, and no misspelling of one of %j', (word, keys) => {
  expect(intendedKey(word, keys)).toBeUndefined();
});

test.each([
  ['visjn', ['vision', 'year'], 'vision'],
  ['fasen', ['phase', 'title'], 'phase'],
  ['ansvarlg', ['responsible'], 'responsible'],
  ['name', ['title', 'id'], 'title'],
  ['partner', ['partners'], 'partners'],
  ['shares', ['share', 'partner'], 'share'],
])('%s is meant as one of %j', (word, keys, key) => {
  expect(intendedKey(word, keys)).toBe(key);
});

test('what could be several is none, and what is no name is none', () => {
  expect(meantKey('mål', ['targets', 'title'])).toBe('targets');
  expect(meantKey('beløp', ['amount', 'amounts'])).toBeUndefined();
  expect(meantKey('xyz', ['amount', 'title'])).toBeUndefined();
  expect(meantKey('', ['amount', 'title'])).toBeUndefined();
  expect(meantKey('toString', ['amount', 'title'])).toBeUndefined();
});
