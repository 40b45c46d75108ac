import type { Entry, ListNode, MapNode, Node } from '../text/node.ts';
import { inlineYaml, stringifyRecord } from '../text/write-yaml.ts';

/** A text that something is put into. */
export interface Inserting {
  readonly text: string;
  insert(at: number, added: string): void;
}

/** More items at the end of a list, written as the others are. */
export function appendItems(list: ListNode, items: readonly object[], { text, insert }: Inserting): void {
  const last = list.items.at(-1);
  if (!last) return;
  if (text[list.range[0]] === '[') {
    const flow = items.map((item) => `, ${inlineYaml(item)}`);
    insert(endOf(text, last), flow.join(''));
    return;
  }
  const indent = ' '.repeat(list.range[0] - lineStart(text, list.range[0]));
  insert(endOfLine(text, endOf(text, last)), `\n${indented(stringifyRecord(items), indent).trimEnd()}`);
}

/** The entry of a key; undefined where it is not there. */
export function entryOf({ entries }: MapNode, name: string): Entry | undefined {
  return entries.find(({ key }) => key.text === name);
}

/** The value of a key; undefined where it is not there. */
export function memberOf(map: MapNode, name: string): Node | undefined {
  return entryOf(map, name)?.value;
}

/** Where a value ends, without the blank lines and comments that may come after it. */
export function endOf(text: string, node: Node): number {
  if (/[{[]/.test(text[node.range[0]] ?? '')) return node.range[1];
  const last = node.type === 'map' ? node.entries.at(-1)?.value : undefined;
  if (last) return endOf(text, last);
  const item = node.type === 'list' ? node.items.at(-1) : undefined;
  if (item) return endOf(text, item);
  const written = text.slice(...node.range);
  return node.range[0] + written.trimEnd().length;
}

/** Where the line begins that an offset is in. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line ends that an offset is in, before its line feed. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** Lines further in; empty ones stay empty. */
export function indented(lines: string, by: string): string {
  return lines.replace(/^(?=.)/gm, by);
}
