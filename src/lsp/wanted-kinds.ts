import { type EntityKind, kindsInText } from '../kinds/entity-kinds.ts';
import { isLevel, type Levels, usualLevels } from '../kinds/levels.ts';
import type { RecordKind } from '../kinds/record-kinds.ts';
import { classify } from '../model/classify.ts';
import { levelOfMap } from '../model/level-facts.ts';
import type { Path } from '../model/places.ts';
import { keyFieldAt, referenceFieldAt } from '../model/reference-fields.ts';
import type { Node, ScalarNode } from '../text/node.ts';
import { parseYaml } from '../text/yaml.ts';

/** Marks the cursor, in a copy of the text: no plan has it. */
const cursor = 'planverk0cursor';

export interface Wanted {
  readonly kinds: readonly EntityKind[];
  /** What of the id is there already, before the offset. */
  readonly begun: string;
  /** Whether only those of the same file are meant. */
  readonly inFile?: true;
}

/**
 * Which ids may be at an offset of a file, from the text before it alone: it works in a file that cannot be read yet.
 * Undefined where no id belongs.
 * @param path in the plan folder
 * @param levels of the plan, which say what a file of the strategy is; the usual ones when left out
 */
export function wantedAt(
  path: string,
  text: string,
  offset: number,
  levels: Levels = usualLevels,
): Wanted | undefined {
  const before = text.slice(0, offset);
  const link = /\]\(#([\w-]*)$/.exec(before);
  if (link) return { kinds: [...kindsInText], begun: link[1] ?? '' };
  const file = classify(path, levels);
  const yaml = fieldAtEnd(path, before);
  if (!file || !('kind' in file) || yaml === undefined) return undefined;
  const key = keyAtEnd(yaml);
  if (key) return isLevel(file.kind) ? { ...key, inFile: true } : undefined;
  const at = cursorIn(path, yaml, before);
  const field = at && (referenceFieldAt(file.kind, at.path) ?? keyFieldAt(file.kind, at.path));
  return field ? { kinds: field.kinds, begun: at.begun } : undefined;
}

/** Where a cursor is in a record: `{}` is the place of a key. */
export interface Cursor {
  readonly kind: RecordKind;
  readonly path: Path;
  /** What is there already of the value or the key, before the cursor. */
  readonly begun: string;
}

/** Where an offset of a file is in its record, from the text before it alone; undefined where no value belongs. */
export function cursorAt(
  path: string,
  text: string,
  offset: number,
  levels: Levels = usualLevels,
): Cursor | undefined {
  const before = text.slice(0, offset);
  const file = classify(path, levels);
  const yaml = fieldAtEnd(path, before);
  const at = yaml === undefined ? undefined : cursorIn(path, yaml, before);
  return file && 'kind' in file && at ? { kind: file.kind, ...at } : undefined;
}

/** Where the name of a field may be written. */
export interface KeyCursor {
  readonly kind: RecordKind;
  /** Of the map that the field is for: empty at the top of the record. */
  readonly path: Path;
  readonly begun: string;
  /** How far the name is from the beginning of its line; undefined in braces. */
  readonly indent: number | undefined;
  /** The fields that the map has already. */
  readonly present: ReadonlySet<string>;
}

// A Norwegian name of a field may be begun.
const onLine = /(?:^|\n)( *(?:- +)*)(\p{L}*)$/u;
const inBraces = /[{,][ \t]*(?:\n *)?(\p{L}*)$/u;

/** Where an offset of a file is if it is where the name of a field may be; undefined where it is elsewhere. */
export function keyCursorAt(
  path: string,
  text: string,
  offset: number,
  levels: Levels = usualLevels,
): KeyCursor | undefined {
  const before = text.slice(0, offset);
  const file = classify(path, levels);
  const fields = path.endsWith('.md') ? frontMatterOf(before) : before.replace(/^\ufeff/, '');
  if (!file || !('kind' in file) || fields === undefined) return undefined;
  const [, lead = '', name] = onLine.exec(fields) ?? [];
  const begun = name ?? inBraces.exec(fields)?.[1];
  if (begun === undefined) return undefined;
  const indent = name === undefined ? undefined : lead.length;
  const present = new Set(siblingsAfter(text.slice(offset), indent));
  if (indent === 0) {
    for (const [, key = ''] of fields.matchAll(/^([A-Za-z]\w*):/gm)) present.add(key);
    return { kind: file.kind, path: [], begun, indent, present };
  }
  const top = [...fields.matchAll(/^[A-Za-z]\w*:/gm)].at(-1)?.index;
  const { root } = parseYaml(path, `${fields.slice(top ?? 0)}${cursor}:`);
  const found = root && mapBelow(root, []);
  if (!found || begunIn(found.key) !== begun) return undefined;
  for (const key of found.present) present.add(key);
  return { kind: file.kind, path: found.path, begun, indent, present };
}

/** The fields of the same map that are written after a place. */
function siblingsAfter(after: string, indent: number | undefined): readonly string[] {
  if (indent === undefined)
    return [...(/^[^{}\n]*/.exec(after)?.[0] ?? '').matchAll(/(\w+):/g)].map(([, key = '']) => key);
  const keys: string[] = [];
  for (const line of after.split('\n').slice(1)) {
    if (line.trim() === '') continue;
    const depth = line.search(/\S/);
    if (depth < indent || line.startsWith('---')) break;
    const key = depth === indent ? /^ *([A-Za-z]\w*):/.exec(line)?.[1] : undefined;
    if (key !== undefined) keys.push(key);
  }
  return keys;
}

function mapBelow(
  node: Node,
  path: Path,
): { readonly path: Path; readonly key: ScalarNode; readonly present: readonly string[] } | undefined {
  if (node.type === 'map')
    for (const { key, value } of node.entries) {
      if (key.text.includes(cursor))
        return {
          path,
          key,
          present: node.entries.map((entry) => entry.key.text).filter((one) => one !== key.text),
        };
      const found = mapBelow(value, [...path, key.text]);
      if (found) return found;
    }
  if (node.type === 'list')
    for (const [index, item] of node.items.entries()) {
      const found = mapBelow(item, [...path, index]);
      if (found) return found;
    }
  return undefined;
}

/** The last field at the top of a record: alone, it is read whatever is wrong above it. */
function fieldAtEnd(path: string, before: string): string | undefined {
  const yaml = path.endsWith('.md') ? frontMatterOf(before) : before;
  const top = [...(yaml ?? '').matchAll(/^[A-Za-z]\w*:/gm)].at(-1)?.index;
  return top === undefined ? undefined : yaml?.slice(top);
}

function cursorIn(path: string, yaml: string, before: string): Omit<Cursor, 'kind'> | undefined {
  // The parser takes the last character of a quotation that is not closed for its end.
  const { root } = parseYaml(path, `${yaml}${cursor}.`);
  const found = root && cursorBelow(root, []);
  return found && isLastOnLine(found.begun, before) ? found : undefined;
}

/** The id that is begun as a key of a map that has the facts of headings by their ids. */
function keyAtEnd(yaml: string): Pick<Wanted, 'kinds' | 'begun'> | undefined {
  const [, map = ''] = /^(\w+):[ \t]*\r?\n/.exec(yaml) ?? [];
  const level = levelOfMap(map);
  const [, indent = '', begun = ''] = /\n( +)([\w-]*)$/.exec(yaml) ?? [];
  const first = /^\w+:[ \t]*\r?\n( +)/.exec(yaml)?.[1];
  return level && indent !== '' && indent === first ? { kinds: [level], begun } : undefined;
}

/** Whether a text is written out as it is: not folded over lines, and without escapes. */
function isLastOnLine(text: string, before: string): boolean {
  return !text.includes('\n') && before.endsWith(text);
}

/** The front matter up to the end of a text; undefined where it is not open there. */
function frontMatterOf(before: string): string | undefined {
  const opening = /^\ufeff?---[ \t]*\r?\n/.exec(before);
  if (!opening) return undefined;
  const content = before.slice(opening[0].length);
  return /^---[ \t]*$/m.test(content.replaceAll('\r', '')) ? undefined : content;
}

function cursorBelow(node: Node, path: Path): Omit<Cursor, 'kind'> | undefined {
  switch (node.type) {
    case 'scalar':
      return node.text.includes(cursor) ? { path, begun: begunIn(node) } : undefined;
    case 'map':
      for (const { key, value } of node.entries) {
        const found = key.text.includes(cursor)
          ? { path: [...path, '{}'], begun: begunIn(key) }
          : cursorBelow(value, [...path, key.text]);
        if (found) return found;
      }
      return undefined;
    case 'list':
      for (const [index, item] of node.items.entries()) {
        const found = cursorBelow(item, [...path, index]);
        if (found) return found;
      }
      return undefined;
  }
}

function begunIn({ text }: ScalarNode): string {
  return text.slice(0, text.indexOf(cursor));
}
