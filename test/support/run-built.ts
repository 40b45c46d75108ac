import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { World } from '../../src/io/world.ts';
import { type CliResult, root, runCli } from './run-cli.ts';

type Environment = Readonly<Record<string, string | undefined>>;
interface Program {
  main(args: readonly string[], world: World): Promise<number>;
}

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const bundle = join(root, 'dist', 'planverk.cjs');
/** Node's own. Jest gives each test file another `process`, and a `require` that would load the program anew for each. */
const outer = runInThisContext('process') as NodeJS.Process;
const require = outer.getBuiltinModule('module').createRequire(bundle);

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs the built program within this process, in the folder and the environment that `runCli` gives it, on one thread and
 * with nothing kept: several times as quick. What needs a process of its own (streams, signals, threads, the cache, limits
 * of time and memory) is tested with `runCli`, and so is any other program than the one that was built here.
 */
export async function runBuilt(
  args: readonly string[],
  cwd = root,
  env: Environment = {},
): Promise<CliResult> {
  if (process.env.PLANVERK_UNDER_TEST !== undefined)
    return runCli(args, cwd, env as Readonly<Record<string, string>>);
  // There is one current folder and one environment: each run waits for the one before.
  const result = last.then(() => runHere(args, cwd, env));
  last = result.catch(() => {});
  return result;
}

async function runHere(args: readonly string[], cwd: string, env: Environment): Promise<CliResult> {
  const { main } = program();
  const out: Uint8Array[] = [];
  let err = '';
  const before = { cwd: outer.cwd(), env: { ...outer.env } };
  outer.chdir(cwd);
  setEnvironment({ PATH: before.env.PATH, HOME: before.env.HOME, PLANVERK_LANG: 'nb', ...env });
  try {
    const code = await main(args, {
      cwd: outer.cwd(),
      env: outer.env,
      out: (text) => void out.push(Buffer.from(text)),
      err: (text) => {
        err += text;
      },
      width: 100,
      outIsTerminal: false,
      errIsTerminal: false,
      version,
    });
    return { code, out: Buffer.concat(out).toString(), err };
  } finally {
    outer.chdir(before.cwd);
    setEnvironment(before.env);
  }
}

function setEnvironment(env: Environment): void {
  for (const name of Object.keys(outer.env)) if (env[name] === undefined) delete outer.env[name];
  for (const [name, value] of Object.entries(env)) if (value !== undefined) outer.env[name] = value;
}

/** Has the program loaded anew for the next run: it takes what Node gives it when it is loaded. */
export function forgetBuilt(): void {
  for (const path of Object.keys(require.cache))
    if (dirname(path) === dirname(bundle)) delete require.cache[path];
}

/** What was built last. It stays loaded from one test file to the next: a run that watches may build in between. */
function program(): Program {
  const { mtimeMs } = statSync(bundle);
  const loaded = require.cache[bundle] as (NodeJS.Module & { builtAt?: number }) | undefined;
  if (loaded !== undefined && loaded.builtAt !== mtimeMs) forgetBuilt();
  const exported = require(bundle) as Program;
  Object.assign(require.cache[bundle] ?? {}, { builtAt: mtimeMs });
  return exported;
}
