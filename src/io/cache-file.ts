import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { checksum } from './checksum.ts';
import { makeFolder } from './make-folder.ts';
import { randomName } from './random-name.ts';

const checkBytes = 16;

/** What was kept under a path, or undefined when there is nothing, or not every byte of it is as it was written. */
export function readCacheFile(path: string): Buffer | undefined {
  const bytes = readRegular(path);
  if (!bytes) return undefined;
  const content = bytes.subarray(checkBytes);
  return bytes.toString('latin1', 0, checkBytes) === checksum(content) ? content : undefined;
}

/** A pipe would be waited for, a device read without end: only a file is read. */
function readRegular(path: string): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    return fstatSync(descriptor).isFile() ? readFileSync(descriptor) : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Stores bytes for later runs, atomically. A failure costs only time, so it is not reported. */
export function writeCacheFile(path: string, content: readonly Uint8Array[]): void {
  const draft = `${path}.${randomName()}`;
  try {
    makeFolder(dirname(path), 0o700);
    const whole = Buffer.concat([Buffer.alloc(checkBytes), ...content]);
    whole.write(checksum(whole.subarray(checkBytes)), 'latin1');
    writeFileSync(draft, whole, { flag: 'wx', mode: 0o600 });
    renameSync(draft, path);
  } catch {
    if (existsSync(draft)) rmSync(draft, { force: true });
  }
}

/** Several pieces of bytes that were kept together, after a line that says what they are. */
export interface CachedParts<Head> {
  readonly head: Head;
  /** The next so many bytes. */
  take(length: number): Buffer;
}

/** What {@link writeCachedParts} kept under a path; undefined as of {@link readCacheFile}. */
export function readCachedParts<Head>(path: string): CachedParts<Head> | undefined {
  const kept = readCacheFile(path);
  if (!kept) return undefined;
  let at = kept.indexOf(0x0a) + 1;
  const head: Head = JSON.parse(kept.toString('utf8', 0, at));
  return {
    head,
    take(length) {
      at += length;
      return kept.subarray(at - length, at);
    },
  };
}

/** Stores pieces of bytes as {@link writeCacheFile} does. `head` says how long each is, and is written as JSON. */
export function writeCachedParts(path: string, head: unknown, parts: readonly Uint8Array[]): void {
  writeCacheFile(path, [Buffer.from(`${JSON.stringify(head)}\n`), ...parts]);
}
