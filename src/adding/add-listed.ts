import { schemas } from '#schemas';
import { appendItems, endOf, endOfLine, indented, memberOf } from '../fix/written-yaml.ts';
import type { Source } from '../text/source.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { stringifyRecord } from '../text/write-yaml.ts';

/**
 * One more in a list of a record: nothing else is touched, so that comments stay. A list that is not there yet is
 * put where the schema has it.
 */
export function addListed(
  { text, data }: Source,
  name: string,
  item: object,
  kind: 'plan' | 'action' = 'plan',
): readonly TextEdit[] {
  if (!data) return [];
  const list = memberOf(data, name);
  if (list?.type === 'list' && list.items.length > 0) {
    const edits: TextEdit[] = [];
    appendItems(list, [item], { text, insert: (at, added) => edits.push({ range: [at, at], text: added }) });
    return edits;
  }
  const block = indented(stringifyRecord([item]), '  ').trimEnd();
  if (list) return [{ range: list.range, text: `\n${block}` }];
  const order = Object.keys(schemas[kind].properties ?? {});
  const above = data.entries.filter(({ key }) => order.indexOf(key.text) < order.indexOf(name));
  const at = Math.max(0, ...above.map(({ value }) => endOfLine(text, endOf(text, value) - 1)));
  return [{ range: [at, at], text: `\n${name}:\n${block}` }];
}
