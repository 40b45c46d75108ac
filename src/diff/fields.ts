import { standIn } from '../model/assemble-plan.ts';
import type { EntityKind, Plan, Prose } from '../model/entities.ts';
import { proseReader, takeId } from '../model/read-prose.ts';
import type { PlanRecord } from '../model/records.ts';
import { referenceFieldAt } from '../model/reference-fields.ts';
import { parseProse } from '../text/markdown.ts';
import type { ShownValue } from './change.ts';
import { type ComparedText, plainLines, readInlines, readText } from './read-text.ts';
import type { Subject } from './subjects.ts';

type Path = readonly (string | number)[];
type Scalar = string | number | boolean;

/** One thing that a subject says of itself. */
export interface Field {
  /** Tells it apart from all others of its subject, and is the same in both revisions: `costs[2011].amount`. */
  readonly key: string;
  /** Without what tells it apart: `costs.amount`. */
  readonly name: string;
  /** What tells it apart: `2011`. */
  readonly which?: string;
  readonly type: ShownValue['type'] | 'prose' | 'list' | 'order';
  /** A scalar; the members of a list; the words of a text. */
  readonly value: Scalar | readonly string[];
  /** Of `prose` and `text`: the words. */
  readonly text?: ComparedText;
  /** Where it stands in the record. */
  readonly path: Path;
}

/** Lists of records, by what tells their items apart. What is not here is told apart by its place in the list. */
const itemKeys: Readonly<Record<string, readonly string[]>> = {
  costs: ['year', 'account'],
  financing: ['year', 'source'],
  milestones: ['title'],
  reports: ['date'],
  measurements: ['year'],
  targets: ['year'],
  adoptions: ['partner', 'body', 'date'],
  exclude: ['action'],
  income: ['id'],
  expenses: ['id'],
  funds: ['id'],
  shares: ['partner'],
  terms: ['use'],
  sections: ['section'],
};

/** Maps whose keys are data: years, names of rules. */
const openMaps = /^(?:population|(?:income|expenses|funds)\.amounts|rules|changes\.heavier|limits)$/;
/** Sentences: compared word by word. */
const sentences =
  /^(?:title|subtitle|motto|vision|overallGoal\.text|listedAs|effect|targetGroup|statusNote|internalNote|decision|premises|(?:\w+\.)?(?:note|text|reason|title|decision))$/;
const dates = /(?:^|\.)(?:date|start|end)$|^hearing\.|(?:^|\.)hearing\.(?:from|to)$/;
const amounts = /(?:^|\.)(?:amounts?|spent|delegatedLimit)$/;
const words =
  /(?:^|\.)(?:status|kind|phase|language|position|direction|key|signConvention|severity|weight|document)$/;

/** What a subject says of itself; nothing for what is only a name of a content. */
export function fieldsOf(
  subject: Subject,
  plan: Plan,
  baseId: (kinds: readonly EntityKind[], id: string) => string,
): readonly Field[] {
  const fields: Field[] = [];
  const text = (name: string, read: ComparedText, path: Path = []): void => {
    if (read.form !== '') fields.push({ key: name, name, type: 'prose', value: read.form, text: read, path });
  };
  const prose = (name: string, own: Prose | undefined): void => {
    if (own) text(name, readText(own.nodes), own.place.path ? [name] : []);
  };
  const record = (data: object, omit: readonly string[] = []): void => {
    flatten(subject.kind, data as Readonly<Record<string, unknown>>, omit, baseId, fields);
  };
  const title = (value: string, path: Path, words = plainLines(value)): void => {
    fields.push({ key: 'title', name: 'title', type: 'text', value, text: words, path });
  };
  const heading = (value: string): void => title(value, [], readHeading(subject));
  const { entity } = subject;
  if (!entity) {
    if (subject.kind === 'plan') {
      record(plan.record, [
        'workingForms',
        'partners',
        'financingSources',
        ...(plan.whole ? [] : standIns(plan)),
      ]);
    } else if (subject.content !== undefined) {
      fields.push({ key: 'content', name: 'content', type: 'text', value: subject.content, path: [] });
    } else {
      const own = [plan.themes, plan.templates, plan.locales]
        .map((files) => files.get(subject.id))
        .find(Boolean);
      if (own) record(own.record);
    }
    return fields;
  }
  switch (entity.kind) {
    case 'chapter':
      heading(entity.title);
      record({ language: entity.language, position: entity.position });
      prose('body', entity.body);
      break;
    case 'focus-area':
      heading(entity.title);
      record({ language: entity.language });
      prose('intro', entity.intro);
      break;
    case 'strategy':
      heading(entity.title);
      record({
        language: entity.language,
        listedAs: entity.listedAs === entity.title ? undefined : entity.listedAs,
      });
      prose('intro', entity.intro);
      break;
    case 'goal':
      heading(entity.title);
      prose('intro', entity.intro);
      break;
    case 'action-area': {
      title(entity.title, [], readInlines(entity.content));
      break;
    }
    case 'working-form':
      title(entity.title, ['title']);
      break;
    case 'partner':
      title(entity.title, ['name']);
      record(entity.record, ['id', 'formerId', 'name']);
      break;
    case 'financing-source':
      title(entity.title, ['title']);
      record(entity.record, ['id', 'formerId', 'title']);
      break;
    case 'action':
    case 'programme':
    case 'indicator':
      title(entity.title, ['title']);
      record(entity.record, ['title', 'formerId', 'description']);
      prose('description', entity.description);
      break;
    case 'action-plan':
      record(entity.record);
      prose('body', entity.body);
      break;
    case 'economic-plan':
      record(entity.record, ['premises']);
      prose('premises', entity.premises);
      break;
    case 'decision':
      record(entity.record);
      // `body` is a text everywhere else.
      return fields.map((field) => (field.name === 'body' ? { ...field, name: 'decidingBody' } : field));
  }
  return fields;
}

/** A heading with its markup, less its id; undefined where it has none and its title stands in for it. */
function readHeading({ place: { file, range }, source }: Subject): ComparedText | undefined {
  if (!range || !source) return undefined;
  const own = source.text.slice(...range);
  const [heading] = parseProse(own).tree.children;
  if (heading?.type !== 'heading') return undefined;
  return readInlines(
    takeId(
      heading.children,
      proseReader(file, [], () => own),
    ).content,
  );
}

/** Fields of a broken `plan.yaml` that were made up, so that the rest of it could be read. */
function standIns({ record }: Plan): readonly string[] {
  return Object.entries(standIn).flatMap(([key, value]) =>
    record[key as keyof PlanRecord] === value ? [key] : [],
  );
}

function flatten(
  kind: Subject['kind'],
  record: Readonly<Record<string, unknown>>,
  omit: readonly string[],
  baseId: (kinds: readonly EntityKind[], id: string) => string,
  fields: Field[],
): void {
  const scalar = (value: Scalar, key: string, name: string, which: string | undefined, path: Path): void => {
    const refers = referenceFieldAt(kind, path);
    const shown = refers && typeof value === 'string' ? baseId(refers.kinds, value) : value;
    const type = refers ? 'name' : typeOf(name, shown);
    fields.push({
      key,
      name,
      ...(which !== undefined && { which }),
      type,
      value: shown,
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
    for (const [own, child] of Object.entries(value)) {
      if (openMaps.test(name)) visit(child, `${key}[${own}]`, name, joinWhich(which, own), [...path, own]);
      else visit(child, `${key}.${own}`, `${name}.${own}`, which, [...path, own]);
    }
  };
  const list = (
    items: readonly unknown[],
    key: string,
    name: string,
    which: string | undefined,
    path: Path,
  ): void => {
    if (items.every((item) => typeof item !== 'object')) {
      const refers = referenceFieldAt(kind, [...path, 0]);
      const value = items.map((item) => (refers ? baseId(refers.kinds, String(item)) : String(item)));
      if (value.length > 0)
        fields.push({ key, name, ...(which !== undefined && { which }), type: 'list', value, path });
      return;
    }
    const last = name.split('.').at(-1) ?? '';
    const keys = itemKeys[last];
    const seen = new Map<string, number>();
    const order: string[] = [];
    items.forEach((item, index) => {
      const own = item as Readonly<Record<string, unknown>>;
      const parts = keys?.map((each) => {
        const refers = referenceFieldAt(kind, [...path, index, each]);
        return refers && own[each] !== undefined ? baseId(refers.kinds, String(own[each])) : own[each];
      });
      const told = parts?.filter((part) => part !== undefined).join(' ') ?? String(index + 1);
      const count = (seen.get(told) ?? 0) + 1;
      seen.set(told, count);
      const label = count === 1 ? told : `${told} (${count})`;
      // A council's name says whose it is.
      const shown = last === 'adoptions' ? `${own.body}, ${own.date}` : label;
      order.push(label);
      for (const [field, child] of Object.entries(own))
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
}

function joinWhich(outer: string | undefined, inner: string): string {
  return outer === undefined ? inner : `${outer} ${inner}`;
}

function typeOf(name: string, value: Scalar): ShownValue['type'] {
  if (typeof value === 'boolean') return 'truth';
  if (typeof value === 'number') return amounts.test(name) ? 'amount' : 'number';
  if (sentences.test(name)) return 'text';
  if (dates.test(name)) return 'date';
  if (words.test(name)) return 'word';
  if (/url$|^website$|Url$/i.test(name)) return 'url';
  return 'text';
}
