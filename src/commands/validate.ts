import { escapeControls } from '../escape/escape-controls.ts';
import { linkToRules, useColor } from '../io/terminal.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import { fixWords } from '../messages/fix-words.ts';
import { say } from '../messages/wording.ts';
import { looksOf, openAnswerCache } from '../reading/answer-cache.ts';
import { type OpenPlan, openPlan } from '../reading/open-plan.ts';
import type { PlanInHand } from '../reading/read-plan.ts';
import { countBySeverity } from '../report/diagnostic.ts';
import type { Located, ReportOptions } from '../report/located.ts';
import type { ExitCode, PlanOptions } from './command.ts';
import { chooseLanguage } from './language.ts';
import type { FixKind, ValidateFormat } from './names.ts';
import { UsageError } from './usage-error.ts';

export interface ValidateOptions extends PlanOptions {
  readonly format: ValidateFormat;
  readonly at?: string;
  readonly today?: string;
  readonly maxWarnings?: number;
  /** Show everything in full, however many there are of a kind. */
  readonly all?: boolean;
  /** Fix what can be fixed: `safe`, or guesses too. */
  readonly fix?: FixKind;
}

interface Report extends ReportOptions {
  /** How many plan files were read. */
  readonly files: number;
  /** The report for people, without colour. */
  text(): Promise<string>;
}

/** Reports for machines; each loads its own. */
const reporters: Readonly<
  Record<Exclude<ValidateFormat, 'pretty'>, (located: readonly Located[], report: Report) => Promise<string>>
> = {
  json: async (located, report) =>
    (await import('../report/json.ts')).jsonReport(located, report.files, report),
  sarif: async (located, report) => (await import('../report/sarif.ts')).sarifReport(located, report),
  github: async (located, report) =>
    (await import('../report/github.ts')).githubReport(located, await report.text(), report),
  junit: async (located) => (await import('../report/junit.ts')).junitReport(located),
  gitlab: async (located) => (await import('../report/gitlab.ts')).gitlabReport(located),
};

/** Formats whose readers show files of a repository, and know them by where they are in it. */
const ofRepository: readonly ValidateFormat[] = ['github', 'sarif', 'gitlab'];

/** Prints every diagnostic of the plan. Writes nothing, unless it is to fix. 1 when there are errors, or more warnings than allowed. */
export async function validate(
  [folder]: readonly [folder: string | undefined],
  options: ValidateOptions,
  world: World,
): Promise<ExitCode> {
  if (folder !== undefined && options.plan !== undefined)
    throw new UsageError('twoPlanFolders', {
      folder: escapeControls(folder),
      plan: escapeControls(options.plan),
    });
  const plan = await openPlan(world, folder ?? options.plan, options.at, options.fix !== undefined);
  const answers = isOfFilesAlone(options)
    ? openAnswerCache(world.cache, [plan.tree], ['validate', plan.folder, options, looksOf(world)])
    : undefined;
  const before = answers?.get();
  if (before) {
    world.out(before.out);
    return before.code as ExitCode;
  }
  let printed = '';
  const { code, ofFilesAlone } = await judged({ ...plan, tree: answers?.trees[0] ?? plan.tree }, options, {
    ...world,
    out: (text) => {
      printed += text;
      world.out(text);
    },
  });
  if (ofFilesAlone) answers?.put({ code, out: printed });
  return code;
}

/** Whether the answer depends on the files of the plan folder alone: nothing is written, and git is not asked. */
function isOfFilesAlone({ format, fix }: ValidateOptions): boolean {
  return fix === undefined && !ofRepository.includes(format);
}

/** Reads and judges a plan, and prints what was found. */
async function judged(
  plan: OpenPlan,
  options: ValidateOptions,
  world: World,
): Promise<{ readonly code: ExitCode; readonly ofFilesAlone: boolean }> {
  const { readOpenPlan } = await import('../reading/read-plan.ts');
  const { disabledRules } = await import('../rules/engine.ts');
  const inHand = await readOpenPlan(world, plan, { today: options.today });
  const { files, pathOf } = inHand;
  const language = chooseLanguage(options.lang, world, inHand.plan?.record.language);
  const { diagnostics, sources } = options.fix ? await fixed(inHand, options.fix, language, world) : inHand;
  const disabled = inHand.plan ? disabledRules(inHand.plan) : [];
  const text = async (color: boolean, explained?: ReturnType<typeof linkToRules>): Promise<string> => {
    const { prettyReport } = await import('../report/pretty.ts');
    // Diagnostics without a line are in the report below the annotations.
    const many = options.all ? 'in-full' : options.format === 'github' ? 'every-file' : undefined;
    const shown = { language, color, explained, width: world.width, pathOf, disabledRules: disabled };
    return prettyReport(diagnostics, sources, files, { ...shown, ...(many && { many }) });
  };
  const terminal = world.outIsTerminal;
  if (options.format === 'pretty')
    world.out(await text(useColor(world, terminal), linkToRules(world, terminal)));
  else {
    const { locate } = await import('../report/located.ts');
    const path = ofRepository.includes(options.format) ? inHand.pathInRepository : pathOf;
    const shown = { language, version: world.version, pathOf: path, disabledRules: disabled };
    const located = locate(diagnostics, sources, shown);
    world.out(await reporters[options.format](located, { ...shown, files, text: () => text(false) }));
  }
  const counts = countBySeverity(diagnostics);
  const tooManyWarnings = options.maxWarnings !== undefined && counts.warning > options.maxWarnings;
  const { allEditionsOf } = await import('../model/editions.ts');
  // Tags of editions are looked for in git.
  const isTagged = inHand.plan && allEditionsOf(inHand.plan).some(({ revision }) => revision.tag);
  return { code: counts.error > 0 || tooManyWarnings ? 1 : 0, ofFilesAlone: !isTagged };
}

/** Writes the fixes, and returns the plan as it reads with them. */
async function fixed(
  inHand: PlanInHand,
  fix: FixKind,
  language: Language,
  world: World,
): Promise<Pick<PlanInHand, 'diagnostics' | 'sources'>> {
  if (inHand.tree.commit) throw new UserError('fix-in-revision');
  const { fixPlan, reread, writeFixed } = await import('../fix/fix-plan.ts');
  const result = fixPlan(inHand, ({ kind }) => kind === 'safe' || fix === 'unsafe');
  await writeFixed(inHand, result);
  const touched = new Set([...result.files.keys(), ...result.renames.map(({ from }) => from)]);
  for (const { from, to } of result.renames)
    world.err(`${escapeControls(inHand.pathOf(from))} → ${escapeControls(inHand.pathOf(to))}\n`);
  world.err(`${say(fixWords.fixed, language, { count: result.count, files: touched.size })}\n`);
  return touched.size > 0 ? reread(inHand, result) : inHand;
}
