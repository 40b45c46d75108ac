import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { FileTree } from '../io/file-tree.ts';
import { readKept, writeKept } from '../io/kept-file.ts';
import type { PlanFile } from '../model/classify.ts';
import { type ReadFile, readFile } from '../model/read-file.ts';
import type { MapNode } from '../text/node.ts';
import type { World } from './world.ts';

/** What is remembered of a file: all that reading it gives, the YAML tree packed apart as only problems need it. */
interface Remembered {
  readonly file: PlanFile;
  readonly text: string;
  readonly nodes: Uint8Array | undefined;
  readonly data: unknown;
  readonly partial: unknown;
  readonly tree: ReadFile['tree'];
  readonly problems: ReadFile['problems'];
}

export interface Memory {
  readonly read: typeof readFile;
  /** Writes down what was read, when it differs from what was remembered. */
  keep(): void;
}

/**
 * Remembers what reading a plan's files gave, from one run to the next. An entry belongs to a path, its exact bytes and
 * this very program, so it can be missing but never out of date; a memory that is damaged is as good as none.
 */
export function openMemory(cache: NonNullable<World['cache']>, planFolder: string): Memory {
  const path = join(cache.folder, `reads-${digest(planFolder)}.bin`);
  const known = load(path);
  const used = new Map<string, Remembered>();
  return {
    read(tree, file) {
      const key = keyOf(tree, file, cache.build);
      const before = key === undefined ? undefined : known.get(key);
      if (key === undefined) return readFile(tree, file);
      if (before) {
        used.set(key, before);
        return recall(before);
      }
      const result = readFile(tree, file);
      used.set(key, remember(result));
      return result;
    },
    keep() {
      const same = used.size === known.size && [...used.keys()].every((key) => known.has(key));
      if (!same) writeKept(path, serialize(used));
    },
  };
}

function load(path: string): ReadonlyMap<string, Remembered> {
  const bytes = readKept(path);
  return bytes ? (deserialize(bytes) as Map<string, Remembered>) : new Map();
}

function keyOf(tree: FileTree, file: PlanFile, build: string): string | undefined {
  try {
    return createHash('sha256')
      .update(`${build}\0${file.path}\0`)
      .update(tree.read(file.path))
      .digest('base64');
  } catch {
    return undefined;
  }
}

function remember({ file, source, data, partial, tree, problems }: ReadFile): Remembered {
  const nodes = source.data && serialize(source.data);
  return { file, text: source.text, nodes, data, partial, tree, problems };
}

function recall({ file, text, nodes, data, partial, tree, problems }: Remembered): ReadFile {
  let unpacked: MapNode | undefined;
  const source = {
    file: file.path,
    text,
    get data(): MapNode {
      unpacked ??= deserialize(nodes ?? serialize(undefined)) as MapNode;
      return unpacked;
    },
  };
  return {
    file,
    source: nodes ? source : { file: file.path, text },
    data,
    partial,
    ...(tree && { tree }),
    problems,
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
