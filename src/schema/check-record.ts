import { type SchemaObject, schemas } from '#schemas';
import { type SchemaError, validators } from '#validators';
import type { RecordKind } from '../kinds/record-kinds.ts';
import type { Problem } from '../messages/index.ts';
import { isWordOfModel, namesOfWord } from '../messages/model-words.ts';
import { meant, nearest } from '../text/did-you-mean.ts';
import { intendedKey } from './fields.ts';
import { fieldsWith, follow, schemaAt } from './follow.ts';
import { sampleOf } from './sample.ts';

type Path = readonly (string | number)[];

/**
 * Checks a typed record against its schema and reports errors so that a person can fix them: one problem for each mistake,
 * at the key or value that is to be changed. Valid records give none, invalid ones at least one and never more than ajv.
 */
export function checkRecord(kind: RecordKind, data: unknown, file: string): Problem[] {
  const validate = validators[kind];
  if (validate(data)) return [];
  const errors = (validate.errors ?? []).filter(
    ({ keyword, propertyName }) => keyword !== 'if' && propertyName === undefined,
  );
  const record: CheckedRecord = { kind, root: schemas[kind], data, file };
  const misspelt = findMisspelt(errors, record);
  const problems: Problem[] = [];
  const reported = new Set<string>();
  for (const error of errors) {
    const problem = problemOf(error, record, misspelt);
    if (!problem) continue;
    const key = JSON.stringify([problem.at.path, problem.at.on]);
    if (reported.has(key)) continue;
    reported.add(key);
    problems.push(problem);
  }
  return problems;
}

interface CheckedRecord {
  readonly kind: RecordKind;
  readonly root: SchemaObject;
  readonly data: unknown;
  readonly file: string;
}

/** What unknown keys were meant to be, where they are near to one. */
interface Misspelt {
  readonly meant: ReadonlyMap<SchemaError, string>;
  /** By the map's path and the key meant. */
  readonly keys: ReadonlySet<string>;
}

/** Unknown keys of one file that are compared with the schema's keys: a file with more of them has not misspelt them. */
const mostMisspelt = 200;

function findMisspelt(errors: readonly SchemaError[], record: CheckedRecord): Misspelt {
  const meant = new Map<SchemaError, string>();
  const keys = new Set<string>();
  const unknown = errors.filter((error) => unknownKey(error) !== undefined).slice(0, mostMisspelt);
  for (const error of unknown) {
    const suggestion = intendedKey(unknownKey(error) ?? '', missingKeys(error, record));
    if (!suggestion) continue;
    meant.set(error, suggestion);
    keys.add(`${error.instancePath} ${suggestion}`);
  }
  return { meant, keys };
}

function unknownKey(error: SchemaError): string | undefined {
  if (error.keyword !== 'additionalProperties' && error.keyword !== 'unevaluatedProperties') return undefined;
  return String(error.params.additionalProperty ?? error.params.unevaluatedProperty);
}

/** Keys that the schema has and the map has not. */
function missingKeys(error: SchemaError, { root, data }: CheckedRecord): string[] {
  const keys = Object.keys(schemaAt(root, pathOf(error.instancePath, data)).properties ?? {});
  const present = valueAt(data, pathOf(error.instancePath, data));
  return keys.filter(
    (key) => typeof present !== 'object' || present === null || !Object.hasOwn(present, key),
  );
}

/** An error of ajv and where it is. */
interface LocatedError extends CheckedRecord {
  readonly error: SchemaError;
  readonly misspelt: Misspelt;
  readonly path: Path;
  /** The last key of the path. */
  readonly field: string;
  /** The schema of the value. */
  readonly schema: SchemaObject;
  readonly value: unknown;
}

function problemOf(error: SchemaError, record: CheckedRecord, misspelt: Misspelt): Problem | undefined {
  const { root, data } = record;
  const path = pathOf(error.instancePath, data);
  const located: LocatedError = {
    ...record,
    error,
    misspelt,
    path,
    field: String(path.at(-1) ?? ''),
    schema: schemaAt(root, path),
    value: valueAt(data, path),
  };
  return (problemsByKeyword[error.keyword] ?? wrongForm)(located);
}

type ProblemOf = (located: LocatedError) => Problem | undefined;

const wrongForm: ProblemOf = (located) => ({
  name: 'wrong-form',
  at: atValue(located),
  values: { value: shown(located.value) },
});

const unknownProperty: ProblemOf = (located) => {
  const { error, misspelt, schema, path, kind } = located;
  const key = unknownKey(error) ?? '';
  const choices = missingKeys(error, located);
  const at = atKey(located, [...path, key]);
  const moved = schema['x-moved']?.[key];
  if (moved !== undefined) return { name: 'moved-key', at, values: { key, path: moved } };
  if (choices.length === 0 && !schema.properties) return { name: 'wrong-key', at, values: { key } };
  return {
    name: 'unknown-key',
    at,
    values: {
      key,
      kind,
      suggestion: misspelt.meant.get(error),
      choices,
      within: fieldsWith(key, located.root),
    },
  };
};

const notAChoice: ProblemOf = (located) => {
  const { error, value } = located;
  const { allowedValues, allowedValue } = error.params;
  const choices = ((allowedValues as readonly unknown[] | undefined) ?? [allowedValue]).map(String);
  const plain = typeof value === 'object' ? undefined : String(value);
  const misspelt = plain !== undefined && !isWordOfModel(plain);
  const suggestion = misspelt ? nearest(plain, choices, namesOfWord) : undefined;
  return {
    name: 'not-a-choice',
    at: atValue(located),
    values: { value: shown(value), choices, suggestion },
  };
};

/** A number that is beyond a limit of its schema. */
const beyondLimit =
  (name: 'too-small' | 'too-large'): ProblemOf =>
  (located) => ({
    name,
    at: atValue(located),
    values: { limit: Number(located.error.params.limit), value: shown(located.value) },
  });

/** By ajv's keyword. */
const problemsByKeyword: Readonly<Record<string, ProblemOf>> = {
  additionalProperties: unknownProperty,
  unevaluatedProperties: unknownProperty,
  required(located) {
    const { error, misspelt, path, kind, root } = located;
    const key = String(error.params.missingProperty);
    // `titel` for `title` is one mistake: it is reported at the key that is there.
    if (misspelt.keys.has(`${error.instancePath} ${key}`)) return undefined;
    return {
      name: key === 'note' ? 'note-missing' : 'missing-key',
      at: atKey(located, [...path, key]),
      values: missing(kind, [...path, key], root),
    };
  },
  'false schema': (located) => ({
    name:
      located.kind === 'template'
        ? 'key-not-for-section'
        : located.kind === 'action-plan'
          ? 'key-not-for-years'
          : located.path.length > 1
            ? 'key-not-for-row'
            : 'key-not-for-kind',
    at: atKey(located, located.path),
    values: { key: located.field },
  }),
  type(located) {
    const { error, path, schema, root, value, kind } = located;
    const { required = [] } = schema;
    return {
      name: 'wrong-type',
      at: atValue(located),
      values: {
        expected: String(error.params.type),
        found: typeName(value),
        value: shown(value),
        kind,
        path: pathName(path),
        sample: sampleOf(schema, root),
        samples: required.map((key) => sampleOf(schema.properties?.[key], root)),
        paths: required.map((key) => pathName([...path, key])),
        // A word for all of them is no item of a list.
        fixed: isWordForAll(value) ? undefined : asList(value, schema, root),
      },
    };
  },
  enum: notAChoice,
  const: notAChoice,
  pattern: (located) => ({
    name: follow(located.schema, located.root).schema['x-problem'] ?? 'wrong-form',
    at: atValue(located),
    values: { value: shown(located.value) },
  }),
  propertyNames(located) {
    const key = String(located.error.params.propertyName);
    const at = atKey(located, [...located.path, key]);
    const form = located.schema.propertyNames?.['x-problem'];
    return form ? { name: form, at, values: { value: key } } : { name: 'wrong-key', at, values: { key } };
  },
  minLength: (located) => ({ name: 'empty-value', at: atValue(located) }),
  maxLength: (located) => ({
    name: 'too-long',
    at: atValue(located),
    values: { limit: Number(located.error.params.limit) },
  }),
  minimum: beyondLimit('too-small'),
  exclusiveMinimum: beyondLimit('too-small'),
  maximum: beyondLimit('too-large'),
  exclusiveMaximum: beyondLimit('too-large'),
  minItems: (located) => ({
    name: 'too-few-items',
    at: atValue(located),
    values: { limit: Number(located.error.params.limit) },
  }),
  uniqueItems(located) {
    const item = [...located.path, Number(located.error.params.i)];
    return {
      name: 'item-twice',
      at: { ...atValue(located), path: item },
      values: { value: shown(valueAt(located.data, item)) },
    };
  },
};

function atValue({ file, path }: LocatedError): Problem['at'] {
  return { file, path, on: 'value' };
}

function atKey({ file }: LocatedError, path: Path): Problem['at'] {
  return { file, path, on: 'key' };
}

/** What belongs in a field that is missing. */
function missing(kind: RecordKind, path: Path, root: SchemaObject): Problem<'missing-key'>['values'] {
  const schema = schemaAt(root, path);
  return {
    kind,
    key: String(path.at(-1)),
    path: pathName(path),
    sample: sampleOf(schema, root),
    choices: schema.enum?.map(String),
    form: schema['x-problem'],
  };
}

/** A path without the numbers of items. */
function pathName(path: Path): string {
  return path.filter((part) => typeof part === 'string').join('.');
}

function isWordForAll(value: unknown): boolean {
  return typeof value === 'string' && meant(value, ['all'], namesOfWord) !== undefined;
}

/** A text in place of a list of texts, as that list; undefined where it is not certain. */
function asList(value: unknown, schema: SchemaObject, root: SchemaObject): string | undefined {
  if (schema.type !== 'array' || typeof value !== 'string') return undefined;
  const { type } = follow(schema.items, root).schema;
  return [type].flat().includes('string') && /^[\p{L}\d][\p{L}\d., -]*$/u.test(value)
    ? `[${value}]`
    : undefined;
}

/** A JSON pointer as keys and indexes; the data it points into decides which. */
function pathOf(pointer: string, data: unknown): Path {
  const path: (string | number)[] = [];
  let value = data;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const step = Array.isArray(value) ? Number(key) : key;
    path.push(step);
    value = valueAt(value, [step]);
  }
  return path;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[part];
  }
  return value;
}

/** The catalogue's closed set of type names. */
function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'object' ? 'object' : typeof value;
}

/** A value as it is quoted in a sentence: short; empty unless it is a scalar. */
function shown(value: unknown): string {
  if (typeof value === 'object' || value === undefined) return '';
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
