import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.ts';
import { shownPath } from './shown-path.ts';
import { UserError } from './user-error.ts';
import { attemptFolder, writeFiles } from './write-files.ts';

const manifestName = 'manifest.json';
const largestManifest = 16_000_000;

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
 * @param same what to do with files that are there with the same bytes; when they are kept, a reader who has one open is not
 *   disturbed
 * @returns the files that were written, without the manifest
 * @throws UserError `output-foreign`, `output-busy` and those of {@link writeFiles}
 */
export async function writeOutputs(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  revision: string | undefined,
  same: 'replace' | 'keep' = 'replace',
): Promise<readonly string[]> {
  attemptFolder(folder);
  return withLock(folder, async ({ left, note, check }) => {
    const before = readManifest(folder);
    const listed = [...(before?.files ?? []), ...(before?.earlier ?? [])];
    const replaceable = new Set([
      ...listed.map(({ file }) => file),
      ...left,
      ...(before ? [manifestName] : []),
    ]);
    for (const path of [...files.keys(), manifestName])
      if (!replaceable.has(path) && isFile(join(folder, path)))
        throw new UserError('output-foreign', { path: shownPath(process.cwd(), join(folder, path)) });
    note([...files.keys(), manifestName]);
    const earlier = listed.filter(({ file }) => !files.has(file) && isFile(join(folder, file)));
    const manifest: Manifest = {
      revision: revision ?? null,
      files: [...files].map(([file, bytes]) => madeFile(file, bytes)).sort(byName),
      ...(earlier.length > 0 && { earlier: [...earlier].sort(byName) }),
    };
    const text = Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`);
    const all = new Map([...files, [manifestName, text]]);
    const written = new Map(
      [...all].filter(([path, bytes]) => same === 'replace' || !isThere(folder, path, bytes)),
    );
    await writeFiles(folder, written, new Map(), check);
    return [...written.keys()].filter((path) => path !== manifestName);
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
