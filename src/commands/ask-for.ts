import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import type { ValueType } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Asks for what the command line does not say. */
export interface Asker {
  readonly language: Language;
  /**
   * Asks until the answer can be used.
   * @param flag by which it is said on the command line
   * @throws UsageError that names the option, where nobody is there to answer
   */
  ask<T>(flag: string, question: string, type: ValueType<T>): Promise<T>;
  /** Whether somebody is there to answer. */
  readonly isThere: boolean;
}

export function asker(language: Language, world: World): Asker {
  return {
    language,
    isThere: world.ask !== undefined,
    async ask(flag, question, type) {
      for (;;) {
        const answer = await world.ask?.(`${question}: `);
        if (answer === undefined) throw new UsageError('missingOption', { word: flag });
        try {
          return type.parse(answer, { name: flag, flags: flag, about: question, line: [] });
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
          world.err(`${error.text(language)}\n`);
        }
      }
    },
  };
}
