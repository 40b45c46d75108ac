import { inflateSync } from 'node:zlib';
import type { Block, Cover, Figure } from '../../src/document/document.ts';
import { openPdfMaker } from '../../src/publishing/make-pdf.ts';
import type { CoverLayout, ThemeRecord } from '../../src/templates/theme.ts';
import { readSpans } from '../support/pdf-spans.ts';
import { readPdf } from '../support/read-pdf.ts';
import { documentOf, pdfOf, plainSetting, text } from '../support/render-document.ts';
import { smallPng } from '../support/small-png.ts';

const note = (value: string): Block => ({ type: 'paragraph', role: 'note', content: [text(value)] });
const cover: Cover = {
  type: 'cover',
  owner: 'Fjellregionen',
  title: 'Strategiplan',
  period: '2010–2021',
  edition: 'Vedtatt, juni 2011',
  status: 'VEDTATT 16. desember 2010',
  partners: ['Ask', 'Bø'],
  motif: {
    bands: [{ accent: 0, number: '1', title: 'Næring', fields: [3, 1] }],
    note: 'Hvert felt er et mål.',
  },
  colophon: [note('Utgiver: Fjellregionen.')],
};
const contents: Block = { type: 'contents', depth: 2 };
const parts = (count: number): Block[] =>
  Array.from({ length: count }, (_, at) => ({
    type: 'section',
    newPage: 'auto',
    children: [
      { type: 'heading', level: 1, id: `del-${at}`, content: [text(`Del ${at + 1}`)] },
      { type: 'paragraph', content: [text('Tekst.')] },
    ],
  }));

/** Words that go out of the page, or stand on others of the page: across their baselines. */
async function misplaced(blocks: readonly Block[]): Promise<readonly string[]> {
  const pages = await readSpans(await pdfOf(documentOf(blocks)));
  return pages.flatMap(({ width, height, spans }) => {
    const words = spans.filter((span) => span.text.trim() !== '' && span.angle === 0);
    const outside = words.filter(
      ({ x, baseline, width: wide, size }) =>
        x < 20 || x + wide > width - 20 || baseline < 20 || baseline + size > height - 20,
    );
    const onOthers = words.filter((one, at) =>
      words.some(
        (other, index) =>
          index > at &&
          Math.abs(one.baseline - other.baseline) < 0.6 * Math.max(one.size, other.size) &&
          one.baseline !== other.baseline &&
          one.x < other.x + other.width &&
          other.x < one.x + one.width,
      ),
    );
    return [...outside, ...onOthers].map((span) => span.text);
  });
}

describe('the back of the cover', () => {
  test('has the contents over the colophon where both have room', async () => {
    const { pageTexts, outline } = await readPdf(await pdfOf(documentOf([cover, contents, ...parts(14)])));
    expect(pageTexts[1]).toMatch(/Innhold[\s\S]*Del 14[\s\S]*Utgiver: Fjellregionen/);
    expect(pageTexts[2]).toContain('Tekst.');
    expect(outline[0]?.title).toBe('Innhold');
  });

  test('has the colophon alone where they have not', async () => {
    const { pageTexts } = await readPdf(await pdfOf(documentOf([cover, contents, ...parts(60)])));
    expect(pageTexts[1]).toMatch(/^\s*Utgiver: Fjellregionen\.\s*$/);
    expect(pageTexts[2]).toContain('Innhold');
  });

  test('is page 2 of a document with two sides, its words mirrored', async () => {
    const maker = openPdfMaker({ ...plainSetting, theme: { page: { twoSided: true } } });
    const pages = await readSpans((await maker.make(documentOf([cover, contents, ...parts(3)]))).bytes);
    const [front, back, first] = pages.map(({ spans }) => spans.map(({ text }) => text).join(' '));
    expect(front).toContain('Strategiplan');
    expect(back).toContain('Innhold');
    expect(first).toContain('Del 1');
    const titleOf = (page: number) =>
      pages[page]?.spans.find(({ text }) => /^(Innhold|Del 1)$/.test(text))?.x ?? 0;
    // The outer margin is wider than the inner by 2 mm, and on the left of a left-hand page.
    expect(titleOf(1) - titleOf(2)).toBeCloseTo((2 * 72) / 25.4, 1);
  });

  test('is there without a colophon when there are contents', async () => {
    const { pageTexts } = await readPdf(
      await pdfOf(documentOf([{ ...cover, colophon: [] }, contents, ...parts(3)])),
    );
    expect(pageTexts[1]).toMatch(/Innhold[\s\S]*Del 3/);
  });
});

describe('the cover', () => {
  test('says the status, the names of the bands and what they mean, in words', async () => {
    const { pageTexts } = await readPdf(await pdfOf(documentOf([cover])));
    for (const words of ['VEDTATT 16. desember 2010', 'Næring', 'Hvert felt er et mål.'])
      expect(pageTexts[0]).toContain(words);
  });

  test('on small paper has shorter bands rather than names that are cut', async () => {
    const title = 'Stier som er kjent og stelt for alle som vil ut';
    const bands = Array.from({ length: 9 }, (_, accent) => ({ accent, title, fields: [1, 1, 1] }));
    const theme: ThemeRecord = { page: { size: 'a5' } };
    const maker = openPdfMaker({ ...plainSetting, theme });
    const { bytes } = await maker.make(documentOf([{ ...cover, motif: { bands, note: 'Et mål.' } }]));
    const { pageTexts } = await readPdf(bytes);
    expect(pageTexts[0]?.replace(/\s+/g, ' ').split(title)).toHaveLength(10);
  });

  test.each([1, 5, 14, 40])('of %d bands with long names', async (count) => {
    const bands = Array.from({ length: count }, (_, index) => ({
      accent: index,
      number: String(index + 1),
      title:
        'Samferdsel, kommunikasjon og en infrastruktur som hele regionen har nytte av i alle årene som kommer '.repeat(
          2,
        ),
      fields: Array.from({ length: 1 + (index % 4) }, (_, at) => at * 1e6),
    }));
    expect(await misplaced([{ ...cover, motif: { ...cover.motif, bands } }])).toEqual([]);
  });

  test('with long words everywhere', async () => {
    const long =
      'Regional plan for berekraftig areal- og transportutvikling i heile den store fjellregionen med alle kommunane ';
    const words: Cover = {
      ...cover,
      owner: long,
      plan: long,
      title: long,
      subtitle: long.repeat(2),
      motto: long,
      status: `${long}16. desember 2010`,
      partners: Array.from({ length: 30 }, (_, at) => `Kommune ${at}`),
    };
    expect(await misplaced([words])).toEqual([]);
  });

  test('with a long title has it, and the title smaller', async () => {
    const title =
      'Regional plan for samferdsel, kommunikasjon og en infrastruktur som hele regionen har nytte av i alle år';
    const [page] = await readSpans(await pdfOf(documentOf([{ ...cover, title }])));
    expect(page?.spans.map(({ text }) => text)).toContain('Hvert felt er et mål.');
    expect(Math.max(...(page?.spans.map(({ size }) => size) ?? []))).toBeGreaterThan(27);
  });

  test('without any field has no motif', async () => {
    const motif = {
      bands: [{ accent: 0, number: '1', title: 'Næring', fields: [] }],
      note: 'Hvert felt er et mål.',
    };
    const { pageTexts } = await readPdf(await pdfOf(documentOf([{ ...cover, motif }])));
    expect(pageTexts[0]).not.toContain('Hvert felt');
  });

  test.each(['Eallin ja bargu Sámis đŋŧ', 'Σχέδιο περιοχής', 'خطة المنطقة', 'Plan 🌲 2030'])(
    'of a title in another script: %s',
    async (title) => {
      expect(await misplaced([{ ...cover, title }])).toEqual([]);
    },
  );
});

/** What is painted on each page, as its stream says it. */
function openPages(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes);
  const pages: string[] = [];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('\nstream\n', at + 1)) {
    const from = file.indexOf('\n', at + 1) + 1;
    try {
      const stream = inflateSync(file.subarray(from, file.indexOf('\nendstream', from))).toString('latin1');
      if (stream.includes(' BDC')) pages.push(stream);
    } catch {
      // No stream of its own, or one that is not deflated.
    }
  }
  return pages;
}

describe('a cover of another layout', () => {
  const figure = (width: number, height: number, alt: string): Figure => ({
    type: 'figure',
    path: 'media/foto.png',
    mediaType: 'image/png',
    bytes: smallPng(width, height),
    width,
    height,
    alt,
  });
  const set = async (layout: CoverLayout, block: Cover, record: ThemeRecord = {}): Promise<Uint8Array> => {
    const theme = { ...record, cover: { layout, focus: '0% 100%' } };
    return (await openPdfMaker({ ...plainSetting, theme }).make(documentOf([block]))).bytes;
  };

  test.each([
    ['in landscape', 180, 120],
    ['upright', 120, 180],
    ['as wide as high', 20, 20],
  ])('photo, %s: fills the upper half, less 5 mm, and has its words', async (_, width, height) => {
    const bytes = await set('photo', { ...cover, photo: figure(width, height, 'Fjell over en slette') });
    const page = openPages(bytes)[0] ?? '';
    const [, x, y, wide, high] = (/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re W n/.exec(page) ?? []).map(Number);
    expect([x, y, wide, high].map((value = 0) => ((value * 25.4) / 72).toFixed(1))).toEqual([
      '5.0',
      '5.0',
      '200.0',
      '143.5',
    ]);
    const { structure, pageTexts } = await readPdf(bytes);
    expect(JSON.stringify(structure[0])).toContain('Fjell over en slette');
    expect(pageTexts[0]).toContain('Strategiplan');
    expect(pageTexts[0]).not.toContain('Hvert felt');
    const spans = (await readSpans(bytes))[0]?.spans.filter(({ text }) => text.trim()) ?? [];
    for (const { baseline, size } of spans) expect(baseline + size).toBeLessThan((148.5 * 72) / 25.4);
  });

  test('photo that is decoration is no figure', async () => {
    const { structure } = await readPdf(await set('photo', { ...cover, photo: figure(180, 120, '') }));
    expect(JSON.stringify(structure[0])).not.toContain('"Figure"');
  });

  test('photo, where there is none, is plain', async () => {
    const { pageTexts } = await readPdf(await set('photo', cover));
    expect(pageTexts[0]).toContain('Hvert felt');
  });

  test('color: the words are on the field, the logo for white below it', async () => {
    const block = { ...cover, logo: figure(60, 30, 'Fjellregionen') };
    const bytes = await set('color', block, { colors: { cover: '#14532d' } });
    const spans = (await readSpans(bytes))[0]?.spans ?? [];
    const bottom = ((297 - 178) * 72) / 25.4;
    for (const words of ['Fjellregionen', 'Strategiplan', 'VEDTATT 16. desember 2010'])
      expect(spans.find(({ text }) => text === words)?.baseline).toBeGreaterThan(bottom);
    expect(spans.find(({ text }) => text === 'Vedtatt, juni 2011')?.baseline).toBeLessThan(bottom);
    expect(openPages(bytes)[0]).toContain('0.078 0.325 0.176 rg');
  });

  test('color: a title as long as a paragraph stays on the field', async () => {
    const title = 'Regional plan for berekraftig areal- og transportutvikling i heile fjellregionen '.repeat(
      3,
    );
    const spans = (await readSpans(await set('color', { ...cover, title })))[0]?.spans ?? [];
    const bottom = ((297 - 178) * 72) / 25.4;
    const period = spans.find(({ text }) => text === '2010–2021');
    expect(period?.baseline).toBeGreaterThan(bottom);
  });
});
