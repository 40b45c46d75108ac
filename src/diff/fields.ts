import { type EntityKind, factsOfKind, type KindOfForm, listsInPlan } from '../kinds/entity-kinds.ts';
import { standIn } from '../model/assemble-plan.ts';
import type { EntityOf, Plan, Prose } from '../model/entities.ts';
import { governanceOf, knowsAdopters, roleOf } from '../model/governance.ts';
import { proseReader, takeId } from '../model/read-prose.ts';
import type { PlanRecord } from '../model/records.ts';
import { parseProse } from '../text/markdown.ts';
import { type Field, flattenRecord, type Path } from './flatten-record.ts';
import { withParticipantList } from './participant-fields.ts';
import { type ComparedText, plainLines, readInlines, readText } from './read-text.ts';
import { inOneNotation } from './record-in-one-notation.ts';
import type { Subject } from './subjects.ts';

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
  const prose = (name: string, body: Prose | undefined): void => {
    if (body) text(name, readText(body.nodes), body.place.path ? [name] : []);
  };
  const flattened = (data: object, omit: readonly string[], kind: string = subject.kind): readonly Field[] =>
    flattenRecord(kind, data as Readonly<Record<string, unknown>>, omit, baseId);
  const record = (data: object, omit: readonly string[] = [], kind?: string): void => {
    fields.push(...flattened(data, omit, kind));
  };
  const title = (value: string, path: Path, words = plainLines(value)): void => {
    fields.push({ key: 'title', name: 'title', type: 'text', value, text: words, path });
  };
  const heading = (value: string): void => title(value, [], readHeading(subject));
  const { entity } = subject;
  if (!entity) {
    if (subject.kind === 'plan') {
      record(withAdopters(plan), [...listsInPlan.keys(), ...(plan.whole ? [] : standIns(plan))]);
    } else if (subject.content !== undefined) {
      fields.push({ key: 'content', name: 'content', type: 'text', value: subject.content, path: [] });
    } else {
      const settings = { theme: plan.themes, template: plan.templates, locale: plan.locales };
      for (const [kind, files] of Object.entries(settings)) {
        const file = files.get(subject.id);
        if (file) record(file.record, [], kind);
      }
    }
    return fields;
  }
  switch (entity.kind) {
    case 'chapter':
      heading(entity.title);
      record({ language: entity.language, position: entity.position, binding: entity.binding || undefined });
      prose('body', entity.intro);
      break;
    case 'guideline':
      title(entity.title, [], readInlines(entity.content));
      prose('body', entity.body);
      break;
    case 'focus-area':
    case 'strategy':
    case 'goal':
    case 'action-area':
      if (entity.form === 'item') {
        title(entity.title, [], readInlines(entity.content, entity.checked));
        break;
      }
      heading(entity.title);
      record({
        language: entity.language,
        listedAs: entity.listedAs === entity.title ? undefined : entity.listedAs,
        ...entity.facts,
        ingress: undefined,
      });
      prose('ingress', entity.ingress);
      prose('intro', entity.intro);
      prose('outro', entity.outro);
      break;
    case 'action-plan':
    case 'report':
      record(entity.record);
      prose('body', entity.body);
      break;
    case 'adopted-record': {
      // Its checksum is over all the rest: what a document said line by line is compared in no other file.
      const { document, date, program, sums, checksum } = entity.record;
      // Its file is called as the document is, unless somebody wrote another into it.
      const isCalledSo = document.replace(' ', '-') === entity.id;
      record({ document: isCalledSo ? undefined : document, date, program, sums, checksum });
      break;
    }
    default: {
      const withRecord: InRecord = entity;
      const { title: titled, prose: proseField = '' } = factsOfKind(withRecord.kind);
      if (titled) title(withRecord.title, [titled]);
      const omit = ['id', 'formerId', titled ?? '', proseField];
      if (withRecord.kind === 'action') {
        const { record: written, pathOf } = inOneNotation(withRecord);
        for (const field of withParticipantList(flattened(written, omit)))
          fields.push({ ...field, path: pathOf(field.path) });
      } else if (withRecord.kind === 'partner') {
        record({ role: roleOf(withRecord), ...withRecord.record }, omit);
      } else if ('record' in withRecord) record(withRecord.record, omit);
      if ('description' in withRecord) prose('description', withRecord.description);
      if ('premises' in withRecord) prose('premises', withRecord.premises);
      // `body` is a text everywhere else.
      if (withRecord.kind === 'decision')
        return fields.map((field) => (field.name === 'body' ? { ...field, name: 'decidingBody' } : field));
    }
  }
  return fields;
}

/** What says everything in fields. A kind of text is an error where it is taken for one of these. */
type InRecord = EntityOf<KindOfForm<'record'>>;

/** A heading with its markup, less its id; undefined where it has none and its title replaces it. */
function readHeading({ place: { file, range }, source }: Subject): ComparedText | undefined {
  if (!range || !source) return undefined;
  const line = source.text.slice(...range);
  const [heading] = parseProse(line).tree.children;
  if (heading?.type !== 'heading') return undefined;
  return readInlines(
    takeId(
      heading.children,
      proseReader(file, [], () => line),
    ).content,
  );
}

/** The record, with who adopts: to write what holds anyway changes nothing. Of a broken file nobody knows what it says. */
function withAdopters(plan: Plan): PlanRecord {
  const { record } = plan;
  if (!knowsAdopters(plan)) return record;
  return { ...record, governance: { adoptedBy: governanceOf(plan).adoptedBy, ...record.governance } };
}

/** Fields of a broken `plan.yaml` that were made up, so that the rest of it could be read. */
function standIns({ record }: Plan): readonly string[] {
  return Object.entries(standIn).flatMap(([key, value]) =>
    record[key as keyof PlanRecord] === value ? [key] : [],
  );
}
