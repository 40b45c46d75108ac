import type { Block, Document, Inline, Table } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import type { Language } from '../../src/kinds/languages.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { made } from '../support/money-cases.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { readStructure } from '../support/pdf-structure.ts';
import { pdfOf } from '../support/render-document.ts';
import { smallPlan } from '../support/small-plan.ts';
import { textsOf } from '../support/texts-of.ts';

const action = (title: string, more: string): string =>
  `title: ${title}\nkind: assignment\nserves: [salg]\nresponsible: bo\nstart: 2011\nend: 2011\nstatus: planned\n${more}`;
const report = (status: string, more = ''): string =>
  `reports: [{ date: 2011-06-01, status: ${status}, text: Slik., ${more} }]\n`;
/** A goal with an action of every status, a goal that shares one of them, and one with none. */
const files: Record<string, string> = {
  ...smallPlan,
  'focus-areas/01-naering/01-reiseliv.md': `${smallPlan['focus-areas/01-naering/01-reiseliv.md']}\n## Lengre opphold {#opphold}\n\n- kurs {#kurs}\n\n## Flere senger {#senger}\n\n- bygge {#bygge}\n`,
  'actions/a.yaml': action('Alfa', report('done')),
  'actions/b.yaml': action('Beta', report('postponed')),
  'actions/c.yaml': action('Gamma', report('cancelled')),
  'actions/d.yaml': action('Delta', report('planned', 'signal: off-track')).replace('[salg]', '[salg, kurs]'),
  'indicators/gjester.yaml': `title: Gjestedøgn
unit: døgn
direction: up
measures: [flere-gjester]
baseline: { period: 2009, value: 100 }
measurements: [{ period: 2011, value: 110 }]
targets: [{ period: 2013, value: 200 }]
`,
  'indicators/kurs.yaml': `title: Deltakere
unit: personer
direction: up
measures: [kurs]
measurements: [{ period: 2011, value: 12 }]
targets: [{ period: 2011, value: 10 }]
`,
};
const documentOf = (language: Language, of = files): Document =>
  made(of, language).documentOf('report', '2011');

function matrixOf({ children }: Document): Table {
  const all = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((block) => [block, ...('children' in block ? all(block.children) : [])]);
  const found = all(children);
  const at = found.findIndex((block) => block.type === 'heading' && block.id === 'kapittel--status');
  const matrix = found.slice(at).find((block) => block.type === 'table');
  if (matrix?.type !== 'table') throw new Error('no matrix');
  return matrix;
}
const rowsOf = ({ header, rows }: Table): readonly string[] =>
  [{ cells: header }, ...rows].map(({ cells }) =>
    cells
      .map(({ content }) => words(content))
      .join(' | ')
      .replace(/[\u00a0\u202f]/g, ' '),
  );
/** Words with the marks beside them. */
const words = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.type === 'symbol' ? inline.mark : plain([inline]))).join('');

test('every action is in the row of each of its goals, in the column of its status, and counted once', () => {
  expect(rowsOf(matrixOf(documentOf('nb')))).toEqual([
    'Nr. | Mål | Indikatorer | ▶ Pågår | ▷ Planlagt | ✓ Gjennomført | △ Utsatt | ✗ Avlyst | Ikke rapportert | Budsjett | Brukt',
    '1 Næring | 1 | 1 | 1 | 1 | 1 | 1 | 100 000 | –',
    '1.1.1 | Flere gjester | ▼ bak | T1 | T5 ■ | T2 | T3 | T4 | T6 | 100 000 | –',
    '1.1.2 | Lengre opphold | ✓ nådd |  | T5 ■ |  |  |  |  | – | –',
    '1.1.3 | Flere senger Ingen tiltak i år | – |  |  |  |  |  |  | – | –',
    'Sum | Antall tiltak |  | 1 | 1 | 1 | 1 | 1 | 1 | 100 000 | –',
  ]);
});

test.each([
  [
    'nb',
    'Tegnet etter et tiltak er signalet: ■ ikke i rute. Et tiltak kan bidra til flere mål; i radene for satsingsområder og nederst er hvert tiltak talt én gang.',
    'Ikke rapportert: T6 Salg på nett.',
  ],
  [
    'nn',
    'Teiknet etter eit tiltak er signalet: ■ ikkje i rute. Eit tiltak kan bidra til fleire mål; i radene for satsingsområde og nedst er kvart tiltak talt éin gong.',
    'Ikkje rapportert: T6 Salg på nett.',
  ],
  [
    'en',
    'The mark after an action is its signal: ■ off track. An action may contribute to several goals; in the rows of focus areas and in the last row each action is counted once.',
    'Not reported: T6 Salg på nett.',
  ],
] as const)(
  'in %s the small print says what the marks are, and who is not in the table',
  (language, ...notes) => {
    const texts = textsOf(documentOf(language)).map((text) => text.replace(/\u00a0/g, ' '));
    expect(texts).toEqual(expect.arrayContaining([...notes]));
  },
);

test('without a signal, a state or an action that is there twice nothing is said of them', () => {
  const { 'actions/d.yaml': _, 'indicators/gjester.yaml': __, 'indicators/kurs.yaml': ___, ...few } = files;
  const document = documentOf('nb', few);
  expect(rowsOf(matrixOf(document))[0]).toBe(
    'Nr. | Mål | ▶ Pågår | ✓ Gjennomført | △ Utsatt | ✗ Avlyst | Ikke rapportert | Budsjett | Brukt',
  );
  expect(textsOf(document).join()).not.toMatch(/signal|én gang/);
});

const linksIn = (content: readonly Inline[]): readonly string[] =>
  content.flatMap((inline) => (inline.type === 'link' ? [`${plain(inline.children)} ${inline.target}`] : []));

test('what is reported on is linked to from the matrix and from the accounts, what is not has no link', () => {
  const [, , first] = matrixOf(documentOf('nb')).rows.map(({ cells }) =>
    cells.flatMap(({ content }) => linksIn(content)),
  );
  expect(matrixOf(documentOf('nb')).rows[1]?.cells.flatMap(({ content }) => linksIn(content))).toEqual([
    'T1 #skilt',
    'T5 #d',
    'T2 #a',
    'T3 #b',
    'T4 #c',
  ]);
  expect(first).toEqual(['T5 #d']);
  // The rows have no anchor on a forge, but the chapter that they are in has.
  const found = renderMarkdown(documentOf('nb')).match(/\[T1 Nye skilt\]\([^)]*\)/g);
  expect(found).toEqual(['[T1 Nye skilt](#rapporter-om-tiltakene)']);
});

test('without the part that has what was reported there are no links to it', () => {
  const own: Record<string, string> = {
    ...files,
    'plan.yaml': `${files['plan.yaml']}documents: { templates: templates }\n`,
    'templates/report.yaml': 'document: report\nsections:\n  - section: goal-status\n  - section: spending\n',
  };
  const links = matrixOf(documentOf('nb', own)).rows.flatMap(({ cells }) =>
    cells.flatMap(({ content }) => linksIn(content)),
  );
  expect(links).toEqual([]);
});

test('in the PDF every one of the links leads somewhere', async () => {
  const pdf = readStructure(await pdfOf(documentOf('nb')));
  expect(Object.values(checks).flatMap((check) => check(pdf))).toEqual([]);
});

test('what is done is not half done, whatever was said of it before', () => {
  const reports = `reports:
  - { date: 2011-05-01, status: ongoing, text: Halvveis., progress: 60 }
  - { date: 2011-09-01, status: done, text: Ferdig. }
`;
  const texts = textsOf(documentOf('nb', { ...files, 'actions/a.yaml': action('Alfa', reports) }));
  const row = texts.find((text) => text.startsWith('T2 | Alfa '));
  expect(row).toMatch(/Gjennomført \|/);
  expect(texts.join()).not.toContain('60');
});
