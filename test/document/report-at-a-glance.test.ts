import type { Block, Document, Inline, KeyFigures } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import type { Language } from '../../src/kinds/languages.ts';
import { made } from '../support/money-cases.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { readSpans } from '../support/pdf-spans.ts';
import { readStructure } from '../support/pdf-structure.ts';
import { pdfOf } from '../support/render-document.ts';
import { smallPlan } from '../support/small-plan.ts';

const action = (title: string, more = '', serves = 'salg'): string =>
  `title: ${title}\nkind: ${more.includes('costs:') ? 'measure' : 'assignment'}\nserves: [${serves}]\nresponsible: bo\nstart: 2011\nend: 2011\nstatus: planned\n${more}`;
const money = (amount: number): string =>
  `costs: [{ year: 2011, amount: ${amount} }]\nfinancing: [{ year: 2011, source: kontingent, amount: ${amount} }]\n`;
const report = (status: string, more = '', text = 'Slik.'): string =>
  `reports: [{ date: 2011-06-30, status: ${status}, text: ${JSON.stringify(text)}${more} }]\n`;
/** The small plan without its actions and indicators. */
const {
  'actions/skilt.yaml': _,
  'actions/nettsalg.yaml': __,
  'indicators/folketall.yaml': ___,
  ...others
} = smallPlan;
const bare: Record<string, string> = {
  ...others,
  'plan.yaml': (smallPlan['plan.yaml'] ?? '').replace(', indicators: [folketall]', ''),
  'action-plans/2011.md': (smallPlan['action-plans/2011.md'] ?? '').replace('priorities: [skilt]\n', ''),
  'reports/2011-H1.md': '---\nperiod: 2011-H1\n---\n\nBare ord.\n',
};
const actions = (...files: readonly string[]): Record<string, string> => ({
  ...bare,
  ...Object.fromEntries(
    files.map((file, index) => [`actions/a${String(index).padStart(3, '0')}.yaml`, file]),
  ),
});
const signalled = actions(
  action('Alfa', money(100_000) + report('ongoing', ', signal: on-track, spent: 40000, forecast: 90000')),
  action(
    'Beta',
    money(200_000) + report('ongoing', ', signal: off-track, spent: 100000, forecast: 260000', 'Dyrere.'),
  ),
  action('Gamma', money(50_000) + report('done', ', signal: on-track, spent: 50000, forecast: 50000')),
  action('Delta', money(10_000)),
);
/** The same, reported when the year is over. */
const atYearEnd = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replace('date: 2011-06', 'date: 2011-12')]),
  );
const documentOf = (files: Record<string, string>, which = '2011-H1', language: Language = 'nb'): Document =>
  made(files, language).documentOf('report', which);
const allOf = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => [block, ...('children' in block ? allOf(block.children) : [])]);
/** The blocks of the first page. */
function glanceOf({ children }: Document): readonly Block[] {
  const section = children.find((block) => block.type === 'section');
  const blocks = section ? allOf([section]) : [];
  return blocks.some((block) => block.type === 'heading' && block.id === 'kapittel--kort') ? blocks : [];
}
const spaced = (content: readonly Inline[]): string => plain(content).replace(/[\u00a0\u202f]/g, ' ');
const lead = (blocks: readonly Block[]): string =>
  blocks
    .flatMap((block) => (block.type === 'paragraph' && block.role === 'lead' ? [spaced(block.content)] : []))
    .join();
const figuresOf = (blocks: readonly Block[]): readonly string[] =>
  blocks
    .filter((block): block is KeyFigures => block.type === 'key-figures')
    .flatMap(({ items }) => items.map(({ figure, words }) => `${figure} ${words}`.replace(/\u00a0/g, ' ')));
const tablesOf = (blocks: readonly Block[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    blocks.flatMap((block, at) => {
      const title = blocks[at - 1];
      if (block.type !== 'table' || title?.type !== 'paragraph') return [];
      const rows = block.rows.map(({ cells }) => cells.map(({ content }) => spaced(content)).join(' | '));
      return [[spaced(title.content), rows] as const];
    }),
  );

test.each([
  [
    'nb',
    '2 av 4 tiltak er gjennomført eller i rute. Ikke rapportert: 1. Av budsjettet til tiltak som har rapportert forbruk, er det brukt 54 prosent. Prognosen for hele året er 114 prosent av budsjettet.',
    ['1 gjennomført', '1 i rute', '1 usikre eller ikke i rute', '54 % av budsjettet er brukt'],
  ],
  [
    'nn',
    '2 av 4 tiltak er gjennomførte eller i rute. Ikkje rapportert: 1. Av budsjettet til tiltak som har rapportert forbruk, er det brukt 54 prosent. Prognosen for heile året er 114 prosent av budsjettet.',
    ['1 gjennomførte', '1 er i rute', '1 usikre eller ikkje i rute', '54 % av budsjettet er brukt'],
  ],
  [
    'en',
    'Done or on track: 2 of 4 actions. Not reported: 1. Of the budget of actions that have reported what they spent, 54 per cent is spent. The forecast for the whole year is 114 per cent of the budget.',
    ['1 done', '1 on track', '1 at risk or off track', '54% of the budget is spent'],
  ],
] as const)('in %s it says how the actions are doing and what is spent', (language, sentence, figures) => {
  const blocks = glanceOf(documentOf(signalled, '2011-H1', language));
  expect(lead(blocks)).toBe(sentence);
  expect(figuresOf(blocks)).toEqual(figures);
});

test('goals are against how their actions stand, and the largest deviations have their reasons', () => {
  const tables = tablesOf(glanceOf(documentOf(signalled)));
  expect(tables['Tiltak etter mål og status']).toEqual(['1.1.1 | Flere gjester | 1 | 1 | 1 | 1']);
  expect(tables['Største avvik fra budsjettet, i kroner']).toEqual([
    'T2 Beta | −60 000 | −30 | Dyrere.',
    'T1 Alfa | 10 000 | 10 | Slik.',
  ]);
});

test('no more than three deviations are there, the largest, and a long reason is cut at a sentence', () => {
  const long = `${'Ett ord til. '.repeat(40)}`.trim();
  const files = actions(
    ...[1, 5, 3, 4, 2].map((size) =>
      action(`Nr ${size}`, money(100_000) + report('done', `, spent: ${100_000 + size * 1000}`, long)),
    ),
  );
  const rows =
    tablesOf(glanceOf(documentOf(atYearEnd(files), '2011')))['Største avvik fra budsjettet, i kroner'] ?? [];
  expect(rows.map((row) => row.split(' | ')[1])).toEqual(['−5 000', '−4 000', '−3 000']);
  for (const row of rows) {
    expect(row).toMatch(/Ett ord til\. …$/);
    expect(row.length).toBeLessThan(160);
  }
});

test('without signals it says what is under way, and without money nothing of money', () => {
  const files = actions(
    action('Alfa', report('done')),
    action('Beta', report('ongoing')),
    action('Gamma', report('postponed')),
  );
  const blocks = glanceOf(documentOf(files));
  expect(lead(blocks)).toBe('2 av 3 tiltak er gjennomført eller pågår.');
  expect(figuresOf(blocks)).toEqual(['1 gjennomført', '1 pågår', '1 utsatt eller avlyst']);
  expect(Object.keys(tablesOf(blocks))).toEqual(['Tiltak etter mål og status']);
});

test.each([
  ['one action', actions(action('Alfa', report('done'))), 'Ett tiltak: gjennomført.'],
  ['one action of which nothing is known', actions(action('Alfa')), ''],
  [
    'a budget of nothing',
    actions(action('Alfa', report('done', ', spent: 500'))),
    'Ett tiltak: gjennomført.',
  ],
  [
    'more than can be spent',
    actions(action('Alfa', money(1) + report('done', ', spent: 9000000000000'))),
    'Ett tiltak: gjennomført. Det er brukt 900 000 000 000 000 prosent av budsjettet.',
  ],
])('of %s it says no more than there is to say', (_, files, sentence) => {
  expect(lead(glanceOf(documentOf(files)))).toBe(sentence);
});

test('a report of words alone has no such page', () => {
  const blocks = glanceOf(documentOf(bare));
  expect(blocks).toEqual([]);
  const headings = allOf(documentOf(bare).children).filter(({ type }) => type === 'heading');
  expect(headings.map((block) => (block.type === 'heading' ? spaced(block.content) : ''))).toEqual([
    'Sammendrag',
    'Overordnet mål',
  ]);
});

test('it is one page, with all that there is of it', async () => {
  const name =
    'Et tiltak med et svært langt navn som går over flere linjer i enhver tabell som det står i, fordi noen ville ha alt med i navnet';
  const area = (nth: number): Record<string, string> => ({
    [`focus-areas/${String(nth).padStart(2, '0')}-om/focus-area.md`]: `---\nid: om${nth}\n---\n\n# ${nth < 9 ? 'Område nummer' : name.slice(0, 90)} ${nth}\n\nOm.\n`,
    [`focus-areas/${String(nth).padStart(2, '0')}-om/01-strategi.md`]: `---\nid: s${nth}\n---\n\n# Strategi\n\nOm.\n\n## ${name} ${nth} {#m${nth}}\n\n- noe {#o${nth}}\n\n## Et mål til {#n${nth}}\n\n- noe {#p${nth}}\n`,
  });
  const many = Array.from({ length: 40 }, (_, index) =>
    action(
      `${name} ${index}`,
      money(1000 + index) +
        report(index % 3 === 0 ? 'done' : 'ongoing', `, signal: at-risk, spent: ${index * 37}`),
      `o${(index % 13) + 2}`,
    ),
  );
  const areas = Object.assign({}, ...Array.from({ length: 13 }, (_, index) => area(index + 2)));
  const document = documentOf(atYearEnd({ ...actions(...many), ...areas }), '2011');
  expect(Object.keys(tablesOf(glanceOf(document)))[0]).toBe('Tiltak etter satsingsområde og status');
  const pdf = await pdfOf(document);
  const pages = await readSpans(pdf);
  const pageOf = (words: string): number =>
    pages.findIndex(({ spans }) => spans.some(({ text }) => text.startsWith(words)));
  expect(Object.values(checks).flatMap((check) => check(readStructure(pdf)))).toEqual([]);
  expect(pageOf('Tiltak etter')).toBeGreaterThan(0);
  expect(pageOf('Største avvik')).toBe(pageOf('Tiltak etter'));
});
