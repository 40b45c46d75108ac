import type { Change, Comparison, Named, Shape, ShownValue, SubjectKind } from '../../diff/change.ts';
import { type DocumentKey, factsOfDocument, parseDocumentKey } from '../../kinds/document-kinds.ts';
import type { Plan } from '../../model/entities.ts';
import { governanceOf } from '../../model/governance.ts';
import { dateInWords, fill, type Locale, type LocaleKey } from '../../templates/locale.ts';
import type { Weight } from '../../templates/weights.ts';
import type { BuildContext, Source } from '../build-context.ts';
import type { Inline, Revised } from '../document.ts';
import { text } from '../words.ts';

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

/** Words for the model's names. The caller provides them. */
export interface ChangeWords {
  /** "Mål" */
  subject(kind: SubjectKind): string;
  /** `risk.likelihood` → "Sannsynlighet", with which of several it is. */
  field(value: Pick<ShownValue, 'field' | 'which'>): string;
  /** A word of the model: `planned` → "planlagt"; the word itself where it is nobody else's. */
  word(word: string): string;
  /** What sort of block a text has: "punkt nr. 17" */
  shape(shape: Shape): string;
  /** "Lenken «loven»" */
  link(text: string): string;
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
  /** The id of the heading that a change is under in its context; undefined where changes are not printed so. */
  placeOf(change: Change): string | undefined;
}

/** The changes of a focus area; of the plan as a whole those that belong to none that is known. */
export function changesIn(area: Named | undefined, { changes, focusAreas }: Comparison): readonly Change[] {
  if (area) return changes.filter(({ focusArea }) => focusArea === area.id);
  const areaIds = new Set(focusAreas.map(({ id }) => id));
  return changes.filter(({ focusArea }) => focusArea === undefined || !areaIds.has(focusArea));
}

/** From the heaviest to the lightest: as a column is headed, as it is called in a sentence, and what it means. */
const weightKeys = [
  { weight: 'members', heading: 'changesMembers', name: 'changesMembersWeight', note: 'changesMembersNote' },
  { weight: 'decision', heading: 'changesDecision', name: 'changesDecision', note: 'changesDecisionNote' },
  {
    weight: 'substantive',
    heading: 'changesSubstantive',
    name: 'changesSubstantive',
    note: 'changesSubstantiveNote',
  },
  {
    weight: 'editorial',
    heading: 'changesEditorial',
    name: 'changesEditorial',
    note: 'changesEditorialNote',
  },
] as const satisfies readonly {
  readonly weight: Weight;
  readonly heading: LocaleKey;
  readonly name: LocaleKey;
  readonly note: LocaleKey;
}[];

/** A weight in words. */
interface WeightWords {
  readonly weight: Weight;
  /** Over a column. */
  readonly heading: string;
  /** In a sentence. */
  readonly name: string;
  /** What it means. */
  readonly note: string;
}

/** The weights that changes may have in the plan that is compared with, from the heaviest to the lightest. */
export function weightWords({ base, locale }: ChangesSource): readonly WeightWords[] {
  const { adoptedBy, body } = governanceOf(base.plan);
  const alone = adoptedBy === 'owner';
  return weightKeys
    .filter(({ weight }) => !(alone && weight === 'members'))
    .map(({ weight, heading, name, note }) => ({
      weight,
      heading: locale[heading],
      name: locale[name],
      note: fill(locale[alone && weight === 'decision' ? 'changesDecisionAloneNote' : note], { body }),
    }));
}

export function weightName(weight: Weight, locale: Locale): string {
  return locale[weightKeys.find((key) => key.weight === weight)?.name ?? 'changesEditorial'];
}

/** "v1.0 (3f1c9a5, 3. mars 2011)" */
export function endInWords({ name, commit, date }: ChangesEnd, locale: Locale): string {
  const values = { name, commit: commit?.slice(0, 7) ?? '', date: date ? dateInWords(date, locale) : '' };
  if (commit && date) return fill(locale.changesEnd, values);
  return commit ? fill(locale.changesEndCommit, values) : date ? fill(locale.changesEndDate, values) : name;
}

/** What a document of the plan is called: `action-plan 2011` → "Handlingsplan 2011". */
export function documentName(key: DocumentKey, { locale, plan }: ChangesSource): string {
  const { kind, which } = parseDocumentKey(key);
  const { title } = factsOfDocument(kind);
  const name = title ? locale[title] : plan.record.title;
  return which === undefined ? name : `${name} ${which.replace('-', '–')}`;
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
export function linkToChange(change: Change, value: string, context: ChangesContext): readonly Inline[] {
  const place = context.placeOf(change);
  if (place === undefined) return text(value);
  // Links with the same words are distinguished by their targets.
  const title = numbered(subjectOf(change, context));
  const named = value === title ? {} : { title: `${value}: ${title}` };
  return [{ type: 'link', target: `#${place}`, ...named, children: text(value) }];
}

/** The title with its number, as one line: "1.2.3 Flere gjester". */
export function numbered({ number, title }: { readonly number?: string; readonly title: string }): string {
  return number ? `${number} ${title}` : title;
}

/** What something is known by: its number and title, or what it is and its title where it has no number. */
export function nameOf(
  subject: SubjectKind,
  { title, number }: { readonly title: string; readonly number?: string },
  { locale, changeWords }: ChangesSource,
): { readonly title: string; readonly number?: string } {
  if (number) return { title, number };
  return subject === 'plan'
    ? { title }
    : { title: fill(locale.changesKindTitle, { kind: changeWords.subject(subject), title }) };
}

/** The name of what a change is about, as the head has it, or the base where it is gone; an action with its number in the head. */
export function titleOf(
  { subject, id, before, after }: Change,
  { plan }: Pick<ChangesSource, 'plan'>,
): { readonly title: string; readonly number?: string } {
  const named = after ?? before ?? { title: id };
  const number = subject === 'action' && after ? plan.actionNumbers.get(id) : undefined;
  return number === undefined ? named : { ...named, number };
}

/** What a change is about, as the head calls it, or the base where it is gone. */
export function subjectOf(change: Change, context: ChangesSource): ReturnType<typeof nameOf> {
  return nameOf(change.subject, titleOf(change, context), context);
}
