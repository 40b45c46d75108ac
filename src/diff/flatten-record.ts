import type { EntityKind } from '../kinds/entity-kinds.ts';
import { fieldTypeAt, isOpenMap, mayBeAlone } from '../model/field-types.ts';
import { keyFieldAt, referenceFieldAt } from '../model/reference-fields.ts';
import type { ShownValue } from './change.ts';
import { type ComparedText, plainLines } from './read-text.ts';

export type Path = readonly (string | number)[];
type Scalar = string | number | boolean;

/** One thing that a subject says of itself. */
export interface Field {
  /** Unique in its subject, and the same in both revisions: `costs[2011].amount`. */
  readonly key: string;
  /** Without the identity of list items: `costs.amount`. */
  readonly name: string;
  /** The identity of the list item: `2011`. */
  readonly which?: string;
  readonly type: ShownValue['type'] | 'prose' | 'list' | 'order';
  /** A scalar; the members of a list; the words of a text. */
  readonly value: Scalar | readonly string[];
  /** Of `prose` and `text`: the words. */
  readonly text?: ComparedText;
  /** Of `name`, and of a `list` of names: the kinds that may be named. */
  readonly kinds?: readonly EntityKind[];
  /** Of a `list`: its members are words of a choice, such as levels. */
  readonly words?: true;
  /** Where it is in the record. */
  readonly path: Path;
}

/** The fields that identify the items of lists of records. Items of other lists are identified by their index. */
const itemKeys: Readonly<Record<string, readonly string[]>> = {
  costs: ['year'],
  financing: ['year', 'source'],
  participants: ['partner'],
  milestones: ['title'],
  reports: ['date'],
  measurements: ['period'],
  targets: ['period'],
  groups: ['id'],
  adoptions: ['partner', 'body', 'date'],
  editions: ['date'],
  exclude: ['action'],
  income: ['id'],
  expenses: ['id'],
  funds: ['id'],
  shares: ['partner'],
  terms: ['use'],
  sections: ['section'],
};

/** What identifies those of which several have the same fields of identity. */
const furtherKeys: Readonly<Record<string, readonly string[]>> = {
  costs: ['budget', 'accounts'],
  financing: ['budget', 'accounts'],
};

/**
 * The fields of a record, flat: every scalar, every list of scalars, and the order of every list of records.
 * @param kind of the entity or file whose record it is
 * @param omit fields of the record that are left out
 * @param baseId the id that an entity had in the base, by its id here
 */
export function flattenRecord(
  kind: string,
  record: Readonly<Record<string, unknown>>,
  omit: readonly string[],
  baseId: (kinds: readonly EntityKind[], id: string) => string,
): readonly Field[] {
  const fields: Field[] = [];
  const scalar = (value: Scalar, key: string, name: string, which: string | undefined, path: Path): void => {
    const refers = referenceFieldAt(kind, path);
    const shown = refers && typeof value === 'string' ? baseId(refers.kinds, value) : value;
    const type = refers ? 'name' : fieldTypeAt(kind, path, shown);
    fields.push({
      key,
      name,
      ...(which !== undefined && { which }),
      type,
      value: shown,
      ...(refers && { kinds: refers.kinds }),
      ...(type === 'text' && { text: plainLines(String(shown)) }),
      path,
    });
  };
  const visit = (value: unknown, key: string, name: string, which: string | undefined, path: Path): void => {
    if (value === undefined || value === null) return;
    if (Array.isArray(value)) list(value, key, name, which, path);
    else if (typeof value !== 'object') scalar(value as Scalar, key, name, which, path);
    else map(value as Readonly<Record<string, unknown>>, key, name, which, path);
  };
  const map = (
    value: Readonly<Record<string, unknown>>,
    key: string,
    name: string,
    which: string | undefined,
    path: Path,
  ): void => {
    const open = isOpenMap(kind, path);
    const named = open ? keyFieldAt(kind, path) : undefined;
    for (const [step, child] of Object.entries(value)) {
      const id = named ? baseId(named.kinds, step) : step;
      if (open) visit(child, `${key}[${id}]`, name, joinWhich(which, id), [...path, step]);
      else visit(child, `${key}.${step}`, `${name}.${step}`, which, [...path, step]);
    }
  };
  const list = (
    items: readonly unknown[],
    key: string,
    name: string,
    which: string | undefined,
    path: Path,
  ): void => {
    if (items.length === 1 && mayBeAlone(kind, path)) {
      visit(items[0], key, name, which, path);
      return;
    }
    if (items.every((item) => typeof item !== 'object')) {
      const refers = referenceFieldAt(kind, [...path, 0]);
      const value = items.map((item) => (refers ? baseId(refers.kinds, String(item)) : String(item)));
      if (value.length > 0)
        fields.push({
          key,
          name,
          ...(which !== undefined && { which }),
          type: 'list',
          value,
          ...(refers && { kinds: refers.kinds }),
          ...(fieldTypeAt(kind, [...path, 0], value[0] ?? '') === 'word' && { words: true as const }),
          path,
        });
      return;
    }
    const last = name.split('.').at(-1) ?? '';
    const seen = new Map<string, number>();
    const order: string[] = [];
    const identityBy = (keys: readonly string[] | undefined, index: number): string => {
      const data = items[index] as Readonly<Record<string, unknown>>;
      const parts = keys?.map((part) => {
        const refers = referenceFieldAt(kind, [...path, index, part]);
        if (refers && data[part] !== undefined) return baseId(refers.kinds, String(data[part]));
        return typeof data[part] === 'object' ? Object.values(data[part] ?? {}).join(' ') : data[part];
      });
      return parts?.filter((part) => part !== undefined).join(' ') ?? String(index + 1);
    };
    const usual = items.map((_, index) => identityBy(itemKeys[last], index));
    const shared = new Set(usual.filter((identity, index) => usual.indexOf(identity) !== index));
    items.forEach((item, index) => {
      const data = item as Readonly<Record<string, unknown>>;
      const first = usual[index] ?? '';
      const further = furtherKeys[last] && shared.has(first) ? identityBy(furtherKeys[last], index) : '';
      const identity = further === '' ? first : `${first} ${further}`;
      const count = (seen.get(identity) ?? 0) + 1;
      seen.set(identity, count);
      const label = count === 1 ? identity : `${identity} (${count})`;
      // The body's name says whose it is.
      const shown = last === 'adoptions' ? `${data.body}, ${data.date}` : label;
      order.push(label);
      for (const [field, child] of Object.entries(data))
        visit(child, `${key}[${label}].${field}`, `${name}.${field}`, joinWhich(which, shown), [
          ...path,
          index,
          field,
        ]);
    });
    fields.push({ key: `${key}.order`, name, type: 'order', value: order, path });
  };
  for (const [key, value] of Object.entries(record))
    if (!omit.includes(key)) visit(value, key, key, undefined, [key]);
  return fields;
}

function joinWhich(outer: string | undefined, inner: string): string {
  return outer === undefined ? inner : `${outer} ${inner}`;
}
