import type { Language } from './wording.ts';

/** What each kind of entity is called, with its article. */
export const entityNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  chapter: { nb: 'et kapittel', nn: 'eit kapittel', en: 'a chapter' },
  'focus-area': { nb: 'et satsingsområde', nn: 'eit satsingsområde', en: 'a focus area' },
  strategy: { nb: 'en strategi', nn: 'ein strategi', en: 'a strategy' },
  goal: { nb: 'et mål', nn: 'eit mål', en: 'a goal' },
  'action-area': { nb: 'et tiltaksområde', nn: 'eit tiltaksområde', en: 'an action area' },
  'working-form': { nb: 'en arbeidsform', nn: 'ei arbeidsform', en: 'a working form' },
  partner: { nb: 'en samarbeidspart', nn: 'ein samarbeidspart', en: 'a partner' },
  'financing-source': { nb: 'en finansieringskilde', nn: 'ei finansieringskjelde', en: 'a financing source' },
  action: { nb: 'et tiltak', nn: 'eit tiltak', en: 'an action' },
  programme: { nb: 'et program', nn: 'eit program', en: 'a programme' },
  indicator: { nb: 'en indikator', nn: 'ein indikator', en: 'an indicator' },
  'action-plan': { nb: 'en handlingsplan', nn: 'ein handlingsplan', en: 'an action plan' },
  'economic-plan': { nb: 'en økonomiplan', nn: 'ein økonomiplan', en: 'an economic plan' },
  decision: { nb: 'et vedtak', nn: 'eit vedtak', en: 'a decision' },
  plan: { nb: 'plan.yaml', nn: 'plan.yaml', en: 'plan.yaml' },
};

/** What each kind of file is called, with its article. */
export const recordNames: typeof entityNames = {
  ...entityNames,
  theme: { nb: 'et tema', nn: 'eit tema', en: 'a theme' },
  template: { nb: 'en mal', nn: 'ein mal', en: 'a template' },
  locale: { nb: 'en språkfil', nn: 'ei språkfil', en: 'a locale' },
};
