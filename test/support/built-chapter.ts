import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Pdf, readStructure } from './pdf-structure.ts';
import { runBuilt } from './run-built.ts';
import { smallPlan } from './small-plan.ts';
import { writePlan } from './write-plan.ts';

/** The strategy plan of a small plan, built in every format. */
export interface BuiltChapter {
  readonly markdown: string;
  readonly html: string;
  readonly pdf: Pdf;
  readonly bytes: Uint8Array;
  /** The folder that holds `plan/` and `out/`. */
  readonly folder: string;
}

/**
 * Builds the strategy plan of the small plan with this text in its first chapter.
 * @param more files of the plan, in place of the small plan's or beside them
 * @throws where the plan is not built without a diagnostic
 */
export async function builtChapter(
  folder: string,
  text: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<BuiltChapter> {
  writePlan(join(folder, 'plan'), {
    ...smallPlan,
    'chapters/01-bakgrunn.md': `---\nid: bakgrunn\n---\n\n# Bakgrunn\n\n${text}\n`,
    ...more,
  });
  const checked = await runBuilt(['validate'], folder);
  const { code, err } = await runBuilt(['build', 'strategy', '--format', 'md,html,pdf'], folder);
  if (checked.code !== 0 || code !== 0) throw new Error(checked.out + checked.err + err);
  const out = (...path: readonly string[]): Buffer => readFileSync(join(folder, 'out', ...path));
  const bytes = out('strategiplan.pdf');
  return {
    markdown: out('strategiplan.md').toString(),
    html: out('html', 'strategiplan.html').toString(),
    pdf: readStructure(bytes),
    bytes,
    folder,
  };
}
