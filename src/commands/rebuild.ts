import { standardTheme } from '#templates';
import { targetsOf } from '../document/targets.ts';
import { writeOutputs } from '../io/output-folder.ts';
import { secondThread } from '../io/second-thread.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import type { PlanDocumentKind } from '../kinds/document-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import type { BuildFormat } from '../publishing/build-formats.ts';
import { documentSource } from '../publishing/document-source.ts';
import { keepPrinting } from '../publishing/kept-printing.ts';
import { makeOutputs } from '../publishing/outputs.ts';
import { readPdfSetting } from '../publishing/pdf-setting.ts';
import { usableTheme } from '../publishing/usable-theme.ts';
import type { PlanInHand } from '../reading/read-plan.ts';
import { makeTheme } from '../templates/theme.ts';
import { chosenDocuments } from './chosen-documents.ts';
import { outsideOf } from './output-files.ts';

/** What is built at every change. */
export interface Rebuilding {
  readonly kind: PlanDocumentKind | undefined;
  readonly which: string | undefined;
  readonly formats: readonly BuildFormat[];
  /** The folder of the documents. */
  readonly out: string;
  readonly lang: Language | undefined;
  readonly world: Pick<World, 'cache' | 'version' | 'threadFile'>;
}

/**
 * Makes what builds the documents of a plan that has changed.
 * @returns a function that writes those files of the documents that are not as they were, and gives their paths in the
 *   folder of the documents
 */
export function rebuilder({ kind, which, formats, out, lang, world }: Rebuilding) {
  const { cache, version } = world;
  const printing = keepPrinting();
  return async ({ plan, tree, folder }: PlanInHand): Promise<readonly string[]> => {
    if (!plan?.whole) throw new UserError('plan-unusable');
    const theme = usableTheme(plan);
    const made = makeTheme(standardTheme, theme);
    const setting = readPdfSetting(tree, undefined, { watermark: 'auto', theme, cache, version });
    const outputs = await makeOutputs(chosenDocuments(targetsOf(plan), kind, which), {
      source: documentSource(plan, tree, { lang }),
      theme: made,
      fonts: setting.fonts,
      formats,
      whole: kind === undefined,
      pdfPool: printing.of(setting, made),
      threadFile: secondThread(world),
      progress() {},
    });
    return writeOutputs(out, outsideOf([folder], out, outputs), tree.commit, 'keep');
  };
}
