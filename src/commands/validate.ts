import { Trouble } from '../io/trouble.ts';
import { cliWords } from '../messages/cli-words.ts';
import { type Language, say } from '../messages/wording.ts';
import { countBySeverity } from '../report/diagnostic.ts';
import { chooseLanguage } from './language.ts';
import type { FixKind, ValidateFormat } from './names.ts';
import { type PlanInHand, readPlan } from './read-plan.ts';
import { type CommonOptions, type ExitCode, useColor, type World } from './world.ts';

export interface ValidateOptions extends CommonOptions {
  readonly format: ValidateFormat;
  readonly at?: string;
  readonly maxWarnings?: number;
  /** Mend what can be mended: `safe`, or guesses too. */
  readonly fix?: FixKind;
}

/** Prints every diagnostic of the plan. Writes nothing, unless it is to mend. 1 when there are errors, or more warnings than allowed. */
export async function validate(
  folder: string | undefined,
  options: ValidateOptions,
  world: World,
): Promise<ExitCode> {
  const inHand = await readPlan(world, folder ?? options.plan, options.at);
  const { files, pathOf } = inHand;
  const language = chooseLanguage(options.lang, world, inHand.plan?.record.language);
  const { diagnostics, sources } = options.fix ? await mended(inHand, options.fix, language, world) : inHand;
  if (options.format === 'json') {
    const { jsonReport } = await import('../report/json.ts');
    world.out(jsonReport(diagnostics, sources, files, { language, version: world.version, pathOf }));
  } else {
    const { prettyReport } = await import('../report/pretty.ts');
    const color = useColor(world, world.outIsTerminal);
    world.out(prettyReport(diagnostics, sources, files, { language, color, width: world.width, pathOf }));
  }
  const counts = countBySeverity(diagnostics);
  const tooManyWarnings = options.maxWarnings !== undefined && counts.warning > options.maxWarnings;
  return counts.error > 0 || tooManyWarnings ? 1 : 0;
}

/** Writes the mends, and gives the plan as it reads with them. */
async function mended(
  inHand: PlanInHand,
  fix: FixKind,
  language: Language,
  world: World,
): Promise<Pick<PlanInHand, 'diagnostics' | 'sources'>> {
  if (inHand.tree.commit) throw new Trouble('fix-in-revision');
  const { mendPlan, reread, writeMended } = await import('./mend-plan.ts');
  const result = mendPlan(inHand, fix === 'unsafe' ? ['safe', 'unsafe'] : ['safe']);
  writeMended(inHand, result);
  const values = { count: result.count, files: result.files.size };
  world.err(`${say(cliWords.mended, language, values)}\n`);
  return result.files.size > 0 ? reread(inHand, result.files) : inHand;
}
