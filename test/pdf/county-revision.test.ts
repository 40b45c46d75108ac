import { changesPdfOf, printOf } from '../support/changes-pdf.ts';
import { countyPlan, revisedCounty } from '../support/county-revision.ts';

const base = countyPlan();
const head = revisedCounty(base);

test('a revision of 45 kinds of change is read in fourteen pages', async () => {
  const { comparison } = printOf(base, head);
  expect(
    new Set(comparison.changes.map(({ category, subject }) => `${category} ${subject}`)).size,
  ).toBeGreaterThan(25);
  expect(comparison.changes.length).toBeGreaterThanOrEqual(45);
  const { pages } = await changesPdfOf(base, head);
  expect(pages).toBeLessThanOrEqual(14);
});
