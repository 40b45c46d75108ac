import { escapeControls } from '../escape/escape-controls.ts';
import { formatPlan, writeFixed } from '../fix/fix-plan.ts';
import type { World } from '../io/world.ts';
import { fixWords } from '../messages/fix-words.ts';
import { say } from '../messages/wording.ts';
import { readPlan } from '../reading/read-plan.ts';
import type { ExitCode, PlanOptions } from './command.ts';
import { chooseLanguage } from './language.ts';

export interface FmtOptions extends PlanOptions {
  /** Say what would change, and write nothing. */
  readonly check?: boolean;
}

/** Puts the plan's files in canonical form. With `--check`, 1 where one is not; 3 where one cannot be read. */
export async function fmt(_args: readonly [], options: FmtOptions, world: World): Promise<ExitCode> {
  const inHand = await readPlan(world, options.plan, undefined, { fixing: true });
  const language = chooseLanguage(options.lang, world, inHand.plan?.record.language);
  const fixed = formatPlan(inHand);
  if (!options.check) await writeFixed(inHand, fixed);
  const newNames = new Map(fixed.renames.map(({ from, to }) => [from, to]));
  const paths = [...new Set([...fixed.files.keys(), ...newNames.keys()])].sort();
  const shown = (path: string): string => escapeControls(inHand.pathOf(path));
  for (const path of paths) {
    const name = newNames.get(path);
    world.out(name === undefined ? `${shown(path)}\n` : `${shown(path)} → ${shown(name)}\n`);
  }
  const words = options.check ? fixWords.wouldFormat : fixWords.formatted;
  world.err(
    `${say(words, language, { count: paths.length, files: inHand.files, broken: fixed.broken.length })}\n`,
  );
  if (fixed.broken.length > 0)
    world.err(`${say(fixWords.notFormatted, language, { paths: fixed.broken.map(shown) })}\n`);
  if (fixed.unlike.length > 0)
    throw new Error(`the canonical form means something else: ${fixed.unlike.map(shown).join(', ')}`);
  if (options.check && paths.length > 0) return 1;
  // Nobody has looked at it: that is not yes.
  return fixed.broken.length > 0 ? 3 : 0;
}
