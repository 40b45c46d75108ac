import { standardLocales } from '#templates';
import { escapeControls } from '../../escape/escape-controls.ts';
import {
  type DocumentKey,
  factsOfDocument,
  isPlanDocumentKind,
  parseDocumentKey,
} from '../../kinds/document-kinds.ts';
import { changeWords } from '../../messages/change-words.ts';
import { kindName } from '../../messages/entity-names.ts';
import { fieldName } from '../../messages/field-names.ts';
import { modelWord } from '../../messages/model-words.ts';
import { baseOf, inLanguage, nounsOf, type SpokenLanguage, say } from '../../messages/wording.ts';
import { grouped, kroner } from '../../money/kroner.ts';
import { dateInWords, fill } from '../../templates/locale.ts';
import { withNouns } from '../../templates/nouns.ts';
import { periodInWords } from '../../templates/period-words.ts';
import type { WeightTable } from '../../templates/weights.ts';
import { onOneLine } from '../../text/one-line.ts';
import { readPeriod } from '../../text/period.ts';
import type { Span } from '../../text/place.ts';
import type { Values } from '../../text/problem.ts';
import type { Change, Named, ShownValue } from '../change.ts';

/** Text of a plan on one line, safe to show. */
export function oneLine(text: string): string {
  return escapeControls(onOneLine(text).replaceAll('\t', ' ')).trim();
}

/** `1.2.3 Flere gjester` */
export function nameOf({ number, title, id }: Named): string {
  const name = oneLine(title === '' ? (id ?? '') : title);
  return number === undefined ? name : `${number} ${name}`;
}

/** What came into a list, or was taken out. */
export function memberName(
  { words }: { readonly words?: true },
  named: Named,
  language: SpokenLanguage,
): string {
  return words ? modelWord(named.title, language) : nameOf(named);
}

export function dateName(date: string, language: SpokenLanguage): string {
  return oneLine(dateInWords(date, inLanguage(standardLocales, language)));
}

/** A number that is no amount: years and other short ones are not grouped. */
function numberName(value: number, language: SpokenLanguage): string {
  const [whole = '', part] = String(Math.abs(value)).split('.');
  const digits = whole.length > 4 ? grouped(whole) : whole;
  return `${value < 0 ? '−' : ''}${digits}${part ? `${baseOf(language) === 'en' ? '.' : ','}${part}` : ''}`;
}

/** `250 000`; a dash where that revision has none. */
export function amountName(amount: number | undefined): string {
  return amount === undefined ? '–' : kroner(amount);
}

/** `+20 000`, `−5 000`, `0` */
export function differenceName(before = 0, after = 0): string {
  return after > before ? `+${kroner(after - before)}` : kroner(after - before);
}

/** One side of a value, as people read it; undefined where that revision has none. */
export function valueName(
  { type }: Pick<ShownValue, 'type'>,
  value: ShownValue['before'],
  language: SpokenLanguage,
): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return say(value ? changeWords.yes : changeWords.no, language);
  if (typeof value === 'number')
    return type === 'amount' ? `${kroner(value)} kr` : numberName(value, language);
  if (type === 'date') return dateName(value, language);
  return oneLine(type === 'word' ? modelWord(value, language) : value);
}

/** Lists whose items are identified by ids, which people know by other names. */
const toldById = /^(?:financing|participants|adoptions|exclude|memberFee\.shares)(?:\.|$)/;

/** `finansiering: beløp, 2011 Buskerud fylkeskommune` */
export function valueLabel(
  { field, which }: Pick<ShownValue, 'field' | 'which'>,
  language: SpokenLanguage,
  titleOf: (id: string) => string,
): string {
  const name = fieldName(field, language);
  if (which === undefined) return oneLine(name);
  const named = toldById.test(field) ? which.split(' ').map(titleOf).join(' ') : which;
  const dated = named.replace(/(?<![\d-])\d{4}-\d\d(?:-\d\d)?(?![\d-])/g, (date) => dateName(date, language));
  return oneLine(`${name}, ${periodName(dated, language)}`);
}

/** `1. tertial 2026`, of what is no period the same again. */
export function periodName(written: string, language: SpokenLanguage): string {
  const period = readPeriod(written);
  return oneLine(period ? periodInWords(period, inLanguage(standardLocales, language)) : written);
}

/** `handlingsplanen 2011`, as the plan calls it */
export function documentName(key: DocumentKey, language: SpokenLanguage): string {
  const { kind, which } = parseDocumentKey(key);
  if (!isPlanDocumentKind(kind) || (which === undefined && kind !== 'strategy')) return oneLine(key);
  const name = inLanguage(standardLocales, language)[factsOfDocument(kind).inText];
  const years = which?.replace('-', '–') ?? '';
  return oneLine(fill(name, { years, period: periodName(which ?? '', language) }));
}

/** More reports than these are counted: which they are is seen from the years. */
const mostReports = 2;

/** `handlingsplanen 2011`, `rapporten for 2011` … */
export function documentNames(keys: readonly DocumentKey[], language: SpokenLanguage): readonly string[] {
  const reports = keys.filter((key) => parseDocumentKey(key).kind === 'report');
  if (reports.length <= mostReports) return keys.map((key) => documentName(key, language));
  return [
    ...keys.filter((key) => !reports.includes(key)).map((key) => documentName(key, language)),
    say(changeWords.reports, language, { count: reports.length }),
  ];
}

/** `mål`, `tiltak`, `innstilling` */
export function subjectKind(subject: Change['subject'], language: SpokenLanguage): string {
  if (subject === 'setting' || subject === 'file') return say(changeWords[subject], language);
  // Entities' names come with their article.
  return kindName(subject, language).replace(/^\S+ /, '');
}

/** What a row of the table of weights is called, and why it weighs what it does. */
export function rowWords(
  table: WeightTable,
  row: string,
  values: Values,
  language: SpokenLanguage,
): { readonly title: string; readonly reason: string } {
  const nouns = nounsOf(language);
  const rowWeights = table.rows[row] ?? table.rows['other-changed'];
  const shown: Record<string, string> = {};
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === 'number') shown[key] = kroner(value);
    else if (value !== undefined) shown[key] = oneLine(modelWord(String(value), language));
  }
  return {
    title: rowWeights ? withNouns(inLanguage(rowWeights.title, language), nouns) : row,
    reason: rowWeights ? fill(withNouns(inLanguage(rowWeights.reason, language), nouns), shown) : '',
  };
}

/** `plan/actions/skilt.yaml:3` */
export function placeName({ file, line }: Span): string {
  return `${oneLine(file)}:${line}`;
}
