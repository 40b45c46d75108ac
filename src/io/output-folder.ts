import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.ts';
import { shownPath } from './shown-path.ts';
import { UserError } from './user-error.ts';
import { withDrafts } from './write-files.ts';

const manifestName = 'manifest.json';
const largestManifest = 16_000_000;

/** A file that is to be written. */
interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file that was made. */
interface MadeFile {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What planverk has made in a folder. */
interface Manifest {
  /** The commit that `files` were made from; null for files on disk. */
  readonly revision: string | null;
  /** Of the last run. */
  readonly files: readonly MadeFile[];
  /** Of runs before that, and still there. */
  readonly earlier?: readonly MadeFile[];
}

/**
 * Writes documents into a folder, with a manifest of them. A file that is there is replaced only if planverk made it: it
 * is in the manifest, or an interrupted run was about to write it. One run at a time: all files are of one run.
 * @param outputs each is written when it is there, so that many need not be in memory at once. Paths are below the folder, with `/`,
 *   none of them twice
 * @param same what to do with files that are there with the same bytes; when they are kept, a reader who has one open is not
 *   disturbed
 * @returns the files that were written, without the manifest
 * @throws UserError `output-foreign`, `output-busy`, those of {@link withDrafts} and whatever making the outputs throws
 */
export async function writeOutputs(
  folder: string,
  outputs: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  revision: string | undefined,
  same: 'replace' | 'keep' = 'replace',
): Promise<readonly string[]> {
  return withDrafts(folder, async ({ put, name }) => {
    const made = new Map<string, MadeFile>();
    const written: string[] = [];
    const write = async (path: string, bytes: Uint8Array): Promise<void> => {
      if (same === 'keep' && isThere(folder, path, bytes)) return;
      await put(path, bytes);
      if (path !== manifestName) written.push(path);
    };
    for await (const { path, bytes } of outputs) {
      made.set(path, madeFile(path, bytes));
      await write(path, bytes);
    }
    return withLock(folder, async ({ left, note, check }) => {
      const before = readManifest(folder);
      const listed = [...(before?.files ?? []), ...(before?.earlier ?? [])];
      const replaceable = new Set([
        ...listed.map(({ file }) => file),
        ...left,
        ...(before ? [manifestName] : []),
      ]);
      for (const path of [...made.keys(), manifestName])
        if (!replaceable.has(path) && isFile(join(folder, path)))
          throw new UserError('output-foreign', { path: shownPath(process.cwd(), join(folder, path)) });
      note([...made.keys(), manifestName]);
      const earlier = listed.filter(({ file }) => !made.has(file) && isFile(join(folder, file)));
      const manifest: Manifest = {
        revision: revision ?? null,
        files: [...made.values()].sort(byName),
        ...(earlier.length > 0 && { earlier: [...earlier].sort(byName) }),
      };
      await write(manifestName, Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`));
      await name(check);
      return written;
    });
  });
}

function madeFile(file: string, bytes: Uint8Array): MadeFile {
  return { file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function byName(a: MadeFile, b: MadeFile): number {
  return a.file < b.file ? -1 : 1;
}

/** The manifest of a folder; undefined where there is none, or one of somebody else. */
function readManifest(folder: string): Manifest | undefined {
  const path = join(folder, manifestName);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size > largestManifest) return undefined;
  try {
    const { revision = 0, files, earlier = [] } = JSON.parse(readFileSync(path, 'utf8'));
    const isOurs = revision === null || typeof revision === 'string';
    return isOurs && [files, earlier].every(areMade) ? { revision, files, earlier } : undefined;
  } catch {
    return undefined;
  }
}

function areMade(files: unknown): boolean {
  return (
    Array.isArray(files) &&
    files.every(
      (file) =>
        typeof file?.file === 'string' && Number.isInteger(file.bytes) && /^[0-9a-f]{64}$/.test(file.sha256),
    )
  );
}

/** Whether a file has these bytes. */
function isThere(folder: string, file: string, bytes: Uint8Array): boolean {
  const path = join(folder, file);
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    return stat?.isFile() === true && stat.size === bytes.length && readFileSync(path).equals(bytes);
  } catch {
    // It is written, which says what is wrong with it.
    return false;
  }
}

/** Anything else than a file is reported when it is about to be replaced. */
function isFile(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}
