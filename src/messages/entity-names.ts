import type { EntityKind } from '../kinds/entity-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import { isLevel, type Level } from '../kinds/levels.ts';
import type { RecordKind } from '../kinds/record-kinds.ts';
import { baseOf, inLanguage, nounOf, type SpokenLanguage } from './wording.ts';

type Names = Readonly<Record<Language, string>>;
type UnlevelledKind = Exclude<EntityKind, Level>;

/** What each kind of entity is called, but for the levels, which have nouns: one with its article, and many. */
const names: Readonly<Record<UnlevelledKind, { readonly one: Names; readonly many: Names }>> = {
  chapter: {
    one: { nb: 'et kapittel', nn: 'eit kapittel', en: 'a chapter' },
    many: { nb: 'kapitler', nn: 'kapittel', en: 'chapters' },
  },
  guideline: {
    one: { nb: 'en retningslinje', nn: 'ei retningslinje', en: 'a guideline' },
    many: { nb: 'retningslinjer', nn: 'retningslinjer', en: 'guidelines' },
  },
  'working-form': {
    one: { nb: 'en arbeidsform', nn: 'ei arbeidsform', en: 'a working form' },
    many: { nb: 'arbeidsformer', nn: 'arbeidsformer', en: 'working forms' },
  },
  perspective: {
    one: { nb: 'et perspektiv', nn: 'eit perspektiv', en: 'a perspective' },
    many: { nb: 'perspektiver', nn: 'perspektiv', en: 'perspectives' },
  },
  partner: {
    one: { nb: 'en samarbeidspart', nn: 'ein samarbeidspart', en: 'a partner' },
    many: { nb: 'samarbeidsparter', nn: 'samarbeidspartar', en: 'partners' },
  },
  'financing-source': {
    one: { nb: 'en finansieringskilde', nn: 'ei finansieringskjelde', en: 'a financing source' },
    many: { nb: 'finansieringskilder', nn: 'finansieringskjelder', en: 'financing sources' },
  },
  action: {
    one: { nb: 'et tiltak', nn: 'eit tiltak', en: 'an action' },
    many: { nb: 'tiltak', nn: 'tiltak', en: 'actions' },
  },
  programme: {
    one: { nb: 'et program', nn: 'eit program', en: 'a programme' },
    many: { nb: 'programmer', nn: 'program', en: 'programmes' },
  },
  indicator: {
    one: { nb: 'en indikator', nn: 'ein indikator', en: 'an indicator' },
    many: { nb: 'indikatorer', nn: 'indikatorar', en: 'indicators' },
  },
  'action-plan': {
    one: { nb: 'en handlingsplan', nn: 'ein handlingsplan', en: 'an action plan' },
    many: { nb: 'handlingsplaner', nn: 'handlingsplanar', en: 'action plans' },
  },
  'economic-plan': {
    one: { nb: 'en økonomiplan', nn: 'ein økonomiplan', en: 'an economic plan' },
    many: { nb: 'økonomiplaner', nn: 'økonomiplanar', en: 'economic plans' },
  },
  report: {
    one: { nb: 'en rapport', nn: 'ein rapport', en: 'a report' },
    many: { nb: 'rapporter', nn: 'rapportar', en: 'reports' },
  },
  decision: {
    one: { nb: 'et vedtak', nn: 'eit vedtak', en: 'a decision' },
    many: { nb: 'vedtak', nn: 'vedtak', en: 'decisions' },
  },
  'adopted-record': {
    one: { nb: 'en vedtatt versjon', nn: 'ein vedteken versjon', en: 'an adopted record' },
    many: { nb: 'vedtatte versjoner', nn: 'vedtekne versjonar', en: 'adopted records' },
  },
};

/** What many of each kind are called. */
export const entityLists = namesBy(({ many }) => many);

/** What each kind of file, and each kind of entity, is called, with its article. */
export const recordNames: Readonly<Record<UnlevelledKind | Exclude<RecordKind, Level>, Names>> = {
  ...namesBy(({ one }) => one),
  plan: { nb: 'plan.yaml', nn: 'plan.yaml', en: 'plan.yaml' },
  theme: { nb: 'et tema', nn: 'eit tema', en: 'a theme' },
  template: { nb: 'en mal', nn: 'ein mal', en: 'a template' },
  locale: { nb: 'en språkfil', nn: 'ei språkfil', en: 'a locale' },
};

/** What a kind of file or of entity is called, with its article; a word that is none of them is given as it is. */
export function kindName(kind: string, language: SpokenLanguage): string {
  if (isLevel(kind)) return nounOf(kind, language).one;
  return Object.hasOwn(recordNames, kind)
    ? inLanguage(recordNames[kind as keyof typeof recordNames], language)
    : kind;
}

/** What many of a kind of entity are called. */
export function kindList(kind: EntityKind, language: SpokenLanguage): string {
  return isLevel(kind) ? nounOf(kind, language).plural : inLanguage(entityLists[kind], language);
}

/** What is not there, after a negation: `noe mål`, `noen indikator`, `goal`. */
export function noneOfKind(kind: EntityKind, language: SpokenLanguage): string {
  if (isLevel(kind)) return nounOf(kind, language).any;
  const base = baseOf(language);
  return kindName(kind, language).replace(/^\S+ /, (article) => notAny[base][article] ?? article);
}

/** What is after a negation in place of the article. */
const notAny: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nb: { 'en ': 'noen ', 'ei ': 'noen ', 'et ': 'noe ' },
  nn: { 'ein ': 'nokon ', 'ei ': 'noka ', 'eit ': 'noko ' },
  en: { 'a ': '', 'an ': '' },
};

function namesBy(
  pick: (row: (typeof names)[UnlevelledKind]) => Names,
): Readonly<Record<UnlevelledKind, Names>> {
  return Object.fromEntries(Object.entries(names).map(([kind, row]) => [kind, pick(row)])) as Readonly<
    Record<UnlevelledKind, Names>
  >;
}
