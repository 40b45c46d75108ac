import { relative } from 'node:path';
import type { FileTree } from '../io/file-tree.ts';
import { lackedTags } from '../io/tags.ts';
import { pathInWorkingTree } from '../io/working-tree.ts';
import type { World } from '../io/world.ts';
import type { Problem } from '../messages/index.ts';
import { allEditionsOf } from '../model/editions.ts';
import type { Plan } from '../model/entities.ts';
import { judgedPlan } from '../model/judged-plan.ts';
import { type Loaded, loadPlan } from '../model/load-plan.ts';
import { type Inspected, inspectMedia } from '../model/media.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { judging } from '../rules/engine.ts';
import { below } from './below.ts';
import { isLarge } from './is-large.ts';
import { type OpenPlan, openPlan } from './open-plan.ts';
import { fromProblem, inOrder, inOwnWords } from './problems.ts';
import { readAhead } from './read-ahead.ts';
import { openReadCache } from './read-cache.ts';

/** A plan as a command has it: read, judged, and with its files called as the user would call them. */
export interface PlanInHand extends Loaded {
  readonly tree: FileTree;
  readonly folder: string;
  /** Sorted, the same thing said once. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many plan files were read. */
  readonly files: number;
  /** How a plan file is called from where the command runs. */
  pathOf(file: string): string;
  /** How it is called from the top of the git repository; from where the command runs, where there is none. */
  pathInRepository(file: string): string;
}

/** What a plan is read for, where it matters to how it is read. */
export interface Purpose {
  /** Much more comes after: for a large plan, memory is worth more than time. */
  readonly lowMemory?: boolean;
  /** The day that counts as today for the rules: the newest that the plan gives when left out. */
  readonly today?: string | undefined;
  /** Files are rewritten from the bytes that were read: every read of a file must return the same bytes. */
  readonly fixing?: boolean;
}

/**
 * Finds, reads and judges a plan, from disk or from a git revision.
 * @throws UserError when there is no plan to read
 */
export async function readPlan(
  world: World,
  planOption: string | undefined,
  at?: string,
  { lowMemory = false, fixing = false, today }: Purpose = {},
): Promise<PlanInHand> {
  return readOpenPlan(world, await openPlan(world, planOption, at, fixing), { lowMemory, today });
}

/** Reads and judges a plan that was found. */
export async function readOpenPlan(
  world: World,
  { folder, tree }: OpenPlan,
  { lowMemory = false, today }: Omit<Purpose, 'fixing'> = {},
): Promise<PlanInHand> {
  const saving = lowMemory && isLarge(tree);
  if (saving) world.saveMemory?.();
  const memory = world.cache && openReadCache(world.cache, folder);
  const read = loadPlan(tree, await readAhead(tree, memory, world));
  const whole = await withSurroundings(read, tree, folder);
  const loaded = whole.plan && today ? { ...whole, plan: { ...whole.plan, today } } : whole;
  const diagnostics = diagnose(loaded);
  memory?.flush(new Set(diagnostics.map(({ at }) => at.file)));
  const rest = saving && loaded.plan ? { ...loaded, plan: judgedPlan(loaded.plan) } : loaded;
  return inHand(rest, { folder, tree }, diagnostics, world.cwd);
}

/** What was read of a plan, with its files called as a user in a folder would call them. */
export function inHand(
  loaded: Loaded,
  { folder, tree }: OpenPlan,
  diagnostics: readonly Diagnostic[],
  cwd: string,
): PlanInHand {
  const fromHere = relative(cwd, folder).replaceAll('\\', '/');
  // Asked only by reports for machines, and then of every diagnostic.
  let fromTop: string | undefined;
  const inRepository = (): string => (fromTop ??= pathInWorkingTree(folder) ?? fromHere);
  return {
    ...loaded,
    tree,
    folder,
    diagnostics,
    files: loaded.sources.size,
    pathOf: (file) => below(fromHere, file),
    pathInRepository: (file) => below(inRepository(), file),
  };
}

/**
 * What was read of a plan's files, with what is known of those that they name: pictures and other files, and tags of git.
 * @param inspected what is known of pictures and fonts already, by their bytes: it is added to
 */
export async function withSurroundings(
  read: Loaded,
  tree: FileTree,
  folder: string,
  inspected?: Inspected,
): Promise<Loaded> {
  if (!read.plan) return read;
  const plan = await inspectMedia(read.plan, tree, inspected);
  return { ...read, plan, problems: [...read.problems, ...tagProblems(plan, folder)] };
}

/** Tags of editions that the repository of the plan's folder lacks. Git's own files are asked where there are any. */
function tagProblems(plan: Plan, folder: string): readonly Problem[] {
  const tagged = allEditionsOf(plan).flatMap(({ revision: { tag }, at }) =>
    tag === undefined ? [] : [{ tag, at: at('revision', 'tag') }],
  );
  if (tagged.length === 0) return [];
  const lacked = lackedTags(folder, new Set(tagged.map(({ tag }) => tag)));
  return tagged
    .filter(({ tag }) => lacked.has(tag))
    .map(({ tag, at }) => ({ name: 'tag-unknown', at, values: { tag } }));
}

/** What is wrong with a plan, the errors before the rest. */
export interface ErrorsFirst {
  /** What reading found, and what those rules say that are errors. */
  readonly found: readonly Diagnostic[];
  /** Everything, in steps of at most one rule each. */
  rest(): Generator<void, readonly Diagnostic[]>;
}

/** Judges a plan that is shown before all of its rules are asked: whether it may be shown, the errors decide. */
export function errorsFirst(loaded: Loaded): ErrorsFirst {
  const ofReading = loaded.problems.map(fromProblem);
  const errors = loaded.plan
    ? toEnd(judging(loaded.plan, undefined, (severity) => severity === 'error'))
    : [];
  const found = [...ofReading, ...errors];
  return {
    found: reported(found, loaded),
    *rest() {
      const others = loaded.plan
        ? yield* judging(loaded.plan, undefined, (severity) => severity !== 'error')
        : [];
      yield;
      return reported([...found, ...others], loaded);
    },
  };
}

/** What was found, in the plan's own words, each thing once. */
function reported(found: readonly Diagnostic[], { plan, sources }: Loaded): readonly Diagnostic[] {
  return inOrder(inOwnWords(found, plan), sources);
}

/** Everything wrong with a plan: what reading found, and what the rules find in what could be read. */
export function diagnose(loaded: Loaded): readonly Diagnostic[] {
  return toEnd(diagnosing(loaded));
}

function toEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps of at most one rule each, for those who have something else to do in between. */
export function* diagnosing(loaded: Loaded): Generator<void, readonly Diagnostic[]> {
  const ofRules = loaded.plan ? yield* judging(loaded.plan) : [];
  const found = [...loaded.problems.map(fromProblem), ...ofRules];
  yield;
  return reported(found, loaded);
}
