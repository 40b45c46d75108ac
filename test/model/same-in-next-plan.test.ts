import { inHand } from '../support/plan-in-hand.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';

const ongoing = {
  'actions/skilt.yaml': (text: string) =>
    text
      .replace('end: 2011\n', 'end: ongoing\n')
      .replace('{ year: 2011, amount: 100000 }', '{ from: 2011, amount: 100 }'),
};
const until = (year: number) =>
  smallPlanWith({ ...ongoing, 'plan.yaml': (text) => text.replace('to: 2021', `to: ${year}`) });

test('what is ongoing is counted as far as the plan goes now, in a file that has not changed', () => {
  for (const year of [2021, 2024, 2021]) {
    const action = inHand(until(year)).plan?.actions.find(({ id }) => id === 'skilt');
    expect([action?.lastYear, action?.totalCost]).toEqual([year, 100 * (year - 2010)]);
  }
});

test('an action and a text that have not changed are the same in the next plan', () => {
  const [before, after] = [smallPlan, until(2021)].map((files) => inHand(files).plan);
  const chapterIn = (plan: typeof before) => plan?.markdown.find(({ file }) => file.startsWith('chapters/'));
  expect(chapterIn(before)).toBeDefined();
  expect(chapterIn(after)).toBe(chapterIn(before));
  const again = inHand({ ...smallPlan, 'notater/x.txt': 'ny' }).plan;
  expect(again?.actions[0]).toBeDefined();
  expect(again?.actions[0]).toBe(before?.actions[0]);
});
