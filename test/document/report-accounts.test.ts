import { yearBudgets } from '../../src/budget/year-budgets.ts';
import type { Document } from '../../src/document/document.ts';
import { decimal } from '../../src/document/figures.ts';
import { reportingsOf } from '../../src/model/reported-periods.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { withAdopted } from '../support/adopted-plan.ts';
import { made } from '../support/money-cases.ts';
import { smallPlan } from '../support/small-plan.ts';

const skilt = 'actions/skilt.yaml';
const reported = (rows: string, of = smallPlan): Record<string, string> => ({
  ...of,
  [skilt]: (of[skilt] ?? '').replace('  - { date: 2011-05, status: ongoing, text: I gang }\n', rows),
});
/** The lines of a document in Markdown; rows of tables with one bar between two cells. */
const linesIn = (document: Document): readonly string[] =>
  renderMarkdown(document)
    .split('\n')
    .map((line) =>
      line
        .replace(/[\u00a0\u202f]/g, ' ')
        .replace(/ *\| */g, '|')
        .replace(/\*\*/g, '')
        .replace(/^\||\|$/g, ''),
    );
const linesOf = (files: Record<string, string>): readonly string[] =>
  linesIn(made(files).documentOf('report', '2011'));
const rowOf = (lines: readonly string[], name: string): readonly string[] =>
  lines.findLast((line) => line.startsWith(`${name}|`))?.split('|') ?? [];

test('of a year that is not over the accounts are no deviation, and give no reason', () => {
  const lines = linesOf(
    reported('  - { date: 2011-08-31, status: ongoing, text: Halvveis., spent: 40000 }\n'),
  );
  const text = lines.join('\n');
  expect(rowOf(lines, 'Tiltak')).toEqual(['Tiltak', 'Revidert budsjett', 'Regnskap hittil']);
  expect(text).not.toContain('Avvik');
  expect(text).toContain('31. august 2011');
});

test('of a year that is not over a forecast is held against the budget', () => {
  const lines = linesOf(
    reported('  - { date: 2011-08-31, status: ongoing, text: Halvveis., spent: 40000, forecast: 90000 }\n'),
  );
  expect(rowOf(lines, 'Tiltak')).toEqual([
    ...['Tiltak', 'Revidert budsjett', 'Regnskap hittil', 'Prognose', 'Avvik', 'Avvik i %'],
  ]);
  expect(rowOf(lines, 'Sum')).toEqual(['Sum', '100 000', '40 000', '90 000', '10 000', '10']);
});

test('a deviation that is printed as 5 per cent has its reason', () => {
  const of = (spent: number) =>
    linesOf(reported(`  - { date: 2011-12-12, status: done, text: Anbudet var lavere., spent: ${spent} }\n`));
  const told = (spent: number) =>
    of(spent).some((line) => /Nye skilt.*Anbudet var lavere\..*\|100 000\|/.test(line));
  expect(told(95_450)).toBe(true);
  expect(told(95_550)).toBe(false);
});

test('of the same actions the budget is said once', () => {
  const rows = '  - { date: 2011-08-31, status: ongoing, text: Halvveis., spent: 40000, forecast: 90000 }\n';
  expect(linesOf(reported(rows)).join('\n')).toMatch(/Prognosen for hele året er 90 000\s+kroner\.(?:\s|$)/);
});

test.each([
  ['kWh per m²', 'kWh per m²'],
  ['km', 'km'],
  ['innbyggere', 'Innbyggere'],
])('over a drawing the unit %s is %s', (unit, printed) => {
  const indicator = 'indicators/folketall.yaml';
  const files = {
    ...smallPlan,
    [indicator]: `${smallPlan[indicator]}targets: [{ period: 2014, value: 1600 }]\n`
      .replace('unit: innbyggere', `unit: ${unit}`)
      .replace('measurements:\n', 'measurements:\n  - { period: 2009, value: 1400 }\n'),
  };
  const drawn = JSON.stringify(made(files).documentOf('report', '2011'));
  expect(drawn).toMatch(new RegExp(`"${printed}[".]`));
});

test('what was reported in the last month of a year is its accounts', () => {
  const lines = linesOf(reported('  - { date: 2011-12-12, status: done, text: Ferdig., spent: 90000 }\n'));
  expect(rowOf(lines, 'Tiltak')).toEqual(['Tiltak', 'Revidert budsjett', 'Regnskap', 'Avvik', 'Avvik i %']);
});

test('of what was put off with all of its money nothing is spent, and the sums are known', () => {
  const then = {
    ...smallPlan,
    'action-plans/2011.md': (smallPlan['action-plans/2011.md'] ?? '').replace(
      'status: draft',
      'status: adopted',
    ),
  };
  const adopted = withAdopted(then, 'action-plan 2011', '2011-01');
  const putOff = {
    ...adopted,
    [skilt]: (adopted[skilt] ?? '').replace(
      'status: ongoing\n',
      'status: postponed\npostponedTo: 2013\nstatusNote: Venter\n',
    ),
  };
  const { plan } = made(putOff);
  const reporting = reportingsOf(plan).find(({ year }) => year === 2011);
  const [budget] = reporting ? yearBudgets(reporting, plan) : [];
  expect(budget).toMatchObject({ original: 100_000, revised: 0, spent: 0, forecast: 0 });
});

test('an action that serves goals of two areas is counted under one, and the areas come to the sum', () => {
  const area = (title: string): string => `---\nid: ${title.toLowerCase()}\n---\n\n# ${title}\n\nTekst.\n`;
  const lines = linesOf({
    ...smallPlan,
    'focus-areas/02-natur/focus-area.md': area('Natur'),
    'focus-areas/02-natur/01-skog.md': `${area('Skog')}\n## Mer skog {#mer-skog}\n\n- planting {#planting}\n`,
    [skilt]: (smallPlan[skilt] ?? '').replace('[skilting]', '[skilting, planting]'),
  });
  const matrix = lines.slice(
    lines.findIndex((line) => line.startsWith('Nr.|Mål|') && line.includes('Budsjett')),
  );
  const budgetOf = (name: string): string | undefined =>
    matrix
      .find((row) => row.startsWith(name))
      ?.split('|')
      .at(-2);
  expect(['1 Næring', '1.1.1', '2 Natur', '2.1.1', 'Sum'].map(budgetOf)).toEqual([
    ...['100 000', '100 000', '–', '100 000', '100 000'],
  ]);
});

test.each([
  [
    'the last of several targets is there beside the next',
    '[{ period: 2012, value: 1600 }, { period: 2020, value: 1800 }]',
    ['1 600 (2012)', '1 800 (2020)'],
  ],
  ['an only target is there once', '[{ period: 2012, value: 1600 }]', ['1 600 (2012)']],
])('%s', (_, targets, expected) => {
  const indicator = 'indicators/folketall.yaml';
  const { documentOf } = made({
    ...smallPlan,
    'chapters/02-om.md': '---\nid: om\n---\n\n# Om\n\n::overall-goal\n',
    [indicator]: `${smallPlan[indicator]}targets: ${targets}\n`,
  });
  const text = linesIn(documentOf('strategy')).join('\n');
  const found = [...text.matchAll(/\d[\d ]* \(20(?:12|20)\)/g)].map(([value]) => value.trim());
  expect([...new Set(found)]).toEqual(expected);
});

test.each([
  [1.15, 1, '1,2'],
  [-1.15, 1, '−1,2'],
  [1.149, 1, '1,1'],
  [37.35, 1, '37,4'],
  [0.04, 1, '0,0'],
  [-0.04, 1, '0,0'],
  [2.5, 0, '3'],
  [1e21, 0, '1e+21'],
])('%d is rounded to %i decimals as by hand: %s', (value, decimals, expected) => {
  expect(decimal(value, decimals, 'nb').replace(/[\u00a0\u202f]/g, ' ')).toBe(expected);
});
