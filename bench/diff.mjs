// Whole processes that compare two git revisions of a plan: the plan in plan/ as a ratio to an empty Node process, and
// generated plans of which one file in a hundred is changed as a ratio to `validate` of one side: node diff.mjs [scale …].
// Processor time, as other processes are not what is measured. Medians; the runs are interleaved. `validate` and `diff` are judged as they are used: installed, and run before on other
// texts; again is when nothing has changed since.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePlan } from './records.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const cli = join(root, 'bin', 'planverk.js');
const scales = process.argv.slice(2).map(Number).filter(Number.isFinite);
if (scales.length === 0) scales.push(1, 10, 100);
const work = mkdtempSync(join(tmpdir(), 'planverk-diff-'));
/** `diff` at most so many times the first `validate` of one side. */
const limits = { 10: 1.2, 100: 1.1 };
const runsOf = (scale) => (scale < 100 ? 7 : 3);

function git(folder, ...args) {
  execFileSync(
    'git',
    ['-C', folder, '-c', 'user.name=bench', '-c', 'user.email=bench@example.org', ...args],
    {
      stdio: 'ignore',
    },
  );
}

function measure(args, cwd, cache) {
  const run = spawnSync('bash', ['-c', '"$@" >/dev/null && times', 'bash', process.execPath, ...args], {
    cwd,
    env: { ...process.env, PLANVERK_CACHE: cache },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${args.join(' ')} ended with ${run.status}: ${run.stderr}`);
  // The second line: user and system time of the children.
  const [, children = ''] = run.stdout.trim().split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
}
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
let broken = 0;
const judge = (holds, text) => {
  if (!holds) broken += 1;
  console.log(`${holds ? 'holds ' : 'BROKEN'}  ${text}`);
};

/** A repository whose last commit changes something in the plan. */
function repository(name, fill, change) {
  const folder = join(work, name);
  mkdirSync(folder, { recursive: true });
  git(folder, 'init', '-q');
  fill(join(folder, 'plan'));
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'base');
  change(join(folder, 'plan'));
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'head');
  return folder;
}

/** Drops what was printed, and what was read unless it is to be kept; what belongs to the program is kept. */
function forget(cache, dropped = /^(?:answer|reads)-/) {
  for (const name of existsSync(cache) ? readdirSync(cache) : [])
    if (dropped.test(name)) rmSync(join(cache, name));
}

const compare = [cli, 'diff', 'HEAD~1..HEAD', '--fail-on', 'never'];
console.log(`Node ${process.version}, processor time, medians\n`);
try {
  const own = repository(
    'own',
    (folder) => cpSync(join(root, 'plan'), folder, { recursive: true }),
    (folder) => {
      const path = join(folder, 'actions', 'lokalmat.yaml');
      writeFileSync(path, readFileSync(path, 'utf8').replace('450000', '460000'));
    },
  );
  const cache = join(work, 'cache');
  const times = { empty: [], validate: [], diff: [], compared: [] };
  for (let run = 0; run <= 21; run += 1) {
    const round = {
      empty: measure(['-e', '0'], own, cache),
      validate: measure([cli, 'validate'], own, cache),
      diff: measure(compare, own, cache),
      compared: 0,
    };
    forget(cache, /^answer-/);
    round.compared = measure(compare, own, cache);
    // What it says is kept again for the next round.
    measure([cli, 'validate'], own, cache);
    if (run > 0) for (const [name, time] of Object.entries(round)) times[name].push(time);
  }
  const [empty, validate, diff, compared] = Object.values(times).map(median);
  const ratio = (time) => (time / empty).toFixed(2);
  console.log(
    `plan/: diff ${ratio(diff)}, ${ratio(compared)} of what was read but not compared before; validate ${ratio(validate)} × node -e 0`,
  );
  judge(diff / empty <= 3, `plan/: diff takes ${(diff / empty).toFixed(2)} × node -e 0 (asked for: 3)\n`);

  console.log('| files | diff / validate of one side | diff again / validate again |');
  console.log('|---|---|---|');
  const verdicts = [];
  for (const scale of scales) {
    let files = 0;
    const folder = repository(
      String(scale),
      (plan) => {
        ({ files } = writePlan(plan, scale));
      },
      (plan) => {
        const actions = readdirSync(join(plan, 'actions')).sort();
        for (let at = 0; at < actions.length; at += 100) {
          const path = join(plan, 'actions', actions[at]);
          writeFileSync(path, readFileSync(path, 'utf8').replace('linjer', 'eller tre linjer'));
        }
      },
    );
    const own = { validate: [], validateAgain: [], diff: [], again: [] };
    for (let run = 0; run <= runsOf(scale); run += 1) {
      forget(cache);
      const validate = () => measure([cli, 'validate', '--at', 'HEAD'], folder, cache);
      const first = { first: validate(), again: validate() };
      forget(cache);
      const round = {
        validate: first.first,
        validateAgain: first.again,
        diff: measure(compare, folder, cache),
        again: measure(compare, folder, cache),
      };
      if (run > 0) for (const [name, time] of Object.entries(round)) own[name].push(time);
    }
    const [one, two, again, oneAgain] = [own.validate, own.diff, own.again, own.validateAgain].map(median);
    console.log(`| ${files} | ${(two / one).toFixed(2)} | ${(again / oneAgain).toFixed(2)} |`);
    const limit = limits[scale];
    if (limit)
      verdicts.push([
        two / one <= limit,
        `${files} files: diff takes ${(two / one).toFixed(2)} of validate's time (asked for: ${limit})`,
      ]);
  }
  console.log('');
  for (const [holds, text] of verdicts) judge(holds, text);
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = broken > 0 ? 1 : 0;
