import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writePlan } from './write-plan.ts';

export type Contents = Readonly<Record<string, string | Uint8Array>>;

/** Runs git with a name and no settings but the repository's own. */
export function git(folder: string, ...args: readonly string[]): string {
  const settings = [
    '-c',
    'user.name=T',
    '-c',
    'user.email=t@example.org',
    '-c',
    'protocol.file.allow=always',
    // Cleaning up is a process after each commit.
    '-c',
    'maintenance.auto=false',
  ];
  return execFileSync('git', [...settings, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 20_000,
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
  }).trim();
}

export function initRepository(folder: string, ...args: readonly string[]): string {
  mkdirSync(folder, { recursive: true });
  git(folder, 'init', '-q', '-b', 'main', ...args);
  return folder;
}

/** Commits a working tree that has these files and no others; gives the full hash. */
export function commit(folder: string, files: Contents, message = 'change'): string {
  // An index is there again with the next file: no process is asked to empty it.
  rmSync(join(gitFolder(folder), 'index'), { force: true });
  for (const name of readdirSync(folder))
    if (!name.startsWith('.')) rmSync(join(folder, name), { recursive: true });
  writePlan(folder, files);
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', message, '--allow-empty');
  return git(folder, 'rev-parse', 'HEAD');
}

/** A repository that is made once, and of which every folder gets a copy: that takes no process of git. */
export function copiedRepository(
  original: string,
  make: (folder: string) => void,
): (folder: string) => string {
  let made = false;
  return (folder) => {
    if (!made) make(initRepository(original));
    made = true;
    cpSync(original, folder, { recursive: true });
    return folder;
  };
}

/** Where a working tree has its git: in itself, unless it was added to another. */
function gitFolder(folder: string): string {
  const own = join(folder, '.git');
  return statSync(own, { throwIfNoEntry: false })?.isDirectory()
    ? own
    : git(folder, 'rev-parse', '--absolute-git-dir');
}

/** Files of a plan below a folder. */
export function below(folder: string, files: Contents): Contents {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
}
