import { type SchemaError, type SchemaObject, schemas, validators } from '#validators';
import { namesOfWord } from '../messages/model-words.ts';
import { nearest } from '../text/did-you-mean.ts';
import type { Problem } from '../text/problem.ts';
import { follow, schemaAt } from './follow.ts';
import type { RecordKind } from './kinds.ts';
import { sampleOf } from './sample.ts';

type Path = readonly (string | number)[];

/**
 * Checks a typed record against its schema and says what is wrong so that a person can fix it: one problem a mistake, at
 * the key or value that is to be changed. Valid records give none, invalid ones at least one and never more than ajv.
 */
export function checkRecord(kind: RecordKind, data: unknown, file: string): Problem[] {
  const validate = validators[kind];
  if (validate(data)) return [];
  const errors = (validate.errors ?? []).filter(
    ({ keyword, propertyName }) => keyword !== 'if' && propertyName === undefined,
  );
  const shaper: Shaper = { kind, root: schemas[kind], data, file };
  const misspelt = findMisspelt(errors, shaper);
  const problems: Problem[] = [];
  const said = new Set<string>();
  for (const error of errors) {
    const problem = shape(error, shaper, misspelt);
    if (!problem) continue;
    const key = JSON.stringify([problem.at.path, problem.at.on]);
    if (said.has(key)) continue;
    said.add(key);
    problems.push(problem);
  }
  return problems;
}

interface Shaper {
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

/** Unknown keys in one file that are compared with those that are known: whoever has more has not misspelt them. */
const mostMisspelt = 200;

function findMisspelt(errors: readonly SchemaError[], shaper: Shaper): Misspelt {
  const meant = new Map<SchemaError, string>();
  const keys = new Set<string>();
  const unknown = errors.filter((error) => unknownKey(error) !== undefined).slice(0, mostMisspelt);
  for (const error of unknown) {
    const suggestion = nearest(unknownKey(error) ?? '', knownKeys(error, shaper));
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

function knownKeys(error: SchemaError, { root, data }: Shaper): string[] {
  const keys = Object.keys(schemaAt(root, pathOf(error.instancePath, data)).properties ?? {});
  const present = valueAt(data, pathOf(error.instancePath, data));
  return keys.filter(
    (key) => typeof present !== 'object' || present === null || !Object.hasOwn(present, key),
  );
}

function shape(error: SchemaError, shaper: Shaper, misspelt: Misspelt): Problem | undefined {
  const { root, data, file, kind } = shaper;
  const path = pathOf(error.instancePath, data);
  const value = valueAt(data, path);
  const field = String(path.at(-1) ?? '');
  const at = (on: 'key' | 'value' = 'value', own: Path = path) => ({ file, path: own, on });
  const schema = schemaAt(root, path);
  const unknown = unknownKey(error);
  if (unknown !== undefined) {
    const choices = knownKeys(error, shaper);
    return {
      name: choices.length > 0 || schema.properties ? 'unknown-key' : 'wrong-key',
      at: at('key', [...path, unknown]),
      values: { key: unknown, kind, suggestion: misspelt.meant.get(error), choices },
    };
  }
  switch (error.keyword) {
    case 'required': {
      const key = String(error.params.missingProperty);
      // `titel` for `title` is one mistake: it is told at the key that is there.
      if (misspelt.keys.has(`${error.instancePath} ${key}`)) return undefined;
      const name = key === 'note' ? 'note-missing' : 'missing-key';
      return { name, at: at('key', [...path, key]), values: { kind, ...expected([...path, key], root) } };
    }
    case 'false schema':
      return {
        name: kind === 'template' ? 'key-not-for-section' : 'key-not-for-kind',
        at: at('key'),
        values: { key: field },
      };
    case 'type':
      return {
        name: 'wrong-type',
        at: at(),
        values: {
          expected: String(error.params.type),
          found: typeName(value),
          value: shown(value),
          key: field,
          kind,
          sample: sampleOf(schema, root),
          fields: schema.required,
          samples: schema.required?.map((key) => sampleOf(schema.properties?.[key], root)),
          paths: schema.required?.map((key) => pathName([...path, key])),
          fixed: asList(value, schema, root),
        },
      };
    case 'enum':
    case 'const': {
      const choices = (
        (error.params.allowedValues as readonly unknown[] | undefined) ?? [error.params.allowedValue]
      ).map(String);
      const plain = typeof value === 'object' ? undefined : String(value);
      return {
        name: 'not-a-choice',
        at: at(),
        values: {
          value: shown(value),
          choices,
          suggestion: plain && nearest(plain, choices, namesOfWord),
          key: field,
        },
      };
    }
    case 'pattern':
      return {
        name: follow(schema, root).schema['x-problem'] ?? 'wrong-form',
        at: at(),
        values: { value: shown(value), key: field },
      };
    case 'propertyNames':
      return {
        name: schema.propertyNames?.['x-problem'] ?? 'wrong-key',
        at: at('key', [...path, String(error.params.propertyName)]),
        values: { key: String(error.params.propertyName), value: String(error.params.propertyName), kind },
      };
    case 'minLength':
      return { name: 'empty-value', at: at(), values: { key: field } };
    case 'maxLength':
      return { name: 'too-long', at: at(), values: { limit: Number(error.params.limit), key: field } };
    case 'minimum':
    case 'exclusiveMinimum':
      return {
        name: 'too-small',
        at: at(),
        values: { limit: Number(error.params.limit), value: shown(value), key: field },
      };
    case 'maximum':
    case 'exclusiveMaximum':
      return {
        name: 'too-large',
        at: at(),
        values: { limit: Number(error.params.limit), value: shown(value), key: field },
      };
    case 'minItems':
      return { name: 'too-few-items', at: at(), values: { limit: Number(error.params.limit), key: field } };
    case 'uniqueItems':
      return {
        name: 'item-twice',
        at: at('value', [...path, Number(error.params.i)]),
        values: { value: shown(valueAt(data, [...path, Number(error.params.i)])) },
      };
    default:
      return { name: 'wrong-form', at: at(), values: { value: shown(value), key: field } };
  }
}

/** What belongs in a field that is missing. */
function expected(path: Path, root: SchemaObject): Problem['values'] {
  const schema = schemaAt(root, path);
  return {
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

/** A text that stands where a list of texts belongs, as that list; undefined where it is not certain. */
function asList(value: unknown, schema: SchemaObject, root: SchemaObject): string | undefined {
  if (schema.type !== 'array' || typeof value !== 'string') return undefined;
  const { type } = follow(schema.items, root).schema;
  return type === 'string' && /^[\p{L}\d][\p{L}\d., -]*$/u.test(value) ? `[${value}]` : undefined;
}

/** A JSON pointer as keys and indexes, told apart by the data it points into. */
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

/** A value as it is quoted in a sentence: short, and empty for what is no scalar. */
function shown(value: unknown): string {
  if (typeof value === 'object' || value === undefined) return '';
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
