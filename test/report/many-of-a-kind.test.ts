import { join } from 'node:path';
import { below, commit, initRepository } from '../support/repository.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const folder = initRepository(join(temporaryFolder(), 'Åse Ø og data'));
const names = Array.from({ length: 14 }, (_, at) => `tiltak-${String(at + 1).padStart(2, '0')}`);
/** A plan with unknown fields in many files: two in each, sixteen in the last, each on a line of its own. */
const plan = {
  ...smallPlan,
  ...Object.fromEntries(
    names.map((name) => [
      `actions/${name}.yaml`,
      `${smallPlan['actions/nettsalg.yaml']}ukjent: x\nannet: y\n`,
    ]),
  ),
  'actions/ørn.yaml': 'abcdefghijklmnop'
    .split('')
    .map((letter) => `${letter.repeat(9)}: x\n`)
    .join(''),
};
commit(folder, below('plan', plan));

interface Told {
  readonly code: string;
  readonly file: string;
  readonly line: number;
}
const told = async (...args: readonly string[]): Promise<string> =>
  (await runBuilt(['validate', ...args], folder)).out;
const all = (JSON.parse(await told('--format', 'json')) as { readonly diagnostics: readonly Told[] })
  .diagnostics;
const unknown = all.filter(({ code }) => code === 'PV0107');

test('there are many of a kind', () => {
  expect(unknown).toHaveLength(14 * 2 + 16);
});

test.each([
  ['nb', '… og 34 til av samme type (PV0107):', 'linje 11, 12'],
  ['nn', '… og 34 til av same type (PV0107):', 'linje 11, 12'],
  ['en', '… and 34 more like this (PV0107):', 'lines 11, 12'],
])(
  'in %s ten are shown in full, and of the rest the files with their lines',
  async (language, heading, lines) => {
    const report = await told('--lang', language);
    expect(report.match(/\[PV0107\]/g)).toHaveLength(10);
    const [, rest = ''] = new RegExp(`${heading.replace(/[()]/g, '\\$&')}\n((?:  .*\n)+)`).exec(report) ?? [];
    const listed = rest.trimEnd().split('\n');
    // Five files are shown in full.
    expect(listed.slice(0, 9)).toEqual(
      names.slice(5).map((name) => `  plan/actions/${name}.yaml: 2 (${lines})`),
    );
    expect(listed[9]).toMatch(
      /^ {2}plan\/actions\/ørn\.yaml: 16 \(\p{L}+ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, …\)$/u,
    );
    expect(listed).toHaveLength(10);
  },
);

test('of more files than that the number is told, and the option that shows them', async () => {
  const more = Object.fromEntries(
    Array.from({ length: 3 }, (_, at) => [
      `plan/actions/øy-${at}.yaml`,
      `${smallPlan['actions/nettsalg.yaml']}ukjent: x\n`,
    ]),
  );
  const other = join(folder, 'flere');
  writePlan(other, { ...below('plan', plan), ...more });
  const { out } = await runBuilt(['validate'], other);
  expect(out).toContain('\n  og i 3 filer til; planverk validate --all viser alt\n');
  const whole = await runBuilt(['validate', '--all'], other);
  expect(whole.out.match(/\[PV0107\]/g)).toHaveLength(unknown.length + 3);
  expect(whole.out).not.toContain('… og');
  expect(whole.code).toBe(1);
});

test.each([[[]], [['--at', 'HEAD']]])(
  'what is no mark on a line of a pull request stands in the report below, with file and line %j',
  async (args) => {
    const out = await told('--format', 'github', ...args);
    const [marks = '', report = ''] = out.split(/^::stop-commands::.*$/m);
    expect(marks.match(/^::error /gm)).toHaveLength(10);
    const left = Number(/^::notice::(\d+) til står i rapporten nedenfor/m.exec(marks)?.[1]);
    expect(left).toBe(all.length - (marks.match(/^::(error|warning|notice) /gm) ?? []).length);
    const found = new Set<string>();
    for (const [, code, file, line] of report.matchAll(/\[(PV\d+)\].*\n +┌─ (.*?):(\d+):\d+$/gm))
      found.add(`${code} ${file}:${line}`);
    for (const [, code, rest = ''] of report.matchAll(/\((PV\d+)\):\n((?: {2}\S.*\n)+)/g))
      for (const [, file, lines = ''] of rest.matchAll(/^ {2}(.*): \d+ \(linje (.*)\)$/gm))
        for (const line of lines.split(', ')) found.add(`${code} ${file}:${line}`);
    expect([...found].sort()).toEqual(
      [...new Set(all.map(({ code, file, line }) => `${code} ${file}:${line}`))].sort(),
    );
  },
);
