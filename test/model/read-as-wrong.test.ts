import { judgePlan } from '../support/judge-plan.ts';
import { smallPlanWith } from '../support/small-plan.ts';

// A value that is read with a doubt, as another than is written, can still be one that the field refuses.
test.each([
  ['action-plans/2011.md', 'year: 2011', 'year: 17.010', 'amount-read-as', 'too-large'],
  ['action-plans/2011.md', 'year: 2011', 'year: "99999"', 'value-in-quotes', 'too-large'],
  [
    'actions/skilt.yaml',
    'year: 2011, amount: 100000',
    'year: 20.110, amount: 100000',
    'amount-read-as',
    'too-large',
  ],
  ['plan.yaml', 'from: 2010', 'from: 20.100', 'amount-read-as', 'too-large'],
  ['plan.yaml', 'maxShare: 0.5', 'maxShare: "2"', 'value-in-quotes', 'too-large'],
])('%s with %s in place of %s', async (file, right, wrong, ...names) => {
  const lines = await judgePlan(smallPlanWith({ [file]: (text) => text.replace(right, wrong) }));
  const found = lines.filter((line) => line.includes(`${file}:`)).map((line) => line.split(' ').slice(0, 2));
  expect(found.map(([, name]) => name)).toEqual(expect.arrayContaining(names));
  expect(found.some(([severity]) => severity === 'error')).toBe(true);
});
