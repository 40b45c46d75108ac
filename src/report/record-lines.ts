import { type SchemaObject, schemas } from '#schemas';
import { escapeControls } from '../escape/escape-controls.ts';
import { type RecordKind, recordKinds } from '../kinds/record-kinds.ts';
import { changeWords } from '../messages/change-words.ts';
import { fieldName, hasName } from '../messages/field-names.ts';
import { modelWord } from '../messages/model-words.ts';
import { type SpokenLanguage, say } from '../messages/wording.ts';
import { schemaAt } from '../schema/follow.ts';
import type { ListNode, MapNode, Node } from '../text/node.ts';
import { singleSpaced } from '../text/one-line.ts';
import { parseYaml } from '../text/yaml.ts';

/** Where a value is in its record. */
type Path = readonly (string | number)[];

/**
 * A record as lines that a line-by-line comparison can read: fields by their names in words and in the order of the
 * schema, a line for each item of a list, a line for each sentence of a text. Undefined for what is not a sound record.
 * Which kind of record it is follows from its keys: git gives old files without their folder.
 */
export function recordLines(text: string, language: SpokenLanguage): string | undefined {
  const { root, problems } = parseYaml('', text);
  if (!root || problems.length > 0) return undefined;
  const schema = schemas[kindOf(root)];
  return `${mapLines(root, [], { schema, language }).join('\n')}\n`;
}

interface Reading {
  readonly schema: SchemaObject;
  readonly language: SpokenLanguage;
}

/** The kind that knows most of the keys; of those that know as many, the one that has fewest keys besides. */
function kindOf({ entries }: MapNode): RecordKind {
  const keys = entries.map(({ key }) => key.text);
  const score = (kind: RecordKind): number => {
    const fields = Object.keys(schemas[kind].properties ?? {});
    const schemaKeys = keys.filter((key) => fields.includes(key)).length;
    return schemaKeys - fields.length / 1000;
  };
  return recordKinds.reduce((best, kind) => (score(kind) > score(best) ? kind : best));
}

function mapLines(map: MapNode, path: Path, reading: Reading): readonly string[] {
  return inOrder(map, path, reading).flatMap(({ key, value }) => {
    const keyPath = [...path, key.text];
    const label = labelOf(keyPath, reading);
    if (value.type === 'scalar') return textLines(label, inWords(value.text, keyPath, reading));
    const lines =
      value.type === 'map' ? mapLines(value, keyPath, reading) : listLines(value, keyPath, reading);
    return [`${label}:`, ...lines.map((line) => `  ${line}`)];
  });
}

function listLines({ items }: ListNode, path: Path, reading: Reading): readonly string[] {
  return items.map((item, at) => `- ${inLine(item, [...path, at], reading)}`);
}

/** An item of a list on one line: a change in it is then beside its identity. */
function inLine(node: Node, path: Path, reading: Reading): string {
  if (node.type === 'scalar') return singleSpaced(inWords(node.text, path, reading));
  if (node.type === 'list')
    return node.items.map((item, at) => inLine(item, [...path, at], reading)).join(', ');
  return inOrder(node, path, reading)
    .map(({ key, value }) => {
      const keyPath = [...path, key.text];
      const shown = inLine(value, keyPath, reading);
      return `${labelOf(keyPath, reading)}: ${value.type === 'scalar' ? shown : `(${shown})`}`;
    })
    .join(' · ');
}

/** As the schema orders them; keys that it does not know last. */
function inOrder({ entries }: MapNode, path: Path, { schema }: Reading): MapNode['entries'] {
  const order = Object.keys(schemaAt(schema, path).properties ?? {});
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...entries].sort((a, b) => place(a.key.text) - place(b.key.text));
}

/** The field's name in words: with its path where that is a name of its own (`milestones.done`). */
function labelOf(path: Path, { language }: Reading): string {
  const names = path.filter((part) => typeof part === 'string');
  const over = fieldName(names.slice(0, -1).join('.'), language);
  const whole = fieldName(names.join('.'), language);
  if (whole.startsWith(`${over}: `)) return escapeControls(whole.slice(over.length + 2));
  const standsAlone = hasName(names.join('.')) && whole !== over;
  return escapeControls(standsAlone ? whole : fieldName(names.at(-1) ?? '', language));
}

/** Words that the schema offers as a choice, and truths, are said as people say them. */
function inWords(text: string, path: Path, { schema, language }: Reading): string {
  const { enum: choices, type } = schemaAt(schema, path);
  if (type === 'boolean' && (text === 'true' || text === 'false'))
    return say(text === 'true' ? changeWords.yes : changeWords.no, language);
  return choices?.includes(text) ? modelWord(text, language) : text;
}

/** A text on one line, or under its label: paragraphs apart, a line for each sentence, wherever its lines were broken. */
function textLines(label: string, text: string): readonly string[] {
  if (!text.trim().includes('\n') && text.length <= 100) return [`${label}: ${escapeControls(text.trim())}`];
  const blocks = text.trim().split(/\n\s*\n/);
  const lines = blocks.flatMap((block, at) => [...(at > 0 ? [''] : []), ...sentences(block)]);
  return [`${label}:`, ...lines.map((line) => (line === '' ? '' : `  ${escapeControls(line)}`))];
}

/** Lists and tables keep their lines. */
function sentences(block: string): readonly string[] {
  const lines = block.split('\n');
  if (lines.some((line) => /^\s*([-*+|#>]|\d+[.)])/.test(line))) return lines.map((line) => line.trimEnd());
  return singleSpaced(block).split(/(?<=[.!?]) (?=[\p{Lu}«"])/u);
}
