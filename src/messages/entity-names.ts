import type { EntityKind } from '../kinds/entity-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import type { RecordKind } from '../kinds/record-kinds.ts';
import { inLanguage, type SpokenLanguage } from './wording.ts';

type Names = Readonly<Record<Language, string>>;

/** What each kind of entity is called: one with its article, and many. */
const names: Readonly<Record<EntityKind, { readonly one: Names; readonly many: Names }>> = {
  chapter: {
    one: { nb: 'et kapittel', nn: 'eit kapittel', en: 'a chapter' },
    many: { nb: 'kapitler', nn: 'kapittel', en: 'chapters' },
  },
  'focus-area': {
    one: { nb: 'et satsingsområde', nn: 'eit satsingsområde', en: 'a focus area' },
    many: { nb: 'satsingsområder', nn: 'satsingsområde', en: 'focus areas' },
  },
  strategy: {
    one: { nb: 'en strategi', nn: 'ein strategi', en: 'a strategy' },
    many: { nb: 'strategier', nn: 'strategiar', en: 'strategies' },
  },
  goal: {
    one: { nb: 'et mål', nn: 'eit mål', en: 'a goal' },
    many: { nb: 'mål', nn: 'mål', en: 'goals' },
  },
  'action-area': {
    one: { nb: 'et tiltaksområde', nn: 'eit tiltaksområde', en: 'an action area' },
    many: { nb: 'tiltaksområder', nn: 'tiltaksområde', en: 'action areas' },
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
  decision: {
    one: { nb: 'et vedtak', nn: 'eit vedtak', en: 'a decision' },
    many: { nb: 'vedtak', nn: 'vedtak', en: 'decisions' },
  },
};

/** What each kind of entity is called, with its article. */
export const entityNames = namesBy(({ one }) => one);

/** What many of each kind are called. */
export const entityLists = namesBy(({ many }) => many);

/** What each kind of file, and each kind of entity, is called, with its article. */
export const recordNames: Readonly<Record<EntityKind | RecordKind, Names>> = {
  ...entityNames,
  plan: { nb: 'plan.yaml', nn: 'plan.yaml', en: 'plan.yaml' },
  theme: { nb: 'et tema', nn: 'eit tema', en: 'a theme' },
  template: { nb: 'en mal', nn: 'ein mal', en: 'a template' },
  locale: { nb: 'en språkfil', nn: 'ei språkfil', en: 'a locale' },
};

/** What a kind of file or of entity is called, with its article; a word that is none of them is given as it is. */
export function kindName(kind: string, language: SpokenLanguage): string {
  return Object.hasOwn(recordNames, kind)
    ? inLanguage(recordNames[kind as keyof typeof recordNames], language)
    : kind;
}

function namesBy(pick: (row: (typeof names)[EntityKind]) => Names): Readonly<Record<EntityKind, Names>> {
  return Object.fromEntries(Object.entries(names).map(([kind, row]) => [kind, pick(row)])) as Readonly<
    Record<EntityKind, Names>
  >;
}
