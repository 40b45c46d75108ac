import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBuilt } from '../support/run-built.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const plan = join(work, 'plan');
writePlan(plan, smallPlan);
const build = (out: string, ...line: readonly string[]) =>
  runBuilt(['build', ...line, '--plan', plan, '--out', join(work, out)]);

test.each(['ask', 'Ask', ' ASK '])('an action plan is built for the partner %j', async (word) => {
  const out = `for-${word.trim().length}-${word.length}-${word.charCodeAt(0)}`;
  const { code, out: said } = await build(out, 'action-plan', '2011', '--for', word, '--format', 'md,html');
  expect(code).toBe(0);
  expect(said).toContain('handlingsplan-2011-for-ask.md');
  const text = readFileSync(join(work, out, 'handlingsplan-2011-for-ask.md'), 'utf8');
  expect(text).toMatch(/^# Handlingsplan 2011\n\nHva planen betyr for Ask\n/);
  expect(text).toMatch(/^## Hva planen betyr for Ask$/m);
  const page = readFileSync(join(work, out, 'html/handlingsplan-2011-for-ask.html'), 'utf8');
  expect(page).toContain('<title>Handlingsplan 2011 for Ask – Fjellregionen</title>');
  // Nothing else is built.
  expect(readdirSync(join(work, out)).filter((name) => name.endsWith('.md'))).toHaveLength(1);
});

test.each([
  ['nb', '«asc» er ingen part i planen. Mente du «ask»? Partene er ask og bo: skriv id-en'],
  ['nn', '«asc» er ingen part i planen. Meinte du «ask»? Partane er ask og bo: skriv id-en'],
  ['en', '“asc” is no partner of the plan. Did you mean “ask”? The partners are ask and bo: write the id'],
])('an unknown partner is told with those that there are, in %s', async (language, message) => {
  const { code, err } = await build('none', 'action-plan', '2011', '--for', 'asc', '--lang', language);
  expect({ code, told: err.includes(message) }).toEqual({ code: 2, told: true });
});

test('of many partners as many are named as there is room for', async () => {
  const many = Array.from({ length: 357 }, (_, at) => `  - { id: p${at}, name: Part ${at} }\n`).join('');
  const folder = join(work, 'many');
  writePlan(folder, {
    ...smallPlan,
    'plan.yaml': (smallPlan['plan.yaml'] ?? '').replace(/partners:\n/, `partners:\n${many}`),
  });
  const { code, err } = await runBuilt(['build', 'action-plan', '--for', 'x', '--plan', folder]);
  expect(code).toBe(2);
  expect(err).toContain('p10, p11 og 347 til');
  expect(err).not.toContain('p12');
});

test.each([
  [['--for', 'ask']],
  [['strategy', '--for', 'ask']],
  [['economic-plan', '--for', 'ask']],
  [['report', '2011', '--for', 'ask']],
])('only an action plan is for a partner: %j', async (line) => {
  const { code, err } = await build('none', ...line);
  expect(code).toBe(2);
  expect(err).toContain('planverk build action-plan <år> --for <part>');
});
