import { rollOver } from '../../src/budget/roll-over.ts';
import { yearsOf } from '../../src/commands/list-actions.ts';
import { valueName } from '../../src/diff/view/names.ts';
import type { Chart } from '../../src/document/chart.ts';
import type { Block } from '../../src/document/document.ts';
import { languages } from '../../src/kinds/languages.ts';
import { horizonOf } from '../../src/model/action-years.ts';
import type { Action } from '../../src/model/entities.ts';
import { compareFiles, lineOf } from '../support/compare-plans.ts';
import { judgePlan } from '../support/judge-plan.ts';
import { made } from '../support/money-cases.ts';
import { replace } from '../support/rule-cases.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { textsOf } from '../support/texts-of.ts';

const skilt = 'actions/skilt.yaml';
const endless = {
  [skilt]: replace('end: 2011\n', 'end: ongoing\n'),
  // Nothing can wait for what is never done.
  'actions/nettsalg.yaml': replace('after: [skilt]\n', ''),
};
const files = smallPlanWith(endless) as Record<string, string>;

function chartsOf(blocks: readonly Block[]): readonly Chart[] {
  return blocks.flatMap((block) =>
    block.type === 'section' ? chartsOf(block.children) : block.type === 'chart' ? [block] : [],
  );
}

function actionIn(own: Readonly<Record<string, string>>, id = 'skilt'): Action {
  const found = made(own).plan.actions.find((action) => action.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

test('an ongoing action has no problem', async () => {
  expect(await judgePlan(files)).toEqual([]);
});

test.each([
  ['the period', 2021, [2011, 2014], 2021],
  ['an action plan that reaches further', 2010, [2011, 2014], 2014],
  ['nothing but the period', 2012, [], 2012],
])('the horizon is that of %s', (_name, periodEnd, planned, expected) => {
  expect(horizonOf(periodEnd, planned)).toBe(expected);
});

test('what is ongoing lasts until the last year that the plan is about', () => {
  expect(actionIn(files)).toMatchObject({ firstYear: 2011, lastYear: 2021 });
  const short = smallPlanWith({ ...endless, 'plan.yaml': replace('to: 2021', 'to: 2012') });
  // The economic plan reaches to 2014.
  expect(actionIn(short as Record<string, string>).lastYear).toBe(2014);
  const late = smallPlanWith({
    ...endless,
    [skilt]: replace('start: 2011-02\nend: 2011\n', 'start: 2030\nend: ongoing\n'),
  });
  expect(actionIn(late as Record<string, string>)).toMatchObject({ firstYear: 2030, lastYear: 2030 });
});

test('it is in every action plan after its first year, and never overdue', () => {
  const { plan } = made({
    ...files,
    'action-plans/2019.md':
      '---\nyear: 2019\nrevision: { status: draft, date: 2018 }\n---\n\n## Om\n\nTekst.\n',
  });
  expect(plan.actionPlans.map(({ actions }) => actions.map(({ id }) => id))).toEqual([
    ['skilt', 'nettsalg'],
    ['skilt'],
  ]);
  // Beyond every plan that there is.
  const { carried, questions } = rollOver(plan, { from: 2040, to: 2040 });
  expect(carried.map(({ id }) => id)).toEqual(['skilt']);
  expect(questions).toEqual([{ action: carried[0], question: 'no-money' }]);
});

test('an action that ends is overdue in the year after', () => {
  const { plan } = made(smallPlan);
  expect(
    rollOver(plan, { from: 2012, to: 2012 }).questions.map(
      ({ action, question }) => `${action.id} ${question}`,
    ),
  ).toEqual(['skilt overdue']);
});

test.each([
  ['nb', 'feb. 2011 – løpende', '2011–løpende'],
  ['nn', 'feb. 2011 – løpande', '2011–løpande'],
  ['en', 'Feb. 2011 – ongoing', '2011–ongoing'],
] as const)('in %s it is printed as %s', (language, period, years) => {
  const own = {
    ...files,
    'plan.yaml': replace('language: nb', `language: ${language}`)(files['plan.yaml'] ?? ''),
  };
  const { documentOf } = made(own, language);
  const texts = textsOf(documentOf('action-plan', '2011'));
  expect(texts.filter((text) => text.includes(period))).toHaveLength(1);
  expect(texts.filter((text) => /^T\d+ \| Nye skilt \|/.test(text)).join()).toContain(period.split(' – ')[1]);
  expect(yearsOf(actionIn(own), language)).toBe(years);
});

test('the tables of data have the word, and no date', () => {
  const { tableOf, locale } = made(files);
  const rows = tableOf('actions').filter((row) => row[locale.id] === 'skilt');
  expect(rows.map((row) => row[locale.deadline])).toEqual(['løpende', 'løpende', 'løpende']);
});

test('a programme draws it to the last year', () => {
  const own = {
    ...files,
    [skilt]: `${files[skilt]}programme: synlig\n`,
    'action-plans/2012.md':
      '---\nyear: 2012\nrevision: { status: draft, date: 2011 }\n---\n\n## Om\n\nTekst.\n',
  };
  const document = made(own).documentOf('action-plan', '2012');
  const [chart] = chartsOf(document.children);
  expect(chart?.alt).toContain('T2 Nye skilt: februar 2011 – løpende, Pågår');
  const years = (chart?.shapes ?? []).flatMap((shape) =>
    shape.type === 'label' && shape.anchor === 'middle' ? [shape.value] : [],
  );
  // What is left at the end has no room for a name.
  expect(years).toEqual(['2011–', '2014–', '2017–', 'Status per mai 2011']);
});

test('a comparison says it in words', () => {
  const { changes } = compareFiles(
    { ...smallPlan, 'actions/nettsalg.yaml': files['actions/nettsalg.yaml'] ?? '' },
    files,
  );
  expect(changes.map(lineOf)).toEqual(['substantive changed deadline-not-adopted action skilt end']);
  expect(languages.map((language) => valueName({ type: 'date' }, 'ongoing', language))).toEqual([
    'løpende',
    'løpande',
    'ongoing',
  ]);
});

test.each([
  ['done', 'skilt.yaml:7:6', '«Nye skilt» er gjennomført, men er oppført som løpende; skriv når det sluttet'],
])('an ongoing action that is %s is reported', async (status, place, message) => {
  const own = smallPlanWith({
    ...endless,
    [skilt]: (text) =>
      text
        .replace('end: 2011\n', 'end: ongoing\n')
        .replace('status: ongoing\ncosts', `status: ${status}\ncosts`),
  });
  expect(await judgePlan(own)).toEqual([`warning status-fits-dates actions/${place} ${message}`]);
});

test.each([
  ['2011-01-31', ['milepælen 2011-01-31 er før tiltaket begynner, 2011-02']],
  ['2019-06-01', []],
])('a milestone of an ongoing action on %s', async (date, expected) => {
  const own = smallPlanWith({
    ...endless,
    [skilt]: (text) =>
      text.replace('end: 2011\n', 'end: ongoing\n').replace('date: 2011-06-01', `date: ${date}`),
  });
  const told = await judgePlan(own);
  expect(told.map((line) => line.split(' ').slice(3).join(' '))).toEqual(expected);
});

test('what is ongoing is not outside the period, but what begins before it is', async () => {
  const before = smallPlanWith({
    ...endless,
    [skilt]: replace('start: 2011-02\nend: 2011\n', 'start: 2009\nend: ongoing\n'),
  });
  expect((await judgePlan(before)).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    'error inside-period actions/skilt.yaml:6:8',
  ]);
});
