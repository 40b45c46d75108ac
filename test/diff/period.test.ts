import { compareFiles, type Files, lineOf } from '../support/compare-plans.ts';
import { smallPlan } from '../support/small-plan.ts';

const running = `title: Skilt
kind: measure
serves: [skilting]
responsible: ask
start: 2011-02
end: ongoing
status: ongoing
costs: [{ from: 2011, amount: 1000 }]
financing: [{ from: 2011, source: kontingent, amount: 1000 }]
`;
const base: Files = { ...smallPlan, 'actions/skilt.yaml': running };
/** The plan's period one year longer, and something else of an action that runs as long as the plan. */
const longer = (edit: (text: string) => string): Files => ({
  ...base,
  'plan.yaml': String(smallPlan['plan.yaml']).replace('to: 2021', 'to: 2022'),
  'actions/skilt.yaml': edit(running),
});
const linesOf = (head: Files): readonly string[] => compareFiles(base, head).changes.map(lineOf);
const period = 'members changed period-changed plan plan period.to';

test('the amounts of the years that a longer period has are no change of an action, whatever else of it is', () => {
  expect(linesOf(longer((text) => text))).toEqual([period]);
  expect(linesOf(longer((text) => text.replace('responsible: ask', 'responsible: bo')))).toEqual([
    period,
    'substantive changed responsible-changed action skilt responsible',
  ]);
  // What they come to is in the sums.
  const { money } = compareFiles(
    base,
    longer((text) => text.replace('ask', 'bo')),
  );
  expect(money.total).toEqual([{ year: 2022, before: 0, after: 1000 }]);
});

test('amounts that are written otherwise are', () => {
  expect(linesOf(longer((text) => text.replaceAll('amount: 1000', 'amount: 2000')))).toContain(
    'substantive changed budget-not-adopted action skilt costs',
  );
});

test('one that ends later pays longer', () => {
  const ends = running.replace('end: ongoing', 'end: 2013');
  const { changes } = compareFiles(
    { ...base, 'actions/skilt.yaml': ends },
    { ...base, 'actions/skilt.yaml': ends.replace('end: 2013', 'end: 2014') },
  );
  expect(changes.map(lineOf)).toEqual([
    'substantive changed deadline-not-adopted action skilt end',
    'substantive changed budget-not-adopted action skilt costs',
  ]);
});

test('a start within its year stays in it, however long the action runs', () => {
  expect(linesOf(longer((text) => text.replace('start: 2011-02', 'start: 2011-08')))).toEqual([
    period,
    'substantive changed deadline-within-year action skilt start',
  ]);
  expect(linesOf(longer((text) => text.replace('start: 2011-02', 'start: 2012-02')))).toEqual([
    period,
    'substantive changed deadline-not-adopted action skilt start',
  ]);
});
