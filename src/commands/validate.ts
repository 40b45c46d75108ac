import { countBySeverity } from '../report/diagnostic.ts';
import { chooseLanguage } from './language.ts';
import type { ValidateFormat } from './names.ts';
import { readPlan } from './read-plan.ts';
import { type CommonOptions, type ExitCode, useColor, type World } from './world.ts';

export interface ValidateOptions extends CommonOptions {
  readonly format: ValidateFormat;
  readonly at?: string;
  readonly maxWarnings?: number;
}

/** Prints every diagnostic of the plan. Writes nothing. 1 when there are errors, or more warnings than allowed. */
export async function validate(
  folder: string | undefined,
  options: ValidateOptions,
  world: World,
): Promise<ExitCode> {
  const { plan, diagnostics, sources, files, pathOf } = await readPlan(
    world,
    folder ?? options.plan,
    options.at,
  );
  const language = chooseLanguage(options.lang, world, plan?.record.language);
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
