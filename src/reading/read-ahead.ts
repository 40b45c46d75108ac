import type { FileTree } from '../io/file-tree.ts';
import { secondThread } from '../io/second-thread.ts';
import type { World } from '../io/world.ts';
import { planFiles } from '../model/load-plan.ts';
import { lightened, unpackFile } from '../model/packed-file.ts';
import { type ReadFile, readBytes, readFile } from '../model/read-file.ts';
import type { ReadCache } from './read-cache.ts';
import type { UnreadFile } from './read-worker.ts';

/** Bytes from which a second thread saves more than it costs to start. */
const worthwhile = 2_000_000;

/**
 * Reads the files of a plan before the plan is put together: what is cached from memory, the rest on two threads
 * where there is much of it.
 * @returns what `loadPlan` reads with
 */
export async function readAhead(
  tree: FileTree,
  memory: ReadCache | undefined,
  world: Pick<World, 'threadFile'>,
): Promise<typeof readFile> {
  const done = new Map<string, ReadFile>();
  const unread: UnreadFile[] = [];
  let size = 0;
  for (const file of planFiles(tree).files) {
    const bytes = bytesOf(tree, file.path);
    // A failed read is repeated, and reported, when the plan is assembled.
    if (!bytes) continue;
    const cached = memory?.get(file, bytes);
    if (cached) done.set(file.path, cached);
    else {
      unread.push({ file, bytes });
      size += bytes.length;
    }
  }
  const keep = (bytes: Uint8Array, read: ReadFile, packed?: Buffer): void => {
    memory?.put(bytes, read, packed);
    done.set(read.file.path, read);
  };
  const threadFile = size < worthwhile ? undefined : secondThread(world);
  if (threadFile !== undefined) {
    const { readOnTwoThreads } = await import('./two-threads.ts');
    await readOnTwoThreads(unread, threadFile, {
      here: ({ file, bytes }) => keep(bytes, lightened(readBytes(file, bytes), bytes)),
      there: ({ file, bytes }, packed) => keep(bytes, unpackFile(file, bytes, packed), packed),
    });
  } else for (const { file, bytes } of unread) keep(bytes, readBytes(file, bytes));
  return (source, file) => done.get(file.path) ?? readFile(source, file);
}

function bytesOf(tree: FileTree, path: string): Uint8Array | undefined {
  try {
    return tree.read(path);
  } catch {
    return undefined;
  }
}
