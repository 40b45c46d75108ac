import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { standardWeights } from '#templates';
import type { Comparison } from '../diff/change.ts';
import { diffPlans } from '../diff/diff-plans.ts';
import { forPartner } from '../diff/for-partner.ts';
import { onlyChanges } from '../diff/only-changes.ts';
import type { PlanSide } from '../diff/plan-side.ts';
import { isProposal } from '../diff/verdict.ts';
import type { Revision, Revisions } from '../diff/view/revisions.ts';
import { reaching } from '../diff/view/verdict-lines.ts';
import { escapeControls } from '../escape/escape-controls.ts';
import { findPlanFolder } from '../io/find-plan.ts';
import { shownPath } from '../io/shown-path.ts';
import { useColor } from '../io/terminal.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import { writeFiles } from '../io/write-files.ts';
import type { Language } from '../kinds/languages.ts';
import { changeWords } from '../messages/change-words.ts';
import { diffWords } from '../messages/diff-words.ts';
import { outputWords } from '../messages/output-words.ts';
import { inWordsOf } from '../messages/own-words.ts';
import { type SpokenLanguage, say } from '../messages/wording.ts';
import type { Plan } from '../model/entities.ts';
import { weightIn } from '../model/governance.ts';
import { looksOf, openAnswerCache } from '../reading/answer-cache.ts';
import { type RevisionTrees, readRevisions } from '../reading/compared-trees.ts';
import { type ReadEnd, readTwoPlans } from '../reading/read-two-plans.ts';
import { revisionSpecs } from '../reading/revision-specs.ts';
import { acceptedUpTo } from './accepted-up-to.ts';
import type { ExitCode, PlanOptions } from './command.ts';
import { knownPartner } from './known-partner.ts';
import { chooseLanguage } from './language.ts';
import type { DiffFormat, FailOn } from './names.ts';
import { refuseInside, sizeInWords } from './output-files.ts';
import { type Showing, showDiff } from './show-diff.ts';

/** Whether a format is a document, which goes to a file, and of which more comes than of what is compared. */
const isDocument = (format: DiffFormat): boolean => format === 'html' || format === 'pdf';

export interface DiffCommandOptions extends PlanOptions {
  readonly format: DiffFormat;
  readonly failOn?: FailOn;
  /** Kinds of change, kinds of content, ids. */
  readonly only?: readonly string[];
  /** A partner, by id or name: only what the changes mean for it. */
  readonly for?: string;
  readonly stat?: boolean;
  /** The file to write to. */
  readonly out?: string;
}

/**
 * Shows what changed in the plan between two revisions. 1 when the gate of the base's status does not let it through or,
 * with `failOn`, when something of that weight is undecided; 3 when either would have to answer for what could not be read.
 */
export async function diff(
  revisions: readonly [from: string | undefined, to: string | undefined],
  options: DiffCommandOptions,
  world: World,
): Promise<ExitCode> {
  const found = findPlanFolder(options.plan, world.cwd);
  const words = revisions.filter((word) => word !== undefined);
  const asked = revisionSpecs(words, world.cwd, found);
  const planFolder = found ?? (asked.head.type === 'folder' ? asked.head.folder : undefined);
  const trees = readRevisions(asked, planFolder, world);
  const answers = isOfFilesAlone(options)
    ? openAnswerCache(
        world.cache,
        [trees.base.tree, trees.head.tree],
        questionOf(trees, planFolder, options, world),
      )
    : undefined;
  const before = answers?.get();
  if (before) {
    world.out(before.out);
    return before.code as ExitCode;
  }
  const [baseTree = trees.base.tree, headTree = trees.head.tree] = answers?.trees ?? [];
  const plans = await readTwoPlans(
    { ...trees, base: { ...trees.base, tree: baseTree }, head: { ...trees.head, tree: headTree } },
    world,
    planFolder ?? resolve(world.cwd, trees.head.folder),
    { lowMemory: isDocument(options.format) },
  );
  const planLanguage = (plans.head.side ?? plans.base.side)?.plan.record.language;
  const language = chooseLanguage(options.lang, world, planLanguage);
  const base = await readable(plans.base, language, world);
  const head = await readable(plans.head, language, world);
  const accepted = await acceptedUpTo(plans, base, head, standardWeights);
  const whole = diffPlans(base, head, {
    table: standardWeights,
    acceptedUpTo: accepted.fingerprints,
  });

  const partner = options.for === undefined ? undefined : knownPartner(options.for, [head.plan, base.plan]);
  const ofPartner = partner && forPartner(whole, partner, { base: base.plan, head: head.plan });
  const only = onlyChanges(ofPartner?.comparison ?? whole, options.only ?? [], [base, head]);
  if ('unknown' in only) {
    const values = { word: escapeControls(only.unknown), suggestion: only.suggestion };
    world.err(`planverk: ${say(diffWords.unknownOnly, language, values)}\n`);
    return 2;
  }
  const ends: Revisions = {
    base: endOf(plans.base, base, [], language),
    head: endOf(plans.head, head, accepted.diagnostics, language),
  };
  const { stat = false, out } = options;
  const failOn = limitIn(options.failOn, base.plan);
  const showing: Showing = {
    comparison: only.comparison,
    all: whole.changes,
    ends,
    inRepository: {
      base: { ...ends.base, pathOf: plans.base.pathInRepository },
      head: { ...ends.head, pathOf: plans.head.pathInRepository },
    },
    tree: plans.head.tree,
    language: await wordsOf(head.plan, language),
    asked: options.lang,
    ...(failOn && failOn !== 'never' && { failOn }),
    stat,
    color: out === undefined && useColor(world, world.outIsTerminal),
    ...(partner && { partner: partner.title }),
    hidden: {
      count: only.hidden + (ofPartner?.hidden ?? 0),
      only: [
        ...(partner ? [`--for ${partner.id}`] : []),
        ...(options.only ? [`--only ${escapeControls(options.only.join(','))}`] : []),
      ].join(' '),
    },
  };
  const shown = await showDiff(options.format, showing, world);
  await put(
    shown,
    options,
    {
      planFolders: [planFolder, trees.base.onDisk, trees.head.onDisk],
      usual: () => usualName(head.plan, isProposal(whole)),
      language,
    },
    world,
  );
  const answer = answerOf(whole, failOn);
  if (answer === 3) {
    const files = whole.unread.map(({ side, file }) =>
      escapeControls(`${ends[side].pathOf(file)} (${ends[side].name})`),
    );
    world.err(`planverk: ${say(changeWords.notCompared, language)}: ${files.join(', ')}\n`);
  } else if (accepted.fingerprints.size === 0) {
    // What is accepted up to a revision depends on that revision, too.
    answers?.put({ code: answer, out: Buffer.from(shown).toString() });
  }
  return answer;
}

/** Whether what is printed depends on the files of both ends alone, and nothing is written. */
function isOfFilesAlone({ format, stat, out }: DiffCommandOptions): boolean {
  return out === undefined && (stat === true || !(isDocument(format) || format === 'github'));
}

/** All that an answer depends on besides the files. */
function questionOf(
  { base, head, repository }: RevisionTrees,
  planFolder: string | undefined,
  options: DiffCommandOptions,
  world: World,
): readonly unknown[] {
  const ends = [base, head].map(({ asked, commit, atMergeBase, onDisk, folder }) => [
    ...[asked, commit?.id, atMergeBase, onDisk, folder],
  ]);
  return ['diff', planFolder, repository?.top, ends, options, looksOf(world)];
}

/** A limit as it counts in the plan that is compared with. */
function limitIn(failOn: FailOn | undefined, base: Plan): FailOn | undefined {
  return failOn === undefined || failOn === 'never' ? failOn : weightIn(failOn, base);
}

/**
 * What could not be read is not compared, and a comparison without it has no answer. Without a limit of its own the gate
 * decides. What must not be, whatever was decided, fails with any limit.
 */
function answerOf(comparison: Comparison, failOn: FailOn | undefined): ExitCode {
  const { verdict, unread } = comparison;
  if (unread.length > 0) return 3;
  if (failOn === 'never') return 0;
  if (failOn === undefined) return verdict.passes ? 0 : 1;
  return verdict.violations.length === 0 && reaching(comparison, failOn).length === 0 ? 0 : 1;
}

/** @throws UserError `side-unreadable`, after its errors are reported */
async function readable(end: ReadEnd, language: Language, world: World): Promise<PlanSide> {
  if (end.side) return end.side;
  const { prettyReport } = await import('../report/pretty.ts');
  const { diagnostics, sources, pathOf } = end;
  const color = useColor(world, world.errIsTerminal);
  const shown = { language, color, width: world.width, pathOf };
  world.err(prettyReport(diagnostics, sources, sources.size, shown));
  throw new UserError('side-unreadable', { name: nameOf(end, language) });
}

/** An end as a comparison shows it. */
export function endOf(
  end: ReadEnd,
  side: PlanSide,
  more: Revision['diagnostics'],
  language: Language,
): Revision {
  const { commit, folder, diagnostics, sources, pathOf } = end;
  return {
    name: nameOf(end, language),
    ...(commit && { commit: commit.id, date: commit.date }),
    folder,
    diagnostics: [...diagnostics, ...more],
    sources,
    plan: side.plan,
    pathOf,
  };
}

/** What an end is called. */
export function nameOf({ asked, atMergeBase }: ReadEnd, language: Language): string {
  if (asked.type === 'working-tree') return say(diffWords.workingTree, language);
  return atMergeBase ? say(diffWords.partedFrom, language, { name: asked.name }) : asked.name;
}

/** A language in the plan's own words; the texts of documents are loaded where it has some of its own. */
async function wordsOf(plan: Plan, language: Language): Promise<SpokenLanguage> {
  if (plan.locales.size === 0) return inWordsOf(plan.record, language);
  return (await import('../publishing/words-of-plan.ts')).inWordsOfPlan(plan, language);
}

/** What the document is called in the plan's own words, which only a file needs. */
async function usualName(plan: Plan, isProposal: boolean): Promise<string> {
  const { localeOf } = await import('../document/own-settings.ts');
  const { fileNamer } = await import('../document/file-name.ts');
  const { fileChanges, fileProposal } = localeOf(plan, plan.record.language);
  return isProposal ? fileNamer()(fileProposal, 'proposal') : fileNamer()(fileChanges, 'changes');
}

/** A page and a PDF are files; the rest is printed unless a file is named. */
async function put(
  bytes: Uint8Array,
  { format, out, stat }: DiffCommandOptions,
  sources: {
    readonly planFolders: readonly (string | undefined)[];
    readonly usual: () => Promise<string>;
    readonly language: Language;
  },
  world: World,
): Promise<void> {
  const { planFolders, language } = sources;
  const isFile = !stat && isDocument(format);
  const target = out ?? (isFile ? `out/${await sources.usual()}.${format}` : undefined);
  if (target === undefined) {
    world.out(Buffer.from(bytes).toString());
    return;
  }
  const path = resolve(world.cwd, target);
  refuseInside(planFolders, path);
  if (existsSync(path)) (await import('./own-comparison.ts')).refuseForeign(path);
  await writeFiles(dirname(path), new Map([[basename(path), bytes]]));
  const values = { path: shownPath(world.cwd, path), size: sizeInWords(bytes.length) };
  world.err(`${say(outputWords.written, language, values)}\n`);
}
