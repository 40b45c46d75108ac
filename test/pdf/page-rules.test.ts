import { buildOwnPdf, buildPdf } from '../support/build-pdf.ts';
import { few } from '../support/few.ts';
import {
  dividedRows,
  lonelyHeadings,
  lonelyItems,
  overlaps,
  type SetPdf,
  textAtEdges,
  textBeyondEdges,
  textInMargins,
  widowsAndOrphans,
} from '../support/page-checks.ts';
import { hasQpdf, qpdfTest } from '../support/pdf-objects.ts';
import { type PageSpans, readSpans, type Span } from '../support/pdf-spans.ts';
import { readStructure } from '../support/pdf-structure.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { emptyPlan, torturePlan } from '../support/torture-plan.ts';

const work = temporaryFolder();
const rules = {
  'no heading is divided or last on its page': lonelyHeadings,
  'no widows and no orphans': widowsAndOrphans,
  'no item is alone on a new page': lonelyItems,
  'rows of tables are whole': dividedRows,
};
const plans = [
  { name: "this repository's plan", bytes: await buildOwnPdf(work) },
  { name: 'the empty plan', bytes: await buildPdf(work, emptyPlan) },
  { name: 'the torture plan', bytes: await buildPdf(work, torturePlan({ goals: 300 })) },
];

describe.each(plans)('$name', ({ bytes }) => {
  let pages: readonly PageSpans[] = [];
  let setPdf: SetPdf | undefined;
  beforeAll(async () => {
    pages = await readSpans(bytes);
    if (hasQpdf) setPdf = { pdf: readStructure(bytes), pages };
  });

  for (const [name, rule] of Object.entries(rules)) {
    qpdfTest(name, () => expect(few(rule(setPdf as SetPdf))).toEqual([]));
  }
  test('text keeps out of the outer margin', () => expect(few(textInMargins({ pages }))).toEqual([]));
  test('text keeps away from the edges', () => expect(few(textAtEdges({ pages }))).toEqual([]));
  qpdfTest('no text begins beyond the edges', () =>
    expect(few(textBeyondEdges((setPdf as SetPdf).pdf))).toEqual([]),
  );
  test('no text is set over another', () => expect(few(overlaps({ pages }))).toEqual([]));
});

describe('the rules see', () => {
  const span = (fields: Partial<Span>): Span => ({
    page: 0,
    mark: 0,
    artifact: false,
    text: 'ord',
    x: 100,
    baseline: 400,
    width: 50,
    size: 10,
    angle: 0,
    lineEnd: false,
    ...fields,
  });
  const page = (...spans: Partial<Span>[]): { pages: PageSpans[] } => ({
    pages: [{ width: 600, height: 800, spans: spans.map(span) }],
  });
  /** A PDF of one element with its marks, each on a page of its own. */
  const set = (lines: readonly (readonly number[])[], role = 'P', following?: string): SetPdf => {
    const references = lines.map((_, at) => `${at + 1} 0 R`);
    const element = (name: string, fields: object) => ({
      reference: '9 0 R',
      role: name,
      dict: {},
      parent: undefined,
      kids: [],
      children: [],
      attribute: () => undefined,
      ...fields,
    });
    const marks = references.map((reference) => ({ kind: 'mark' as const, page: reference, mark: 0 }));
    const sect = element('Sect', {});
    const first = element(role, { kids: marks, parent: sect });
    const second = element(following ?? 'P', {
      kids: [{ kind: 'mark', page: references.at(-1), mark: 1 }],
      parent: sect,
    });
    const elements = [sect, first, ...(following ? [second] : [])];
    return {
      pdf: {
        elements,
        pages: references.map((reference) => ({ reference })),
        text: () => 'ord',
      } as unknown as SetPdf['pdf'],
      pages: lines.map((baselines, at) => ({
        width: 600,
        height: 800,
        spans: [
          ...baselines.map((baseline) => span({ page: at, baseline })),
          ...(following && at === lines.length - 1 ? [span({ page: at, mark: 1, baseline: 700 })] : []),
        ],
      })),
    };
  };

  test('text at an edge', () => {
    expect(textAtEdges(page({}))).toEqual([]);
    for (const place of [
      { x: 5 },
      { x: 545 },
      { baseline: 9 },
      { baseline: 790 },
      { angle: 1.6, baseline: 760 },
    ])
      expect(textAtEdges(page(place))).toHaveLength(1);
  });

  test('text in the margin', () => {
    expect(textInMargins(page({ x: 480 }))).toEqual([]);
    expect(textInMargins(page({ x: 490 }))).toHaveLength(1);
    expect(textInMargins(page({ x: 490, artifact: true }, { x: 490, text: ' ' }))).toEqual([]);
  });

  test('text beyond an edge', () => {
    const at = (x: number, y: number) => ({
      pages: [
        {
          index: 0,
          box: [0, 0, 600, 800],
          painted: [{ kind: 'text', text: 'ord', matrix: [1, 0, 0, 1, x, y] }],
        },
      ] as unknown as SetPdf['pdf']['pages'],
    });
    expect(textBeyondEdges(at(100, 100))).toEqual([]);
    for (const place of [at(-5, 100), at(599, 100), at(100, -50), at(100, 900)])
      expect(textBeyondEdges(place)).toHaveLength(1);
  });

  test('items alone on a page', () => {
    const setPdf = set([[100], [700]], 'LI');
    const [first] = setPdf.pdf.elements.slice(1);
    const item = (page: number) => ({
      ...first,
      role: 'LI',
      kids: [{ kind: 'mark', page: `${page} 0 R`, mark: 0 }],
    });
    const list = (...pages: number[]) => ({
      ...setPdf,
      pdf: {
        ...setPdf.pdf,
        elements: [{ ...first, role: 'L', kids: [], children: pages.map(item) }],
      } as unknown as SetPdf['pdf'],
    });
    expect(lonelyItems(list(1, 2))).toHaveLength(1);
    expect(lonelyItems(list(1, 2, 2))).toEqual([]);
    expect(lonelyItems(list(1, 1))).toEqual([]);
    expect(lonelyItems(list(2))).toEqual([]);
  });

  test('text over text', () => {
    expect(overlaps(page({}, { x: 150 }, { baseline: 388 }, { angle: 1 }))).toEqual([]);
    expect(overlaps(page({}, { x: 145 }))).toHaveLength(1);
    expect(overlaps(page({}, { baseline: 397 }))).toHaveLength(1);
  });

  test('widows and orphans', () => {
    expect(
      widowsAndOrphans(
        set([
          [100, 85],
          [700, 685],
        ]),
      ),
    ).toEqual([]);
    expect(widowsAndOrphans(set([[100], [700, 685]]))).toEqual(['orphan on page 1: ord']);
    expect(widowsAndOrphans(set([[100, 85], [700]]))).toEqual(['widow on page 2: ord']);
  });

  test('divided headings and rows', () => {
    expect(lonelyHeadings(set([[100], [700]], 'H2'))).toHaveLength(1);
    expect(dividedRows(set([[100], [700]], 'TR'))).toHaveLength(1);
    expect(dividedRows(set([[100]], 'TR'))).toEqual([]);
  });

  test('a heading at the foot of a page', () => {
    const setPdf = set([[100]], 'H2', 'P');
    expect(
      lonelyHeadings({
        ...setPdf,
        pages: [
          { width: 600, height: 800, spans: [span({ baseline: 100 }), span({ mark: 1, baseline: 85 })] },
        ],
      }),
    ).toEqual([]);
    expect(lonelyHeadings(setPdf)).toEqual(['“ord” is the last on page 1']);
  });
});

describe('plans with too much in one place', () => {
  /** What a long word or a long text does where there is no room for it. */
  const base = (language = 'nb'): string =>
    emptyPlan['plan.yaml']?.replace('language: nb', `language: ${language}`) ?? '';
  const long = 'Et langt navn med mange ord som ikke får plass på én linje '.repeat(4).trim();
  const unbroken = 'Samarbeidsavtaleforhandlingsutvalgsmedlem'.repeat(4);
  const chapter = (body: string): string => `---\nid: kapittel\n---\n\n# Kapittel\n\n${body}\n`;
  const words = (count: number): string => Array.from({ length: count }, (_, at) => `ord${at}`).join(' ');
  const cases: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['a long title', { 'plan.yaml': base().replace('title: Plan', `title: ${long}`) }],
    ['an unbroken title', { 'plan.yaml': base().replace('title: Plan', `title: ${unbroken}`) }],
    [
      'a long owner',
      { 'plan.yaml': base().replace('Fjellregionen', long), 'chapters/01-a.md': chapter('Tekst.') },
    ],
    ['a long subtitle and motto', { 'plan.yaml': `${base()}subtitle: ${long} ${long}\nmotto: ${long}\n` }],
    [
      'many partners',
      {
        'plan.yaml': `${base().replace(/adoptions: .*\n/, 'governance: { adoptedBy: partners }\n')}partners:\n${Array.from({ length: 60 }, (_, at) => `  - { id: p${at}, name: Kommune nummer ${at} }\n`).join('')}adoptions:\n${Array.from({ length: 60 }, (_, at) => `  - { partner: p${at}, body: Kommunestyret, date: 2011-06 }\n`).join('')}`,
      },
    ],
    [
      'a long chapter title',
      { 'plan.yaml': base(), 'chapters/01-a.md': chapter('Tekst.').replace('# Kapittel', `# ${long}`) },
    ],
    [
      'a long word in a chapter title',
      { 'plan.yaml': base(), 'chapters/01-a.md': chapter('Tekst.').replace('# Kapittel', `# ${unbroken}`) },
    ],
    [
      'a cell higher than a page',
      {
        'plan.yaml': base(),
        'chapters/01-a.md': chapter(`| a | b |\n|---|---|\n| ${words(1500)} | ${words(800)} |`),
      },
    ],
    [
      'a table in a list in a quotation',
      {
        'plan.yaml': base(),
        'chapters/01-a.md': chapter(
          `> - punkt\n>\n>   | ${'kolonne | '.repeat(8)}\n>   |${'---|'.repeat(8)}\n${`>   | ${'innhold | '.repeat(8)}\n`.repeat(60)}`,
        ),
      },
    ],
    [
      'code with long lines in a deep list',
      {
        'plan.yaml': base(),
        'chapters/01-a.md': chapter(
          `- a\n  - b\n    - c\n      - d\n        - e\n\n          \`\`\`\n          ${unbroken}\n          \`\`\``,
        ),
      },
    ],
    [
      'a long focus area',
      {
        'plan.yaml': base(),
        'focus-areas/01-a/focus-area.md': `---\nid: a\n---\n\n# ${long}\n\nTekst.\n`,
        'focus-areas/01-a/01-b.md': `---\nid: b\n---\n\n# ${unbroken}\n\n## ${long} {#c}\n\n- ${unbroken} {#d}\n`,
      },
    ],
    [
      'a vision of several pages',
      {
        'plan.yaml': `${base()}vision: ${words(1200)}\n`,
        'chapters/01-a.md': chapter('Tekst.\n\n::vision\n\nMer.'),
      },
    ],
  ];
  describe.each(cases)('%s', (_, files) => {
    let bytes: Uint8Array;
    beforeAll(async () => {
      bytes = await buildPdf(work, files);
    });
    test('stays inside, and nothing is over another', async () => {
      const pages = await readSpans(bytes);
      expect(pages.flatMap(({ spans }) => spans).length).toBeGreaterThan(0);
      expect(few([...textAtEdges({ pages }), ...overlaps({ pages })])).toEqual([]);
    });
    qpdfTest('begins nowhere beyond the edges', () => {
      expect(few(textBeyondEdges(readStructure(bytes)))).toEqual([]);
    });
  });
});
