import { exampleRecord } from '../../src/messages/examples.ts';
import { fieldsOfKind } from '../../src/schema/sample.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { programme } from '../support/rule-cases.ts';
import { smallPlanWith } from '../support/small-plan.ts';

const file = 'action-plans/2011-2014.md';

/** Only what is said of the action plan. */
async function saidOf(front: string): Promise<readonly string[]> {
  const text = `---\n${front}revision: { status: draft, date: 2011-01 }\n---\n\nOm årene.\n`;
  const lines = await judgePlan(smallPlanWith({ 'action-plans/2011.md': undefined, [file]: text }));
  return lines.filter((line) => line.includes(file)).map((line) => line.split(' ').slice(0, 3).join(' '));
}

test.each([
  ['', 'error missing-key', 1],
  ['year: 2011\nperiod: { from: 2011, to: 2014 }\n', 'error key-not-for-years', 2],
  ['year: 2011\nbindingYears: 1\n', 'error key-not-for-years', 3],
  ['year: 2011-2014\n', 'error wrong-type', 2],
  ['period: 2011-2014\n', 'error wrong-type', 2],
  ['period: { from: 2011 }\n', 'error missing-key', 2],
  ['period: { from: 2011, to: 14 }\n', 'error too-small', 2],
  ['period: { from: 2011, to: 2014 }\nbindingYears: 0\n', 'error too-small', 3],
  ['periode: { fra: 2011, til: 2014 }\n', 'error unknown-key', 2],
])('an action plan with %j: %s', async (front, said, line) => {
  const found = await saidOf(front);
  expect(found.filter((one) => one.startsWith(said)).length).toBeGreaterThan(0);
  expect(found.some((one) => one.startsWith(`${said} ${file}:${line === 1 ? '2' : line}:`))).toBe(true);
});

test('a plan of several years without a mistake has none', async () => {
  expect(
    await judgePlan(smallPlanWith(programme(2011, 2014, 'bindingYears: 1\npriorities: [skilt]\n'))),
  ).toEqual([]);
});

test.each([
  ['2012-2015', 'period: { from: 2012, to: 2015 }'],
  ['2012', 'year: 2012'],
  ['rullering', 'year: 2027'],
])('an empty file called %s is to begin with %j', (stem, first) => {
  expect(exampleRecord(fieldsOfKind('action-plan', stem), 'nb').split('\n')[0]).toBe(first);
});
