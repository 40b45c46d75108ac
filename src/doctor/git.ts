import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { askGit } from '../io/git.ts';
import { topOfRepository } from '../io/surroundings.ts';
import { UserError } from '../io/user-error.ts';
import { type Found, found } from './found.ts';
import type { Site } from './site.ts';

/** Git itself, and the repository of the plan. */
export function examineGit({ home, shown }: Site): readonly Found[] {
  const version = versionOfGit(home);
  if (version === undefined) return [found('git-missing')];
  const first = found('git-found', { version });
  const top = topOfRepository(home);
  if (top === undefined) return [first, found('repository-missing')];
  if (!isTrusted(home)) return [first, found('repository-not-trusted', { path: shown(top) })];
  const inGit = (...names: readonly string[]): string => join(gitFolder(top), ...names);
  const lock = inGit('index.lock');
  const wrong = [
    ...(existsSync(lock) ? [found('repository-locked', { path: shown(lock) })] : []),
    ...(existsSync(inGit('MERGE_HEAD')) ? [found('repository-merging')] : []),
    ...(existsSync(inGit('shallow')) ? [found('repository-shallow')] : []),
    ...(changesLineEnds(home, top) ? [found('line-ends-changed')] : []),
  ];
  return [first, ...(wrong.length > 0 ? wrong : [found('repository-sound')])];
}

function versionOfGit(home: string): string | undefined {
  try {
    const { output } = askGit(home, ['version']);
    return /\d+(?:\.\d+)+/.exec(output.toString())?.[0] ?? '?';
  } catch (error) {
    if (error instanceof UserError && error.name === 'git-missing') return undefined;
    return '?';
  }
}

function isTrusted(home: string): boolean {
  try {
    askGit(home, ['rev-parse', '--git-dir']);
    return true;
  } catch (error) {
    return !(error instanceof UserError && error.name === 'git-unsafe-owner');
  }
}

/** Git's own folder; that of a work tree of another repository is where the file `.git` says. */
function gitFolder(top: string): string {
  const path = join(top, '.git');
  try {
    const [, elsewhere] = /^gitdir: (.*)/.exec(readFileSync(path, 'utf8')) ?? [];
    return elsewhere === undefined ? path : resolve(top, elsewhere.trim());
  } catch {
    return path;
  }
}

/** Whether git writes returns into text files, and nothing keeps it from that. */
function changesLineEnds(home: string, top: string): boolean {
  let changes = false;
  try {
    changes = askGit(home, ['config', '--get', 'core.autocrlf']).output.toString().trim() === 'true';
  } catch {
    // What git cannot say it does not do.
  }
  return changes && ![home, top].some((folder) => /\beol=lf\b/.test(textOf(join(folder, '.gitattributes'))));
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
