import { join } from 'node:path';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const skilt = 'actions/skilt.yaml';
/** The action is planned to June 2011, and the newest date of the plan is in that month. */
const folder = join(work, 'plan');
writePlan(folder, {
  ...smallPlan,
  [skilt]: (smallPlan[skilt] ?? '')
    .replace('end: 2011\n', 'end: 2011-06\n')
    .replace('status: ongoing\ncosts', 'status: planned\ncosts')
    .replace(
      '- { date: 2011-05, status: ongoing, text: I gang }',
      '- { date: 2011-04, status: planned, text: I gang, progress: 20, signal: at-risk }\n  - { date: 2011-05, status: planned, text: Mer, progress: 35, signal: on-track }',
    ),
});

test.each([
  [[], 0],
  [['--today', '2011-06-30'], 0],
  [['--today', '2011-07-01'], 1],
  [['--today', '2030-01-01'], 1],
] as const)('a plan that was to be carried out by June is late when it is later: %j', async (args, late) => {
  const { out } = await runBuilt(['validate', folder, ...args, '--format', 'json']);
  const found = JSON.parse(out).diagnostics.filter(
    ({ code, file }: { code: string; file: string }) => code === 'PV1306' && file.endsWith(skilt),
  );
  expect(found).toHaveLength(late);
});

test('what is fixed is judged on the same day', async () => {
  const copy = join(work, 'copy');
  writePlan(copy, {
    ...smallPlan,
    [skilt]: (smallPlan[skilt] ?? '')
      .replace('end: 2011\n', 'end: 2011-06\n')
      .replace('status: ongoing\ncosts', 'status: planlagt\ncosts'),
  });
  const { out } = await runBuilt(['validate', copy, '--today', '2012-01-01', '--fix', '--format', 'json']);
  expect(JSON.parse(out).diagnostics.map(({ code }: { code: string }) => code)).toContain('PV1306');
});

test.each([
  ['2012-02-30', '2012-02-30'],
  ['2012-13-01', '2012-13-01'],
  ['2012-03', '2012-03'],
  ['1.3.2012', '1.3.2012'],
  ['i-morgen', 'i-morgen'],
  ['', ''],
])('%j is no day', async (word, shown) => {
  for (const command of [
    ['validate', folder],
    ['build', '--plan', folder],
    ['list', '--plan', folder],
  ]) {
    const { code, out, err } = await runBuilt([...command, '--today', word, '--lang', 'nb']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.split('\n')[0]).toBe(
      `planverk: «${shown}» er ikke en dag i kalenderen, som --today krever: skriv den som 2012-03-01.`,
    );
  }
});

test.each([
  ['nb', 'planlagt, 35 %, ● i rute', 'planlagt, 20 %, ▲ usikkert'],
  ['nn', 'planlagt, 35 %, ● i rute', 'planlagt, 20 %, ▲ usikkert'],
  ['en', 'planned, 35%, ● on track', 'planned, 20%, ▲ at risk'],
])('a list in %s has what was last reported, up to the day', async (language, now, earlier) => {
  const list = async (...args: readonly string[]): Promise<string> =>
    (await runBuilt(['list', 'actions', '--plan', folder, '--lang', language, ...args])).out;
  expect(await list()).toContain(now);
  expect(await list('--today', '2011-05-30')).toContain(earlier);
  expect(await list('--today', '2011-05-31')).toContain(now);
  expect(await list('--today', '2011-04-29')).not.toMatch(/%|▲|●/);
});

test('as JSON, too', async () => {
  const { out } = await runBuilt(['list', 'actions', '--plan', folder, '--json', '--today', '2011-04-30']);
  const { entities } = JSON.parse(out);
  expect(entities.find(({ id }: { id: string }) => id === 'skilt').lastReport).toEqual({
    date: '2011-04',
    status: 'planned',
    text: 'I gang',
    progress: 20,
    signal: 'at-risk',
  });
});
