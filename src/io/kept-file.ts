import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { checksum } from './checksum.ts';
import { makeFolder } from './make-folder.ts';
import { randomName } from './random-name.ts';

const checkBytes = 16;

/** What was kept under a path, or undefined when there is nothing, or not every byte of it is as it was written. */
export function readKept(path: string): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  const content = bytes.subarray(checkBytes);
  return bytes.toString('latin1', 0, checkBytes) === checksum(content) ? content : undefined;
}

/** Keeps bytes for later runs, whole or not at all. That it cannot be done costs time only, so nobody is told. */
export function writeKept(path: string, content: readonly Uint8Array[]): void {
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
