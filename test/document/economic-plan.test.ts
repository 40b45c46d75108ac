import fc from 'fast-check';
import type { Block, Document, Table } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { cases, figureOf, filesOf, made } from '../support/money-cases.ts';
import { smallPlan } from '../support/small-plan.ts';
import { textsOf } from '../support/texts-of.ts';

const economy = 'economic-plans/2011-2014.yaml';

function blocksOf<Type extends Block['type']>(
  { children }: Document,
  type: Type,
): readonly Extract<Block, { type: Type }>[] {
  const visit = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((block) => [block, ...(block.type === 'section' ? visit(block.children) : [])]);
  return visit(children).filter((block) => block.type === type) as Extract<Block, { type: Type }>[];
}
const planOf = (files: Readonly<Record<string, string>>): Document => {
  const { plan, documentOf } = made(files);
  const [{ from, to } = { from: 0, to: 0 }] = plan.economicPlans;
  return documentOf('economic-plan', `${from}-${to}`);
};
const wordsOf = (table: Table | undefined) =>
  table?.rows.map(({ cells }) => cells.map(({ content }) => plain(content).replaceAll('\u202f', ' ')));

/** A plan with lines of each group. */
const whole: Record<string, string> = {
  ...smallPlan,
  [economy]: `revision: { status: draft, date: 2011-01 }
years: [2011, 2012]
unit: 1000
signConvention: income-positive
income:
  - { id: kontingent, title: Kontingent, kind: member-fee, amounts: { 2011: 90000, 2012: 80000 }, accounts: { year: 2009, amount: 70400 }, note: Etter folketall }
  - { id: salg, title: Salg, kind: revenue, amounts: { 2011: 400 } }
expenses:
  - { id: lonn, title: Lønn, kind: secretariat, amounts: { 2011: 30000, 2012: 70000 }, accounts: { year: 2009, amount: 60000 } }
  - { id: leie, title: Leie, kind: operations, amounts: { 2011: 9600, 2012: 9600 } }
funds:
  - { id: fond, title: Bruk av fond, kind: withdrawal, amounts: { 2011: 0 } }
  - { id: sparing, title: Sparing, kind: allocation, amounts: { 2011: 800, 2012: 400 } }
memberFee: { line: kontingent, key: population, populationYear: 2010 }
`,
};

test('lines are in groups, each with its sum; a group of one line has none', () => {
  const [main] = blocksOf(planOf(whole), 'table');
  expect(wordsOf(main)).toEqual([
    ['Inntekter'],
    ['Kontingent', '70', '90', '80'],
    ['Salg', '..', '0', '–'],
    ['Sum inntekter', '70', '90', '80'],
    ['Drift'],
    ['Lønn', '−60', '−30', '−70'],
    ['Leie', '..', '−10', '−10'],
    ['Sum drift', '−60', '−40', '−80'],
    ['Tiltak som kontingenten betaler'],
    ['1 Næring', '..', '−50', '–'],
    ['Sum utgifter', '−60', '−90', '−80'],
    ['Fond'],
    ['Bruk av fond', '..', '–', '–'],
    ['Sparing', '..', '−1', '0'],
    ['Netto bruk av fond', '..', '−1', '0'],
    ['Resultat', '..', '0', '0'],
  ]);
  expect(main?.rows.filter(({ group }) => group)).toHaveLength(4);
  expect(main?.spans?.map(({ content, columns }) => [plain(content), columns])).toEqual([
    ['', 3],
    ['Plan', 1],
  ]);
  expect(main?.header.map(({ content }) => plain(content))).toEqual([
    'Post',
    'Regnskap 2009',
    'Budsjett 2011',
    '2012',
  ]);
  // The table is about the first year of the plan.
  expect(main?.columns.map(({ main: about = false }) => about)).toEqual([false, false, true, false]);
  expect(main?.notes?.map(plain)).toContain('.. betyr at tallet ikke er kjent.');
});

test('a note of a line is a note of the document, cited in its row', () => {
  const words = renderMarkdown(planOf(whole));
  expect(words).toMatch(/\| Kontingent\[\^1\] +\|/);
  expect(words).toMatch(/^\[\^1\]: Etter folketall$/m);
});

test('the actions are in a table of their own, with the sums of the areas', () => {
  const [, actions] = blocksOf(planOf(whole), 'table');
  expect(wordsOf(actions)).toEqual([
    ['1 Næring', '−50', '–'],
    ['T1 Nye skilt', '−50', '–'],
    ['Sum tiltak', '−50', '–'],
  ]);
});

test('no cell of a table of money is empty, and every sum is that of its group, whatever the plan', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const tables = blocksOf(planOf(filesOf(one)), 'table').filter(({ grid }) =>
        grid?.startsWith('economic-plan'),
      );
      expect(tables.length).toBeGreaterThan(0);
      for (const { rows, header } of tables) {
        let sums = header.map(() => 0);
        for (const row of rows) {
          const words = row.cells.map(({ content }) => plain(content));
          expect(words.every((word) => word.trim() !== '')).toBe(true);
          const name = words[0] ?? '';
          // Every group begins its own sum; the sums over several of them are tested where they are made.
          if (row.group || row.total) {
            if (['Sum inntekter', 'Sum drift', 'Netto bruk av fond'].includes(name))
              for (const [at, word] of words.entries())
                if (at > 0) expect({ name, at, sum: figureOf(word) }).toEqual({ name, at, sum: sums[at] });
            if (row.group) sums = header.map(() => 0);
          } else sums = sums.map((sum, at) => (at === 0 ? 0 : sum + figureOf(words[at] ?? '–')));
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('at a glance there are figures that the tables have, and each bar says its amount', () => {
  const document = planOf(whole);
  const [figures] = blocksOf(document, 'key-figures');
  expect(figures?.items.map(({ figure, words }) => `${figure} ${words}`)).toEqual([
    '90\u202f400 kroner i inntekter 2011',
    '89\u202f600 kroner i utgifter 2011',
    '800 kroner til fond 2011',
    '60 kroner i kontingent per innbygger 2011',
  ]);
  const [years, fee] = blocksOf(document, 'bars');
  expect(years?.rows.map(({ label, printed, outlined }) => [plain(label), printed, outlined])).toEqual([
    ['Inntekter 2011', '90', true],
    ['Utgifter 2011', '90', undefined],
    ['Inntekter 2012', '80', true],
    ['Utgifter 2012', '80', undefined],
  ]);
  expect(fee?.rows.map(({ label }) => plain(label))).toEqual(['Ask', 'Bø']);
});

test.each([
  ['2012: 80000', '2012: 99000', 'Kontingenten øker fra 60 til 66 kroner per innbygger.'],
  ['2012: 80000', '2012: 60000', 'Kontingenten går ned fra 60 til 40 kroner per innbygger.'],
  ['2012: 80000', '2012: 90000', 'Kontingenten er 60 kroner per innbygger i alle årene.'],
])('what becomes of the fee is said in words: %s is %s', (before, after, sentence) => {
  const fixed = (whole[economy] ?? '').replace(before, after);
  expect(textsOf(planOf({ ...whole, [economy]: fixed })).join('\n')).toContain(sentence);
});

test('a budget that does not balance is told at a glance and over its table', () => {
  const wrong = (whole[economy] ?? '').replace('2012: 70000', '2012: 71000');
  const found = textsOf(planOf({ ...whole, [economy]: wrong })).filter((text) =>
    text.includes('Planen er ikke i balanse i 2012.'),
  );
  expect(found).toHaveLength(2);
});

test('of many members the largest have a bar each, and the others one together', () => {
  const members = Array.from(
    { length: 357 },
    (_, at) => `  - { id: p${at}, name: Kommune ${at}, population: { 2010: ${1000 + at} } }\n`,
  );
  const many = {
    ...whole,
    'plan.yaml': (whole['plan.yaml'] ?? '').replace(
      /partners:\n(?: {2}-.*\n)+/,
      `partners:\n${members.join('')}`,
    ),
  };
  const document = planOf(many);
  const fee = blocksOf(document, 'bars').at(-1);
  expect(fee?.rows).toHaveLength(10);
  expect(plain(fee?.rows[0]?.label ?? [])).toMatch(/^Kommune 35\d$/);
  expect(plain(fee?.rows[9]?.label ?? [])).toBe('348 andre');
  expect(fee?.rows.reduce((sum, { value }) => sum + value, 0)).toBe(90000);
  const table = wordsOf(blocksOf(document, 'table').at(-1));
  expect(table).toHaveLength(358);
  // Shares that do not divide evenly add up to all of it.
  const column = table?.slice(0, -1).map((row) => Number(row[3]?.replace(',', '.'))) ?? [];
  expect(Math.round(column.reduce((sum, share) => sum + share, 0) * 10)).toBe(1000);
  expect(table?.at(-1)?.[3]).toBe('100,0');
});

test('amounts of any size are printed whole', () => {
  const large = (whole[economy] ?? '')
    .replace('2011: 90000', '2011: 9000000000000')
    .replace('2012: 80000', '2012: 9')
    .replace('unit: 1000', 'unit: 1');
  const document = planOf({ ...whole, [economy]: large });
  const [main] = blocksOf(document, 'table');
  expect(wordsOf(main)?.[1]).toEqual(['Kontingent', '70 400', '9 000 000 000 000', '9']);
  expect(blocksOf(document, 'key-figures')[0]?.items[0]?.figure).toBe('9\u202f000\u202f000');
  expect(blocksOf(document, 'bars')[0]?.rows[2]).toMatchObject({ value: 9, printed: '9' });
});

test('what is not paid is a sentence and a table below the main table, or a part of its own', () => {
  const lacking = {
    ...whole,
    'actions/skilt.yaml': (whole['actions/skilt.yaml'] ?? '').replace('amount: 50000', 'amount: 30000'),
  };
  const document = planOf(lacking);
  expect(textsOf(document)).toContain('Ett tiltak mangler 20\u202f000 kroner i 2011.');
  const names = blocksOf(document, 'table').map(({ caption = [] }) => plain(caption).replace(/ Beløp.*/, ''));
  expect(names.slice(0, 3)).toEqual([
    'Budsjett og økonomiplan 2011–2012',
    'Udekkede beløp, i kroner',
    'Tiltak som kontingenten betaler',
  ]);
  const apart = planOf({
    ...lacking,
    'templates/economic-plan.yaml':
      'document: economic-plan\nsections:\n  - section: overview\n  - section: uncovered\n',
  });
  expect(textsOf(apart).filter((text) => text.includes('mangler'))).toHaveLength(1);
  expect(textsOf(apart).findIndex((text) => text.includes('mangler'))).toBeGreaterThan(
    textsOf(apart).indexOf('# Tiltak som ikke er fullt finansiert'),
  );
});

test('that amounts are rounded is said where one of them is', () => {
  const captionsWith = (amount: number): readonly string[] => {
    const plan = 'economic-plans/2011-2014.yaml';
    const text = (smallPlan[plan] ?? '').replace(/amounts: \{ 2011: \d+/, `amounts: { 2011: ${amount}`);
    const { children } = made({ ...smallPlan, [plan]: text }).documentOf('economic-plan', '2011-2014');
    return JSON.stringify(children).match(/Beløp i [^"]*/g) ?? [];
  };
  expect(captionsWith(50_000)).not.toContainEqual(expect.stringContaining('avrundet'));
  expect(captionsWith(50_400)).toContainEqual(expect.stringContaining('Hvert tall er avrundet for seg'));
});
