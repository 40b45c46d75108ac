import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { UserError } from './user-error.ts';

/** How long git may be at work without a word, unless PLANVERK_GIT_TIMEOUT says otherwise, in seconds. */
const usualPatience = 60;
/** So many times longer it may take in all when it has begun to answer. */
const slower = 10;

function secondsOfPatience(): number {
  const seconds = Number(process.env.PLANVERK_GIT_TIMEOUT);
  return seconds > 0 && seconds <= 86_400 ? seconds : usualPatience;
}

function isTimeout(error: Error | undefined): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT';
}

/** What git printed before it ended. */
export interface GitAnswer {
  readonly output: Buffer;
  /** Git ended without a fault. */
  readonly ok: boolean;
  /** What it said besides, in English. */
  readonly words: string;
}

/**
 * Runs one of git's reading commands, never through a shell. What a hostile repository could set to run a program of
 * its own (file-system monitor, pager, replaced objects) is switched off, and nothing is fetched.
 * @throws UserError `git-missing`, `git-silent`, `not-a-repository`, `git-unsafe-owner`
 */
export function askGit(folder: string, args: readonly string[], input?: string): GitAnswer {
  const hardened = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-replace-objects'];
  const { GIT_DIR } = process.env;
  const command = ['-C', folder, ...hardened, '--no-pager', ...args];
  const run = (seconds: number) =>
    spawnSync('git', command, {
      ...(input !== undefined && { input }),
      env: {
        ...process.env,
        // In a hook it may be relative, and would then be looked for from `folder`.
        ...(GIT_DIR && { GIT_DIR: resolve(GIT_DIR) }),
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        // Objects that a partial clone lacks are reported. The first is for git 2.44 and later, the second for those before it.
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: '',
        LC_ALL: 'C',
      },
      maxBuffer: 1 << 30,
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
  const patience = secondsOfPatience();
  let result = run(patience);
  // One that has answered in part is alive, and slow: it only reads, and can be asked once more.
  const isAlive = isTimeout(result.error) && result.stdout.length > 0;
  if (isAlive) result = run(patience * slower);
  if (isTimeout(result.error))
    throw new UserError('git-silent', { seconds: isAlive ? patience * slower : patience }, result.error);
  if (result.error) {
    const missing = (result.error as NodeJS.ErrnoException).code === 'ENOENT';
    throw missing
      ? new UserError('git-missing', {}, result.error)
      : new UserError('git-failed', { detail: result.error.message }, result.error);
  }
  const ok = result.status === 0;
  const words = result.stderr.toString();
  if (ok) return { output: result.stdout, ok, words };
  if (/dubious ownership|unsafe repository/.test(words))
    throw new UserError('git-unsafe-owner', { folder: unsafeFolder(words) ?? folder });
  if (/not a git repository/i.test(words)) throw new UserError('not-a-repository', { folder });
  return { output: result.stdout, ok, words };
}

/** The output of a command; undefined when git answered no. */
export function git(folder: string, args: readonly string[]): Buffer | undefined {
  const { output, ok } = askGit(folder, args);
  return ok ? output : undefined;
}

/**
 * The object that git says it could not read.
 * @param besides ids that were given to git: that they are named says nothing
 */
export function lostObject(words: string, ...besides: readonly string[]): string | undefined {
  return [...words.matchAll(/\b[0-9a-f]{40,64}\b/g)].map(([id]) => id).find((id) => !besides.includes(id));
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
