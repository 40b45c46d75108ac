import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const spent = join(work, 'spent.cjs');
writeFileSync(
  spent,
  `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write('\\nspent ' + JSON.stringify({ megabytes: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 }));
});
`,
);

const cache = join(work, 'cache');
/** Forgets what was read: every run reads it all, and compiled code alone is kept from the one before. */
function forgetReads(): void {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) if (!name.startsWith('code-')) rmSync(join(cache, name));
}

/** Runs the real command line; it must end by itself, within what an input of the allowed size may cost. */
function run(args: readonly string[], cwd: string): { readonly code: number | null; readonly out: string } {
  forgetReads();
  const result = spawnSync(
    process.execPath,
    ['--require', spent, join(root, 'bin', 'planverk.js'), ...args],
    {
      cwd,
      encoding: 'utf8',
      timeout: 20_000,
      killSignal: 'SIGKILL',
      maxBuffer: 1 << 28,
      env: { PATH: process.env.PATH ?? '', PLANVERK_LANG: 'nb', PLANVERK_CACHE: cache },
    },
  );
  expect({ args, signal: result.signal }).toEqual({ args, signal: null });
  // What is too large is not read: without it there is no answer to a comparison.
  expect(args[0] === 'diff' ? [0, 1, 3] : [0, 1]).toContain(result.status);
  const { megabytes, seconds } = JSON.parse(result.stderr.split('\nspent ')[1] ?? '{}');
  expect(megabytes).toBeLessThan(512);
  expect(seconds).toBeLessThan(5);
  return { code: result.status, out: result.stdout };
}

const action = smallPlan['actions/skilt.yaml'] ?? '';
const strategy = 'focus-areas/01-naering/01-reiseliv.md';
const outline = smallPlan[strategy] ?? '';
const field = (text: string) => ({ 'actions/skilt.yaml': action + text });
const chapter = (text: string) => ({ 'chapters/02-a.md': `---\nid: a\n---\n\n# A\n\n${text}\n` });
const keys = (count: number): string => Array.from({ length: count }, (_, at) => `nokkel${at}: x\n`).join('');

/** Files of close to 2 MB, or as large as they are read, and what is told of them. */
const heavy: Readonly<Record<string, readonly [Readonly<Record<string, string>>, string | undefined]>> = {
  '38 000 unknown keys': [field(keys(38_000)), 'PV0107'],
  '120 000 unknown keys': [field(keys(120_000)), 'PV0053'],
  'a list of 900 000 values': [field(`collaborators: [${'a,'.repeat(900_000)}]\n`), 'PV0053'],
  'a list of 1 900 000 commas': [field(`collaborators: [${','.repeat(1_900_000)}]\n`), 'PV0053'],
  '480 000 items': [field(`collaborators:\n${'- a\n'.repeat(480_000)}`), 'PV0053'],
  '60 000 items with an unknown key': [
    { 'actions/skilt.yaml': action.replace('costs:\n', `costs:\n${'  - { aar: 2011 }\n'.repeat(60_000)}`) },
    'PV0053',
  ],
  '900 000 escapes': [field(`x: "${'\\q'.repeat(900_000)}"\n`), 'PV0053'],
  '900 000 lines in quotes': [field(`x: "${'a\n'.repeat(900_000)}"\n`), 'PV0053'],
  '600 000 colons in a line': [field(`x: ${'a: '.repeat(600_000)}\n`), 'PV0053'],
  'anchors and aliases': [field(`x: [${'&a b,'.repeat(150_000)}${'*a,'.repeat(300_000)}]\n`), 'PV0053'],
  'maps in maps': [field(`x: ${'{a: '.repeat(400_000)}\n`), 'PV0041'],
  'braces in a heading': [chapter(`## a ${'{#'.repeat(900_000)}`), 'PV0220'],
  'braces in a text': [chapter('{#'.repeat(900_000)), undefined],
  'braces in an action area': [{ [strategy]: outline.replace('{#salg}', '{#'.repeat(900_000)) }, 'PV0224'],
  'spaces in an action area': [
    { [strategy]: outline.replace('- salg {', `- salg${' '.repeat(1_500_000)}x {`) },
    undefined,
  ],
  'tabs in a text': [chapter(`a${'\t'.repeat(1_900_000)}b`), 'PV0220'],
  'signs of struck words': [chapter('~~a '.repeat(400_000)), undefined],
  'signs of marked words': [chapter('== a'.repeat(400_000)), undefined],
  'dates at the start of 250 000 lines': [chapter('1. mai\n'.repeat(250_000)), 'PV0220'],
  'lists of one item': [chapter('5. punkt\n\nOrd.\n\n'.repeat(90_000)), 'PV0220'],
  'emphasis that never closes': [chapter('*a_'.repeat(50_000)), 'PV0220'],
  'brackets that never close': [chapter('['.repeat(100_000)), 'PV0220'],
  'pictures that never close': [chapter('!['.repeat(100_000)), 'PV0220'],
  'less-than signs': [chapter('<'.repeat(1_900_000)), 'PV0220'],
  'rows of accents': [chapter('`'.repeat(1_900_000)), 'PV0220'],
  'a title of 150 000 spaces': [
    { 'actions/skilt.yaml': action.replace('Nye skilt', `'Nye${' '.repeat(150_000)}skilt'`) },
    undefined,
  ],
};

let number = 0;
test.each(Object.entries(heavy))('%s: ends in 5 s and 512 MB', (_name, [files, code]) => {
  number += 1;
  const folder = join(work, `plan-${number}`);
  writePlan(join(folder, 'plan'), { ...smallPlan, ...files });
  writePlan(join(folder, 'old'), smallPlan);
  const { out } = run(['validate'], folder);
  if (code === undefined) expect(out).not.toMatch(/PV0053|PV0220/);
  else expect(out).toMatch(new RegExp(code));
  run(['diff', 'old', 'plan'], folder);
});
