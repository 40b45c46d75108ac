import type { AdoptionRecord, EditionRecord, RevisionRecord } from '../model/records.ts';
import type { Entry, MapNode } from '../text/node.ts';
import type { Range } from '../text/place.ts';
import type { Source } from '../text/source.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { inlineYaml, stringifyRecord } from '../text/write-yaml.ts';
import {
  appendItems,
  endOf,
  endOfLine,
  entryOf,
  type Inserting,
  indented,
  lineStart,
  memberOf,
} from './written-yaml.ts';

/** What becomes of the edition of a document. */
export interface NextEdition {
  /** Left out where the edition is still waiting for others to adopt it. */
  readonly revision?: RevisionRecord;
  /** New ones. */
  readonly adoptions: readonly AdoptionRecord[];
  /** The edition that was at hand, which goes to the earlier ones. */
  readonly former?: EditionRecord;
  /** Earlier editions that no longer hold, by their index. */
  readonly replaced: readonly number[];
}

/**
 * Writes the next edition into the fields of a file: only what changes is touched, so that comments and everything else
 * stay as they are written.
 */
export function editionEdits(source: Source, next: NextEdition): readonly TextEdit[] {
  const { data, text } = source;
  if (!data) return [];
  const edits: TextEdit[] = [];
  const inserted = new Map<number, string>();
  /** Of several texts at one place each comes after the one before. */
  const insert = (at: number, added: string): void => {
    inserted.set(at, (inserted.get(at) ?? '') + added);
  };
  const replace = (range: Range, by: string): void => {
    edits.push({ range, text: by });
  };
  const { revision, former } = next;
  const written = memberOf(data, 'revision');
  if (revision && written?.type === 'map') reviseEdition(written, revision, { text, insert, replace });
  for (const index of next.replaced) {
    const list = memberOf(data, 'editions');
    const edition = list?.type === 'list' ? list.items[index] : undefined;
    const status = edition?.type === 'map' ? memberOf(edition, 'status') : undefined;
    if (status) replace(status.range, 'archived');
  }
  const above = ['revision', 'hearing'].flatMap((name) => entryOf(data, name) ?? []);
  const lowest = above.reduce<Entry | undefined>(
    (last, entry) => (last && last.key.range[0] > entry.key.range[0] ? last : entry),
    undefined,
  );
  const below = endOfLine(text, lowest ? endOf(text, lowest.value) : 0);
  const append = (name: string, items: readonly object[]): void => {
    const list = memberOf(data, name);
    if (items.length === 0) return;
    if (list?.type === 'list' && list.items.length > 0) appendItems(list, items, { text, insert });
    else if (list) replace(list.range, `\n${indented(stringifyRecord(items), '  ').trimEnd()}`);
    else insert(below, `\n${stringifyRecord({ [name]: items }).trimEnd()}`);
  };
  append('adoptions', next.adoptions);
  append('editions', former ? [former] : []);
  return [...edits, ...[...inserted].map(([at, added]): TextEdit => ({ range: [at, at], text: added }))];
}

interface Editing extends Inserting {
  replace(range: Range, by: string): void;
}

/** The edition at hand with another status, date, label and tag. */
function reviseEdition(map: MapNode, revision: RevisionRecord, { text, insert, replace }: Editing): void {
  const inBraces = text[map.range[0]] === '{';
  const [first] = map.entries;
  const indent = first ? text.slice(lineStart(text, first.key.range[0]), first.key.range[0]) : '';
  const field = (name: string, value: string): string => `${name}: ${inlineYaml(value)}`;
  const above = (name: string): string => (inBraces ? `, ${name}` : `\n${indent}${name}`);
  const placeAfter = (entry: Entry): number => {
    const end = endOf(text, entry.value);
    return inBraces ? end : endOfLine(text, end);
  };
  for (const name of ['status', 'date'] as const) {
    const value = memberOf(map, name);
    if (value) replace(value.range, inlineYaml(revision[name]));
  }
  const date = entryOf(map, 'date');
  const label = entryOf(map, 'label');
  const tag = entryOf(map, 'tag');
  const fields: string[] = [];
  if (revision.label !== undefined) {
    if (label) replace([label.value.range[0], endOf(text, label.value)], inlineYaml(revision.label));
    else fields.push(field('label', revision.label));
  }
  if (revision.tag !== undefined) {
    if (tag) replace(tag.value.range, inlineYaml(revision.tag));
    else fields.push(field('tag', revision.tag));
  }
  const goes = revision.label === undefined ? label : undefined;
  if (goes) {
    const [instead] = fields;
    const before = map.entries[map.entries.indexOf(goes) - 1];
    const end = endOf(text, goes.value);
    if (instead !== undefined) replace([goes.key.range[0], end], instead);
    else replace([before ? placeAfter(before) : goes.key.range[0], end], '');
  } else {
    const last = label && revision.label !== undefined ? label : date;
    if (last && fields.length > 0) insert(placeAfter(last), fields.map(above).join(''));
  }
}
