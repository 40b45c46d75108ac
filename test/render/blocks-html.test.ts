import type { Block } from '../../src/document/document.ts';
import { builtBlocks, hardWords, paragraph, words } from '../support/block-document.ts';
import {
  actions,
  bars,
  budget,
  card,
  everyBlock,
  gridTables,
  keyFigures,
  pageOf,
  strategy,
} from '../support/every-block.ts';
import { documentOf } from '../support/render-document.ts';

const partOf = (...blocks: readonly Block[]): string =>
  /<main[\s\S]*<\/main>/.exec(pageOf(documentOf(blocks)))?.[0] ?? '';

test('a card is an article that its heading names', () => {
  const page = partOf(card);
  expect(page).toMatch(/<article class="card accent-2" aria-labelledby="felles-driftsplattform">/);
  expect(page).toMatch(/<h3 id="felles-driftsplattform"><span class="number">T9<\/span> Felles/);
  expect(page).toContain(
    '<span class="framed">Prioritet 2</span> <span><span aria-hidden="true">▶</span> Pågår</span>',
  );
  expect(page).toContain(
    '<dl class="facts band of-4">\n<div><dt>Ansvarlig</dt><dd><strong>Kongsberg</strong></dd></div>',
  );
  expect(page).toContain('<dl class="facts small of-2">');
  expect(page).toMatch(/<div class="columns">\n<div class="part-14">/);
});

test('cards without an id have names of their own', () => {
  const { id, ...heading } = card.heading;
  const page = partOf({ ...card, heading }, { ...card, heading });
  expect([...page.matchAll(/aria-labelledby="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    'card-1',
    'card-2',
  ]);
  expect([...page.matchAll(/<h3 id="([^"]*)"/g)].map(([, name]) => name)).toEqual(['card-1', 'card-2']);
});

test('a symbol alone has its word, and beside its word none', () => {
  const page = partOf(actions);
  expect(page).toContain('<td role="cell" data-label="Status"><span aria-hidden="true">▶</span> Pågår</td>');
  expect(page).toContain(
    '<td role="cell" data-label="Status"><span aria-hidden="true">✔</span><span class="unseen">Fullført</span></td>',
  );
});

test('key figures are named by their words', () => {
  expect(partOf(keyFigures)).toContain('<div><dt>mål har tiltak</dt><dd>17 av 18</dd></div>');
});

test('bars are in cells with their amounts, as long as these', () => {
  const page = partOf(bars);
  expect(page).toMatch(
    /<tr role="row" class="accent-1"><th scope="row" role="rowheader"><span class="number">1<\/span> Tilrettelegging[^<]*<\/th><td role="cell">7 tiltak<\/td><td role="cell" class="amount"><svg class="bar" aria-hidden="true"/,
  );
  const [first, second, below] = [...page.matchAll(/<rect[^>]* x="([\d.]+)%" width="([\d.]+)%"/g)].map(
    ([, x, width]) => [Number(x), Number(width)],
  );
  expect((second?.[1] ?? 0) / (first?.[1] ?? 1)).toBeCloseTo(1640 / 2170, 2);
  expect((below?.[0] ?? 0) + (below?.[1] ?? 0)).toBeCloseTo(first?.[0] ?? 0, 1);
  expect(page).toContain('class="outlined"');
  expect(page.match(/<rect/g)).toHaveLength(3);
  expect(page).toContain(
    '<tr role="row" class="unseen"><th scope="col" role="columnheader">Satsingsområde</th>',
  );
});

test('amounts that are all 0 have no bars, and no rows are nothing', () => {
  expect(partOf({ ...bars, rows: bars.rows.map((row) => ({ ...row, value: 0 })) })).not.toMatch(/<rect|NaN/);
  expect(partOf({ ...bars, rows: [] })).not.toContain('<table');
  expect(partOf({ ...keyFigures, items: [] })).not.toContain('<dl');
});

test('a group names its rows over the columns without sums', () => {
  const page = partOf(actions);
  expect(page).toContain(
    '<tr role="row" class="group accent-1"><th scope="rowgroup" role="rowheader" colspan="3">1 Næring</th><td role="cell" class="figure" data-label="Kostnad">1 500</td></tr>',
  );
  expect(page.match(/<tbody role="rowgroup">/g)).toHaveLength(3);
});

test('what is over a header goes over its columns, and the rest is as high as both', () => {
  const page = partOf(budget);
  expect(page).toContain(
    '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" rowspan="2">Post</th><th scope="col" role="columnheader" rowspan="2" class="figure">2010</th><th scope="col" role="columnheader" rowspan="2" class="figure main">2011</th><th scope="colgroup" role="columnheader" colspan="2" class="over">Plan</th></tr>\n<tr role="row"><th scope="col" role="columnheader" class="figure">2012</th><th scope="col" role="columnheader" class="figure">2013</th></tr></thead>',
  );
  expect(page).toContain('<p class="note table-note">Tusen kroner.');
  expect(page).toMatch(/<div class="table stacked by-name figures"/);
  expect(page).toContain('<td role="cell" class="figure main" data-label="2011">1 300</td>');
});

test('a cell over several rows is the header of them', () => {
  const page = partOf(strategy);
  expect(page).toContain(
    '<tr role="row"><th scope="row" role="rowheader" rowspan="3">Næring</th><th scope="row" role="rowheader" rowspan="2" class="plain">Reiseliv</th><td role="cell" data-label="Mål">Flere gjester</td></tr>\n<tr role="row"><td role="cell" data-label="Mål">Et fyrtårn</td></tr>\n<tr role="row"><td role="cell" data-label="Strategi">Industri</td>',
  );
});

test('tables of one grid have columns of the same widths', () => {
  const groups = [...partOf(...gridTables).matchAll(/<colgroup>(.*?)<\/colgroup>/g)].map(
    ([, columns]) => columns,
  );
  expect(groups).toHaveLength(2);
  expect(groups[0]).toBe(groups[1]);
  expect(partOf(gridTables[0] as Block)).not.toContain('<colgroup>');
});

test('words of the plan get in as words', () => {
  const bad = '<script>alert(1)</script>"';
  const page = partOf(
    { ...card, heading: { ...card.heading, number: bad, content: words(bad) }, marks: [words(bad)] },
    { ...keyFigures, items: [{ figure: bad, words: bad }] },
    {
      ...bars,
      header: { label: bad, count: bad, value: bad },
      rows: bars.rows.map((row) => ({ ...row, number: bad, count: bad, printed: bad })),
    },
    { type: 'facts', style: 'band', columns: 1, items: [{ label: bad, content: words(bad) }] },
    ...hardWords.map(paragraph),
  );
  expect(page).not.toContain('<script');
});

test.each(['nb', 'nn', 'en'] as const)(
  'in a document in %s every block has its tags in the PDF',
  async (language) => {
    for (const wordsLanguage of ['nb', 'nn', 'en'] as const) {
      const { spans } = await builtBlocks(everyBlock.slice(1), { language, wordsLanguage });
      expect(spans.length).toBeGreaterThan(50);
    }
  },
);

test('a table of many columns of words has what a phone needs to have its rows under each other', () => {
  const left = { align: 'left' } as const;
  const wordy: Block = {
    type: 'table',
    columns: [left, left, left, left, { align: 'right', numeric: true }],
    header: ['Nr.', 'Tiltak', 'Ansvarlig', 'Frist', 'Kr'].map((name) => ({ content: words(name) })),
    rows: [
      { group: true, cells: [{ content: words('Ask leder') }, { content: words('5') }] },
      {
        rowHeader: true,
        cells: ['T1', 'Skilt', 'Ask', 'juni', '5'].map((value) => ({ content: words(value) })),
      },
    ],
  };
  const page = partOf(wordy);
  expect(page).toContain('<div class="table stacked numbered"');
  expect(page).toContain('<table role="table">');
  expect(page).toContain('<th scope="col" role="columnheader">Frist</th>');
  expect(page).toContain('<th scope="row" role="rowheader">T1</th>');
  expect(page).toContain('<td role="cell" data-label="Frist">juni</td>');
  // Where a reader sorts by the header, it is there.
  const chosen: Block = {
    ...wordy,
    facets: [{ key: 'part', label: 'Gjelder', values: [{ id: 'ask', label: 'Ask' }] }],
    rows: wordy.rows.map((row) => ({ ...row, facets: { part: ['ask'] } })),
  };
  expect(partOf(chosen)).not.toContain('stacked');
  expect(partOf(chosen)).toContain('<div class="table list"');
  const [, row] = chosen.rows;
  const many = row && { ...chosen, rows: Array.from({ length: 201 }, () => row) };
  expect(partOf(many as Block)).toContain('<div class="table list many"');
  expect(
    partOf({ ...wordy, columns: wordy.columns.slice(0, 2), header: wordy.header.slice(0, 2), rows: [] }),
  ).not.toContain('stacked');
});

test('a table of words that go over several rows is an outline on a phone', () => {
  const left = { align: 'left' } as const;
  const tree: Block = {
    type: 'table',
    columns: [left, left, left],
    header: ['Område', 'Strategi', 'Mål'].map((name) => ({ content: words(name) })),
    rows: [
      {
        rowHeader: true,
        cells: [
          { content: words('1 Næring'), rows: 2 },
          { content: words('1.1 Reiseliv'), rows: 2 },
          { content: words('1.1.1 Gjester') },
        ],
      },
      { cells: [{ content: words('1.1.2 Senger') }] },
    ],
  };
  expect(partOf(tree)).toContain('<div class="table stacked outline"');
  expect(partOf(tree)).toContain('<th scope="row" role="rowheader" rowspan="2">1 Næring</th>');
  // Figures under a common name say nothing without the names of their columns.
  const figures: Block = { ...tree, columns: [left, left, left, { align: 'right', numeric: true }] };
  expect(partOf(figures)).not.toContain('outline');
});

test('a table of many figures has its rows under each other on a phone, each figure with all that is over it', () => {
  const page = partOf(budget);
  expect(partOf(actions)).toContain('<div class="table stacked by-name wide"');
  expect(page).toContain('<td role="cell" class="figure" data-label="Plan 2012">1 400</td>');
  // What fits stays as it is.
  const figure = { align: 'right', numeric: true } as const;
  const few: Block = {
    type: 'table',
    columns: [{ align: 'left' }, figure, figure, figure],
    header: ['Post', '2011', '2012', 'Sum'].map((name) => ({ content: words(name) })),
    rows: [{ rowHeader: true, cells: ['Lønn', '1', '2', '3'].map((value) => ({ content: words(value) })) }],
  };
  expect(partOf(few)).not.toContain('stacked');
});

test('the bands of the cover are on the page, seen only, with names that are read', () => {
  const cover: Block = {
    type: 'cover',
    owner: 'Fjellregionen',
    title: 'Strategiplan',
    period: '2010–2021',
    edition: 'Utkast',
    partners: [],
    motif: {
      bands: [
        { accent: 0, number: '1', title: 'Næring', fields: [3, 1] },
        { accent: 1, number: '2', title: '<b>', fields: [] },
      ],
      note: 'Hvert felt er et mål.',
    },
    colophon: [],
  };
  const page = partOf(cover);
  expect(page).toContain('<li class="accent-1"><svg aria-hidden="true" focusable="false"><rect x="0%"');
  expect(page).toContain('<span>1 Næring</span>');
  expect(page).toContain('<span>2 &lt;b&gt;</span>');
  expect(page).toContain('Hvert felt er et mål.');
  // A motif of nothing is none.
  expect(partOf({ ...cover, motif: { bands: [], note: 'Ingenting.' } })).not.toContain('Ingenting.');
});

test('what the figures of a table are is in small print in its caption', () => {
  const caption = [...words('Budsjett'), { type: 'break' } as const, ...words('Beløp i tusen kroner')];
  const page = partOf({ ...bars, caption });
  expect(page).toContain('<caption><span>Budsjett<br><small>Beløp i tusen kroner</small></span></caption>');
});
