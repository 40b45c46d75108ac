import { join } from 'node:path';
import { readCachedParts, writeCachedParts } from '../io/cache-file.ts';
import { checksum } from '../io/checksum.ts';
import type { World } from '../io/world.ts';
import type { PlanFile } from '../model/classify.ts';
import { packFile, unpackFile } from '../model/packed-file.ts';
import type { ReadFile } from '../model/read-file.ts';

/** A file's bytes and what reading them as a kind of file gave, packed. */
interface CachedFile {
  readonly kind: PlanFile['kind'];
  readonly bytes: Uint8Array;
  readonly packed: Buffer;
}

export interface ReadCache {
  /** What reading a file with these very bytes gave; undefined when it is not cached. */
  get(file: PlanFile, bytes: Uint8Array): ReadFile | undefined;
  /** Notes what reading a file gave, packed if it is so already. */
  put(bytes: Uint8Array, read: ReadFile, packed?: Buffer): void;
  /** Writes the cache when it has changed, and ends it. `withProblems`: the files that have some. */
  flush(withProblems: ReadonlySet<string>): void;
}

/**
 * Caches what reading a plan's files gave, from one run to the next. An entry belongs to a path, to the kind that the levels
 * of the plan make of it, to this very program and to the bytes that are beside it, so it can be missing but never out of date; a corrupt cache is as good
 * as none.
 */
export function openReadCache(cache: NonNullable<World['cache']>, planFolder: string): ReadCache {
  const path = join(cache.folder, `reads-${checksum(Buffer.from(planFolder))}.bin`);
  const cachedFiles = load(path, cache.build);
  const used = new Map<string, { bytes: Uint8Array; read: ReadFile; packed: Buffer | undefined }>();
  let news = 0;
  return {
    get(file, bytes) {
      const before = cachedFiles.get(file.path);
      if (before?.kind !== file.kind || Buffer.compare(before.bytes, bytes) !== 0) return undefined;
      const read = unpackFile(file, bytes, before.packed);
      used.set(file.path, { bytes, read, packed: before.packed });
      return read;
    },
    put(bytes, read, packed) {
      news += 1;
      used.set(read.file.path, { bytes, read, packed });
    },
    flush(withProblems) {
      const changed = news > 0 || used.size !== cachedFiles.size;
      // The files of a large plan are many megabytes, which nothing needs from here on.
      cachedFiles.clear();
      const cached = new Map<string, CachedFile>();
      for (const [file, { bytes, read, packed }] of changed ? used : []) {
        const packedFile = withProblems.has(file) ? packFile(read, true) : (packed ?? packFile(read));
        cached.set(file, { kind: read.file.kind, bytes, packed: packedFile });
      }
      used.clear();
      if (changed) save(path, cache.build, cached);
    },
  };
}

/** Path, length of the bytes and of what is packed, for each file. */
interface Contents {
  readonly build: string;
  readonly files: readonly (readonly [path: string, kind: PlanFile['kind'], bytes: number, packed: number])[];
}

function load(path: string, build: string): Map<string, CachedFile> {
  const cachedFiles = new Map<string, CachedFile>();
  const kept = readCachedParts<Contents>(path);
  if (kept?.head.build !== build) return cachedFiles;
  const { head, take } = kept;
  for (const [file, kind, bytes, packed] of head.files)
    cachedFiles.set(file, { kind, bytes: take(bytes), packed: take(packed) });
  return cachedFiles;
}

function save(path: string, build: string, cached: ReadonlyMap<string, CachedFile>): void {
  const files: Contents['files'][number][] = [];
  const parts: Uint8Array[] = [];
  for (const [file, { kind, bytes, packed }] of cached) {
    files.push([file, kind, bytes.length, packed.length]);
    parts.push(bytes, packed);
  }
  writeCachedParts(path, { build, files } satisfies Contents, parts);
}
