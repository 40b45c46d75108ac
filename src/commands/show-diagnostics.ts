import { linkToRules, useColor } from '../io/terminal.ts';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import type { PlanInHand } from '../reading/read-plan.ts';
import type { Diagnostic } from '../report/diagnostic.ts';

/**
 * Reports diagnostics to people, beside the results.
 * @param many `every-file` to name each place of what is wrong in many
 */
export async function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  { sources, files, pathOf }: Pick<PlanInHand, 'sources' | 'files' | 'pathOf'>,
  language: Language,
  world: World,
  many?: 'every-file',
): Promise<void> {
  const { prettyReport } = await import('../report/pretty.ts');
  const color = useColor(world, world.errIsTerminal);
  const explained = linkToRules(world, world.errIsTerminal);
  const shown = { language, color, explained, width: world.width, pathOf, ...(many && { many }) };
  world.err(prettyReport(diagnostics, sources, files, shown));
}
