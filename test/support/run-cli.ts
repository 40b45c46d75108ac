import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** Kept between test files: the cache is tested by being used. */
export const cache = join(tmpdir(), 'planverk-test-cache');
/** The program under test: what was built here, unless another is named, such as an installed one. */
export const executable = process.env.PLANVERK_UNDER_TEST ?? join(root, 'bin', 'planverk.js');

export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a process, in Bokmål unless told otherwise. */
export function runCli(
  args: readonly string[],
  cwd = root,
  env: Record<string, string> = {},
  program = executable,
): CliResult {
  const result = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
    timeout: 30_000,
    // What hangs within one call of the system answers no other signal.
    killSignal: 'SIGKILL',
    maxBuffer: 1 << 28,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      PLANVERK_LANG: 'nb',
      PLANVERK_CACHE: cache,
      ...env,
    },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}
