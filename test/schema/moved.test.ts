import { languages } from '../../src/kinds/languages.ts';
import { messageOf } from '../../src/messages/index.ts';
import { checkRecord } from '../../src/schema/check-record.ts';

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
  expect(problems.flatMap((problem) => languages.map((own) => messageOf(problem).hint?.(own)))).toEqual([
    `skriv det som ${path}`,
    `skriv det som ${path}`,
    `write it as ${path}`,
  ]);
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
