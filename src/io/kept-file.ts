import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const checkBytes = 32;

/** What was kept under a path, or undefined when there is nothing, or not every byte of it is as it was written. */
export function readKept(path: string): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  const content = bytes.subarray(checkBytes);
  return check([content]).equals(bytes.subarray(0, checkBytes)) ? content : undefined;
}

/** Keeps bytes for later runs, whole or not at all. That it cannot be done costs time only, so nobody is told. */
export function writeKept(path: string, content: readonly Uint8Array[]): void {
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(draft, Buffer.concat([check(content), ...content]), { flag: 'wx', mode: 0o600 });
    renameSync(draft, path);
  } catch {
    if (existsSync(draft)) rmSync(draft, { force: true });
  }
}

function check(content: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of content) hash.update(part);
  return hash.digest();
}
