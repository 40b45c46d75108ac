import type {
  CompletionItem,
  CompletionItemKind,
  CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver/node';
import type { Language } from '../kinds/languages.ts';
import { namesOfField } from '../messages/field-names.ts';
import { lspWords } from '../messages/lsp-words.ts';
import { modelWord, namesOfWord } from '../messages/model-words.ts';
import { say } from '../messages/wording.ts';
import { classify } from '../model/classify.ts';
import type { Plan } from '../model/entities.ts';
import { entityLabel } from './entity-label.ts';
import { choicesAt, fieldOffers, recordOffer } from './field-offers.ts';
import { fieldText, kindText, titleOfField } from './field-texts.ts';
import { indicatorOffers } from './indicator-values.ts';
import { insertion } from './insertion.ts';
import { proseOffers } from './prose-offers.ts';
import { positionIn, type Reading, rangeIn, type TextPosition } from './reading.ts';
import { filterText } from './typed-names.ts';
import { cursorAt, keyCursorAt, wantedAt } from './wanted-kinds.ts';
import { yearsAt } from './years-offered.ts';

const kinds = {
  field: 5,
  value: 12,
  reference: 18,
  snippet: 15,
} as const satisfies Readonly<Record<string, CompletionItemKind>>;

/** `CompletionTriggerKind.TriggerCharacter` */
const bySign: CompletionTriggerKind = 2;

/**
 * `textDocument/completion`: the ids that may be at a position, and else fields, values, and what may be written in a text.
 * @param snippets whether the editor leads the writer through what is to be replaced
 */
export function completion(
  reading: Reading,
  params: CompletionParams,
  language: Language,
  snippets: boolean,
): CompletionItem[] {
  const found = positionIn(reading, params);
  if (!found) return [];
  const { path, document, offset } = found;
  const { plan } = reading;
  const wanted = wantedAt(path, document.getText(), offset, plan?.levels);
  const asked = params.context?.triggerKind !== bySign;
  const inText = proseItems(found, reading, asked, language, snippets);
  if (inText.length > 0) return inText;
  if (!wanted || !plan) {
    const values = plan ? valueItems(found, plan, language) : [];
    return values.length > 0 || !asked ? values : fieldItems(found, reading, language, snippets);
  }
  const range = rangeIn(document, [offset - wanted.begun.length, offset]);
  return plan.entities
    .filter(({ kind, file }) => wanted.kinds.includes(kind) && (!wanted.inFile || file === path))
    .map((entity) => ({
      label: entity.id,
      kind: kinds.reference,
      detail: entity.title,
      filterText: filterText({ word: entity.id, names: [entity.title] }, wanted.begun),
      documentation: entityLabel(entity, reading, language),
      textEdit: { range, newText: entity.id },
    }));
}

/** What else may be a value: in an indicator periods, and the groups that it names; words of the format; years. */
function valueItems(
  { path, document, offset }: TextPosition,
  plan: Plan,
  language: Language,
): CompletionItem[] {
  const cursor = cursorAt(path, document.getText(), offset, plan.levels);
  if (!cursor) return [];
  const range = rangeIn(document, [offset - cursor.begun.length, offset]);
  const offers = [
    ...(cursor.kind === 'indicator' ? indicatorOffers(path, cursor, plan) : []),
    ...choicesAt(cursor.kind, cursor.path).map((value) => ({ value, title: titleOfChoice(value, language) })),
    ...yearsAt(path, cursor, plan, document.getText()).map((year) => ({
      value: String(year),
      title: undefined,
    })),
  ];
  return offers.map(({ value, title }, index) => ({
    label: value,
    kind: kinds.value,
    // The next comes first.
    sortText: sortText(index),
    ...(title && { detail: title }),
    filterText: filterText({ word: value, names: namesOfWord(value) }, cursor.begun),
    ...documented(fieldText(cursor.kind, cursor.path, language)),
    textEdit: { range, newText: value },
  }));
}

/** What a word of the format is called, where that is something else. */
function titleOfChoice(value: string, language: Language): string | undefined {
  const title = modelWord(value, language);
  return title === value ? undefined : title;
}

/** The fields that may be written at a position, and in an empty file all that it must hold. */
function fieldItems(
  { path, document, offset }: TextPosition,
  { plan, files }: Reading,
  language: Language,
  snippets: boolean,
): CompletionItem[] {
  const text = document.getText();
  const file = files.includes(path) ? classify(path, plan?.levels) : undefined;
  if (!file || !('kind' in file)) return [];
  const record = text.trim() === '' ? recordOffer(file.kind, file.stem, language) : undefined;
  const whole =
    record === undefined
      ? []
      : [
          {
            label: say(lspWords.whole, language, { kind: kindText(file.kind, language) }),
            kind: kinds.snippet,
            sortText: sortText(0),
            ...itemText(document, [0, text.length], record, snippets),
          },
        ];
  const cursor = keyCursorAt(path, text, offset, plan?.levels);
  if (!cursor) return whole;
  const fields = fieldOffers(cursor, file.stem, language).map(({ key, written }, index) => ({
    label: key,
    kind: kinds.field,
    sortText: sortText(index + 1),
    ...detailed(titleOfField(cursor.kind, [...cursor.path, key], language), key),
    filterText: filterText({ word: key, names: namesOfField(key) }, cursor.begun),
    ...documented(fieldText(cursor.kind, [...cursor.path, key], language)),
    ...itemText(document, [offset - cursor.begun.length, offset], written, snippets),
  }));
  return [...whole, ...fields];
}

function proseItems(
  { path, document, offset }: TextPosition,
  { files }: Reading,
  asked: boolean,
  language: Language,
  snippets: boolean,
): CompletionItem[] {
  const text = document.getText();
  const offers = proseOffers({ path, text, offset, asked, files }, language);
  return offers.map(({ label, written, detail, replaces, appended }, index) => ({
    label,
    kind: kinds.snippet,
    sortText: sortText(index),
    ...(detail && { detail }),
    // Where signs are begun, they are compared with what is written; a word is with the name of it.
    ...(/^\p{L}*$/u.test(text.slice(offset - replaces, offset)) ? {} : { filterText: written }),
    ...itemText(document, [offset - replaces, offset], written, snippets),
    ...(appended && {
      additionalTextEdits: [
        {
          range: rangeIn(document, [text.length, text.length]),
          newText: `${text.endsWith('\n') ? '' : '\n'}\n${appended}\n`,
        },
      ],
    }),
  }));
}

function itemText(
  document: TextPosition['document'],
  range: readonly [number, number],
  written: string,
  snippets: boolean,
): Pick<CompletionItem, 'textEdit' | 'insertTextFormat' | 'insertTextMode'> {
  const { newText, ...how } = insertion(written, snippets);
  return { ...how, textEdit: { range: rangeIn(document, range), newText } };
}

function documented(documentation: string | undefined): Pick<CompletionItem, 'documentation'> {
  return documentation === undefined ? {} : { documentation };
}

function detailed(title: string | undefined, key: string): Pick<CompletionItem, 'detail'> {
  return title === undefined || title === key ? {} : { detail: title };
}

/** Editors sort by letters. */
function sortText(index: number): string {
  return String(index).padStart(3, '0');
}
