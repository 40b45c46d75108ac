import type { History } from '../../src/diff/change.ts';
import { withAdopted } from '../support/adopted-plan.ts';
import { compareFiles } from '../support/compare-plans.ts';
import { smallPlan } from '../support/small-plan.ts';

const skilt = 'actions/skilt.yaml';
const reported = {
  ...smallPlan,
  [skilt]: (smallPlan[skilt] ?? '').replace(
    /reports:[\s\S]*$/,
    `reports:
  - { date: 2011-11, status: ongoing, text: Nesten ferdig, spent: 80000 }
  - { date: 2011-05, status: ongoing, text: I gang, spent: 20000 }
`,
  ),
};
const adopted = {
  ...reported,
  'action-plans/2011.md': (smallPlan['action-plans/2011.md'] ?? '').replace(
    'status: draft',
    'status: adopted',
  ),
};

/** What is said of an action that is taken out of a plan. */
function historyOf(base: Readonly<Record<string, string>>, file: string): History | undefined {
  const { [file]: _gone, ...head } = base;
  const { changes } = compareFiles(base, head);
  const change = changes.find(({ kind, subject }) => kind === 'removed' && subject === 'action');
  return change?.detail.type === 'whole' ? change.detail.history : undefined;
}

test('an action that is gone is shown with the documents that it was adopted in, its reports and what was spent', () => {
  expect(historyOf(withAdopted(adopted, 'action-plan 2011', '2011-01'), skilt)).toEqual({
    adoptedIn: [{ document: 'action-plan 2011', date: '2011-01' }],
    reports: [
      { date: '2011-05', status: 'ongoing', text: 'I gang' },
      { date: '2011-11', status: 'ongoing', text: 'Nesten ferdig' },
    ],
    spent: [{ year: 2011, amount: 80000 }],
    reportedIn: ['2011'],
  });
});

test('an older edition that is on record counts, too', () => {
  const older = withAdopted(adopted, 'action-plan 2011', '2010-12');
  expect(historyOf(older, skilt)?.adoptedIn.map(({ date }) => date)).toEqual(['2010-12', '2011-01']);
});

test('one that was reported and never adopted has its reports', () => {
  expect(historyOf(reported, skilt)).toMatchObject({ adoptedIn: [], spent: [{ year: 2011, amount: 80000 }] });
});

test('one of which neither is so has no history', () => {
  expect(historyOf(reported, 'actions/nettsalg.yaml')).toBeUndefined();
});
