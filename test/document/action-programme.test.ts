import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Block, Table } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import { languages } from '../../src/kinds/languages.ts';
import { cases, figureOf, filesOf, made, printed, sumOf } from '../support/money-cases.ts';
import { type CheckName, checks } from '../support/pdf-checks/index.ts';
import { readStructure } from '../support/pdf-structure.ts';
import { programme, replace } from '../support/rule-cases.ts';
import { runBuilt } from '../support/run-built.ts';
import { smallPlanWith } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const years = [2010, 2011, 2012, 2013];

/** Every table under a heading of a document, as what stands in its rows. */
function tablesUnder(blocks: readonly Block[], id: string): readonly (readonly (readonly string[])[])[] {
  const all: Table[] = [];
  const visit = (block: Block): void => {
    if (block.type === 'table') all.push(block);
    else if (block.type === 'section') for (const child of block.children) visit(child);
  };
  const find = (list: readonly Block[]): void => {
    for (const [at, block] of list.entries()) {
      if (block.type === 'section') find(block.children);
      else if (block.type === 'heading' && block.id === id) for (const next of list.slice(at)) visit(next);
    }
  };
  find(blocks);
  return all.map(({ header, rows }) =>
    [{ cells: header }, ...rows].map(({ cells }) => cells.map(({ content }) => plain(content))),
  );
}

/** The small plan with a programme of four years, an action that runs on and one of another goal. */
const small = smallPlanWith({
  'economic-plans/2011-2014.yaml': undefined,
  'actions/nettsalg.yaml': replace('after: [skilt]\n', ''),
  ...programme(2011, 2014, 'bindingYears: 1\npriorities: [skilt]\n'),
  'focus-areas/01-naering/01-reiseliv.md': (text) =>
    `${text}\n## Lengre opphold {#lengre-opphold}\n\n- kurs {#kurs}\n`,
  'actions/skilt.yaml': (text) =>
    replace(
      'end: 2011\n',
      'end: ongoing\n',
    )(text)
      .replace('{ year: 2011, amount: 100000 }', '{ from: 2011, amount: 100000 }')
      .replace(
        '{ year: 2011, source: fylket, amount: 50000 }',
        '{ from: 2011, source: fylket, amount: 50000 }',
      )
      .replace(
        '{ year: 2011, source: kontingent, amount: 50000 }',
        '{ from: 2011, to: 2012, source: kontingent, amount: 50000 }',
      ),
  'actions/vertskap.yaml':
    'title: Kurs for verter\nkind: measure\nserves: [kurs]\nresponsible: bo\nstart: 2013\nend: 2014\nstatus: planned\ncosts: [{ year: 2013, amount: 30000 }]\nfinancing: [{ year: 2013, source: kontingent, amount: 30000 }]\n',
}) as Record<string, string>;

test('a column for each year and the sum, under the goals; what is not paid has a row', () => {
  const { children } = made(small).documentOf('action-plan', '2011-2014');
  const space = (rows: readonly (readonly string[])[] | undefined) =>
    rows?.map((row) => row.map((words) => words.replaceAll('\u202f', ' ')));
  const [actions, financing] = tablesUnder(children, 'kapittel--tiltak');
  expect(space(actions)).toEqual([
    ['Nr.', 'Tiltak', 'Ansvarlig', 'Periode', '2011', '2012', '2013', '2014', 'Sum'],
    ['1 Næring', '100', '100', '130', '100', '430'],
    ['1.1.1 Flere gjester'],
    ['T1', 'Nye skilt', 'Ask', '2011–', '100', '100', '100', '100', '400'],
    ['T2', 'Salg på nett', 'Reiselivslaget', '2011–2012', '–', '–', '–', '–', '–'],
    ['1.1.2 Lengre opphold'],
    ['T3', 'Kurs for verter', 'Bø', '2013–2014', '–', '–', '30', '–', '30'],
    ['Sum', '', '', '', '100', '100', '130', '100', '430'],
  ]);
  expect(space(financing)).toEqual([
    ['Tusen kroner', '2011', '2012', '2013', '2014', 'Sum'],
    ['1 Næring', '100', '100', '130', '100', '430'],
    ['Fylkeskommunen', '50', '50', '50', '50', '200'],
    ['Kontingent', '50', '50', '30', '–', '130'],
    ['Udekket', '–', '–', '50', '50', '100'],
  ]);
});

test('in time the actions are bars with their dates, or a table where no drawing is wanted', () => {
  const { children } = made(small).documentOf('action-plan', '2011-2014');
  const alt = JSON.stringify(children).match(/"Næring\. T2[^"]*"/)?.[0];
  expect(alt).toBe(
    '"Næring. T2 Salg på nett: 2011 – 2012, Planlagt. T1 Nye skilt: februar 2011 – løpende, Pågår. T3 Kurs for verter: 2013 – 2014, Planlagt."',
  );
  expect(tablesUnder(children, 'tidsplan--naering')).toEqual([]);
  const plain = {
    ...small,
    'plan.yaml': `${small['plan.yaml']}documents: { templates: templates }\n`,
    'templates/action-plan.yaml':
      'document: action-plan\nsections:\n  - { section: year-wheel, chart: false }\n',
  };
  const [dates] = tablesUnder(
    made(plain).documentOf('action-plan', '2011-2014').children,
    'tidsplan--naering',
  );
  expect(dates?.map((row) => row.map((words) => words.replaceAll('\u00a0', ' ').trim()))).toEqual([
    ['Tiltak', 'Fra', 'Til', 'Status'],
    ['T2 Salg på nett', '2011', '2012', 'Planlagt'],
    ['T1 Nye skilt', 'feb. 2011', 'løpende', 'Pågår'],
    ['T3 Kurs for verter', '2013', '2014', 'Planlagt'],
  ]);
});

test('what is binding is said in words, in every language, where the plan says so', () => {
  const said = {
    nb: '2011 er bindende. 2012–2014 er veiledende',
    nn: '2011 er bindande. 2012–2014 er rettleiande',
    en: 'What is planned for 2011 is binding. For 2012–2014 it is indicative',
  };
  const wordsOf = (files: Record<string, string>, language: 'nb' | 'nn' | 'en') =>
    JSON.stringify(made(files, language).documentOf('action-plan', '2011-2014'));
  const all = 'action-plans/2011-2014.md';
  for (const language of languages) {
    expect(wordsOf(small, language)).toContain(said[language]);
    const silent = { ...small, [all]: small[all]?.replace('bindingYears: 1\n', '') ?? '' };
    expect(wordsOf(silent, language)).not.toMatch(/bind(?:ende|ande|ing)/);
  }
  const every = { ...small, [all]: small[all]?.replace('bindingYears: 1', 'bindingYears: 4') ?? '' };
  expect(wordsOf(every, 'nb')).toContain('Alle årene i planen er bindende.');
});

test('the sums of each year are those of the flat tables, whatever the plan', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const files: Record<string, string> = Object.fromEntries(
        Object.entries(filesOf(one)).filter(([path]) => !path.startsWith('action-plans/')),
      );
      files['action-plans/2010-2013.md'] =
        '---\nperiod: { from: 2010, to: 2013 }\nrevision: { status: draft, date: 2011 }\n---\n\n## Om\n\nTekst.\n';
      const { plan, documentOf, tableOf } = made(files);
      const document = documentOf('action-plan', '2010-2013');
      const rows = tableOf('actions', 'action-plan', '2010-2013');
      const cost = printed(document, 'Kostnad etter satsingsområde, i kroner');
      const paid = tablesUnder(document.children, 'kapittel--okonomi').find(
        ([head]) => head?.[0] === 'Finansieringskilde',
      );
      const paidIn = (row: string, column: string) =>
        figureOf(paid?.find(([title]) => title === row)?.[paid[0]?.indexOf(column) ?? -1] ?? '');
      const amount = 'Beløp (kr)';
      for (const year of [...years, undefined]) {
        const of = year === undefined ? [] : [{ År: year }];
        const column = year === undefined ? 'Sum' : String(year);
        const type = (name: string) => sumOf(rows, amount, { Radtype: name }, ...of);
        const figure = (cell: typeof cost, row: string) => (cell ? figureOf(cell(row, column)) : 0);
        expect({ column, cost: figure(cost, 'Sum') }).toEqual({ column, cost: type('Kostnad') });
        expect({ column, uncovered: paidIn('Udekket', column) }).toEqual({
          column,
          uncovered: type('Udekket'),
        });
        for (const { id, title } of plan.financingSources)
          expect(paidIn(title, column)).toBe(sumOf(rows, amount, { 'Finansieringskilde (id)': id }, ...of));
        for (const { number, title } of plan.focusAreas)
          expect(figure(cost, `${number} ${title}`)).toBe(
            sumOf(rows, amount, { Radtype: 'Kostnad', Satsingsområde: `${number} ${title}` }, ...of),
          );
      }
    }),
    { numRuns: 40 },
  );
});

test('in every format: groups of rows over all columns', async () => {
  writePlan(join(work, 'plan'), small);
  const { code, err } = await runBuilt(['build', 'handlingsplan', '--format', 'pdf,html,md,csv'], work);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const bytes = (file: string) => readFileSync(join(work, 'out', file));
  const html = bytes('html/handlingsplan-2011-2014.html').toString();
  expect(html).toContain(
    '<tbody role="rowgroup">\n<tr role="row" class="group"><th scope="rowgroup" role="rowheader" colspan="9">1.1.2 Lengre opphold</th></tr>',
  );
  // The sum is of no group.
  expect(html).toMatch(
    /<\/tbody>\n<tbody role="rowgroup">\n<tr role="row" class="total"><th scope="row" role="rowheader">Sum<\/th>/,
  );
  expect(bytes('handlingsplan-2011-2014.md').toString()).toMatch(
    /^\| \*\*1\.1\.2 Lengre opphold\*\* +\| +\|/m,
  );
  const pdf = await readStructure(new Uint8Array(bytes('handlingsplan-2011-2014.pdf')));
  const group = pdf.elements.filter((element) => element.attribute('Table', 'ColSpan') !== undefined);
  expect(group.map((element) => `${element.role} ${element.attribute('Table', 'ColSpan')}`)).toEqual([
    // The area of the goals; then of the table of actions an area with five sums, and two goals.
    'TH 3',
    'TH 4',
    'TH 9',
    'TH 9',
    // Of two partners their actions, those that each leads or takes part in alone and those of all.
    ...Array.from({ length: 4 }, () => 'TH 4'),
    // Somebody who is responsible and no partner.
    'TH 4',
  ]);
  for (const name of Object.keys(checks) as CheckName[])
    expect({ name, faults: checks[name](pdf) }).toEqual({ name, faults: [] });
  const csv = bytes('csv/handlingsplan-2011-2014/tiltak.csv').toString();
  expect(csv).toMatch(/;2014;Ja;2011-2014;/);
});

/** The files of a change that are texts. */
const texts = (changes: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(changes).flatMap(([path, text]) => (typeof text === 'string' ? [[path, text]] : [])),
  );

test('an action is in every action plan that its row says', () => {
  const { 'action-plans/2011.md': _removed, ...later } = programme(2012, 2015);
  const both = { ...small, ...texts(later) };
  const plans = made(both)
    .tableOf('actions')
    .filter((row) => row.Id === 'skilt' && row.Radtype === 'Kostnad' && Number(row.År) <= 2016)
    .map((row) => [row.År, row.Handlingsplaner]);
  expect(plans).toEqual([
    [2011, '2011-2014'],
    [2012, '2011-2014 2012-2015'],
    [2013, '2011-2014 2012-2015'],
    [2014, '2011-2014 2012-2015'],
    [2015, '2012-2015'],
    [2016, ''],
  ]);
});

test('the cards of actions are in the order of their numbers, whatever goes first', () => {
  const areas = {
    ...small,
    'focus-areas/02-kunnskap/focus-area.md': '---\nid: kunnskap\n---\n\n# Kunnskap\n\nOm kunnskap.\n',
    'focus-areas/02-kunnskap/01-skole.md':
      '---\nid: skole\n---\n\n# Skole\n\nOm skole.\n\n## Flere fag {#flere-fag}\n\n- fag {#fag}\n',
    'actions/fag.yaml':
      'title: Nye fag\nkind: assignment\nserves: [fag]\nresponsible: bo\nstart: 2011\nend: 2012\nstatus: planned\n',
    ...texts(programme(2011, 2014, 'priorities: [fag]\n')),
  };
  const { children } = made(areas).documentOf('action-plan', '2011-2014');
  const numbers: string[] = [];
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === 'section') visit(block.children);
      if (block.type === 'card') numbers.push(block.heading.number ?? '');
    }
  };
  visit(children);
  expect(numbers).toEqual(['T1', 'T2', 'T3', 'T4']);
});
