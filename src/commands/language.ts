import type { World } from '../io/world.ts';
import { type Language, languages } from '../kinds/languages.ts';
import { namesOfArgument } from '../messages/spoken-words.ts';
import { meant } from '../text/did-you-mean.ts';
import type { ValueType } from './command.ts';
import { oneOf } from './value-types.ts';

/**
 * The language to speak: the option, then PLANVERK_LANG, then the locale's LC_ALL, LC_MESSAGES, LANG, then the plan's own,
 * then Bokmål. A locale that says nothing of language (`C`, `POSIX`), or one we do not speak, is passed over.
 */
export function chooseLanguage(option: string | undefined, world: World, planLanguage?: Language): Language {
  return languageSaid(option, world) ?? planLanguage ?? 'nb';
}

/** The language that the option or the environment asks for; undefined where neither does. */
export function languageSaid(option: string | undefined, { env }: World): Language | undefined {
  const { PLANVERK_LANG, LC_ALL, LC_MESSAGES, LANG } = env;
  for (const locale of [option, PLANVERK_LANG, LC_ALL || LC_MESSAGES || LANG]) {
    const language = languageOf(locale);
    if (language) return language;
  }
  return undefined;
}

/** The language of a locale or of a name: `nn_NO.UTF-8`, `nynorsk` → `nn`; `no` is Bokmål. */
export function languageOf(word: string | undefined): Language | undefined {
  const code = word?.toLowerCase().split(/[_.@-]/)[0];
  if (code === undefined) return undefined;
  const language = code === 'no' ? 'nb' : meant(code, languages, namesOfArgument);
  return languages.find((known) => known === language);
}

/** A language of the command line, as the environment and people write it. */
export const spokenLanguage: ValueType<Language> = {
  choices: languages,
  parse: (word, place) => languageOf(word) ?? oneOf(languages).parse(word, place),
};
