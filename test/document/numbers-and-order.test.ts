import type { Chart } from '../../src/document/chart.ts';
import type { Block, Document, Inline, List, Table } from '../../src/document/document.ts';
import { plain } from '../../src/document/plain.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { changesDocumentOf } from '../support/changes-pdf.ts';
import { made } from '../support/money-cases.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';

function* blocksIn(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    if ('children' in block) yield* blocksIn(block.children);
  }
}
const tablesIn = ({ children }: Document): readonly Table[] =>
  [...blocksIn(children)].filter((block) => block.type === 'table');
const chartsIn = ({ children }: Document): readonly Chart[] =>
  [...blocksIn(children)].filter((block) => block.type === 'chart');
const textFiles = (files: ReturnType<typeof smallPlanWith>) => files as Record<string, string>;

/** The small plan with milestones of its first action, and dates that its actions end on. */
function dated(milestones: string, end = '2011', otherEnd = '2012'): Record<string, string> {
  return textFiles(
    smallPlanWith({
      'actions/skilt.yaml': (text) =>
        text
          .replace(/milestones:\n.*\n/, `milestones:\n${milestones}`)
          .replace(/end: 2011\n/, `end: ${end}\n`),
      'actions/nettsalg.yaml': (text) => text.replace('end: 2012', `end: ${otherEnd}`),
    }),
  );
}
const milestone = (date: string, title: string): string => `  - { date: ${date}, title: ${title} }\n`;

/** What is to happen in the year, month by month, in its order. */
function wheelOf(files: Record<string, string>): readonly string[] {
  const document = made(files).documentOf('action-plan', '2011');
  const wheel = [...blocksIn(document.children)].find(
    (block) =>
      block.type === 'section' &&
      block.children[0]?.type === 'heading' &&
      block.children[0].id === 'kapittel--arshjul',
  );
  return [...blocksIn(wheel ? [wheel] : [])].flatMap((block) =>
    block.type === 'facts' ? block.items.map(({ label, content }) => `${label}: ${inLines(content)}`) : [],
  );
}

const inLines = (content: readonly Inline[]): string =>
  content
    .map((inline) => (inline.type === 'break' ? ' / ' : plain([inline])))
    .join('')
    .replaceAll('\u00a0', ' ')
    .replace(/ +/g, ' ')
    .trim();

describe('what is due in a month is due on its last day', () => {
  test('after the days in it', () => {
    const milestones =
      milestone('2011-06', 'A') + milestone('2011-06-20', 'B') + milestone('2011-07-01', 'C');
    expect(wheelOf(dated(milestones))).toEqual(['juni: 20. juni: B – T1 / A – T1', 'juli: 1. juli: C – T1']);
  });

  test('and after the last of them, too', () => {
    const milestones = milestone('2011-06', 'A') + milestone('2011-06-30', 'B');
    expect(wheelOf(dated(milestones))).toEqual(['juni: 30. juni: B – T1 / A – T1']);
  });

  test('the end of an action among the milestones', () => {
    const milestones = milestone('2011-09-15', 'A') + milestone('2011-10-02', 'B');
    expect(wheelOf(dated(milestones, '2011-09'))).toEqual([
      'sep.: 15. sep.: A – T1 / Tiltaket skal være ferdig: T1',
      'okt.: 2. okt.: B – T1',
    ]);
  });

  test('milestones on the card of an action, and in the table for spreadsheets', () => {
    const { documentOf, tableOf } = made(dated(milestone('2011-06', 'A') + milestone('2011-06-20', 'B')));
    const dates = [...blocksIn(documentOf('action-plan', '2011').children)].flatMap((block) =>
      block.type === 'facts' && block.items[0]?.label === '20. juni 2011' ? block.items : [],
    );
    expect(dates.map(({ content }) => inLines(content))).toEqual(['B', 'A']);
    expect(tableOf('milestones').map((row) => row.Milepæl)).toEqual(['B', 'A']);
  });

  test('where a reader sorts by it', () => {
    const { documentOf } = made(dated(milestone('2011-06', 'A'), '2011-12', '2011-12-20'));
    const [table, ...others] = tablesIn(documentOf('action-plan', '2011')).filter(({ rows }) =>
      rows.some(({ facets }) => facets),
    );
    expect(others).toEqual([]);
    const at = table?.header.findIndex(({ content }) => plain(content) === 'Frist') ?? -1;
    expect(table?.rows.flatMap(({ cells }) => cells[at]?.sort ?? []).sort()).toEqual([
      '2011-12-20',
      '2011-12-31',
    ]);
  });
});

describe('actions have their numbers', () => {
  test('in charts of programmes, seen and heard', () => {
    const files = textFiles(smallPlanWith({ 'actions/skilt.yaml': (text) => `${text}programme: synlig\n` }));
    const [chart] = chartsIn(made(files).documentOf('action-plan', '2011')).filter(
      ({ title }) => title === 'Synlig region',
    );
    const labels = chart?.shapes.flatMap((shape) => (shape.type === 'label' ? [shape.value] : []));
    expect(labels).toEqual(expect.arrayContaining(['T1 Nye skilt', 'T2 Salg på nett']));
    expect(chart?.alt).toContain('T1 Nye skilt: februar 2011');
  });

  test('in the lines of an economic plan', () => {
    const files = textFiles(
      smallPlanWith({
        'actions/skilt.yaml': (text) => text.replace('end: 2011', 'end: 2012'),
      }),
    );
    const words = renderMarkdown(made(files).documentOf('economic-plan', '2011-2014'));
    expect(words).toMatch(/^\| T1 Nye skilt +\|/m);
  });

  test('in the document of changes, as the new text numbers them; one that is gone has none', () => {
    const changed = textFiles(
      smallPlanWith({ 'actions/skilt.yaml': (text) => text.replace('2011-02', '2011-03') }),
    );
    const headings = (base: Record<string, string>, head: Record<string, string>) =>
      [...blocksIn(changesDocumentOf(base, head, 'nb').children)].flatMap((block) =>
        block.type === 'heading' && /skilt|nett/.test(plain(block.content))
          ? [[block.number, plain(block.content)].filter(Boolean).join(' ')]
          : [],
      );
    expect(new Set(headings(smallPlan, changed))).toEqual(new Set(['1. T1 Nye skilt']));
    const without: Record<string, string> = {
      ...smallPlan,
      'action-plans/2011.md': (smallPlan['action-plans/2011.md'] ?? '').replace('[skilt]', '[]'),
      'actions/nettsalg.yaml': (smallPlan['actions/nettsalg.yaml'] ?? '')
        .replace('after: [skilt]\n', '')
        .replace('end: 2012', 'end: 2013'),
    };
    delete without['actions/skilt.yaml'];
    expect(new Set(headings(smallPlan, without))).toEqual(new Set(['1. T1 Salg på nett', '2. Nye skilt']));
  });
});

test('::strategies has the numbers of all that it lists', () => {
  const files = textFiles(
    smallPlanWith({
      'chapters/01-bakgrunn.md': (text) => `${text}\n::strategies\n`,
      'focus-areas/02-kunnskap/focus-area.md': '---\nid: kunnskap\n---\n\n# Kunnskap\n\nOm kunnskap.\n',
    }),
  );
  const document = made(files).documentOf('strategy');
  const lists = [...blocksIn(document.children)].filter((block): block is List => block.type === 'list');
  const numbered = lists.find(({ items }) => items.some(({ number }) => number === '1'));
  expect(numbered?.items.map(({ number }) => number)).toEqual(['1', '2']);
  const inner = numbered?.items[0]?.children.find((block): block is List => block.type === 'list');
  expect(inner?.items.map(({ number }) => number)).toEqual(['1.1']);
  expect(renderMarkdown(document)).toMatch(/[-*] 1 \[Næring\]\(#.*\)\n +- 1\.1 \[Reiseliv\]/);
});

test('::focus-areas has the focus areas alone', () => {
  const files = textFiles(smallPlanWith({ 'chapters/01-bakgrunn.md': (text) => `${text}\n::focus-areas\n` }));
  const markdown = renderMarkdown(made(files).documentOf('strategy'));
  expect(markdown).toMatch(/Regionrådet[^#]*\n[-*] 1 \[Næring\]\(#[^\n]*\n\n/);
});

test.each(['nb', 'en'] as const)(
  'a motto is emphasised in Markdown, in no marks of another language (%s)',
  (language) => {
    const files = textFiles(
      smallPlanWith({
        'plan.yaml': (text) =>
          text.replace('language: nb', `language: ${language}\nmotto: Ett steg om gangen`),
      }),
    );
    expect(renderMarkdown(made(files, language).documentOf('strategy'))).toContain(
      '\n*Ett steg om gangen*\n',
    );
  },
);

describe('cost by source', () => {
  const sources = (count: number): string =>
    Array.from(
      { length: count },
      (_, at) => `  - { id: kilde-${at}, title: Kilde ${at}, kind: state }\n`,
    ).join('');
  const withSources = (count: number) =>
    textFiles(
      smallPlanWith({
        'plan.yaml': (text) => `${text}${sources(count)}`,
        'actions/skilt.yaml': (text) =>
          text.replace(
            /financing:\n(?: {2}-.*\n)*/,
            `financing:\n${Array.from({ length: count }, (_, at) => `  - { year: 2011, source: kilde-${at}, amount: ${1000 * (at + 1)} }\n`).join('')}`,
          ),
      }),
    );
  const tableOf = (count: number): Table | undefined =>
    tablesIn(made(withSources(count)).documentOf('action-plan', '2011')).find(
      ({ caption }) => caption && plain(caption).startsWith('Kostnad og finansiering i 2011 '),
    );
  const words = (table: Table | undefined): readonly string[] =>
    [{ cells: table?.header ?? [] }, ...(table?.rows ?? [])].map(({ cells }) =>
      cells.map(({ content }) => plain(content)).join(' | '),
    );

  test('has its sources down', () => {
    expect(words(tableOf(3)).map((line) => line.replaceAll('\u202f', ' '))).toEqual([
      'Finansieringskilde | 1 Næring | Sum',
      'Kilde 0 | 1 | 1',
      'Kilde 1 | 2 | 2',
      'Kilde 2 | 3 | 3',
      'Udekket | 94 | 94',
      'Kostnad | 100 | 100',
    ]);
    expect(tableOf(3)?.rows.map(({ total = false }) => total)).toEqual([false, false, false, false, true]);
    expect(tableOf(12)?.columns).toHaveLength(3);
  });

  test('has them across where the names of areas are long, and the sources are few', () => {
    const headOf = (count: number): string | undefined => {
      const name = 'Tilrettelegging for næringsutvikling og arbeidsplasser';
      const files = withSources(count);
      const area = 'focus-areas/01-naering/focus-area.md';
      const document = made({ ...files, [area]: (files[area] ?? '').replace('# Næring', `# ${name}`) });
      const table = tablesIn(document.documentOf('action-plan', '2011')).find(
        ({ caption }) => caption && plain(caption).startsWith('Kostnad og finansiering i 2011 '),
      );
      return words(table)[0];
    };
    expect(headOf(1)).toBe('Satsingsområde | Kilde 0 | Udekket | Kostnad');
    expect(headOf(9)).toMatch(/^Finansieringskilde \| 1 Tilrettelegging/);
  });

  test('has them across where the areas are more than seven', () => {
    const areas = Object.fromEntries(
      [2, 3, 4, 5, 6, 7, 8].flatMap((at) => [
        [`focus-areas/0${at}-x/focus-area.md`, `---\nid: x${at}\n---\n\n# Område ${at}\n\nOm.\n`],
        [
          `focus-areas/0${at}-x/01-y.md`,
          `---\nid: y${at}\n---\n\n# Strategi ${at}\n\nOm.\n\n## Mål ${at} {#m${at}}\n\n- punkt {#p${at}}\n`,
        ],
        [
          `actions/z${at}.yaml`,
          `title: Z ${at}\nkind: measure\nserves: [p${at}]\nresponsible: ask\nstart: 2011\nend: 2011\nstatus: planned\ncosts:\n  - { year: 2011, amount: 1000 }\nfinancing:\n  - { year: 2011, source: kilde-0, amount: 1000 }\n`,
        ],
      ]),
    );
    const document = made({ ...withSources(1), ...areas }).documentOf('action-plan', '2011');
    const table = tablesIn(document).find(
      ({ caption }) => caption && plain(caption).startsWith('Kostnad og finansiering i 2011 '),
    );
    expect(words(table)[0]).toBe('Satsingsområde | Kilde 0 | Udekket | Kostnad');
    expect(table?.rows).toHaveLength(9);
  });
});
