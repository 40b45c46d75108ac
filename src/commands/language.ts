import type { World } from '../io/world.ts';
import { isLanguage, type Language } from '../kinds/languages.ts';

/**
 * The language to speak: the option, then PLANVERK_LANG, then the locale's LC_ALL, LC_MESSAGES, LANG, then the plan's own,
 * then Bokmål. A locale that says nothing of language (`C`, `POSIX`), or one we do not speak, is passed over.
 */
export function chooseLanguage(option: string | undefined, world: World, planLanguage?: Language): Language {
  const { PLANVERK_LANG, LC_ALL, LC_MESSAGES, LANG } = world.env;
  for (const locale of [option, PLANVERK_LANG, LC_ALL || LC_MESSAGES || LANG]) {
    const language = languageOf(locale);
    if (language) return language;
  }
  return planLanguage ?? 'nb';
}

/** `nn_NO.UTF-8` → `nn`; `no` is Bokmål. */
export function languageOf(locale: string | undefined): Language | undefined {
  const code = locale?.toLowerCase().split(/[_.@-]/)[0];
  if (code !== undefined && isLanguage(code)) return code;
  return code === 'no' ? 'nb' : undefined;
}
