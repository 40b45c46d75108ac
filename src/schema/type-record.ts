import { type SchemaObject, schemas } from '#schemas';
import type { RecordKind } from '../kinds/record-kinds.ts';
import type { Problem, ProblemValues } from '../messages/index.ts';
import { namesOfWord } from '../messages/model-words.ts';
import { meant } from '../text/did-you-mean.ts';
import { hasWords } from '../text/has-words.ts';
import type { MapNode, Node, ScalarNode } from '../text/node.ts';
import { meantPeriod, readPeriod } from '../text/period.ts';
import { type Report as ReportOf, reporter } from '../text/problem.ts';
import { quoted } from '../text/write-yaml.ts';
import { type Followed, follow, memberSchema } from './follow.ts';
import { readAmount, readNumber, readPercent } from './read-number.ts';

type Path = readonly (string | number)[];

export interface TypedRecord {
  /** Plain data: maps without a prototype, so that no key can reach one. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
}

/**
 * Converts every scalar to the type that the schema of its field asks for. What does not read as that type stays text: the
 * schema then says what is wrong with it. Only prose has lines.
 */
export function typeRecord(kind: RecordKind, node: MapNode, file: string): TypedRecord {
  const problems: Problem[] = [];
  const report: Report = reporter(
    (path) => ({ file, path: [...path] }),
    (problem) => problems.push(problem),
  );
  return { data: typed(node, follow(schemas[kind], schemas[kind]), [], report), problems };
}

type Report = ReportOf<ProblemValues, Path>;

/** Marks a value that could not be read: its key is left out. */
const nothing = Symbol('nothing');

/** @param path where the node is; one list for the whole record, which grows and shrinks on the way */
function typed(node: Node, { schema, home }: Followed, path: (string | number)[], report: Report): unknown {
  if (node.type === 'map') {
    const map: Record<string, unknown> = Object.create(null);
    for (const { key, value } of node.entries) {
      const member = follow(memberSchema(schema, key.text), home);
      path.push(key.text);
      const result = typed(value, member, path, report);
      path.pop();
      if (result !== nothing) map[key.text] = result;
    }
    return map;
  }
  if (node.type === 'list') {
    const items: unknown[] = [];
    const member = follow(schema.items, home);
    for (const [index, item] of node.items.entries()) {
      path.push(index);
      const result = typed(item, member, path, report);
      path.pop();
      // An item that is left out would move those after it: an empty text keeps the places true.
      items.push(result === nothing ? '' : result);
    }
    return items;
  }
  return typedScalar(node, schema, path, report);
}

function typedScalar(node: ScalarNode, schema: SchemaObject, path: Path, report: Report): unknown {
  const { plain, divided } = node;
  const text = schema['x-type'] === 'prose' ? node.text : onOneLine(node.text);
  if (plain && text === '') {
    report('empty-value', path);
    return nothing;
  }
  const number = typedNumber(node, schema, path, report);
  if (number !== undefined) return number;
  if (schema['x-type'] === 'period') return periodIn(text, path, report);
  if (divided) report('yaml-comma-in-text', path, { value: text, fixed: quoted(text) });
  const { yesOrNo, choices, ofWords } = offeredBy(schema);
  // What shows nothing is as good as nothing, and the schema refuses it where something is needed.
  if (choices.length === 0) return schema.minLength === undefined || hasWords(text) ? text : '';
  const choice = choices.includes(text) ? text : meant(text, choices, namesOfWord);
  if (choice === undefined) return text;
  if (choice !== text)
    report('choice-in-words', path, {
      value: text,
      // Words are not all that may be written there.
      choices: ofWords ? [] : choices,
      suggestion: choice,
    });
  // Among words there may be a yes or a no.
  if (!yesOrNo) return schema.enum?.find((offered) => String(offered) === choice) ?? choice;
  if (!plain && choice === text) report('value-in-quotes', path, { value: text, fixed: choice });
  return choice === 'true';
}

/** What a schema offers to choose from. */
interface Offered {
  readonly yesOrNo: boolean;
  readonly choices: readonly string[];
  /** The choices are words beside which something else may be written. */
  readonly ofWords: boolean;
}

const offers = new WeakMap<SchemaObject, Offered>();

function offeredBy(schema: SchemaObject): Offered {
  const before = offers.get(schema);
  if (before) return before;
  const yesOrNo = [schema.type].flat().includes('boolean');
  const words = schema['x-words'] ?? [];
  const choices = yesOrNo ? ['true', 'false'] : (schema.enum?.map(String) ?? words);
  const offered = { yesOrNo, choices, ofWords: choices === words };
  offers.set(schema, offered);
  return offered;
}

/** A period as it is written; one in other words is reported, and read as it is meant. */
function periodIn(text: string, path: Path, report: Report): string {
  const fixed = readPeriod(text) ? undefined : meantPeriod(text)?.text;
  if (fixed === undefined) return text;
  report('period-read-as', path, { value: text, fixed });
  return fixed;
}

/** In a field that is no prose, a line end is a space, in whichever notation of YAML. */
function onOneLine(text: string): string {
  return /[\n\u2028\u2029]/.test(text) ? text.trim().replace(/[ \t]*[\n\u2028\u2029]\s*/g, ' ') : text;
}

/** The number that a field asks for; undefined where it asks for none, or the text is none. */
function typedNumber(node: ScalarNode, schema: SchemaObject, path: Path, report: Report): unknown {
  const { text, plain } = node;
  const offered = schema.enum?.some((choice) => typeof choice === 'number') ?? false;
  if (schema.type !== 'integer' && schema.type !== 'number' && !offered) return undefined;
  const amount = schema['x-type'] === 'amount' || schema['x-type'] === 'count';
  const read = amount
    ? readAmount(text)
    : schema['x-type'] === 'percent'
      ? readPercent(text)
      : readNumber(text, schema.type !== 'number');
  if (!read || (read.problem === 'amount-form' && !/\d/.test(text))) return undefined;
  if (read.problem === 'too-large')
    report(read.problem, path, { value: text, limit: Number.MAX_SAFE_INTEGER });
  else if (read.problem === 'amount-read-as' || read.problem === 'amount-in-doubt')
    report(read.problem, path, { value: text, fixed: read.fixed });
  else if (read.problem) report(read.problem, path, { value: text });
  else if (!plain) report('value-in-quotes', path, { value: text, fixed: String(read.value) });
  return read.value ?? nothing;
}
