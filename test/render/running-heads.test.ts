import type { Block } from '../../src/document/document.ts';
import { openPdfMaker } from '../../src/publishing/make-pdf.ts';
import { readSpans, type Span } from '../support/pdf-spans.ts';
import { documentOf, pdfOf, plainSetting, text } from '../support/render-document.ts';

const mm = 72 / 25.4;
const lines = (count: number): Block[] =>
  Array.from({ length: count }, (_, at) => ({ type: 'paragraph', content: [text(`Linje ${at + 1}.`)] }));
const area = (accent: number, count: number): Block => ({
  type: 'section',
  accent,
  newPage: true,
  children: [
    {
      type: 'heading',
      level: 1,
      id: `omrade-${accent}`,
      number: String(accent + 1),
      content: [text(`Område ${'abcdefghijklmnop'[accent]}`)],
    },
    ...lines(count),
  ],
});
const areas = (count: number): Block[] => Array.from({ length: count }, (_, at) => area(at, 40));

/** What is printed outside the text of each page, by its words. */
async function outsideOf(
  pdf: Uint8Array,
): Promise<readonly { readonly width: number; readonly spans: readonly Span[] }[]> {
  return (await readSpans(pdf)).map(({ width, height, spans }) => ({
    width,
    spans: spans
      .filter(({ artifact, text }) => artifact && text.trim() !== '')
      .map((span) => ({ ...span, baseline: height - span.baseline })),
  }));
}
const isTab = ({ text }: Span): boolean => /^\d+$/.test(text);

describe('the running head', () => {
  test('says on the right what a page is about that does not begin with its heading', async () => {
    const pages = await outsideOf(await pdfOf(documentOf([area(0, 40)])));
    const said = pages.map(({ spans }) => spans.some((span) => span.text === '1 Område a'));
    expect(said).toEqual([false, true]);
    for (const { spans } of pages) expect(spans[0]?.text).toBe('Dokument');
  });
});

describe('the name of the document in the running head', () => {
  const running = 'Regional plan for folkehelse, friluftsliv, idrett og kultur, Handlingsprogram 2026–2029';
  const headsOf = async (name: string, title: string): Promise<readonly (readonly Span[])[]> => {
    const heading: Block = { type: 'heading', level: 1, id: 'a', content: [text(title)] };
    const section: Block = { type: 'section', newPage: true, children: [heading, ...lines(40)] };
    const pages = await outsideOf(await pdfOf(documentOf([section], { running: name })));
    return pages.map(({ spans }) => spans.filter(({ baseline }) => baseline < 56));
  };

  test('is whole where what the page is about leaves it room', async () => {
    const [alone = [], beside = []] = await headsOf(running, 'Kort');
    expect(alone.map((span) => span.text)).toEqual([running]);
    expect(beside.map((span) => span.text)).toEqual([running, 'Kort']);
  });

  test('leaves two fifths of the line to that at most, and neither is over the other', async () => {
    const [, both = []] = await headsOf(
      `${running} for heile fylket og alle kommunane`,
      'Tiltak og ansvar '.repeat(6),
    );
    expect(both).toHaveLength(2);
    const [left, right] = both;
    expect(left?.text).toMatch(/ …$/);
    expect(right?.text).toMatch(/^Tiltak og ansvar Tiltak .*…$/);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan((right?.x ?? 0) - 20);
  });
});

describe('the tab of a focus area', () => {
  test('is at a place of its own, 5 mm inside the paper', async () => {
    const pages = await outsideOf(await pdfOf(documentOf(areas(3))));
    const tabs = pages.map(({ width, spans }) =>
      spans.filter(isTab).map((span) => [span.text, (width - span.x) / mm, span.baseline / mm] as const),
    );
    expect(tabs.map((onPage) => onPage.map(([number]) => number))).toEqual([
      ['1'],
      ['1'],
      ['2'],
      ['2'],
      ['3'],
      ['3'],
    ]);
    for (const [number, fromRight, down] of tabs.flat()) {
      expect(fromRight).toBeGreaterThan(5);
      expect(fromRight).toBeLessThan(12);
      const top = 40 + (Number(number) - 1) * 20;
      expect(down).toBeGreaterThan(top);
      expect(down).toBeLessThan(top + 16);
    }
  });

  test('has its place on the page however many there are', async () => {
    const pages = await readSpans(await pdfOf(documentOf(areas(16))));
    const tabs = pages.flatMap(({ height, spans }) =>
      spans
        .filter((span) => span.artifact && isTab(span))
        .map(({ baseline, text }) => [text, height - baseline] as const),
    );
    expect(new Set(tabs.map(([number]) => number)).size).toBe(16);
    for (const [, down] of tabs) expect(down / mm).toBeLessThan(297 - 50);
    const places = [...new Map(tabs).values()];
    for (const [at, place] of places.entries())
      if (at > 0) expect(place - (places[at - 1] ?? 0)).toBeGreaterThan(10);
  });

  test('is outside on a left-hand page', async () => {
    const maker = openPdfMaker({ ...plainSetting, theme: { page: { twoSided: true } } });
    const { bytes } = await maker.make(documentOf(areas(2)));
    const pages = await outsideOf(bytes);
    const sides = pages.flatMap(({ width, spans }, at) =>
      spans.filter(isTab).map((span) => [at % 2 === 1, span.x < width / 2] as const),
    );
    expect(sides.length).toBeGreaterThan(2);
    for (const [verso, left] of sides) expect(left).toBe(verso);
  });

  test.each([
    ['one focus area alone', [area(0, 40)]],
    [
      'a page of four',
      [
        {
          type: 'section',
          children: [0, 1, 2, 3].map((accent) => ({ ...area(accent, 1), newPage: false })),
        } as Block,
      ],
    ],
  ])('is not there for %s', async (_, blocks) => {
    const pages = await outsideOf(await pdfOf(documentOf(blocks)));
    expect(pages.flatMap(({ spans }) => spans.filter(isTab))).toEqual([]);
  });
});
