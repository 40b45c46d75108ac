// The words that a shell offers: what may come next, quickly, and never a complaint.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shells } from '../../src/kinds/shells.ts';
import { executable, root } from '../support/run-cli.ts';
import { runSources } from '../support/run-sources.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
writePlan(join(work, 'plan'), smallPlan);
const offered = async (...words: readonly string[]): Promise<readonly string[]> => {
  const asked = `${words.map((word) => `${word}\n`).join('')}.`;
  const { code, out, err } = await runSources(['completion', 'bash', '--words', asked], work);
  expect([code, err]).toEqual([0, '']);
  return out.split('\n').filter(Boolean);
};

test('commands, their choices and their options', async () => {
  expect(await offered('')).toEqual(expect.arrayContaining(['validate', 'init', 'help', 'completion']));
  expect(await offered('va')).toEqual(['validate']);
  expect(await offered('new', 'act')).toEqual(['action-area', 'action', 'action-plan']);
  expect(await offered('ny', 'goa')).toEqual(['goal']);
  expect(await offered('validate', '--form')).toEqual(['--format']);
  expect(await offered('validate', '--format', 's')).toEqual(['sarif']);
  expect(await offered('validate', '--lang', '')).toEqual(['nb', 'nn', 'en']);
  expect(await offered('validate', '--fix', '--al')).toEqual(['--all']);
  expect(await offered('help', 'di')).toEqual(['diff']);
  expect(await offered('completion', 'f')).toEqual(['fish']);
  expect(await offered('tull', '')).toEqual([]);
  expect(await offered('--lang', 'nn', 'buil')).toEqual([]);
});

test('years and ids of the plan', async () => {
  expect(await offered('build', 'action-plan', '')).toEqual(['2011']);
  expect(await offered('build', '--format', 'pdf', 'economic-plan', '')).toEqual(['2011-2014']);
  expect(await offered('new', 'action', 'Nytt', '--under', 'salg')).toEqual(['salg', 'salg-nett']);
  expect(await offered('new', 'goal', 'Nytt', '--before', 'fl')).toEqual(['flere-gjester']);
});

test('of a plan that is broken, or none, the words that need no plan', async () => {
  const folder = join(work, 'broken');
  writePlan(join(folder, 'plan'), { 'plan.yaml': '\u0000', 'focus-areas/x.md': '{#' });
  // The search for a plan ends at the top of a repository.
  mkdirSync(join(work, 'empty', '.git'), { recursive: true });
  for (const cwd of [folder, join(work, 'empty')]) {
    for (const [words, out] of [
      ['va\n.', 'validate\n'],
      ['new\ngoal\nX\n--under\n\n.', ''],
      ['', expect.stringContaining('validate')],
      ['\u0000\n.', ''],
    ] as const) {
      const result = await runSources(['completion', 'zsh', '--words', words], cwd);
      expect([words, result]).toEqual([words, { code: 0, out, err: '' }]);
    }
  }
});

test('an unknown shell is refused with those that there are', async () => {
  const { code, err } = await runSources(['completion', 'tcsh'], work);
  expect([code, err]).toEqual([2, expect.stringContaining(shells.slice(0, -1).join(', '))]);
});

/** A line of a shell that loads the script and prints what Tab would offer after `planverk va`. */
const lines: Readonly<Record<string, readonly string[]>> = {
  bash: [
    '-c',
    'source <(planverk completion bash); COMP_WORDS=(planverk va); COMP_CWORD=1; _planverk; echo "$COMPREPLY"; COMP_WORDS=(planverk build action-plan ""); COMP_CWORD=3; _planverk; echo "$COMPREPLY"',
  ],
  zsh: [
    '-fc',
    'compdef() { }; compadd() { shift; echo "$@" }; eval "$(planverk completion zsh)"; words=(planverk va); CURRENT=2; _planverk; words=(planverk build action-plan ""); CURRENT=4; _planverk',
  ],
  fish: [
    '-Nc',
    'planverk completion fish | source; complete -C "planverk va"; complete -C "planverk build action-plan "',
  ],
};
for (const [shell, args] of Object.entries(lines)) {
  const isThere = spawnSync(shell, ['--version']).status === 0;
  const run = isThere ? test : test.skip;
  run(`the script works in ${shell}${isThere ? '' : ' (skipped: it is not installed)'}`, () => {
    const bin = join(work, `bin-${shell}`);
    mkdirSync(bin);
    writeFileSync(join(bin, 'planverk'), `#!/bin/sh\nexec "${process.execPath}" "${executable}" "$@"\n`);
    chmodSync(join(bin, 'planverk'), 0o755);
    const { stdout, stderr } = spawnSync(shell, args, {
      cwd: work,
      encoding: 'utf8',
      timeout: 20_000,
      env: { PATH: `${bin}:${process.env.PATH}`, HOME: work, PLANVERK_CACHE: join(work, 'cache') },
    });
    // Behind them, fish offers the files that are there.
    expect([stdout.trim().split('\n').slice(0, 2), stderr]).toEqual([['validate', '2011'], '']);
  });
}

test('every shell has a script that asks planverk and hides what it complains of', async () => {
  for (const shell of shells) {
    const { code, out } = await runSources(['completion', shell], root);
    expect([shell, code]).toEqual([shell, 0]);
    expect(out).toContain(`completion ${shell} --words`);
    expect(out).toMatch(/2>(?:\/dev\/null|\$null)/);
  }
});
