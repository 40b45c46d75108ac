import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manPage } from '../../scripts/site/man-page.ts';
import { completionCommand } from '../../src/commands/completion.command.ts';
import { flagOf } from '../../src/commands/flag-of.ts';
import { helpCommand } from '../../src/commands/help.command.ts';
import { commands } from '../../src/commands/index.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
const page = manPage('1.2.3-rc.4');

test('every command, every option and every example is on the page', () => {
  const plain = page
    .replaceAll('\\-', '-')
    .replaceAll('\\(dq', '"')
    .replaceAll('\\(ti', '~')
    .replaceAll('\\&', '');
  for (const { name, options, examples, instructions } of [...commands, helpCommand, completionCommand]) {
    expect(plain).toContain(`.SS planverk ${name} [options]`);
    for (const key of Object.keys(options))
      expect(plain).toMatch(new RegExp(`^\\.B ${flagOf(key)}(?: [<[]|$)`, 'm'));
    if (!instructions) for (const example of examples) expect(plain).toContain(`\n${example}\n`);
  }
});

/** The escapes that the page is written with. */
const known = ['\\-', '\\e', '\\&', '\\(dq', '\\(ti', '\\(ha'];

test('every line is a request that man(7) has, or text in which nothing is one by accident', () => {
  for (const line of page.trimEnd().split('\n')) {
    if (/^[.']/.test(line)) expect(line).toMatch(/^\.(?:TH|SH|SS|PP|TP|B|RI|nf|fi)(?: |$)/);
    const plain = known.reduce((left, sign) => left.replaceAll(sign, ''), line);
    expect(plain).not.toContain('\\');
    expect(line).not.toMatch(/[`~^]/);
  }
  expect(page.startsWith('.TH PLANVERK 1 "" "planverk 1.2.3\\-rc.4" "planverk"\n')).toBe(true);
});

const isThere = spawnSync('groff', ['--version']).status === 0;
const run = isThere ? test : test.skip;
run(
  `groff prints what was written, and warns of nothing${isThere ? '' : ' (skipped: it is not installed)'}`,
  () => {
    const file = join(work, 'planverk.1');
    writeFileSync(file, page);
    const { status, stderr, stdout } = spawnSync(
      'groff',
      ['-man', '-Tutf8', '-K', 'utf8', '-ww', '-P-cbou', file],
      {
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([0, '']);
    const words = stdout.replaceAll('\u2010\n', '').replace(/\s+/g, ' ');
    expect(words).toContain('planverk completion bash >> ~/.bashrc');
    expect(words).toContain(
      'git config diff.planverk.textconv "node node_modules/planverk/bin/planverk.js textconv"',
    );
    expect(words).toContain('--max-warnings <number>');
  },
);
