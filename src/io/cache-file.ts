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
