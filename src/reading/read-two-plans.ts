import { join, relative } from 'node:path';
import type { PlanSide } from '../diff/plan-side.ts';
import { isTextFile } from '../io/caching-texts.ts';
import { contentNamer, hashOf, nameContents, namesInGit } from '../io/content-name.ts';
import type { FileTree } from '../io/file-tree.ts';
import type { Repository } from '../io/repository.ts';
import { pathInWorkingTree } from '../io/working-tree.ts';
import type { World } from '../io/world.ts';
import { tellsStatus } from '../model/assemble-plan.ts';
import { loadPlan } from '../model/load-plan.ts';
import type { ReadFile } from '../model/read-file.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Sources } from '../text/source.ts';
import { below } from './below.ts';
import { type RevisionTree, type RevisionTrees, readRevision } from './compared-trees.ts';
import { isLarge } from './is-large.ts';
import { fromProblem, inOrder, inOwnWords } from './problems.ts';
import { readAhead } from './read-ahead.ts';
import { openReadCache } from './read-cache.ts';
import type { Purpose } from './read-plan.ts';

/** One end of a comparison, read. */
export interface ReadEnd extends RevisionTree {
  /** Undefined when its `plan.yaml` cannot be used. */
  readonly side: PlanSide | undefined;
  /** Errors found in reading; what the rules say of the plan is not asked. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
  /** How a plan file is called from where the command runs. */
  pathOf(file: string): string;
  /** How it is called from the top of the repository; from where the command runs, where there is none. */
  pathInRepository(file: string): string;
}

export interface TwoPlans {
  readonly base: ReadEnd;
  readonly head: ReadEnd;
  /** The base's side of one more revision of the plan; undefined where git does not know it, or it has no plan. */
  readAlso(revision: string): Promise<PlanSide | undefined>;
}

/**
 * Files that differ, up to which it is kept how each is built: it takes several times the memory of what is in them. Of more,
 * a reader sees most only counted.
 */
const mostWithPlaces = 1000;

/**
 * Reads the plans of both ends. A file that is the same in both is read once, and has the same source in both. What was
 * read is cached until the next run: the plan on disk with what other commands read of it; of revisions, what the
 * last comparison read.
 */
export async function readTwoPlans(
  ends: RevisionTrees,
  world: World,
  planFolder: string,
  { lowMemory = false }: Pick<Purpose, 'lowMemory'> = {},
): Promise<TwoPlans> {
  const done = new Map<string, ReadFile>();
  const hash = hashOf((ends.head.commit ?? ends.base.commit)?.id);
  const load = async (tree: FileTree, other: FileTree, memoryName: string): Promise<Reading> => {
    const memory = world.cache && openReadCache(world.cache, memoryName);
    const nameOf = contentNamer(tree, hash, namesInGit(other));
    const earlier = (path: string): ReadFile | undefined => done.get(`${nameOf(path)} ${path}`);
    const news = new Map([...tree.files].filter(([path]) => isTextFile({ path }) && !earlier(path)));
    const readNew = await readAhead({ ...tree, files: news }, memory, world);
    const { plan, sources, problems, misplaced } = loadPlan(tree, (tree, file) => {
      const read = earlier(file.path) ?? readNew(tree, file);
      if (nameOf(file.path) !== undefined) done.set(`${nameOf(file.path)} ${file.path}`, read);
      return read;
    });
    const diagnostics = inOrder(inOwnWords(problems.map(fromProblem), plan), sources).filter(
      ({ severity }) => severity === 'error',
    );
    const broken = new Set([...diagnostics.map(({ at }) => at.file), ...misplaced]);
    const besides = [...tree.files.keys()].filter((path) => !sources.has(path) && !broken.has(path));
    const others = nameContents(besides, tree, nameOf, other);
    const side = plan && tellsStatus(plan) ? { plan, sources, broken, others } : undefined;
    // What differs is shown with its places: it is kept so that these are found without parsing it again.
    const keep = (counterpart: Sources): void => {
      const differs = [...sources.values()].filter((source) => counterpart.get(source.file) !== source);
      const shown = differs.length > mostWithPlaces ? [] : differs;
      memory?.flush(new Set([...broken, ...shown.map(({ file }) => file)]));
    };
    return { side, diagnostics, sources, keep };
  };
  const { base, head, repository } = ends;
  if (lowMemory && (isLarge(base.tree) || isLarge(head.tree))) world.saveMemory?.();
  const headRead = await load(head.tree, base.tree, head.commit ? `${planFolder}\0head` : planFolder);
  const baseRead = await load(base.tree, head.tree, `${planFolder}\0base`);
  headRead.keep(baseRead.sources);
  baseRead.keep(headRead.sources);
  return {
    head: { ...head, ...headRead, ...pathFinders(head, repository, world.cwd) },
    base: { ...base, ...baseRead, ...pathFinders(base, repository, world.cwd) },
    async readAlso(revision) {
      const found = repository && readRevision(repository, revision, head);
      if (!found) return undefined;
      const { side, sources, keep } = await load(found.tree, base.tree, `${planFolder}\0also`);
      keep(sources);
      return side;
    },
  };
}

interface Reading extends Pick<ReadEnd, 'side' | 'diagnostics' | 'sources'> {
  /** Caches what was read. `counterpart`: the sources of the other end. */
  keep(counterpart: Sources): void;
}

/** Files as one would open them from here, those of a bare repository from its top; and all from the top. */
function pathFinders({ onDisk, folder }: RevisionTree, repository: Repository | undefined, cwd: string) {
  const place = onDisk ?? (repository?.top && join(repository.top, folder));
  const fromHere = place === undefined ? folder : relative(cwd, place).replaceAll('\\', '/');
  const fromTop = onDisk === undefined ? folder : (pathInWorkingTree(onDisk) ?? fromHere);
  return {
    pathOf: (file: string): string => below(fromHere, file),
    pathInRepository: (file: string): string => below(fromTop, file),
  };
}
