import { schemas } from '#schemas';
import type { Inline } from '../../src/document/document.ts';
import type { Language } from '../../src/kinds/languages.ts';
import { type RecordKind, recordKinds } from '../../src/kinds/record-kinds.ts';
import { describedField, kindDescription, kindText } from '../../src/lsp/field-texts.ts';
import { say } from '../../src/messages/wording.ts';
import type { Path } from '../../src/model/places.ts';
import { follow } from '../../src/schema/follow.ts';
import { code, link, marked, type Page, pageTarget, words, wordTable } from './page.ts';
import { siteWords } from './site-words.ts';

/** A page of all kinds of file, and one for each kind with every field that may be in it. */
export function fieldsPages(language: Language): readonly Page[] {
  return [overview(language), ...recordKinds.map((kind) => kindPage(kind, language))];
}

function fileOf(kind: RecordKind): string {
  return `fields-${kind}.html`;
}

function overview(language: Language): Page {
  return {
    file: 'fields.html',
    language,
    title: say(siteWords.fields, language),
    about: say(siteWords.fieldsAbout, language),
    group: 'reference',
    listed: true,
    children: [
      { type: 'paragraph', role: 'lead', content: words(say(siteWords.fieldsLead, language)) },
      wordTable(
        [say(siteWords.file, language), say(siteWords.about, language)],
        recordKinds.map((kind) => ({
          cells: [
            [link(pageTarget(language, fileOf(kind)), words(upperFirst(kindText(kind, language))))],
            words(kindDescription(kind, language)),
          ],
        })),
      ),
    ],
  };
}

function kindPage(kind: RecordKind, language: Language): Page {
  const rows = fieldsOf(kind).map(({ path, isRequired }) => {
    const field = describedField(kind, path, language);
    const name = writtenPath(path);
    const must: readonly Inline[] = isRequired
      ? [{ type: 'break' }, ...words(`(${say(siteWords.required, language)})`)]
      : [];
    return {
      id: anchorOfField(name),
      cells: [
        [code(name), ...must],
        [...strong(field?.title ?? ''), ...marked(sentences(field?.description))],
        valuesOf(field, language),
      ],
    };
  });
  const title = upperFirst(kindText(kind, language));
  return {
    file: fileOf(kind),
    language,
    title: `${say(siteWords.fields, language)}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    group: 'reference',
    listed: false,
    children: [
      { type: 'paragraph', role: 'lead', content: words(kindDescription(kind, language)) },
      wordTable(
        [say(siteWords.field, language), say(siteWords.about, language), say(siteWords.example, language)],
        rows,
      ),
    ],
  };
}

function valuesOf(field: ReturnType<typeof describedField>, language: Language): readonly Inline[] {
  if (!field) return [];
  const { choices, example } = field;
  const all = choices.flatMap((choice, index) => [...(index > 0 ? words(', ') : []), code(choice)]);
  if (all.length > 0) return [...words(`${say(siteWords.choices, language)}: `), ...all];
  return example === undefined ? [] : [code(example)];
}

interface FieldPath {
  /** With 0 for an item of a list, and a name in angle brackets for a key that the writer chooses. */
  readonly path: Path;
  readonly isRequired: boolean;
}

/** Nobody writes what is in a record of what was adopted: what it holds is named, and no deeper. */
const deepest: Readonly<Partial<Record<RecordKind, number>>> = { 'adopted-record': 1 };

/** Every field that may be in a file of a kind, in the order of its schema, with those below it. */
export function fieldsOf(kind: RecordKind): readonly FieldPath[] {
  const found: FieldPath[] = [];
  const most = deepest[kind] ?? 6;
  const visit = (...[schema, home, path, above]: VisitArguments): void => {
    const at = follow(schema, home);
    // A field that holds its own kind is named once.
    if (above.includes(at.schema) || path.filter((part) => typeof part === 'string').length >= most) return;
    const { properties = {}, required = [], items, patternProperties, additionalProperties } = at.schema;
    const inside = [...above, at.schema];
    for (const [key, member] of Object.entries(properties)) {
      found.push({ path: [...path, key], isRequired: required.includes(key) });
      visit(member, at.home, [...path, key], inside);
    }
    if (items !== undefined) visit(items, at.home, [...path, 0], inside);
    const other = Object.values(patternProperties ?? {})[0] ?? additionalProperties;
    if (typeof other === 'object') visit(other, at.home, [...path, anyKeyOf(patternProperties)], inside);
  };
  visit(schemas[kind], schemas[kind], [], []);
  return found;
}

type Follow = Parameters<typeof follow>;
type VisitArguments = [schema: Follow[0], home: Follow[1], path: Path, above: readonly unknown[]];

/** A key that fits a pattern of years, and one that fits any other. */
function anyKeyOf(patterns: object | undefined): string {
  const [pattern = ''] = Object.keys(patterns ?? {});
  return /\[0-9\]|\\d/.test(pattern) && !/a-z/.test(pattern) ? '2027' : 'id';
}

/** `costs[].year`, `amounts.2027` */
function writtenPath(path: Path): string {
  return path
    .map((part, index) => (typeof part === 'number' ? '[]' : index === 0 ? part : `.${part}`))
    .join('');
}

function anchorOfField(name: string): string {
  return name.replaceAll('[]', '').replaceAll('.', '-');
}

function strong(text: string): readonly Inline[] {
  return text === '' ? [] : [{ type: 'strong', children: words(text) }, { type: 'break' }];
}

function sentences(description: string | undefined): string {
  return (description ?? '').replace(/\s*\n\s*/g, ' ');
}

const upperFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
