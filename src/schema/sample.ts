import { type Schema, type SchemaObject, schemas } from '#schemas';
import type { RecordKind } from '../kinds/record-kinds.ts';
import { readPeriod } from '../text/period.ts';
import { slug } from '../text/slug.ts';
import type { FieldsOfFile } from '../text/text-problems.ts';
import { follow } from './follow.ts';

/**
 * A value for a key, as YAML: the least that the schema of its field asks for. Texts are an
 * ellipsis. More than one line begins with a line end.
 */
export function sampleOf(schema: Schema | undefined, home: SchemaObject): string {
  const at = follow(schema, home);
  const { enum: choices, properties, items, required = [], 'x-problem': form } = at.schema;
  const type = [at.schema.type].flat()[0];
  if (choices) return String(choices[0]);
  if (type === 'object') {
    const lines = required.map((key) => {
      const sample = indented(sampleOf(properties?.[key], at.home));
      return sample.startsWith('\n') ? `${key}:${sample}` : `${key}: ${sample}`;
    });
    const byYear =
      at.schema.patternProperties !== undefined
        ? [`2027: ${sampleOf(Object.values(at.schema.patternProperties)[0], at.home)}`]
        : [];
    return [...lines, ...byYear].map((line) => `\n  ${line}`).join('');
  }
  if (type === 'array') {
    const item = sampleOf(items, at.home);
    return item.startsWith('\n  ') ? `\n  - ${indented(item.slice(3))}` : `[${item}]`;
  }
  if (type === 'boolean') return 'true';
  if (type === 'integer' || type === 'number') return numberSample(at.schema);
  return Object.hasOwn(textSamples, form ?? '') ? (textSamples[form ?? ''] ?? '…') : '…';
}

function numberSample({ 'x-type': form, type, minimum, maximum }: SchemaObject): string {
  if (form === 'amount' || form === 'count') return '250000';
  if (form === 'percent') return '60';
  if (minimum === 1900) return '2027';
  // A share of the whole.
  return type === 'number' && maximum === 1 ? '0.5' : '1';
}

const textSamples: Readonly<Record<string, string>> = {
  'not-an-id': 'kort-navn',
  'not-a-date': '2027-01-15',
  'not-an-end': '2028',
  'not-a-period': '2027',
  'not-a-url': 'https://www.example.org',
  'not-a-site-address': 'https://plan.example.org',
  'not-a-municipality-number': '"0604"',
  'not-an-sdg': '"9"',
};

function indented(sample: string): string {
  return sample.replaceAll('\n', '\n  ');
}

/** What a file of a kind must contain and may contain, for an empty file. Its name gives its id, its year or its period. */
export function fieldsOfKind(kind: RecordKind, stem: string): FieldsOfFile {
  const { properties = {}, required: always = [], if: period, else: year } = schemas[kind];
  const isNamed = kind === 'report' ? readPeriod(stem) !== undefined : /^\d{4}(?:-\d{4})?$/.test(stem);
  const years = isNamed ? stem : undefined;
  // An action plan has a year, or a period where its file is called by one.
  const required = [...((years?.includes('-') ? period : year)?.required ?? []), ...always];
  return {
    kind,
    id: slug(stem),
    years,
    fields: required,
    samples: required.map((key) => sampleOf(properties[key], schemas[kind])),
    others: Object.keys(properties).filter((key) => !required.includes(key)),
  };
}
