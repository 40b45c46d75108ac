import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/**
 * The plan folder to work on: the one given, or the nearest upwards from `start` that holds `plan.yaml` or
 * `plan/plan.yaml`. The search ends at the top of a git repository and at the home folder: a file of somebody else
 * further up must not decide.
 */
export function findPlanFolder(given: string | undefined, start: string): string | undefined {
  if (given !== undefined) return resolve(start, given);
  const home = resolve(homedir());
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'plan.yaml'))) return folder;
    if (existsSync(join(folder, 'plan', 'plan.yaml'))) return join(folder, 'plan');
    if (existsSync(join(folder, '.git')) || folder === home || dirname(folder) === folder) return undefined;
  }
}
