import { join, resolve } from 'node:path';
import { standardTheme } from '#templates';
import { type Target, targetsOf } from '../document/targets.ts';
import { writeOutputs } from '../io/output-folder.ts';
import { secondThread } from '../io/second-thread.ts';
import { shownPath } from '../io/shown-path.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import type { PlanDocumentKind } from '../kinds/document-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import { outputWords } from '../messages/output-words.ts';
import { say } from '../messages/wording.ts';
import type { Plan } from '../model/entities.ts';
import type { BuildFormat } from '../publishing/build-formats.ts';
import { documentSource } from '../publishing/document-source.ts';
import type { Output } from '../publishing/format.ts';
import { asListed, makeOutputs } from '../publishing/outputs.ts';
import { openPdfPool, openRenderWorker, type RenderWorker } from '../publishing/pdf-pool.ts';
import { readPdfSetting } from '../publishing/pdf-setting.ts';
import { usableTheme } from '../publishing/usable-theme.ts';
import { type PlanInHand, readPlan } from '../reading/read-plan.ts';
import { countBySeverity } from '../report/diagnostic.ts';
import { makeTheme } from '../templates/theme.ts';
import type { Sources } from '../text/source.ts';
import { chosenDocuments, refuseYearsOfAll } from './chosen-documents.ts';
import type { ExitCode, PlanOptions } from './command.ts';
import { gapLines, gapsOf } from './gaps.ts';
import { knownPartner } from './known-partner.ts';
import { chooseLanguage } from './language.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import { outsideOf, refuseInside, sizeInWords } from './output-files.ts';
import { showDiagnostics } from './show-diagnostics.ts';
import { statusMissing } from './status-missing.ts';
import { UsageError } from './usage-error.ts';

export interface BuildOptions extends PlanOptions {
  readonly format: readonly BuildFormat[];
  readonly out: string;
  readonly at?: string;
  readonly today?: string;
  /** `auto`, `none`, or the words themselves. */
  readonly watermark: string;
  /** The partner that an action plan is for, alone: its id or its name. */
  readonly for?: string;
  /** Add what has happened since a document was adopted. */
  readonly status?: boolean;
  /** Put the plan's files into the PDF. */
  readonly attachSource?: boolean;
  /** Build although there are errors. */
  readonly draft?: boolean;
}

/**
 * Makes the documents and writes all of them or none. A plan with errors is not built, so that no wrong document is
 * distributed; `--draft` builds what could be read.
 */
export async function build(
  [kind, which]: readonly [kind: PlanDocumentKind | undefined, which: string | undefined],
  options: BuildOptions,
  world: World,
): Promise<ExitCode> {
  refuseYearsOfAll(kind, which, 'planverk build');
  if (options.for !== undefined && kind !== 'action-plan')
    throw new UsageError('forNeedsActionPlan', { word: '--for' });
  if (options.status && kind === 'report') throw new UserError('status-of-report', {});
  const manyPdfs = kind === undefined && options.format.includes('pdf');
  const threadFile = manyPdfs ? secondThread(world) : undefined;
  const thread = threadFile === undefined ? undefined : openRenderWorker(threadFile);
  try {
    const code = await buildOn(thread, kind, which, options, world);
    thread?.close();
    return code;
  } catch (error) {
    // Nobody waits for documents of a build that has failed.
    thread?.stop();
    throw error;
  }
}

async function buildOn(
  thread: RenderWorker | undefined,
  kind: PlanDocumentKind | undefined,
  which: string | undefined,
  options: BuildOptions,
  world: World,
): Promise<ExitCode> {
  let inHand = await readPlan(world, options.plan, options.at, { lowMemory: true, today: options.today });
  const { plan, diagnostics, tree } = inHand;
  const language = chooseLanguage(options.lang, world, plan?.record.language);
  const broken = countBySeverity(diagnostics).error > 0;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (broken) await showDiagnostics(errors, inHand, language, world);
  if (broken && !options.draft) {
    world.err(`\n${say(outputWords.buildRefused, language)}\n`);
    return 1;
  }
  if (!plan?.whole) throw new UserError('plan-unusable');
  const gaps = gapsOf(plan, inHand);
  // From here on diagnostics need the texts only; the trees of thousands of files take more memory than the plan.
  inHand = { ...inHand, sources: textsOf(inHand.sources) };
  const reader = options.for === undefined ? undefined : knownPartner(options.for, [plan]);
  const targets = chosenDocuments(targetsOf(plan), kind, which).map((target) =>
    reader ? { ...target, name: `${target.name}-for-${reader.id}` } : target,
  );
  if (options.status) await showWithoutStatus(targets, plan, inHand, language, world);
  const out = resolve(world.cwd, options.out);
  refuseInside([inHand.folder], out);

  const source = documentSource(plan, tree, { lang: options.lang, gaps, reader, status: options.status });
  const ownTheme = usableTheme(plan);
  const setting = {
    watermark: options.watermark,
    theme: ownTheme,
    cache: world.cache,
    keptFor: inHand.folder,
    version: world.version,
  };
  const pdfSetting = readPdfSetting(tree, options.attachSource ? plan : undefined, setting);
  const pdfPool = openPdfPool(pdfSetting, thread);
  const outputs = await makeOutputs(targets, {
    source,
    theme: makeTheme(standardTheme, ownTheme),
    fonts: pdfSetting.fonts,
    formats: options.format,
    whole: kind === undefined,
    pdfPool,
    threadFile: secondThread(world),
    progress(path, at, of) {
      if (world.errIsTerminal) world.err(`\r\u001b[2K${at}/${of} ${path}`);
    },
  });
  if (world.errIsTerminal) world.err('\r\u001b[2K');
  const written: WrittenOutput[] = [];
  const noted = outsideOf([inHand.folder], out, outputs, ({ bytes, ...output }) =>
    written.push({ ...output, size: bytes.length }),
  );
  await writeOutputs(out, noted, tree.commit);
  // Nothing else reports them.
  if (pdfPool.missing.size > 0) {
    const missing = missingGlyphs(pdfPool.missing, plan, inHand.sources);
    await showDiagnostics(
      missing.diagnostics,
      { ...inHand, sources: missing.sources },
      language,
      world,
      'every-file',
    );
  }
  const lines = outputLines(
    asListed(written, targets, options.format),
    out,
    kind === undefined,
    language,
    world,
  );
  world.out(`${lines.join('\n')}\n`);
  if (broken) world.err(`\n${say(outputWords.builtDespiteErrors, language)}\n${gapLines(gaps, language)}`);
  return 0;
}

/** Says of which documents there is no status: those that are not adopted. A report is nothing but that. */
async function showWithoutStatus(
  targets: readonly Target[],
  plan: Plan,
  inHand: PlanInHand,
  language: Language,
  world: World,
): Promise<void> {
  const found = statusMissing(targets, plan, inHand.sources);
  if (found.diagnostics.length > 0)
    await showDiagnostics(found.diagnostics, { ...inHand, sources: found.sources }, language, world);
}

/** A file that was written. */
type WrittenOutput = Omit<Output, 'bytes'> & { readonly size: number };

/** A line for each document; the other files are only counted. */
function outputLines(
  outputs: readonly WrittenOutput[],
  out: string,
  whole: boolean,
  language: Language,
  world: World,
): readonly string[] {
  const lines = outputs
    .filter(({ minor }) => !minor)
    .map(({ path, size, pages }) => {
      const values = {
        path: shownPath(world.cwd, join(out, path)),
        size: sizeInWords(size),
        pages: pages ?? 0,
      };
      return say(pages === undefined ? outputWords.written : outputWords.writtenPages, language, values);
    });
  // The manifest is reported only where it is complete, to be passed on.
  const count = outputs.length + (whole ? 1 : 0) - lines.length;
  return count > 0 ? [...lines, say(outputWords.writtenBesides, language, { count })] : lines;
}

function textsOf(sources: Sources): Sources {
  return new Map([...sources].map(([path, { file, text }]) => [path, { file, text }]));
}
