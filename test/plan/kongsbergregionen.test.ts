import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDiskTree } from '../../src/io/disk-tree.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { goalsOf, strategiesOf, withDescendants } from '../../src/model/tree.ts';
import { readPdf } from '../support/read-pdf.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/temporary.ts';

const { plan, problems } = loadPlan(readDiskTree(join(root, 'plan')));
if (!plan) throw new Error('plan/ cannot be read');
const work = temporaryFolder();

test('the plan has nothing wrong', async () => {
  expect(problems).toEqual([]);
  const { code, out } = await runBuilt(['validate', '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(out).summary).toMatchObject({ errors: 0, warnings: 0 });
});

test('the plan is as large as the one that was adopted', () => {
  const goals = goalsOf(plan);
  expect({
    focusAreas: plan.focusAreas.length,
    strategies: plan.focusAreas.map((area) => area.children.length),
    goals: goals.length,
    actionAreas: goals.flatMap((goal) => goal.children).length,
    nested: goals.flatMap((goal) => goal.children.flatMap(({ children }) => children)).length,
    workingForms: plan.workingForms.length,
    partners: plan.partners.length,
  }).toEqual({
    focusAreas: 5,
    strategies: [4, 3, 2, 4, 2],
    goals: 18,
    actionAreas: 69,
    nested: 10,
    workingForms: 8,
    partners: 7,
  });
});

test('the invented part is rich enough, and marked', () => {
  expect(plan.actions.length).toBeGreaterThanOrEqual(24);
  expect(plan.actions.every((action) => action.record.example)).toBe(true);
  expect(new Set(plan.actions.map((action) => action.record.kind)).size).toBe(4);
  expect(plan.programmes.map((programme) => programme.actions.length)).toEqual([3]);
  expect(plan.actions.some((action) => action.record.status === 'cancelled')).toBe(true);
  expect(plan.actions.some((action) => action.record.status === 'postponed')).toBe(true);
  expect(plan.actionPlans.map((actionPlan) => actionPlan.years)).toEqual([[2011], [2012]]);
  expect(plan.economicPlans.map((economicPlan) => [economicPlan.from, economicPlan.to])).toEqual([
    [2011, 2014],
  ]);
  expect(plan.record.overallGoal?.indicators).toHaveLength(3);
  const served = new Set(plan.actions.flatMap((action) => action.record.serves));
  for (const area of plan.focusAreas) {
    expect(withDescendants(area).some(({ id }) => served.has(id))).toBe(true);
  }
});

test('every name of the adopted plan stands in the PDF, in order', async () => {
  expect((await runBuilt(['build', 'strategy', '--format', 'pdf', '--out', work])).code).toBe(0);
  const { text } = await readPdf(readFileSync(join(work, 'strategiplan.pdf')));
  const names = readFileSync(join(root, 'test', 'plan', 'adopted-names.txt'), 'utf8')
    .split('\n')
    .filter(Boolean);
  expect(names).toHaveLength(5 + 15 + 18 + 69 + 10);
  const squeeze = (words: string): string => words.replace(/[\s\u00a0\u00ad]+/g, '');
  const printed = squeeze(text);
  // The names stand in the contents, too: the search begins where the first focus area's own chapter does.
  let at = printed.lastIndexOf(squeeze('Overordnet mål for Kongsbergregionsamarbeidet'));
  for (const name of names) {
    const found = printed.indexOf(squeeze(name), at);
    expect({ name, found: found >= at }).toEqual({ name, found: true });
    at = found + squeeze(name).length;
  }
});

test('working forms, vision and overall goal stand in the PDF', async () => {
  const { text } = await readPdf(readFileSync(join(work, 'strategiplan.pdf')));
  const squeeze = (words: string): string => words.replace(/[\s\u00a0\u00ad]+/g, '');
  const { vision = '', overallGoal, motto = '' } = plan.record;
  for (const words of [
    ...plan.workingForms.map((form) => form.title),
    vision,
    overallGoal?.text ?? '',
    motto,
  ]) {
    expect(words).not.toBe('');
    expect(squeeze(text)).toContain(squeeze(words));
  }
});

test('strategies are counted from the plan, not from the test', () => {
  expect(strategiesOf(plan).map(({ number }) => number)).toEqual([
    '1.1',
    '1.2',
    '1.3',
    '1.4',
    '2.1',
    '2.2',
    '2.3',
    '3.1',
    '3.2',
    '4.1',
    '4.2',
    '4.3',
    '4.4',
    '5.1',
    '5.2',
  ]);
});
