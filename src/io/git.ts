import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { Trouble } from './trouble.ts';

/**
 * Runs one of git's reading commands, never through a shell. What a hostile repository could set to run a program of
 * its own (file-system monitor, pager, replaced objects) is switched off.
 * @returns standard output, or undefined when git answered no
 * @throws Trouble `git-missing`, `not-a-repository`, `git-unsafe-owner`
 */
export function git(folder: string, args: readonly string[], input?: string): Buffer | undefined {
  const hardened = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-replace-objects'];
  const { GIT_DIR } = process.env;
  const result = spawnSync('git', ['-C', folder, ...hardened, '--no-pager', ...args], {
    ...(input !== undefined && { input }),
    env: {
      ...process.env,
      // In a hook it may be relative, and would then be looked for from `folder`.
      ...(GIT_DIR && { GIT_DIR: resolve(GIT_DIR) }),
      GIT_OPTIONAL_LOCKS: '0',
      GIT_TERMINAL_PROMPT: '0',
      GIT_NO_LAZY_FETCH: '1',
      LC_ALL: 'C',
    },
    maxBuffer: 1 << 30,
    windowsHide: true,
  });
  if (result.error) {
    const missing = (result.error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Trouble(missing ? 'git-missing' : 'git-failed', { detail: result.error.message }, result.error);
  }
  if (result.status === 0) return result.stdout;
  const words = result.stderr.toString();
  if (/dubious ownership|unsafe repository/.test(words))
    throw new Trouble('git-unsafe-owner', { folder: unsafeFolder(words) ?? folder });
  if (/not a git repository/i.test(words)) throw new Trouble('not-a-repository', { folder });
  return undefined;
}

/**
 * The folder that git does not trust, as its advice names it: the repository's own, for a share on Windows with a prefix
 * that only git knows. Ready to be put on a command line.
 * @param words what git printed in English
 */
export function unsafeFolder(words: string, platform = process.platform): string | undefined {
  const advised = /--add safe\.directory (.+?)\s*$/m.exec(words)?.[1];
  if (advised === undefined || platform !== 'win32') return advised;
  // Git quotes for a shell of Unix. There are no such quotation marks in cmd.exe.
  const bare = /^'.*'$/.test(advised) ? advised.slice(1, -1).replaceAll("'\\''", "'") : advised;
  return /^[\w:/.\\-]+$/.test(bare) ? bare : `"${bare}"`;
}
