import { standardLocales } from '#templates';
import { localeOf } from '../document/own-settings.ts';
import type { Language } from '../kinds/languages.ts';
import { inWordsOf } from '../messages/own-words.ts';
import type { SpokenLanguage } from '../messages/wording.ts';
import type { Plan } from '../model/entities.ts';

/** A language in all of a plan's own words: for its levels, its documents, its periods. */
export function inWordsOfPlan(plan: Plan, language: Language): SpokenLanguage {
  const spoken = inWordsOf(plan.record, language);
  if (plan.locales.size === 0) return spoken;
  const others = typeof spoken === 'string' ? [] : spoken.words;
  const words = new Map<object, unknown>([...others, [standardLocales, localeOf(plan, language)]]);
  return { tag: language, fallback: language, words };
}
