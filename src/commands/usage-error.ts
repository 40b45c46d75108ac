import type { Language } from '../kinds/languages.ts';
import { cliWords } from '../messages/cli-words.ts';
import { say } from '../messages/wording.ts';
import type { Values } from '../text/problem.ts';

/** Something wrong with the command line (exit 2), to be said in the words of `cliWords`. */
export class UsageError extends Error {
  override readonly name: keyof typeof cliWords;
  readonly values: Values;

  constructor(name: keyof typeof cliWords, values: Values = {}) {
    super(name);
    this.name = name;
    this.values = values;
  }
}

/** The sentence, and where more is told. */
export function usageSentence({ name, values }: UsageError, command: string, language: Language): string {
  return `${say(cliWords[name], language, values)}\n${say(cliWords.seeHelp, language, { command })}`;
}
