import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from './user-error.ts';

/**
 * The plan folder to work on: the one given, or the nearest upwards from `start` that holds `plan.yaml` or
 * `plan/plan.yaml`. The search ends at the top of a git repository and at the home folder: a file of somebody else
 * further up must not decide.
 */
export function findPlanFolder(chosen: string | undefined, start: string): string | undefined {
  if (chosen !== undefined) return resolve(start, chosen);
  const home = homeFolder();
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'plan.yaml'))) return folder;
    if (existsSync(join(folder, 'plan', 'plan.yaml'))) return join(folder, 'plan');
    if (existsSync(join(folder, '.git')) || folder === home || dirname(folder) === folder) return undefined;
  }
}

/** Undefined for a user whom the system does not know, as in many containers. */
function homeFolder(): string | undefined {
  try {
    return resolve(homedir());
  } catch {
    return undefined;
  }
}

/** That no plan was found from a folder on, with what may be meant: a file of nearly the name, and plans that are below. */
export function planNotFound(start: string): UserError {
  const folder = resolve(start);
  const misnamed = ['', 'plan/'].flatMap((path) =>
    namesIn(join(folder, path), (entry) => entry.isFile() && nearlyPlan.test(entry.name)).map(
      (name) => path + name,
    ),
  );
  return new UserError('plan-not-found', {
    below: plansBelow(folder),
    misnamed: misnamed[0],
  });
}

/**
 * That a folder is not there, with those that are in its place.
 * @param written the folder as the user wrote it
 */
export function folderMissing(folder: string, written: string, cause?: unknown): UserError {
  const beside = namesIn(dirname(folder), (entry) => entry.isDirectory());
  return new UserError('folder-missing', { folder: written, name: basename(folder), beside }, cause);
}

/** `plan.yml`, and what Windows makes of `plan.yaml` where it hides the endings of names. */
const nearlyPlan = /^plan(?:\.ya?ml)*\.(?:ya?ml|txt)$/i;

/** How deep plans are searched for, in how many folders, and how many are listed. */
const search = { depth: 4, folders: 1000, plans: 5 };

/** Plan folders below a folder, as paths from it with `/`, the nearest first. */
export function plansBelow(start: string): readonly string[] {
  const found: string[] = [];
  const queue = [{ path: '', depth: 0 }];
  for (let at = 0; at < queue.length && at < search.folders && found.length < search.plans; at += 1) {
    const { path, depth } = queue[at] ?? { path: '', depth: 0 };
    if (path !== '' && existsSync(join(start, path, 'plan.yaml'))) found.push(path);
    else if (depth < search.depth) {
      const names = foldersIn(join(start, path)).filter((name) => !/^\.|^(node_modules|out)$/.test(name));
      queue.push(
        ...names.sort().map((name) => ({ path: path === '' ? name : `${path}/${name}`, depth: depth + 1 })),
      );
    }
  }
  return found;
}

function foldersIn(folder: string): readonly string[] {
  return namesIn(folder, (entry) => entry.isDirectory());
}

function namesIn(folder: string, wanted: (entry: Dirent) => boolean): readonly string[] {
  let entries: readonly Dirent[] = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    // What may not be looked into has nothing to advise.
  }
  return entries.filter(wanted).map(({ name }) => name);
}
