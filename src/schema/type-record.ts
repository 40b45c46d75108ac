import { type SchemaObject, schemas } from '#validators';
import type { MapNode, Node, ScalarNode } from '../text/node.ts';
import type { Problem } from '../text/problem.ts';
import { follow, memberSchema } from './follow.ts';
import type { RecordKind } from './kinds.ts';

type Path = readonly (string | number)[];

export interface TypedRecord {
  /** Plain data: maps without a prototype, so that no key can reach one. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
}

/**
 * Gives every scalar the type that the schema of its field asks for. A scalar in quotes stays text, and so does one that
 * does not read as the type asked for: the schema then says what is wrong with it.
 */
export function typeRecord(kind: RecordKind, node: MapNode, file: string): TypedRecord {
  const problems: Problem[] = [];
  const report = (name: string, path: Path, values?: Problem['values']): void => {
    problems.push({ name, at: { file, path }, ...(values && { values }) });
  };
  return { data: typed(node, { schema: schemas[kind], home: schemas[kind] }, [], report), problems };
}

type Report = (name: string, path: Path, values?: Problem['values']) => void;
interface Located {
  readonly schema: SchemaObject;
  readonly home: SchemaObject;
}

/** What stands for a value that could not be read: its key is left out. */
const nothing = Symbol('nothing');

function typed(node: Node, located: Located, path: Path, report: Report): unknown {
  const { schema, home } = follow(located.schema, located.home);
  if (node.type === 'map') {
    const map: Record<string, unknown> = Object.create(null);
    for (const { key, value } of node.entries) {
      const member = follow(memberSchema(schema, key.text), home);
      const result = typed(value, member, [...path, key.text], report);
      if (result !== nothing) map[key.text] = result;
    }
    return map;
  }
  if (node.type === 'list') {
    const items: unknown[] = [];
    for (const [index, item] of node.items.entries()) {
      const result = typed(item, follow(schema.items, home), [...path, index], report);
      // An item that is left out would move those after it: an empty text keeps the places true.
      items.push(result === nothing ? '' : result);
    }
    return items;
  }
  return typedScalar(node, schema, path, report);
}

function typedScalar(node: ScalarNode, schema: SchemaObject, path: Path, report: Report): unknown {
  const { text, plain } = node;
  if (plain && text === '') {
    report('empty-value', path);
    return nothing;
  }
  if (!plain) return text;
  const numbers = schema.enum?.some((choice) => typeof choice === 'number') ?? false;
  if ([schema.type].flat().includes('boolean'))
    return text === 'true' ? true : text === 'false' ? false : text;
  if (schema.type !== 'integer' && schema.type !== 'number' && !numbers) return text;
  const whole = schema.type !== 'number';
  const read = readNumber(text, whole, schema['x-amount'] === true);
  const limit = read.problem === 'too-large' ? Number.MAX_SAFE_INTEGER : undefined;
  if (read.problem) report(read.problem, path, { value: text, mended: read.mended, limit });
  return read.value ?? (read.problem ? nothing : text);
}

interface ReadNumber {
  readonly value?: number;
  /** `too-large` for a number of which the last figures would be lost. */
  readonly problem?: 'amount-with-point' | 'decimal-in-amount' | 'too-large';
  readonly mended?: string;
}

const space = '[ \\u00a0\\u202f\\u2009]';
const spacedGroups = new RegExp(`^\\d{1,3}(?:${space}\\d{3})+$`);
const unit = new RegExp(`${space}*(?:kr\\.?|,-|,–)$`);

/**
 * Reads a number as people in Norway write it. Decimals take a comma or a point; amounts also take groups of three, a
 * leading or trailing `kr`, `,-`, and any dash as minus. Three figures after a point are a group: 16.500 is 16 500.
 */
function readNumber(text: string, whole: boolean, amount: boolean): ReadNumber {
  const bare = amount ? text.replace(/^kr\.?\s*/, '').replace(unit, '') : text;
  const negative = /^[-−–]/.test(bare);
  const digits = negative ? bare.slice(1).trimStart() : bare;
  const sign = (value: number): number => (negative ? 0 - value : value);
  const dotted = /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(digits);
  if (dotted || /^\d+$/.test(digits) || spacedGroups.test(digits)) {
    const bareDigits = digits.replace(/\D/g, '');
    const value = sign(Number(bareDigits));
    if (!Number.isSafeInteger(value)) return { problem: 'too-large' };
    return dotted ? { value, problem: 'amount-with-point', mended: bareDigits } : { value };
  }
  if (/^\d{1,15}[.,]\d{1,10}$/.test(digits)) {
    if (!whole) return { value: sign(Number(digits.replace(',', '.'))) };
    if (amount) return { problem: 'decimal-in-amount' };
  }
  return {};
}
