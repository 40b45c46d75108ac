import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { EconomicPlanRecord } from '../../src/model/records.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const work = temporaryFolder();
let number = 0;
/** A copy of a plan of the tests, or of the example plan. */
function copy(plan = join(root, 'plan')): string {
  number += 1;
  const folder = join(work, String(number));
  cpSync(plan, join(folder, 'plan'), { recursive: true });
  return folder;
}
const pathIn = (folder: string, years: string): string =>
  join(folder, 'plan', 'economic-plans', `${years}.yaml`);
const planOf = (folder: string, years: string): EconomicPlanRecord =>
  parse(readFileSync(pathIn(folder, years), 'utf8')) as EconomicPlanRecord;
const county = join(root, 'test', 'plans', 'fylke');
const errorsIn = async (folder: string): Promise<readonly string[]> => {
  const { out } = await runBuilt(['validate', '--format', 'json'], folder);
  const { diagnostics } = JSON.parse(out) as {
    diagnostics: readonly { severity: string; message: string }[];
  };
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
};

test("next year's plan has the lines of the one before, balances, and is in canonical form", async () => {
  const folder = copy();
  const { code, out, err } = await runBuilt(['ny', 'økonomiplan', '2012'], folder);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^plan\/economic-plans\/2012-2015\.yaml:\d+\n/);
  expect(out).toContain('Postene er fra økonomiplanen 2011-2014.');
  expect(out).toContain('Beløpene for 2015 er som i 2014');
  const before = planOf(folder, '2011-2014');
  const next = planOf(folder, '2012-2015');
  expect(next.years).toEqual([2012, 2013, 2014, 2015]);
  expect(next.revision).toEqual({ status: 'draft', date: '2011' });
  for (const [index, line] of next.income.entries()) {
    const former = before.income[index];
    expect([line.id, line.title, line.kind, line.note]).toEqual([
      ...[former?.id, former?.title, former?.kind, former?.note],
    ]);
    expect([line.amounts['2014'], line.amounts['2015']]).toEqual([
      ...[former?.amounts['2014'], former?.amounts['2014']],
    ]);
    // The draft of last year was never adopted: what it says is the revised budget, and nobody has accounts of it.
    expect(line.revisedBudget).toEqual({ year: 2011, amount: former?.amounts['2011'] });
    expect([line.accounts, line.originalBudget]).toEqual([undefined, undefined]);
  }
  expect(next.memberFee).toEqual(before.memberFee);
  expect(next.premises).not.toBe(before.premises);
  expect(await errorsIn(folder)).toEqual([]);
  expect((await runBuilt(['fmt', '--check'], folder)).code).toBe(0);
  const built = await runBuilt(['build', 'economic-plan', '2012-2015', '--format', 'md'], folder);
  expect([built.code, built.err]).toEqual([0, '']);
});

test('what lacks or is left has a line of its own, is said, and is worked out again the year after', async () => {
  const folder = copy();
  const path = pathIn(folder, '2011-2014');
  const before = planOf(folder, '2011-2014');
  // More income in the last year than anybody has decided to use, and less in 2013.
  const amounts = { ...before.income[0]?.amounts, 2013: 3_130_000, 2014: 3_510_000 };
  const income = before.income.map((line, index) => (index === 0 ? { ...line, amounts } : line));
  writeFileSync(path, stringify({ ...before, income }));
  expect((await errorsIn(folder)).length).toBe(2);
  const { code, out } = await runBuilt(['new', 'economic-plan', '2012', '--lang', 'en'], folder);
  expect(code).toBe(0);
  expect(out).toMatch(
    /\n3 things to decide:\n {2}2013: kr 100.000 is not covered\n {2}2014: kr 200.000 is not allotted\n/,
  );
  const next = planOf(folder, '2012-2015');
  expect(next.income.at(-1)).toEqual({
    id: 'ikke-dekket',
    title: 'Ikke dekket',
    kind: 'other',
    amounts: { 2012: 0, 2013: 100_000, 2014: 0, 2015: 0 },
  });
  expect(next.expenses.at(-1)).toMatchObject({
    id: 'ikke-fordelt',
    amounts: { 2013: 0, 2014: 200_000, 2015: 200_000 },
  });
  writeFileSync(path, stringify(before));
  expect(await errorsIn(folder)).toEqual([]);
  expect((await runBuilt(['new', 'economic-plan', '2013'], folder)).code).toBe(0);
  const later = planOf(folder, '2013-2016');
  expect([...later.income, ...later.expenses].filter(({ id }) => id.startsWith('ikke-')).length).toBe(2);
  expect(await errorsIn(folder)).toEqual([]);
});

test('a line of a source is what the actions get from it, and an adopted budget is the original one', async () => {
  const folder = copy(county);
  const { code, err } = await runBuilt(['new', 'economic-plan', '2029'], folder);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [name = ''] = readdirSync(join(folder, 'plan', 'economic-plans')).filter((file) =>
    file.startsWith('2029'),
  );
  const next = planOf(folder, name.replace('.yaml', ''));
  expect(next.income.some(({ of }) => of !== undefined)).toBe(true);
  expect(await errorsIn(folder)).toEqual(await errorsIn(copy(county)));
  const adopted = planOf(folder, '2028-2031').revision.status === 'adopted';
  expect(
    next.income.every((line) => (adopted ? line.originalBudget : line.revisedBudget)?.year === 2028),
  ).toBe(true);
});

test('without a plan before, the lines are what the actions get of the plan’s own money', async () => {
  const folder = copy(county);
  for (const name of readdirSync(join(folder, 'plan', 'economic-plans')))
    writeFileSync(join(folder, 'plan', 'economic-plans', name), '');
  const empty = await runBuilt(['new', 'economic-plan', '2027'], folder);
  // A plan that cannot be read is none that is not there.
  expect(empty.code).toBe(3);
  const begun = join(work, 'begun');
  expect((await runBuilt(['init', begun, '--yes', '--lang', 'nn'], work)).code).toBe(0);
  const [only = ''] = readdirSync(join(begun, 'plan', 'economic-plans'));
  const { years } = planOf(begun, only.replace('.yaml', ''));
  rmSync(join(begun, 'plan', 'economic-plans', only));
  const { code, out } = await runBuilt(['ny', 'økonomiplan', String(years[0]), '--lang', 'nn'], begun);
  expect(code).toBe(0);
  expect(out).toContain('Postane er det tiltaka får av planen sine eigne pengar.');
  const next = planOf(begun, only.replace('.yaml', ''));
  expect(
    next.income.map(({ of, amounts }) => [of, Object.values(amounts).every((amount) => amount > 0)]),
  ).toEqual([['driftsbudsjettet', true]]);
  expect(next.expenses).toEqual([]);
  expect(await errorsIn(begun)).toEqual([]);
  expect((await runBuilt(['fmt', '--check'], begun)).code).toBe(0);
});

test.each([
  [['2011'], 3, 'finnes fra før'],
  [['2015-2012'], 2, 'ikke et år'],
  [['neste'], 2, 'ikke et år'],
  [['2020'], 3, 'utenfor planens periode'],
  [['2030-2033'], 3, 'utenfor planens periode'],
  [['2012-2013'], 1, 'Ingenting er skrevet'],
  [['2012-2019'], 1, 'Ingenting er skrevet'],
  [['2011-2013'], 1, 'Ingenting er skrevet'],
  [[], 2, '<tittel> mangler'],
])('new economic-plan %j is refused, and nothing is written', async (args, code, words) => {
  const folder = copy();
  const result = await runBuilt(['new', 'economic-plan', ...args], folder);
  expect([result.code, result.out]).toEqual([code, '']);
  expect(result.err).toContain(words);
  expect(readdirSync(join(folder, 'plan', 'economic-plans'))).toEqual(['2011-2014.yaml']);
});

test('nothing is written with --dry-run, nor of a plan in which an action cannot be read', async () => {
  const folder = copy();
  const dry = await runBuilt(['new', 'economic-plan', '2012', '--dry-run'], folder);
  expect(dry.code).toBe(0);
  expect(dry.out).toContain('\n+ years:\n+   - 2012\n');
  expect(existsSync(pathIn(folder, '2012-2015'))).toBe(false);
  const [name = ''] = readdirSync(join(folder, 'plan', 'actions'));
  writeFileSync(join(folder, 'plan', 'actions', name), Buffer.from([0xff, 0xfe, 0x67]));
  const unread = await runBuilt(['new', 'economic-plan', '2012'], folder);
  expect([unread.code, unread.out]).toEqual([3, '']);
  expect(existsSync(pathIn(folder, '2012-2015'))).toBe(false);
});
