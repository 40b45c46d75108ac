import { languages } from '../../src/kinds/languages.ts';
import { messageOf } from '../../src/messages/index.ts';
import { checkRecord } from '../../src/schema/check-record.ts';
import { fixed } from '../support/plan-in-hand.ts';
import { smallPlan } from '../support/small-plan.ts';

const plan = {
  formatVersion: 1,
  title: 'Plan',
  owner: 'Fjellregionen',
  language: 'nb',
  period: { from: 2010, to: 2021 },
  revision: { status: 'draft', date: '2011-06' },
};

test.each([
  ['decidedBy', 'Regionrådet', 'governance.body'],
  ['delegatedLimit', 50_000, 'governance.delegatedLimit'],
])('a field that was elsewhere before: changes.%s', (key, value, path) => {
  const problems = checkRecord('plan', { ...plan, changes: { [key]: value } }, 'plan.yaml');
  expect(problems).toMatchObject([{ name: 'moved-key', at: { path: ['changes', key], on: 'key' } }]);
  expect(
    problems.flatMap((problem) => languages.map((language) => messageOf(problem).hint?.(language))),
  ).toEqual([`skriv det som ${path}`, `skriv det som ${path}`, `write it as ${path}`]);
});

test.each([
  ['a body without a name', { body: '' }, 'empty-value', ['governance', 'body']],
  ['a limit below 0', { delegatedLimit: -1 }, 'too-small', ['governance', 'delegatedLimit']],
  ['somebody else who adopts', { adoptedBy: 'kongen' }, 'not-a-choice', ['governance', 'adoptedBy']],
  ['another field', { organ: 'Fylkestinget' }, 'unknown-key', ['governance', 'organ']],
])('governance with %s', (_name, governance, name, path) => {
  expect(checkRecord('plan', { ...plan, governance }, 'plan.yaml')).toMatchObject([{ name, at: { path } }]);
});

test.each([
  [{}],
  [{ adoptedBy: 'owner' }],
  [{ adoptedBy: 'partners', body: 'Regionrådet', delegatedLimit: 0 }],
])('governance may be %j', (governance) => {
  expect(checkRecord('plan', { ...plan, governance }, 'plan.yaml')).toEqual([]);
});

test('a role that there is none of', () => {
  const partners = [{ id: 'ask', name: 'Ask', role: 'observer' }];
  expect(checkRecord('plan', { ...plan, partners }, 'plan.yaml')).toMatchObject([
    {
      name: 'not-a-choice',
      at: { path: ['partners', 0, 'role'] },
      values: { value: 'observer', choices: ['member', 'associate'] },
    },
  ]);
});

test.each([
  ['role: medlem', 'role: member'],
  ['role: tilknyttet', 'role: associate'],
  ['rolle: tilknytt part', 'role: associate'],
  ['adoptedBy: partene', 'adoptedBy: partners'],
  ['adoptedBy: eieren', 'adoptedBy: owner'],
])('is understood in Norwegian: %s', (written, mended) => {
  const put = (text: string, line: string): string =>
    line.startsWith('adopted')
      ? text.replace('adoptedBy: partners', line)
      : text.replace('name: Bø,', `name: Bø, ${line},`);
  const smallPlanText = smallPlan['plan.yaml'] ?? '';
  const files = fixed({ ...smallPlan, 'plan.yaml': put(smallPlanText, written) });
  expect(files['plan.yaml']).toBe(put(smallPlanText, mended));
});
