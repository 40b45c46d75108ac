import { indicatorOffers } from '../../src/lsp/indicator-values.ts';
import { cursorAt } from '../../src/lsp/wanted-kinds.ts';
import type { Plan } from '../../src/model/entities.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { memoryTree } from '../support/memory-tree.ts';
import { folketall } from '../support/rule-cases.ts';
import { smallPlanWith } from '../support/small-plan.ts';

/** What is offered at the end of a text that is being written, in a plan where the indicator was this. */
function offered(saved: string, written: string): readonly string[] {
  const { plan } = loadPlan(memoryTree(smallPlanWith({ [folketall]: saved })));
  const cursor = cursorAt(folketall, written, written.length);
  return cursor ? indicatorOffers(folketall, cursor, plan as Plan).map(({ value }) => value) : [];
}

const head = 'title: Folketall\nunit: innbyggere\ndirection: up\n';
const measured = (period: string, more = ''): string =>
  `${head}${more}measurements:\n  - { period: ${period}, value: 1500 }\n`;
const next = 'measurements:\n  - period: ';

test.each([
  ['years', measured('2010'), next, ['2011', '2012', '2013', '2014']],
  ['what is begun', measured('2010'), `${next}2012`, ['2012']],
  ['quarters', measured('2010-Q3', 'every: quarter\n'), next, ['2010-Q4', '2011-Q1', '2011-Q2', '2011-Q3']],
  ['tertials', measured('2010-T3', 'every: tertial\n'), next, ['2011-T1', '2011-T2', '2011-T3', '2012-T1']],
  ['months', measured('2010-11', 'every: month\n'), next, ['2010-12', '2011-01', '2011-02', '2011-03']],
  ['surveys', measured('2010', 'every: 4 years\n'), next, ['2014', '2018', '2022', '2026']],
  ['the same quarter of each year', measured('2010-Q4'), next, ['2011-Q4', '2012-Q4', '2013-Q4', '2014-Q4']],
  ['targets', measured('2010'), 'targets: [{ period: ', ['2011', '2012', '2013', '2014']],
  [
    'of a breakdown those of the whole',
    measured('2010'),
    'breakdown:\n  measurements:\n    - { period: ',
    ['2010'],
  ],
  ['nothing where nothing is measured', head, next, []],
  ['nothing in another field', measured('2010'), 'unit: ', []],
])('periods that come next: %s', (_, saved, written, periods) => {
  expect(offered(saved, written)).toEqual(periods);
});

const groups =
  'breakdown:\n  groups: [{ id: kvinner, title: Kvinner }, { id: menn, title: Menn }]\n  measurements:\n';

test.each([
  `${groups}    - { period: 2010, values: { `,
  `${groups}    - period: 2010\n      values:\n        `,
  `${groups}    - period: 2010\n      values:\n        kvinner: 7\n        m`,
])('groups are offered where their values are: %j', (written) => {
  const saved = `${measured('2010')}${groups}    - { period: 2010, values: { kvinner: 1 } }\n`;
  expect(offered(saved, written)).toEqual(['kvinner', 'menn']);
});
