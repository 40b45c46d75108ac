import type { IndicatorRecord } from '../../src/model/records.ts';
import { type IndicatorState, seriesOf, stateOf, targetAhead } from '../../src/model/series.ts';

const value = (period: string, figure: number) => ({ period, value: figure });

function standing(fields: Partial<IndicatorRecord>, until?: string) {
  const record: IndicatorRecord = { title: 'Folketall', unit: 'personer', direction: 'up', ...fields };
  const series = seriesOf({ record }, until);
  return { state: stateOf({ record }, series), target: targetAhead(series)?.value };
}
const stateIn = (fields: Partial<IndicatorRecord>): IndicatorState | undefined => standing(fields).state;

const up = { baseline: value('2010', 100), targets: [value('2020', 200)] } as const;
const down = { direction: 'down', baseline: value('2010', 200), targets: [value('2020', 100)] } as const;

test.each([
  ['up, above the path', up, 151, 'on-track'],
  ['up, below it', up, 149, 'behind'],
  ['up, back from where it began', up, 90, 'behind'],
  ['up, as good as the target', up, 200, 'reached'],
  ['up, better', up, 201, 'reached'],
  ['down, below the path', down, 149, 'on-track'],
  ['down, above it', down, 151, 'behind'],
  ['down, as good as the target', down, 100, 'reached'],
  ['down, better', down, 99, 'reached'],
] as const)('the state of an indicator half of the way: %s', (_, fields, latest, state) => {
  expect(stateIn({ ...fields, measurements: [value('2015', latest)] })).toBe(state);
});

test.each([
  ['nothing was measured', up, undefined],
  ['nothing is aimed at', { baseline: up.baseline, measurements: [value('2015', 150)] }, undefined],
  ['no baseline, on the way', { targets: up.targets, measurements: [value('2015', 150)] }, undefined],
  ['no baseline, reached', { targets: up.targets, measurements: [value('2015', 200)] }, 'reached'],
  ['no baseline, missed', { targets: up.targets, measurements: [value('2020', 199)] }, 'behind'],
  ['measured before the baseline', { ...up, measurements: [value('2009', 150)] }, undefined],
  ['nothing was measured since the baseline', { ...up, measurements: [value('2010', 100)] }, undefined],
  ['the time of the target is over, missed', { ...up, measurements: [value('2023', 199)] }, 'behind'],
  ['the time of the target is over, reached', { ...up, measurements: [value('2023', 230)] }, 'reached'],
  [
    'to stay as it is, and does',
    { ...up, targets: [value('2020', 100)], measurements: [value('2015', 100)] },
    'reached',
  ],
  [
    'to stay as it is, and does not',
    { ...up, targets: [value('2020', 100)], measurements: [value('2015', 99)] },
    'behind',
  ],
] as const)('the state of an indicator: %s', (_, fields, state) => {
  expect(stateIn(fields)).toBe(state);
});

test('a target whose time is over gives way to the next', () => {
  const targets = [value('2030', 300), value('2020', 200)];
  expect(standing({ ...up, targets, measurements: [value('2025', 251)] })).toEqual({
    state: 'on-track',
    target: 300,
  });
  expect(standing({ ...up, targets, measurements: [value('2025', 249)] }).state).toBe('behind');
});

test('quarters are on the way to the target of a year', () => {
  const fields = { baseline: value('2023-Q4', 100), targets: [value('2024', 140)] };
  // The newest counts, wherever it is in the list.
  const of = (latest: number) => [value('2024-Q2', latest), value('2024-Q1', 500)];
  expect(stateIn({ ...fields, measurements: of(121) })).toBe('on-track');
  expect(stateIn({ ...fields, measurements: of(118) })).toBe('behind');
});

test.each([
  ['half of the years, two of them leap years', '2019', '2024', '2029', 50],
  ['a quarter of them', '2022', '2024', '2030', 25],
  ['a fifth of them', '2023', '2024', '2028', 20],
  ['half of a year', '2023-H2', '2024-H1', '2024-H2', 50],
  ['a quarter of one', '2024-Q4', '2025-Q1', '2025-Q4', 25],
  ['a month of twelve', '2023-12', '2024-02', '2025-12', 100 / 12],
] as const)('what is as far as the time is on its way: %s', (_, from, now, to, percent) => {
  const path = { baseline: value(from, 0), targets: [value(to, 100)] };
  expect(stateIn({ ...path, measurements: [value(now, percent)] })).toBe('on-track');
  expect(stateIn({ ...path, measurements: [value(now, percent - 0.001)] })).toBe('behind');
});

test('what is measured after a day is not known on it', () => {
  const fields = { ...up, measurements: [value('2012', 121), value('2015', 100)] };
  expect(standing(fields, '2014-12-31').state).toBe('on-track');
  expect(standing(fields, '2015-12-31').state).toBe('behind');
});

test('what was measured before the baseline is not the newest that is known', () => {
  const targets = [value('2014', 150), value('2020', 200)];
  const before = seriesOf({
    record: {
      title: 'Svar',
      unit: 'prosent',
      ...up,
      direction: 'up',
      targets,
      measurements: [value('2008', 250)],
    },
  });
  expect(before.newest).toBeUndefined();
  expect(before.measurements).toHaveLength(1);
  expect(standing({ ...up, measurements: [value('2008', 250)] }).state).toBeUndefined();
  const same = { ...up, measurements: [value('2008', 250), value('2010', 100)] };
  expect(
    seriesOf({ record: { title: 'Svar', unit: 'prosent', direction: 'up', ...same } }).newest?.value,
  ).toBe(100);
});
