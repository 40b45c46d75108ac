import { createHash } from 'node:crypto';
import type { FileTree } from '../io/file-tree.ts';
import type { World } from '../io/world.ts';
import type { PlanFile } from '../model/classify.ts';
import { loadPlan } from '../model/load-plan.ts';
import { type ReadFile, readFile } from '../model/read-file.ts';
import { inTurns } from '../reading/in-turns.ts';
import { inOrder } from '../reading/problems.ts';
import { readAhead } from '../reading/read-ahead.ts';
import { openReadCache } from '../reading/read-cache.ts';
import { errorsFirst, inHand, type PlanInHand, withSurroundings } from '../reading/read-plan.ts';

/** A plan as it is now, and which of its files have another content than before. */
export interface Reading {
  /**
   * The plan with its errors; what is no error was said of the plan as it was before, in files that have not changed since.
   */
  readonly inHand: PlanInHand;
  /** The plan with all that is wrong with it. Others are answered meanwhile. */
  whole(): Promise<PlanInHand>;
  /** Paths in the plan folder; of the first reading none. */
  readonly changed: readonly string[];
}

/** A file as it was read last. */
interface Kept {
  readonly stamp: string | undefined;
  /** Of its bytes; undefined where they could not be read. */
  readonly digest: string | undefined;
  /** What is in it, once it was asked for as a file of the plan. */
  read?: ReadFile;
}

/**
 * Reads a plan again and again. Only files that somebody has touched are read, and only those with other bytes are
 * understood again; the plan is put together and judged as a whole every time, so that nothing of it is out of date. The
 * errors come first: whether it is shown depends on them, and the other rules take longer.
 * @param today the day that counts as today for the rules; the newest that the plan gives when undefined
 * @returns a function that gives the plan of a tree; undefined where no file has another content than before
 */
export function planKeeper(
  folder: string,
  world: Pick<World, 'cwd' | 'cache' | 'threadFile'>,
  today: string | undefined,
): (tree: FileTree) => Promise<Reading | undefined> {
  let kept: ReadonlyMap<string, Kept> | undefined;
  let refused = '';
  let before: PlanInHand | undefined;
  return async (tree) => {
    const first = kept === undefined;
    const known = kept ?? new Map<string, Kept>();
    const now = new Map<string, Kept>();
    for (const { path, stamp } of tree.files.values()) {
      const file = known.get(path);
      now.set(path, file && file.stamp === stamp ? file : again(tree, path, stamp, file));
    }
    const changed = [
      ...[...now].filter(([path, { digest }]) => known.get(path)?.digest !== digest || !known.has(path)),
      ...[...known].filter(([path]) => !now.has(path)),
    ].map(([path]) => path);
    const unread = JSON.stringify(tree.unread);
    const isSame = !first && changed.length === 0 && unread === refused;
    kept = now;
    refused = unread;
    if (isSame) return undefined;

    // What earlier runs have read of the plan spares the first reading of this one.
    const memory = first && world.cache ? openReadCache(world.cache, folder) : undefined;
    const ahead = first ? await readAhead(tree, memory, world) : readFile;
    const loaded = loadPlan(tree, (tree, file) => readKept(now, ahead, tree, file));
    const whole = await withSurroundings(loaded, tree, folder);
    const dated = whole.plan && today ? { ...whole, plan: { ...whole.plan, today } } : whole;
    const judged = errorsFirst(dated);
    const last = before?.diagnostics.filter(
      ({ severity, at }) => severity !== 'error' && !changed.includes(at.file),
    );
    const withWrong = (diagnostics: PlanInHand['diagnostics']): PlanInHand =>
      inHand(dated, { folder, tree }, diagnostics, world.cwd);
    return {
      inHand: withWrong(inOrder([...judged.found, ...(last ?? [])], dated.sources)),
      async whole() {
        const all = await inTurns(judged.rest());
        memory?.flush(new Set(all.map(({ at }) => at.file)));
        before = withWrong(all);
        return before;
      },
      changed: first ? [] : changed,
    };
  };
}

/** A file that somebody has touched. With the same bytes, what is known of it stays known. */
function again(tree: FileTree, path: string, stamp: string | undefined, known: Kept | undefined): Kept {
  let digest: string | undefined;
  try {
    digest = createHash('sha256').update(tree.read(path)).digest('base64');
  } catch {
    // The plan reports it when it is put together; the next look has another stamp, or none.
  }
  const isSame = digest !== undefined && digest === known?.digest;
  return { stamp, digest, ...(isSame && known?.read && { read: known.read }) };
}

function readKept(
  kept: ReadonlyMap<string, Kept>,
  read: typeof readFile,
  tree: FileTree,
  file: PlanFile,
): ReadFile {
  const known = kept.get(file.path);
  // The levels of a plan decide what kind of file it is.
  if (known?.read?.file.kind === file.kind) return known.read;
  const result = read(tree, file);
  // What could not be read may be readable the next time, without anybody writing it.
  if (known?.digest !== undefined) known.read = result;
  return result;
}
