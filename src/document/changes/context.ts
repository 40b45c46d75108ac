import type { Change, Comparison, SubjectKind } from '../../diff/change.ts';
import type { Plan } from '../../model/entities.ts';
import { dateInWords, fill, type Locale } from '../../templates/locale.ts';
import type { Weight } from '../../templates/weights.ts';
import type { BuildContext, Source } from '../build-context.ts';
import type { Inline, Revised } from '../document.ts';
import { link, text } from '../words.ts';

/** An end of a comparison, as it is called in print. */
export interface ChangesEnd {
  /** As it was asked for: `main`, `v1.0`. */
  readonly name: string;
  /** Full hash. */
  readonly commit?: string;
  /** ISO date of the commit. */
  readonly date?: string;
  readonly plan: Plan;
}

/** Words for what the model calls by names of its own. Whoever asks for the document has them. */
export interface ChangeWords {
  /** "Mål" */
  subject(kind: SubjectKind): string;
  /** `risk.likelihood` → "Sannsynlighet" */
  field(field: string): string;
  /** A word of the model in a field: (`status`, `planned`) → "Planlagt"; the word itself where it is nobody else's. */
  value(field: string, word: string): string;
  /** What sort of change it is, and in a sentence why it weighs what it does. */
  title(change: Change): string;
  reason(change: Change): string;
}

/** What the document of a comparison is built from; `plan` is the head's. */
export interface ChangesSource extends Source {
  readonly comparison: Comparison;
  readonly base: ChangesEnd;
  readonly head: ChangesEnd;
  readonly changeWords: ChangeWords;
}

export interface ChangesContext extends BuildContext, ChangesSource {
  /** The id of the heading that a change stands under in its context; undefined where changes are not printed so. */
  placeOf(change: Change): string | undefined;
}

/** From the heaviest to the lightest, as tables show them. */
export const weightKeys = [
  ['members', 'changesMembers', 'changesMembersNote'],
  ['decision', 'changesDecision', 'changesDecisionNote'],
  ['substantive', 'changesSubstantive', 'changesSubstantiveNote'],
  ['editorial', 'changesEditorial', 'changesEditorialNote'],
] as const satisfies readonly (readonly [Weight, keyof Locale, keyof Locale])[];

/** The weight in a word, without the places where a narrow column may divide it. */
export function weightName(weight: Weight, locale: Locale): string {
  const key = weightKeys.find(([own]) => own === weight)?.[1] ?? 'changesEditorial';
  return locale[key].replaceAll('\u00ad', '');
}

/** "v1.0 (3f1c9a5, 3. mars 2011)" */
export function endInWords({ name, commit, date }: ChangesEnd, locale: Locale): string {
  const values = { name, commit: commit?.slice(0, 7) ?? '', date: date ? dateInWords(date, locale) : '' };
  if (commit && date) return fill(locale.changesEnd, values);
  return commit ? fill(locale.changesEndCommit, values) : date ? fill(locale.changesEndDate, values) : name;
}

/** What a document of the plan is called: `action-plan 2011` → "Handlingsplan 2011". */
export function documentName(key: string, { locale, plan }: ChangesSource): string {
  const [kind = '', which = ''] = key.split(' ');
  const names: Readonly<Record<string, string>> = {
    strategy: plan.record.title,
    'action-plan': locale.actionPlan,
    'economic-plan': locale.economicPlan,
    report: locale.report,
  };
  return [names[kind] ?? kind, which.replace('-', '–')].filter(Boolean).join(' ');
}

/** How words are marked that came or went. */
export function revised(
  type: Revised['type'],
  value: string,
  { locale, wordsLanguage, plan }: ChangesSource,
): Revised {
  return {
    type,
    label: type === 'deleted' ? locale.changesStruck : locale.changesNew,
    ...(wordsLanguage !== plan.record.language && { language: wordsLanguage }),
    children: [{ type: 'text', value }],
  };
}

/** Words that lead to a change in its context, where it is printed. */
export function linkToChange(change: Change, value: string, { placeOf }: ChangesContext): readonly Inline[] {
  const place = placeOf(change);
  return place === undefined ? text(value) : link(place, value);
}

/** The title with its number, as one line: "1.2.3 Flere gjester". */
export function numbered({ number, title }: { readonly number?: string; readonly title: string }): string {
  return number ? `${number} ${title}` : title;
}
