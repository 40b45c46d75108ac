import { join } from 'node:path';
import { type CachedParts, readCachedParts, writeCachedParts } from '../io/cache-file.ts';
import { checksum } from '../io/checksum.ts';
import type { FileEntry, FileTree } from '../io/file-tree.ts';
import type { World } from '../io/world.ts';
import type { OpenPlan } from './open-plan.ts';

/** What a command printed of a plan, and its exit code. */
interface Answer {
  readonly code: number;
  readonly out: string;
}

export interface AnswerCache {
  /** Every read of a file returns the same bytes: those that an answer is kept with. */
  readonly tree: FileTree;
  /** The answer to the same question of the very same files; undefined when it is not cached. */
  get(): Answer | undefined;
  put(answer: Answer): void;
}

/** Bytes of a plan up to which they are kept beside an answer. To read a larger plan takes longer than to start. */
const most = 2_000_000;

/**
 * Caches what a command said of a plan from one run to the next. An answer belongs to this very program, to the question, and
 * to every byte of every file of the folder, which are kept beside it and compared: it can be missing but never out of date.
 * @param question all else that the answer depends on
 * @returns undefined where nothing can be cached, or the answer depends on more than files
 */
export function openAnswerCache(
  cache: World['cache'],
  { folder, tree: opened }: OpenPlan,
  question: readonly unknown[],
): AnswerCache | undefined {
  const entries = [...opened.files.values()];
  const isSmall = entries.reduce((sum, { size }) => sum + size, 0) <= most;
  if (!cache || !isSmall || opened.commit !== undefined || opened.unread.length > 0) return undefined;
  const asked = JSON.stringify([cache.build, folder, ...question]);
  const path = join(cache.folder, `answer-${checksum(Buffer.from(asked))}.bin`);
  const tree = readingOnce(opened);
  return {
    tree,
    get() {
      const kept = readCachedParts<Answer & { readonly head: string }>(path);
      if (!kept) return undefined;
      const { head, code, out } = kept.head;
      return head === headOf(asked, entries) && holds(kept, tree) ? { code, out } : undefined;
    },
    put({ code, out }) {
      const contents = entries.map((entry) => tree.read(entry.path));
      // A file that has another size than it was listed with is being written.
      if (contents.some(({ length }, at) => length !== entries[at]?.size)) return;
      writeCachedParts(path, { head: headOf(asked, entries), code, out }, contents);
    },
  };
}

function headOf(asked: string, entries: readonly FileEntry[]): string {
  // A file that was written again with the same bytes is the same.
  return JSON.stringify([asked, entries.map(({ stamp: _, ...entry }) => entry)]);
}

/** Whether the files are, one after the other, what is kept. */
function holds({ take }: Pick<CachedParts<unknown>, 'take'>, tree: FileTree): boolean {
  try {
    return [...tree.files.values()].every(
      ({ path, size }) => Buffer.compare(tree.read(path), take(size)) === 0,
    );
  } catch {
    // What cannot be read any longer is reported when the plan is read.
    return false;
  }
}

function readingOnce(tree: FileTree): FileTree {
  const contents = new Map<string, Uint8Array>();
  return {
    ...tree,
    read(path) {
      const bytes = contents.get(path) ?? tree.read(path);
      contents.set(path, bytes);
      return bytes;
    },
  };
}
