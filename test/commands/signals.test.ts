import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { posix } from '../support/posix.ts';
import { below, type Contents, commit, copiedRepository, git } from '../support/repository.ts';
import { executable, runCli } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { startedByTests } from '../support/started.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const { start } = startedByTests();
const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

/**
 * Makes the n-th of some calls of the file system tell "here" and hang for as long as anybody may wait, or send this very
 * process a signal. Nothing else is done meanwhile, as in any work that JavaScript is at.
 */
const hook = join(work, 'hook.cjs');
writeFileSync(
  hook,
  `const fs = require('node:fs');
const [call, path, count, does] = (process.env.HOOK ?? '').split('|');
const original = fs[call];
let seen = 0;
if (original) fs[call] = (...args) => {
  if (!args.slice(0, 2).join().includes(path) || ++seen !== Number(count)) return original(...args);
  if (does !== 'hang') {
    process.kill(process.pid, does);
    return original(...args);
  }
  fs.writeSync(2, 'here');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30_000);
};
`,
);
const env = (variables: Readonly<Record<string, string>>): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  PLANVERK_LANG: 'nb',
  PLANVERK_CACHE: 'off',
  ...variables,
});

let number = 0;
const copyOf = (files: Contents) => {
  const copied = copiedRepository(join(work, `original-${++number}`), (folder) => {
    commit(folder, below('plan', files));
  });
  return (): string => copied(join(work, String(++number)));
};
const plan = copyOf(smallPlan);
/** With a file that \`fmt\` writes. */
const unformattedPlan = copyOf(
  smallPlanWith({ 'actions/skilt.yaml': (text) => text.replace('title: Nye skilt', 'title: "Nye skilt"') }),
);
const namesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
const drafts = (folder: string): readonly string[] => namesIn(folder).filter((name) => name.endsWith('.tmp'));

/** Starts a command, waits until it hangs, sends the signal, and gives how it ended and after how many milliseconds. */
async function stopped(
  args: readonly string[],
  folder: string,
  signal: NodeJS.Signals,
  variables: Record<string, string>,
) {
  const { child, ended } = start(process.execPath, ['--require', hook, executable, ...args], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'pipe'],
    env: env(variables),
  });
  if (child.stderr) await once(child.stderr, 'data');
  const before = Date.now();
  child.kill(signal);
  await ended();
  return { by: child.signalCode, after: Date.now() - before };
}

describe('a signal ends a run at once, also while it is at work', () => {
  const reading = 'readFileSync|skilt.yaml|1|hang';
  /** Milliseconds, on a busy machine too, where what is waited for takes half a minute or has no end. */
  const atOnce = 10_000;

  posix.each(
    signals.flatMap((signal) => [
      { signal, args: ['validate'], at: reading },
      { signal, args: ['build'], at: reading },
      { signal, args: ['diff', 'HEAD'], at: reading },
      { signal, args: ['fmt'], at: reading },
      { signal, args: ['list'], at: reading },
      { signal, args: ['new', 'action-plan', '2012'], at: reading },
      { signal, args: ['textconv', 'plan/actions/skilt.yaml'], at: reading },
    ]),
  )('$signal: $args', async ({ signal, args, at }) => {
    const folder = unformattedPlan();
    const before = namesIn(join(folder, 'plan'));
    const { by, after } = await stopped(args, folder, signal, { HOOK: at });
    expect(by).toBe(signal);
    expect(after).toBeLessThan(atOnce);
    expect(namesIn(join(folder, 'plan'))).toEqual(before);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  posix.each(signals)('%s: while git is waited for', async (signal) => {
    const folder = plan();
    const fake = join(work, `git-${signal}`);
    mkdirSync(fake);
    writeFileSync(join(fake, 'git'), `#!/bin/sh\necho $$ > ${fake}/pid\necho here >&3\nexec sleep 30 3>&-\n`);
    chmodSync(join(fake, 'git'), 0o755);
    // Git's own standard error is not ours.
    const { child, ended } = start(
      '/bin/sh',
      ['-c', 'exec "$0" "$@" 3>&2', process.execPath, executable, 'validate', '--at', 'HEAD'],
      {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: env({ PATH: `${fake}:${process.env.PATH}` }),
      },
    );
    const deadline = Date.now() + 10_000;
    while (!existsSync(join(fake, 'pid')) && Date.now() < deadline)
      await new Promise((done) => setTimeout(done, 20));
    const before = Date.now();
    child.kill(signal);
    await ended();
    expect(child.signalCode).toBe(signal);
    expect(Date.now() - before).toBeLessThan(atOnce);
    process.kill(Number(readFileSync(join(fake, 'pid'), 'utf8')), 'SIGKILL');
  });

  posix.each(signals)('%s: a language server', async (signal) => {
    const { by, after } = await stopped(['lsp', '--stdio', '--plan', 'plan'], plan(), signal, {
      HOOK: 'writeSync|,|1|hang',
      NODE_OPTIONS: `--require ${JSON.stringify(tellsOf('lsp'))}`,
    });
    expect({ by, soon: after < 1000 }).toEqual({ by: signal, soon: true });
  });
});

/** A program that tells "here" once the run waits for something to do. */
function tellsOf(name: string): string {
  const path = join(work, `${name}.cjs`);
  writeFileSync(path, `setTimeout(() => process.stderr.write('here'), 1500).unref();\n`);
  return path;
}

describe('a signal while files are written', () => {
  posix.each(signals.flatMap((signal) => [1, 9].map((count) => [signal, count] as const)))(
    '%s at draft %i: nothing is written, and no draft is left',
    (signal, count) => {
      const folder = plan();
      const { status, out } = told(['build'], folder, `fsync||${count}|${signal}`);
      expect({ status, out }).toEqual({ status: 128 + constants.signals[signal], out: '' });
      expect(namesIn(join(folder, 'out')).filter((name) => /\./.test(name))).toEqual([]);
    },
  );

  posix.each(signals)('%s while the files get their names: all have them', (signal) => {
    const folder = plan();
    expect(told(['build'], folder, `renameSync|.tmp|2|${signal}`).status).toBe(
      128 + constants.signals[signal],
    );
    expect(drafts(join(folder, 'out'))).toEqual([]);
    const { files } = JSON.parse(readFileSync(join(folder, 'out', 'manifest.json'), 'utf8'));
    expect(files.length).toBeGreaterThan(5);
    for (const { file, bytes } of files) expect(readFileSync(join(folder, 'out', file))).toHaveLength(bytes);
  });

  posix.each(signals)('%s while a plan file is written: it stands as it was', (signal) => {
    const folder = unformattedPlan();
    const before = readFileSync(join(folder, 'plan', 'actions', 'skilt.yaml'), 'utf8');
    expect(told(['fmt'], folder, `fsync||1|${signal}`)).toEqual({
      status: 128 + constants.signals[signal],
      out: '',
    });
    expect(readFileSync(join(folder, 'plan', 'actions', 'skilt.yaml'), 'utf8')).toBe(before);
    expect(drafts(join(folder, 'plan'))).toEqual([]);
    expect(git(folder, 'status', '--porcelain')).toBe('');
  });

  posix('what SIGKILL leaves is removed by the next run, and nothing else', () => {
    const folder = plan();
    const out = join(folder, 'out');
    expect(told(['build'], folder, 'fsync||9|SIGKILL').status).toBe(137);
    const left = drafts(out);
    expect(left.length).toBeGreaterThanOrEqual(8);
    writePlan(out, { '.planverk-notes.tmp': 'my own', 'notes.tmp': 'my own' });
    expect(runCli(['build'], folder)).toMatchObject({ code: 0, err: '' });
    expect(drafts(out)).toEqual(['.planverk-notes.tmp', 'notes.tmp']);
    // A draft of a machine that cannot be asked is old after an hour.
    const old = join(out, '.planverk-00000000-zz-abc.tmp');
    for (const [age, remains] of [
      [3500, true],
      [3700, false],
    ] as const) {
      writeFileSync(old, '');
      utimesSync(old, Date.now() / 1000 - age, Date.now() / 1000 - age);
      expect(runCli(['build'], folder).code).toBe(0);
      expect(existsSync(old)).toBe(remains);
    }
  });
});

/** Runs a command with a hook under a shell; gives the exit code that the shell sees. */
function told(args: readonly string[], folder: string, at: string) {
  const command = ['-c', '"$0" "$@"', process.execPath, '--require', hook, executable, ...args];
  const { status, signal, stdout } = spawnSync(
    '/bin/sh',
    [...command.slice(0, 1), `${command[1]}; exit $?`, ...command.slice(2)],
    {
      cwd: folder,
      encoding: 'utf8',
      timeout: 20_000,
      killSignal: 'SIGKILL',
      env: env({ HOOK: at }),
    },
  );
  expect(signal).toBeNull();
  return { status, out: stdout };
}
