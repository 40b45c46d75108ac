import { join } from 'node:path';
import { type CachedParts, readCachedParts, writeCachedParts } from '../io/cache-file.ts';
import { checksum } from '../io/checksum.ts';
import type { FileEntry, FileTree } from '../io/file-tree.ts';
import { linkToRules, useColor } from '../io/terminal.ts';
import type { World } from '../io/world.ts';

/** What a command printed, and its exit code. */
interface Answer {
  readonly code: number;
  readonly out: string;
}

export interface AnswerCache {
  /** The trees that were asked of, in their order. Every read of a file returns the same bytes: those that an answer is kept with. */
  readonly trees: readonly FileTree[];
  /** The answer to the same question of the very same files; undefined when it is not cached. */
  get(): Answer | undefined;
  put(answer: Answer): void;
}

/** Bytes of files on disk up to which they are kept beside an answer. To read a larger plan takes longer than to start. */
const most = 2_000_000;

/**
 * Caches what a command printed from one run to the next. An answer belongs to this very program, to the question, and to
 * every byte of every file: those on disk are kept beside it and compared, those in git are known by their names. It can be
 * missing but never out of date.
 * @param question all else that the answer depends on
 * @returns undefined where nothing can be cached, or the answer depends on more than files
 */
export function openAnswerCache(
  cache: World['cache'],
  opened: readonly FileTree[],
  question: readonly unknown[],
): AnswerCache | undefined {
  const onDisk = (tree: FileTree): readonly FileEntry[] =>
    tree.commit === undefined ? [...tree.files.values()] : [];
  const isSmall = opened.flatMap(onDisk).reduce((sum, { size }) => sum + size, 0) <= most;
  if (!cache || !isSmall || opened.some(({ unread }) => unread.length > 0)) return undefined;
  const asked = JSON.stringify([cache.build, ...question]);
  const path = join(cache.folder, `answer-${checksum(Buffer.from(asked))}.bin`);
  const trees = opened.map((tree) => (tree.commit === undefined ? readingOnce(tree) : tree));
  const files = trees.flatMap((tree) =>
    onDisk(tree).map((entry) => ({ ...entry, read: () => tree.read(entry.path) })),
  );
  const head = headOf(asked, trees);
  return {
    trees,
    get() {
      const kept = readCachedParts<Answer & { readonly head: string }>(path);
      if (kept?.head.head !== head || !holds(kept, files)) return undefined;
      const { code, out } = kept.head;
      return { code, out };
    },
    put({ code, out }) {
      const contents = files.map(({ read }) => read());
      // A file that has another size than it was listed with is being written.
      if (contents.some(({ length }, at) => length !== files[at]?.size)) return;
      writeCachedParts(path, { head, code, out }, contents);
    },
  };
}

/** How a command shows what it prints, and in what words, where its options say neither. */
export function looksOf(world: World): readonly unknown[] {
  const { cwd, env, outIsTerminal, version, width } = world;
  const languages = [env.PLANVERK_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG];
  return [
    cwd,
    version,
    languages,
    width,
    useColor(world, outIsTerminal),
    linkToRules(world, outIsTerminal)?.('', ''),
  ];
}

function headOf(asked: string, trees: readonly FileTree[]): string {
  // A file that was written again with the same bytes is the same.
  const listed = trees.map(({ commit, files, submodules }) => [
    commit,
    [...files.values()].map(({ stamp: _, ...entry }) => entry),
    submodules,
  ]);
  return JSON.stringify([asked, listed]);
}

/** Whether the files are, one after the other, what is kept. */
function holds(
  { take }: Pick<CachedParts<unknown>, 'take'>,
  files: readonly (Pick<FileEntry, 'size'> & { read(): Uint8Array })[],
): boolean {
  try {
    return files.every(({ size, read }) => Buffer.compare(read(), take(size)) === 0);
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
