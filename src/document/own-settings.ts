import { standardLocales, standardTemplates } from '#templates';
import { type DocumentKind, documentKinds } from '../kinds/document-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import type { Plan } from '../model/entities.ts';
import type { Locale } from '../templates/locale.ts';
import { nounsOfPlan, withNouns } from '../templates/nouns.ts';
import type { TemplateRecord } from '../templates/template.ts';
import type { ThemeRecord } from '../templates/theme.ts';

/** What each document is made of: as the plan's own templates say, or planverk's. */
export function templatesOf({ record, templates }: Plan): Readonly<Record<DocumentKind, TemplateRecord>> {
  const folder = record.documents?.templates ?? 'templates';
  const ofFolder = documentKinds.map(
    (kind) => [kind, templates.get(`${folder}/${kind}.yaml`)?.record] as const,
  );
  const found = ofFolder.filter(([kind, template]) => template?.document === kind);
  return { ...standardTemplates, ...Object.fromEntries(found) };
}

/** The plan's own theme, as it is written. */
export function themeOf({ record, themes }: Pick<Plan, 'record' | 'themes'>): ThemeRecord | undefined {
  return themes.get(record.documents?.theme ?? '')?.record;
}

/** Asked by every document, and by names of files: a thousand sentences. */
const localesOfPlans = new WeakMap<Plan, Map<Language, Locale>>();

/**
 * The words that documents add, in a language: planverk's, and those that the plan wants otherwise. What speaks of levels
 * has the plan's own words for them.
 */
export function localeOf(plan: Plan, language: Language): Locale {
  const ofPlan = localesOfPlans.get(plan) ?? new Map<Language, Locale>();
  localesOfPlans.set(plan, ofPlan);
  const locale = ofPlan.get(language) ?? makeLocale(plan, language);
  ofPlan.set(language, locale);
  return locale;
}

function makeLocale(plan: Plan, language: Language): Locale {
  const { record, locales } = plan;
  const folder = record.documents?.locales ?? 'locales';
  const words = { ...standardLocales[language], ...locales.get(`${folder}/${language}.yaml`)?.record };
  const nouns = nounsOfPlan(record, language);
  const locale = Object.fromEntries(
    Object.entries(words).map(([key, sentence]) => [key, withNouns(sentence, nouns)]),
  ) as Locale;
  return themeOf(plan)?.tables?.dates === 'long' ? { ...locale, monthsOfDates: locale.months } : locale;
}

/** Whether a document has a part. */
export function hasPart(template: TemplateRecord, part: string): boolean {
  return template.sections.some(({ section }) => section === part);
}
