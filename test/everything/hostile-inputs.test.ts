import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { few } from '../support/few.ts';
import { hostileInput, kindNames, type Trial } from '../support/hostile-plans.ts';
import { posixGroup } from '../support/posix.ts';
import { root } from '../support/run-cli.ts';
import { type Ran, runMany } from '../support/run-many.ts';
import { temporaryFolder } from '../support/temporary.ts';

/** How many inputs; 300 in `.ci/run`, and 5000 by hand. `HOSTILE_FROM` begins at another. */
const count = Number(process.env.HOSTILE_INPUTS ?? 60);
const first = Number(process.env.HOSTILE_FROM ?? 0);
/** Milliseconds of processor time and bytes of memory for one command. */
const longest = 5000;
const mostMemory = 512_000_000;
const work = temporaryFolder();

/** Inputs by kind and number that are not as they should be, and what they wait for. */
const awaited: Readonly<Record<string, string>> = {};

/** Tells what a process took when it ends. */
const meter = join(work, 'meter.cjs');

interface Tried {
  readonly name: string;
  readonly trial: Trial;
  readonly cwd: string;
}

posixGroup('hostile inputs', () => {
  test(
    'each is answered within 5 s of processor time and 512 MB',
    async () => {
      writeFileSync(
        meter,
        `const { writeFileSync } = require('node:fs');
process.on('exit', (code) => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.METER, JSON.stringify({ code, cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS * 1024 }));
});
`,
      );
      const faults: string[] = [];
      const seen = new Map<string, number>();
      // In batches, so that no more than some hundred folders lie on disk.
      for (let from = first; from < first + count; from += 200) {
        const tried: Tried[] = [];
        for (let number = from; number < Math.min(first + count, from + 200); number += 1) {
          const cwd = join(work, String(number));
          const { name, trials } = hostileInput(number, cwd);
          if (name in awaited) continue;
          const kind = name.split(' ')[0] ?? '';
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
          tried.push(...trials.map((trial) => ({ name, trial, cwd })));
        }
        faults.push(...(await faultsOf(tried)));
        for (const { cwd } of tried) rmSync(cwd, { recursive: true, force: true });
      }
      expect([...seen.keys()].sort()).toEqual([...kindNames].sort());
      expect(few(faults)).toEqual([]);
    },
    2000 * count + 60_000,
  );
});

async function faultsOf(tried: readonly Tried[]): Promise<readonly string[]> {
  const inside = tried.filter(({ trial }) => trial.kind === 'arguments');
  const jobs = inside.map(({ trial, cwd }) => ({ args: trial.kind === 'arguments' ? trial.args : [], cwd }));
  const ran = await runMany(work, jobs);
  const faults: string[] = [];
  for (const [index, { name }] of inside.entries()) {
    const job = jobs[index];
    if (!job || fault(ran[index]) === undefined) continue;
    // Alone: what was there before may have been too much together.
    const [again] = await runMany(work, [job], { fresh: true });
    const found = fault(again);
    if (found) faults.push(`${name}: ${job.args.join(' ')}: ${found}`);
  }
  const outside = tried.filter(({ trial }) => trial.kind !== 'arguments');
  const lanes = [0, 1].map(async (lane) => {
    for (let at = lane; at < outside.length; at += 2) {
      const job = outside[at];
      if (!job) continue;
      const found = fault(await runAlone(job));
      const said = job.trial.kind === 'shell' ? job.trial.script : 'messages';
      if (found) faults.push(`${job.name}: ${said}: ${found}`);
    }
  });
  await Promise.all(lanes);
  return faults;
}

function fault(ran: Ran | undefined): string | undefined {
  if (ran?.code === undefined) return `does not end: ${ran?.err.slice(0, 500)}`;
  if (ran.code < 0 || ran.code > 3) return `ends with ${ran.code}: ${ran.err.slice(0, 500)}`;
  if (/\n {4}at |node:internal/.test(ran.err)) return `a stack: ${ran.err.slice(0, 500)}`;
  if (ran.cpu > longest) return `takes ${Math.round(ran.cpu)} ms`;
  if (ran.memory > mostMemory) return `takes ${Math.round(ran.memory / 1e6)} MB`;
  return undefined;
}

/** Runs a trial as a process of its own. */
async function runAlone({ trial, cwd }: Tried): Promise<Ran> {
  mkdirSync(cwd, { recursive: true });
  const told = join(cwd, 'meter.json');
  const program = [
    process.execPath,
    '--max-old-space-size=480',
    '--require',
    meter,
    join(root, 'bin', 'planverk.js'),
  ];
  const command =
    trial.kind === 'shell'
      ? ['bash', '-c', trial.script.replace('PLANVERK', program.map((word) => `'${word}'`).join(' '))]
      : [...program, 'lsp', '--stdio'];
  const [file = '', ...args] = command;
  const child = spawn(file, args, {
    cwd,
    stdio: 'pipe',
    env: { PATH: process.env.PATH ?? '', PLANVERK_LANG: 'nb', PLANVERK_CACHE: 'off', METER: told },
    detached: true,
  });
  let err = '';
  child.stderr.on('data', (text) => {
    err = (err + text).slice(-4000);
  });
  child.stdout.resume();
  child.stdin.on('error', () => {});
  child.stdin.end(trial.kind === 'messages' ? trial.bytes : undefined);
  // With all that it has started.
  const timer = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), 20_000);
  await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  try {
    return {
      ...(JSON.parse(readFileSync(told, 'utf8')) as Pick<Ran, 'code' | 'cpu' | 'memory'>),
      out: '',
      err,
    };
  } catch {
    return { code: undefined, out: '', err, cpu: 0, memory: 0 };
  }
}
