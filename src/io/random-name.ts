import { hostname } from 'node:os';
import { checksum } from './checksum.ts';

/** So long a name may be in use by a process that cannot be asked: one of another machine, or one that is suspended. */
const longestUse = 3600_000;

/** A part of a name that no other run uses at the same time, and that identifies its owner: machine, process, random. */
export function randomName(): string {
  return `${thisHost()}-${process.pid.toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}

/**
 * Whether the process that made such a name is gone, so that nobody will use what bears it.
 * @param modified when what bears the name was last written, in milliseconds
 * @param longest how long after that a process of another machine may use it, in milliseconds
 */
export function isLeftBehind(name: string, modified: number, longest = longestUse): boolean {
  const [, host, id = ''] = /^([0-9a-f]{8})-([0-9a-z]+)-/.exec(name) ?? [];
  const age = Date.now() - modified;
  return host === thisHost() ? age > longestUse || !isRunning(Number.parseInt(id, 36)) : age > longest;
}

let host: string | undefined;

/** This machine, in eight letters. */
function thisHost(): string {
  host ??= checksum(Buffer.from(hostname())).slice(0, 8);
  return host;
}

/** Whether a process of this machine is running, of any user. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
