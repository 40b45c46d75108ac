import { readOwnFile } from '../io/resources.ts';
import type { Language } from '../kinds/languages.ts';
import type { RecordKind } from '../kinds/record-kinds.ts';
import { fieldNames } from '../messages/field-names.ts';
import { inNynorsk } from '../messages/field-texts.ts';
import { lspWords } from '../messages/lsp-words.ts';
import { say } from '../messages/wording.ts';
import type { Path } from '../model/places.ts';

/** A schema as it is shipped, with its titles and descriptions: `Norwegian · English`, and a paragraph in each. */
interface Described {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Described>>;
  readonly title?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Described>>;
  readonly patternProperties?: Readonly<Record<string, Described>>;
  readonly additionalProperties?: Described | boolean;
  readonly items?: Described;
}

interface At {
  readonly schema: Described;
  readonly home: string;
}

const shipped = new Map<string, Described>();

/** Read when a field is first asked about: no other command needs the texts of the schemas. */
function schemaOf(name: string): Described {
  const known = shipped.get(name);
  if (known) return known;
  const read = JSON.parse(Buffer.from(readOwnFile(`schemas/${name}.schema.json`)).toString()) as Described;
  shipped.set(name, read);
  return read;
}

/** What is known of a field, in one language. */
export interface DescribedField {
  readonly key: string;
  readonly title: string;
  readonly description: string | undefined;
  /** What may be chosen, where the description lacks some of it. */
  readonly choices: readonly string[];
  readonly example: string | undefined;
}

/**
 * What the schemas say of a field.
 * @param path of the field in a record of the kind; undefined where there is no such field
 */
export function describedField(kind: RecordKind, path: Path, language: Language): DescribedField | undefined {
  const found = fieldAt(kind, path);
  if (!found) return undefined;
  const { key, schema } = found;
  const description = descriptionIn(schema, language);
  const choices = (schema.enum ?? []).map(String);
  const isComplete = choices.every((choice) => description?.includes(choice));
  return {
    key,
    title: titleIn(schema.title, key, path, language),
    description,
    choices: isComplete ? [] : choices,
    example: exampleIn(schema.examples?.[0]),
  };
}

/** What a field is, as it is said to a writer: what it is called, what belongs there, and what may be chosen. */
export function fieldText(kind: RecordKind, path: Path, language: Language): string | undefined {
  const field = describedField(kind, path, language);
  if (!field) return undefined;
  const { key, title, description, choices, example } = field;
  return [
    title === key ? key : `${title} (${key})`,
    ...(kind === 'adopted-record' ? [say(lspWords.frozen, language)] : []),
    ...(description ? [description] : []),
    ...(choices.length > 0 ? [say(lspWords.choices, language, { choices: choices.join(', ') })] : []),
    ...(example ? [say(lspWords.example, language, { example })] : []),
  ].join('\n');
}

function descriptionIn({ description = '' }: Described, language: Language): string | undefined {
  const [norwegian, english] = description.split('\n\n');
  if (language === 'en') return english;
  return norwegian && language === 'nn' ? inNynorsk(norwegian) : norwegian;
}

/** What a kind of file is, and where such files are. */
export function kindDescription(kind: RecordKind, language: Language): string {
  return descriptionIn(schemaOf(kind), language) ?? '';
}

/** What a field is called; undefined where there is no such field. */
export function titleOfField(kind: RecordKind, path: Path, language: Language): string | undefined {
  const found = fieldAt(kind, path);
  return found && titleIn(found.schema.title, found.key, path, language);
}

function fieldAt(
  kind: RecordKind,
  path: Path,
): { readonly key: string; readonly schema: Described } | undefined {
  const at = path.reduce<At | undefined>((parent, part) => parent && memberOf(parent, part), {
    schema: schemaOf(kind),
    home: kind,
  });
  const key = path.findLast((part) => typeof part === 'string');
  return at && key !== undefined ? { key, schema: followed(at).schema } : undefined;
}

/** What a kind of file is called: `indikator`. */
export function kindText(kind: RecordKind, language: Language): string {
  return titleIn(schemaOf(kind).title, kind, [kind], language);
}

function titleIn(title: string | undefined, key: string, path: Path, language: Language): string {
  const [norwegian, english = norwegian] = (title ?? key).split(' · ');
  if (language !== 'nn') return (language === 'en' ? english : norwegian) ?? key;
  const dotted = path.filter((part) => typeof part === 'string').join('.');
  const named = [dotted, key].find((name) => Object.hasOwn(fieldNames, name)) ?? '';
  const words = fieldNames[named];
  return words ? say(words, language) : (norwegian ?? key);
}

function exampleIn(example: unknown): string | undefined {
  if (example === undefined) return undefined;
  return typeof example === 'string' ? example : JSON.stringify(example);
}

function memberOf(parent: At, part: string | number): At | undefined {
  const { schema, home } = followed(parent);
  const member = typeof part === 'number' ? schema.items : namedMember(schema, part);
  return typeof member === 'object' ? { schema: member, home } : undefined;
}

function namedMember(schema: Described, key: string): Described | boolean | undefined {
  const { properties = {}, patternProperties = {}, additionalProperties } = schema;
  if (Object.hasOwn(properties, key)) return properties[key];
  const pattern = Object.keys(patternProperties).find((one) => new RegExp(one).test(key));
  return pattern === undefined ? additionalProperties : patternProperties[pattern];
}

/** With what it refers to; what is said beside a reference comes first. */
function followed({ schema, home }: At): At {
  if (schema.$ref === undefined) return { schema, home };
  const [file = '', pointer = ''] = schema.$ref.split('#');
  const owner = file === '' ? home : file.replace('.schema.json', '');
  const found = pointer
    .split('/')
    .filter((step) => step !== '')
    .reduce<unknown>(
      (at, step) => (at as Readonly<Record<string, unknown>> | undefined)?.[step],
      schemaOf(owner),
    );
  const { $ref: _, ...beside } = schema;
  const target = followed({ schema: (found ?? {}) as Described, home: owner });
  return { schema: { ...target.schema, ...beside }, home: target.home };
}
