import { copiesAmong } from '../../src/model/file-copies.ts';

const copiesIn = (...names: readonly string[]) =>
  [...copiesAmong(names)].map(([path, { values }]) => [path, (values as { original?: string })?.original]);

test.each(['2026-T1', '2026-T3', '2026-H2', '2026-Q4', '2026-06'])(
  'the report on %s is no copy of the one on the year',
  (period) => {
    expect(copiesIn('reports/2026.md', `reports/${period}.md`)).toEqual([]);
  },
);

test.each(['2026-T1 2', '2026-T1 (1)', '2026-T1 - Kopi', '2026-T1-PC4711', '2026-T1-Karis MacBook'])(
  '%s is a copy of the report on 2026-T1, not of the one on the year',
  (copy) => {
    expect(copiesIn('reports/2026.md', 'reports/2026-T1.md', `reports/${copy}.md`)).toEqual([
      [`reports/${copy}.md`, '2026-T1.md'],
    ]);
  },
);

test.each(['2026-T4', '2026-Q5', '2026-PC'])('%s is no period, and so a copy of the year', (copy) => {
  expect(copiesIn('reports/2026.md', `reports/${copy}.md`)).toEqual([[`reports/${copy}.md`, '2026.md']]);
});
