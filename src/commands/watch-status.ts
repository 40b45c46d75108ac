import { escapeControls } from '../escape/escape-controls.ts';
import { now } from '../io/clock.ts';
import { linkToRules, useColor } from '../io/terminal.ts';
import { isExhausted, UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import { userErrorMessage } from '../messages/user-errors.ts';
import { watchWords } from '../messages/watch-words.ts';
import { say } from '../messages/wording.ts';
import type { PlanInHand } from '../reading/read-plan.ts';
import { countBySeverity } from '../report/diagnostic.ts';
import { prettyReport } from '../report/pretty.ts';

/**
 * One line for each change: when, what was changed, and what came of it.
 * @param changed files; undefined where it is not them
 */
export function statusLine(
  changed: readonly string[] | undefined,
  outcome: readonly string[],
  language: Language,
  world: World,
): string {
  const parts = outcome.map(escapeControls).join(' · ');
  if (!changed) return `${timeIn(language, world)} ${parts}\n`;
  const [first, ...more] = changed;
  const what =
    first === undefined
      ? say(watchWords.start, language)
      : say(watchWords.changedFiles, language, { first: escapeControls(first), more: more.length });
  return `${timeIn(language, world)} ${what}: ${parts}\n`;
}

/** The time of day: `10.42.03`, in English `10:42:03`. */
export function timeIn(language: Language, world: World, at = now(world)): string {
  const parts = [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => `${part}`.padStart(2, '0'));
  return parts.join(language === 'en' ? ':' : '.');
}

/** Seconds with one decimal: `0,4`. */
export function secondsIn(language: Language, milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1).replace('.', language === 'en' ? '.' : ',');
}

/** How many warnings there are, where there are any. */
export function warningsIn({ diagnostics }: PlanInHand, language: Language): readonly string[] {
  const { warning } = countBySeverity(diagnostics);
  return warning > 0 ? [say(watchWords.warnings, language, { count: warning })] : [];
}

/** The errors of a plan as `validate` reports them. */
export function errorReport({ diagnostics, ...plan }: PlanInHand, language: Language, world: World): string {
  return prettyReport(
    diagnostics.filter(({ severity }) => severity === 'error'),
    plan.sources,
    plan.files,
    {
      language,
      color: useColor(world, world.errIsTerminal),
      explained: linkToRules(world, world.errIsTerminal),
      width: world.width,
      pathOf: plan.pathOf,
    },
  );
}

/**
 * What could not be done, in a sentence.
 * @throws what is no trouble of the user's, but ours
 */
export function reasonIn(error: unknown, language: Language): string {
  const known = isExhausted(error) ? new UserError('files-exhausted', {}, error) : error;
  if (!(known instanceof UserError)) throw error;
  return userErrorMessage(known).text(language);
}
