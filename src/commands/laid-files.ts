import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hooksFolder, isEarlier, isForTop, type Surroundings, supportFiles } from '../init/support-files.ts';
import { topOfRepository } from '../io/surroundings.ts';
import { type Expected, writeFiles } from '../io/write-files.ts';

type State = 'new' | 'same' | 'differs' | 'earlier';

/** A file that belongs in a folder, and what of it is there. */
export interface LaidFile {
  readonly path: string;
  readonly text: string;
  readonly state: State;
}

/** The files around a plan, those that only the top of a repository has a use for left out elsewhere. */
export function supportFilesAt(home: string, around: Surroundings): readonly LaidFile[] {
  const top = topOfRepository(home);
  const isBelow = top !== undefined && top !== home;
  return [...supportFiles(around)]
    .filter(([path]) => !isBelow || !isForTop(path))
    .map(([path, text]) => {
      const state = stateOf(home, path, text);
      if (state !== 'differs') return { path, text, state };
      if (isOurs(home, path, around)) return { path, text, state: 'earlier' };
      // npm has made one when planverk was installed: nothing is lacking there.
      return { path, text, state: path === 'package.json' && isNpms(home, path) ? 'same' : 'differs' };
    });
}

/** What is at the path of a file; a checkout on Windows may have other ends of lines. */
export function stateOf(home: string, path: string, text: string): Exclude<State, 'earlier'> {
  try {
    const there = readFileSync(join(home, path), 'utf8');
    return there.replaceAll('\r\n', '\n') === text.replaceAll('\r\n', '\n') ? 'same' : 'differs';
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'new' : 'differs';
  }
}

/** Whether a file is one that an older version has written, as it was written. */
function isOurs(home: string, path: string, around: Surroundings): boolean {
  try {
    return isEarlier(path, readFileSync(join(home, path), 'utf8'), around);
  } catch {
    return false;
  }
}

/** Whether a file is the one that npm makes where planverk is installed in an empty folder. */
function isNpms(home: string, path: string): boolean {
  try {
    const manifest = JSON.parse(readFileSync(join(home, path), 'utf8')) as Readonly<Record<string, unknown>>;
    const { dependencies, devDependencies, ...others } = manifest;
    const names = Object.keys({ ...(dependencies as object), ...(devDependencies as object) });
    return names.includes('planverk') && Object.keys(others).length === 0;
  } catch {
    return false;
  }
}

/** Those that are not there, or that an older version has written. */
export function wantedOf(files: readonly LaidFile[]): readonly LaidFile[] {
  return files.filter(({ state }) => state === 'new' || state === 'earlier');
}

/** Writes files of a folder. What has changed since they were looked at is left alone. */
export async function layFiles(home: string, wanted: readonly LaidFile[]): Promise<void> {
  const expected = new Map(
    wanted.map(({ path, state }): [string, Expected] => [
      path,
      state === 'new' ? 'nothing' : readFileSync(join(home, path)),
    ]),
  );
  await writeFiles(home, new Map(wanted.map(({ path, text }) => [path, Buffer.from(text)])), expected);
  // Git passes over a hook that may not be run. On Windows every file may.
  for (const { path } of wanted) if (path.startsWith(`${hooksFolder}/`)) chmodSync(join(home, path), 0o755);
}
