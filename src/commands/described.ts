import type { Language } from '../kinds/languages.ts';
import { cliWords } from '../messages/cli-words.ts';
import { placeholderWords } from '../messages/placeholder-words.ts';
import { say, type Wording } from '../messages/wording.ts';
import type { OptionDescription, ValueType } from './command.ts';
import { spokenLanguage } from './language.ts';

/** Options of every command. */
export const commonOptions: Readonly<Record<string, OptionDescription>> = {
  lang: { placeholder: '<lang>', about: cliWords.langOption, type: spokenLanguage },
  debug: { about: cliWords.debugOption },
};

/** Of the program as a whole. */
export const programExamples = ['planverk validate', 'planverk build strategy', 'planverk list goals'];

/** A placeholder in the user's language: `<folder>` → `<mappe>`. */
export function filledIn(placeholder: string, language: Language): string {
  const words: Readonly<Record<string, Wording>> = placeholderWords;
  return placeholder.replace(/(?<=[<[])\w+(?=(?:\.{3})?[>\]])/, (word) => {
    const wording = Object.hasOwn(words, word) ? words[word] : undefined;
    return wording ? say(wording, language) : word;
  });
}

/** What the help says of an argument or an option: what it is for, the words that may be there, and the usual one. */
export function aboutOf(
  {
    about,
    type,
    default: usual,
  }: Pick<OptionDescription, 'about' | 'default'> & {
    readonly type?: ValueType<unknown>;
  },
  language: Language,
): string {
  return say(about, language, { choices: type?.choices ?? [], usual: String(usual ?? '') });
}
