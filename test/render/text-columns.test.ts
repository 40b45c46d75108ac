import { buildPdf } from '../support/build-pdf.ts';
import { few } from '../support/few.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { qpdfTest } from '../support/pdf-objects.ts';
import { readSpans, type Span } from '../support/pdf-spans.ts';
import { readStructure } from '../support/pdf-structure.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { emptyPlan } from '../support/torture-plan.ts';

const work = temporaryFolder();
const mm = 72 / 25.4;

/** Every word once, so that what is lost or out of order is seen. */
const sentence = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => `ord${from + at}`).join(' ');
const paragraphs = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => sentence(from + at * 40, 40)).join('\n\n');
const chapter = `---\nid: tekst\n---\n\n# Tekst\n\n${paragraphs(0, 3)}[^1]\n\n## Tabell under\n\n| Navn | Tall |\n|---|---:|\n| Ask | 1 |\n\n${paragraphs(200, 30)}[^2]\n\n## Slutt\n\n- ${sentence(2000, 12)}\n- ${sentence(2012, 12)}\n\n[^1]: ${sentence(5000, 30)}\n[^2]: ${sentence(6000, 90)}\n`;

const planIn = (page: string) => ({
  ...emptyPlan,
  'plan.yaml': `${emptyPlan['plan.yaml']}documents: { theme: themes/egen.yaml }\n`,
  'themes/egen.yaml': `page: ${page}\n`,
  'chapters/01-tekst.md': chapter,
});

/** The words of the chapter, and on which page each is. */
async function wordsOf(bytes: Uint8Array): Promise<readonly Span[]> {
  const pages = await readSpans(bytes);
  return pages.flatMap(({ spans }) => spans.filter(({ artifact, text }) => !artifact && /ord\d/.test(text)));
}
const numbersIn = (spans: readonly Span[], below: number): readonly number[] =>
  spans
    .flatMap(({ text }) => (text.match(/ord\d+/g) ?? []).map((word) => Number(word.slice(3))))
    .filter((n) => n < below);

describe('a chapter in two columns', () => {
  let bytes: Uint8Array;
  let spans: readonly Span[];
  beforeAll(async () => {
    bytes = await buildPdf(work, planIn('{ columns: 2 }'));
    spans = await wordsOf(bytes);
  });

  for (const [name, check] of Object.entries(checks))
    qpdfTest(name, () => expect(few(check(readStructure(bytes)))).toEqual([]));

  test('begins its lines at two places, 6 mm apart', () => {
    const text = spans.filter(({ size }) => size > 10);
    const edges = [...new Set(text.map(({ x }) => Math.round(x)))].sort((a, b) => a - b);
    const width = (210 * mm - 22 * mm - 24 * mm - 17) / 2;
    expect(edges).toContain(Math.round(22 * mm));
    expect(edges).toContain(Math.round(22 * mm + width + 17));
    for (const { x, width: wide } of text) {
      const left = x < 22 * mm + width ? 22 * mm : 22 * mm + width + 17;
      expect(x + wide).toBeLessThan(left + width + 4);
    }
  });

  test('is read down one column and then down the other, with every word', () => {
    const read = numbersIn(spans, 3000);
    expect(read).toEqual([...read].sort((a, b) => a - b));
    expect(new Set(read).size).toBe(3 * 40 + 30 * 40 + 24);
    expect(numbersIn(spans, 10_000).length).toBe(read.length + 30 + 90);
  });

  test('leaves its notes room at the foot of the page that cites them', () => {
    const bottom = 29 * mm;
    for (const { baseline } of spans) expect(baseline).toBeGreaterThan(bottom - 1);
    const pageOf = (word: string) => spans.find(({ text }) => text.includes(word))?.page;
    expect(pageOf('ord5000')).toBe(pageOf('ord119'));
  });

  test('ends in columns that are nearly as high as each other', () => {
    const last = Math.max(...spans.filter(({ size }) => size > 10).map(({ page }) => page));
    const middle = (22 * mm + 186 * mm) / 2;
    const lowest = (of: readonly Span[]): number => Math.min(...of.map(({ baseline }) => baseline));
    const onLast = spans.filter(({ page, size }) => page === last && size > 10);
    const left = lowest(onLast.filter(({ x }) => x < middle));
    const right = lowest(onLast.filter(({ x }) => x >= middle));
    expect(Math.abs(left - right)).toBeLessThan(80);
  });
});

test('where columns have no room the chapter is in one', async () => {
  const spans = await wordsOf(await buildPdf(work, planIn('{ size: a5, columns: 2 }'), '--draft'));
  const edges = new Set(spans.filter(({ size }) => size > 9.3).map(({ x }) => Math.round(x)));
  expect(Math.min(...edges)).toBeGreaterThan(36 * mm);
});
