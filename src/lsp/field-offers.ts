import { schemas } from '#schemas';
import type { Language } from '../kinds/languages.ts';
import { isProseKind, isSettingKind, type RecordKind } from '../kinds/record-kinds.ts';
import { exampleOf, exampleRecord } from '../messages/examples.ts';
import { namesOfField } from '../messages/field-names.ts';
import type { Path } from '../model/places.ts';
import { placeAt, schemaAt } from '../schema/follow.ts';
import { fieldsOfKind, sampleOf } from '../schema/sample.ts';
import { mayBecome } from './typed-names.ts';
import type { KeyCursor } from './wanted-kinds.ts';

/** A field that may be written, with an example of what it holds. */
export interface FieldOffer {
  readonly key: string;
  /** As lines of YAML, indented for where it goes, with what is to be replaced between `⟨` and `⟩`. */
  readonly written: string;
  readonly required: boolean;
}

/** The fields that may be written at a cursor, those that must be there first; none in what planverk itself writes. */
export function fieldOffers(cursor: KeyCursor, stem: string, language: Language): readonly FieldOffer[] {
  const { kind, path, begun, indent, present } = cursor;
  if (kind === 'adopted-record' || (isSettingKind(kind) && kind !== 'theme')) return [];
  const schema = schemaAt(schemas[kind], path);
  const { properties = {}, required = [] } = schema;
  const must = path.length === 0 ? fieldsOfKind(kind, stem).fields : required;
  const { id, years } = fieldsOfKind(kind, stem);
  const keys = Object.keys(properties).filter(
    (key) => !present.has(key) && mayBecome({ word: key, names: namesOfField(key) }, begun),
  );
  return keys
    .map((key) => {
      const dotted = [...path.filter((part) => typeof part === 'string'), key].join('.');
      const lines = exampleOf(
        { kind, path: dotted, sample: sampleAt(kind, [...path, key]), id, years },
        language,
      );
      return { key, written: written(lines, indent), required: must.includes(key) };
    })
    .sort((one, other) => Number(other.required) - Number(one.required));
}

function sampleAt(kind: RecordKind, path: Path): string {
  const { schema, home } = placeAt(schemas[kind], path);
  return sampleOf(schema, home);
}

/** The fields that must be in an empty file, with those that most have. */
export function recordOffer(kind: RecordKind, stem: string, language: Language): string | undefined {
  if (kind === 'adopted-record' || kind === 'plan' || isSettingKind(kind)) return undefined;
  const fields = fieldsOfKind(kind, stem);
  const usual = (usualFields[kind] ?? []).filter((key) => !fields.fields.includes(key));
  const record = exampleRecord(
    {
      ...fields,
      fields: [...fields.fields, ...usual],
      samples: [...fields.samples, ...usual.map((key) => sampleAt(kind, [key]))],
    },
    language,
  );
  const lines = written(record, 0);
  return isProseKind(kind) ? `---\n${lines}\n---\n` : lines;
}

/** What a file may be without, and few are. */
const usualFields: Partial<Readonly<Record<RecordKind, readonly string[]>>> = {
  indicator: ['measures', 'source', 'baseline', 'targets', 'every', 'measurements'],
};

/** The words that may be chosen from for a value; none where anything may be written. */
export function choicesAt(kind: RecordKind, path: Path): readonly string[] {
  const { enum: choices = [], 'x-words': words = [], type } = schemaAt(schemas[kind], path);
  return type === 'boolean' ? ['true', 'false'] : [...choices.map(String), ...words];
}

/** Lines of YAML with their values marked, those below the first indented; in braces on one line. */
function written(lines: string, indent: number | undefined): string {
  const marked = lines.replace(/^( *(?:- )?[\w-]+:|( *-)) (?!\w+: )(.+)$/gm, '$1 ⟨$3⟩');
  if (indent !== undefined) return marked.replaceAll('\n', `\n${' '.repeat(indent)}`);
  return marked.includes('\n') ? `${marked.slice(0, marked.indexOf(':'))}: ⟨⟩` : marked;
}
