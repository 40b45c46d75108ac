import { peekLanguage } from '../io/peek-plan.ts';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import { languageOf, languageSaid } from './language.ts';

/**
 * The language to speak where the plan is not read, or not yet: help, and what is wrong with the command line.
 * @param planFolder as it was given
 */
export function languageBeforePlan(
  option: string | undefined,
  planFolder: string | undefined,
  world: World,
): Language {
  return languageSaid(option, world) ?? languageOf(peekLanguage(planFolder, world.cwd)) ?? 'nb';
}
