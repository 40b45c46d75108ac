import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { standardTheme } from '#templates';
import { localeOf, templatesOf } from '../document/own-settings.ts';
import { type Target, targetsOf } from '../document/targets.ts';
import { writeOutputs } from '../io/output-folder.ts';
import { shownPath } from '../io/shown-path.ts';
import { linkToRules, useColor } from '../io/terminal.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import { cliWords } from '../messages/cli-words.ts';
import { type Language, say } from '../messages/wording.ts';
import type { Plan } from '../model/entities.ts';
import { placeIn, writtenTexts } from '../model/written-texts.ts';
import type { BuildFormat } from '../publishing/build-formats.ts';
import { makeOutputs } from '../publishing/outputs.ts';
import { openPdfPool, openRenderWorker, type RenderWorker } from '../publishing/pdf-pool.ts';
import { readPdfSetting } from '../publishing/pdf-setting.ts';
import { pictureFinder } from '../publishing/pictures.ts';
import { usableTheme } from '../publishing/usable-theme.ts';
import { fromProblem } from '../reading/problems.ts';
import { type PlanInHand, readPlan } from '../reading/read-plan.ts';
import { countBySeverity, type Diagnostic } from '../report/diagnostic.ts';
import { makeTheme } from '../templates/theme.ts';
import { parseMarkdown } from '../text/markdown.ts';
import type { Place } from '../text/place.ts';
import type { Sources } from '../text/source.ts';
import { parseYaml } from '../text/yaml.ts';
import type { CommonOptions, ExitCode } from './command.ts';
import { gapLines, gapsOf } from './gaps.ts';
import { chooseLanguage, languageOf } from './language.ts';
import type { BuildDocument } from './names.ts';
import { refuseInside, sizeInWords } from './output-files.ts';

export interface BuildOptions extends CommonOptions {
  readonly format: readonly BuildFormat[];
  readonly out: string;
  readonly at?: string;
  /** `auto`, `none`, or the words themselves. */
  readonly watermark: string;
  /** Put the plan's files into the PDF. */
  readonly attachSource?: boolean;
  /** Build although there are errors. */
  readonly draft?: boolean;
}

/**
 * Makes the documents and writes them all, or nothing. A plan with errors is not built, so that no wrong document goes
 * round; `--draft` builds what could be read.
 */
export async function build(
  kind: BuildDocument | undefined,
  which: string | undefined,
  options: BuildOptions,
  world: World,
): Promise<ExitCode> {
  const manyPdfs = kind === undefined && options.format.includes('pdf');
  const { threadFile } = world;
  const second = manyPdfs && threadFile !== undefined && availableParallelism() > 1;
  const thread = second ? openRenderWorker(threadFile) : undefined;
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
  kind: BuildDocument | undefined,
  which: string | undefined,
  options: BuildOptions,
  world: World,
): Promise<ExitCode> {
  let inHand = await readPlan(world, options.plan, options.at, { lowMemory: true });
  const { plan, diagnostics, tree } = inHand;
  const language = chooseLanguage(options.lang, world, plan?.record.language);
  const broken = countBySeverity(diagnostics).error > 0;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (broken) await show(errors, inHand, language, world);
  if (broken && !options.draft) {
    world.err(`\n${say(cliWords.buildRefused, language)}\n`);
    return 1;
  }
  if (!plan?.whole) throw new UserError('plan-unusable');
  const gaps = gapsOf(plan, inHand);
  // What is told from here on is found in the texts; of thousands of files the trees are more than the plan.
  inHand = { ...inHand, sources: textsOf(inHand.sources) };
  const targets = chosen(targetsOf(plan), kind, which);
  const out = resolve(world.cwd, options.out);
  refuseInside([inHand.folder], out);

  const wordsLanguage = languageOf(options.lang) ?? plan.record.language;
  const source = {
    plan,
    locale: localeOf(plan, wordsLanguage),
    templates: templatesOf(plan),
    wordsLanguage,
    ...(tree.commit && { commit: tree.commit }),
    ...(gaps.length > 0 && { gaps }),
    picture: pictureFinder(tree, plan),
  };
  const ownTheme = usableTheme(plan);
  const setting = { watermark: options.watermark, theme: ownTheme, cache: world.cache };
  const pdfPool = openPdfPool(readPdfSetting(tree, options.attachSource ? plan : undefined, setting), thread);
  const outputs = await makeOutputs(targets, {
    source,
    theme: makeTheme(standardTheme, ownTheme),
    formats: options.format,
    whole: kind === undefined,
    pdfPool,
    progress(path, at, of) {
      if (world.errIsTerminal) world.err(`\r\u001b[2K${at}/${of} ${path}`);
    },
  });
  if (world.errIsTerminal) world.err('\r\u001b[2K');
  // A plan folder may lie in that of the documents, under a name that these have, too.
  for (const folder of new Set(outputs.map(({ path }) => dirname(join(out, path)))))
    refuseInside([inHand.folder], folder);
  await writeOutputs(out, new Map(outputs.map(({ path, bytes }) => [path, bytes])), tree.commit);
  const lines = outputs
    .filter(({ minor }) => !minor)
    .map(({ path, bytes, pages }) => {
      const values = {
        path: shownPath(world.cwd, join(out, path)),
        size: sizeInWords(bytes.length),
        pages: pages ?? 0,
      };
      return say(pages === undefined ? cliWords.written : cliWords.writtenPages, language, values);
    });
  // Of a whole plan the manifest is made to be passed on.
  const rest = outputs.length + (kind === undefined ? 1 : 0) - lines.length;
  if (rest > 0) lines.push(say(cliWords.writtenBesides, language, { count: rest }));
  const { missing } = pdfPool;
  // Nothing else tells of them.
  if (missing.size > 0) {
    const lacking = glyphDiagnostics(missing, plan);
    const sources = withFields(inHand.sources, new Set(lacking.map(({ at }) => at.file)));
    await show(lacking, { ...inHand, sources }, language, world, 'every-file');
  }
  world.out(`${lines.join('\n')}\n`);
  if (broken) world.err(`\n${say(cliWords.builtDespiteErrors, language)}\n${gapLines(gaps, language)}`);
  return 0;
}

function textsOf(sources: Sources): Sources {
  return new Map([...sources].map(([path, { file, text }]) => [path, { file, text }]));
}

/** Sources in which fields are found again, in these files. */
function withFields(sources: Sources, files: ReadonlySet<string>): Sources {
  return new Map(
    [...sources].map(([path, source]) => {
      const { file, text } = source;
      if (!files.has(file)) return [path, source];
      const data = file.endsWith('.md') ? parseMarkdown(file, text).frontMatter : parseYaml(file, text).root;
      return [path, { file, text, ...(data && { data }) }];
    }),
  );
}

/** The documents that were asked for. */
function chosen(
  all: readonly Target[],
  kind: BuildDocument | undefined,
  which: string | undefined,
): readonly Target[] {
  const ofKind = all.filter((target) => kind === undefined || target.kind === kind);
  const found = ofKind.filter((target) => which === undefined || target.which === which);
  if (found.length > 0) return found;
  const choices = ofKind.map((target) => [target.kind, target.which].filter(Boolean).join(' '));
  const document = [kind, which].filter(Boolean).join(' ');
  throw new UserError(choices.length > 0 ? 'document-unknown' : 'document-missing', {
    document,
    choices: choices.join(', '),
  });
}

/** Where the plan writes, in words that are printed, characters that cannot be set. */
function glyphDiagnostics(characters: ReadonlySet<string>, plan: Plan): readonly Diagnostic[] {
  const places = new Map<string, Place[]>([...characters].map((character) => [character, []]));
  for (const own of writtenTexts(plan)) {
    let at = 0;
    for (const character of own.text) {
      places.get(character)?.push(placeIn(own, at, at + character.length));
      at += character.length;
    }
  }
  return [...places].flatMap(([character, found]) => {
    const code = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
    // What no text of the plan has, the program has added to its words.
    if (found.length === 0) found.push({ file: 'plan.yaml' });
    return found.map((at) => fromProblem({ name: 'glyph-missing', at, values: { character, code } }));
  });
}

async function show(
  diagnostics: readonly Diagnostic[],
  { sources, files, pathOf }: PlanInHand,
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
