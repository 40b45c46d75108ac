import type { Plan } from '../../src/model/entities.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { latestWithout, todayOf } from '../../src/model/today.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { readOnce } from '../support/read-once.ts';
import { smallPlanWith } from '../support/small-plan.ts';

/** The small plan with some indicators, each measured in periods. */
function planWith(indicators: Readonly<Record<string, readonly string[]>>): Plan {
  const files = Object.entries(indicators).map(([id, periods]) => [
    `indicators/${id}.yaml`,
    `title: ${id}\nunit: personer\ndirection: up\nmeasurements:${periods.length > 0 ? '' : ' []'}\n${periods
      .map((period) => `  - { period: ${period}, value: 1 }\n`)
      .join('')}`,
  ]);
  const { plan } = loadPlan(memoryTree(smallPlanWith(Object.fromEntries(files))), readOnce);
  if (!plan) throw new Error('no plan');
  return plan;
}

/** What today is without each of the indicators that a plan has been given, by id. */
function without(plan: Plan): Readonly<Record<string, string>> {
  const latest = latestWithout(plan);
  const given = plan.indicators.filter(({ id }) => id.length === 1);
  return Object.fromEntries(given.map((indicator) => [indicator.id, latest(indicator)]));
}

test('what an indicator itself measures is not counted, and what others measure is', () => {
  const plan = planWith({ a: ['2030', '2035-Q2'], b: ['2033'], c: ['2032'] });
  expect(without(plan)).toEqual({ a: '2033-01-01', b: '2035-04-01', c: '2035-04-01' });
});

test('two indicators that are measured last on one day answer for each other', () => {
  const plan = planWith({ a: ['2035'], b: ['2035-T1'], c: ['2032'] });
  expect(without(plan)).toEqual({ a: '2035-01-01', b: '2035-01-01', c: '2035-01-01' });
});

test('an indicator that nothing was measured of, or alone, leaves what the rest of the plan says', () => {
  const rest = todayOf(planWith({})).latest;
  expect(without(planWith({ a: [], b: ['2035'] }))).toEqual({ a: '2035-01-01', b: rest });
});

test('a day that was asked for is today, whatever was measured', () => {
  const plan = { ...planWith({ a: ['2030'], b: ['2033'] }), today: '2012-03-04' };
  expect(without(plan)).toEqual({ a: '2012-03-04', b: '2012-03-04' });
});

test('each indicator is asked when it was measured no more often than a few times', () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`i${at}`, [`20${10 + at}`]]));
  const plan = planWith(many);
  let asked = 0;
  const counted = plan.indicators.map((indicator) => ({
    ...indicator,
    get record() {
      asked += 1;
      return indicator.record;
    },
  }));
  const latest = latestWithout({ ...plan, indicators: counted });
  for (const indicator of counted) latest(indicator);
  expect(asked).toBeLessThanOrEqual(2 * counted.length);
});
