import type { Language } from '../kinds/languages.ts';
import { misuseWords } from '../messages/misuse-words.ts';
import { filled, type Sentence, say, type ValuesOf, type Wording } from '../messages/wording.ts';

type Words = typeof misuseWords;

/** The words that are said of something: a sentence about the command line names what is wrong in it. */
type UsageErrorArguments = {
  [Name in keyof Words]: Words[Name] extends Wording ? never : [name: Name, values: ValuesOf<Words[Name]>];
}[keyof Words];

/** Something wrong with the command line (exit 2), to be said in the words of `misuseWords`. */
export class UsageError extends Error {
  override readonly name: keyof Words;
  readonly text: Sentence;

  constructor(...[name, values]: UsageErrorArguments) {
    super(name);
    this.name = name;
    const wording: Wording<never> = misuseWords[name];
    // The values are those of the name; the compiler does not follow that through the lookup.
    this.text = filled(wording, values as never);
  }
}

/** The sentence, and where to read more. */
export function usageSentence({ text }: UsageError, command: string, language: Language): string {
  return `${text(language)}\n${say(misuseWords.seeHelp, language, { command })}`;
}
