import type { Block, TableRow } from '../../src/document/document.ts';
import { type PageSpans, readSpans } from '../support/pdf-spans.ts';
import { documentOf, pdfOf, text } from '../support/render-document.ts';

const cells = (...words: readonly string[]): TableRow => ({
  cells: words.map((word) => ({ content: [text(word)] })),
});
const tableOf = (header: readonly string[], ...rows: readonly TableRow[]): Block => ({
  type: 'table',
  columns: header.map(() => ({ align: 'left' })),
  header: header.map((words) => ({ content: [text(words)] })),
  rows,
});
const paragraph = (words: string): Block => ({ type: 'paragraph', content: [text(words)] });
const pagesOf = async (...blocks: readonly Block[]): Promise<readonly PageSpans[]> =>
  readSpans(await pdfOf(documentOf(blocks)));

/** Where all that is read stands, left and right, above and below. */
function expectOnPage(pages: readonly PageSpans[]): void {
  for (const { width, height, spans } of pages) {
    for (const { text: words, x, width: wide, baseline } of spans.filter((span) => span.text.trim() !== '')) {
      expect({ words, left: x >= 20 }).toEqual({ words, left: true });
      expect({ words, right: x + wide <= width - 20 }).toEqual({ words, right: true });
      expect({ words, below: baseline >= 30 && baseline <= height - 30 }).toEqual({ words, below: true });
    }
  }
}
const wordsOn = (pages: readonly PageSpans[]): readonly string[] =>
  pages.flatMap(({ spans }) => spans.filter(({ artifact }) => !artifact).map((span) => span.text.trim()));

describe('one word does not take the room of all others', () => {
  const others = ['Kommunestyret', 'Interkommunalt samarbeid', 'Fylkeskommunen'];
  test.each([
    ['of 76 letters that nothing divides', 'x'.repeat(76)],
    ['of 76 letters with syllables', 'samferdselsinfrastrukturutbyggingsprosjekt'.repeat(2).slice(0, 76)],
    ['of 300 letters', 'x'.repeat(300)],
    ['with slashes', 'sti/'.repeat(40)],
  ])('%s', async (_, word) => {
    const pages = await pagesOf(tableOf(['A', 'B', 'C', 'D'], cells(word, ...others)));
    expectOnPage(pages);
    expect(pages).toHaveLength(1);
    // Upright, with the words of the others whole.
    expect(pages[0]?.width).toBeLessThan(pages[0]?.height ?? 0);
    const all = wordsOn(pages);
    for (const word of others.flatMap((words) => words.split(' '))) expect(all.join(' ')).toContain(word);
    expect(all).toContain('Kommunestyret');
    expect(all).toContain('Fylkeskommunen');
  });

  test('in every cell of a table', async () => {
    const long = Array.from({ length: 12 }, () => 'x'.repeat(120));
    expectOnPage(await pagesOf(tableOf(long, cells(...long))));
  });
});

describe('a head of a table that is higher than a page', () => {
  const high = Array.from({ length: 500 }, (_, at) => `ord${at}`);
  const usual = pagesOf(
    tableOf([high.join(' '), 'B'], cells('én', '1'), cells('to', '2')),
    paragraph('Etter.'),
  );
  const narrow = pagesOf(
    tableOf([high.join(' '), ...Array(11).fill('Kolonne')], cells(...Array(12).fill('celle'))),
  );

  test.each([
    ['in a wide column', usual],
    ['in a narrow one', narrow],
  ])('goes on over the next %s', async (_, all) => {
    const pages = await all;
    expectOnPage(pages);
    const read = wordsOn(pages).join(' ');
    for (const word of high) expect(read).toMatch(new RegExp(`\\b${word}\\b`));
  });

  test('stands once', async () => {
    const pages = await usual;
    expect(
      wordsOn(pages)
        .join(' ')
        .match(/\bord499\b/g),
    ).toHaveLength(1);
    expect(wordsOn(pages)).toContain('Etter.');
  });
});

describe('however deep it stands, text has a column', () => {
  const deep = (around: (inside: Block) => Block, count: number): Block => {
    let block: Block = paragraph('innerst med samferdselsinfrastruktur og flere ord');
    for (let at = 0; at < count; at += 1) block = around(block);
    return block;
  };
  const item =
    (ordered: boolean) =>
    (inside: Block): Block => ({
      type: 'list',
      ordered,
      start: 98,
      tight: true,
      items: [{ children: [paragraph('ytre')] }, { children: [paragraph('mellom'), inside] }],
    });
  test.each<readonly [string, (inside: Block) => Block]>([
    ['quotations', (inside) => ({ type: 'quote', children: [inside] })],
    ['lists', item(false)],
    ['numbered lists', item(true)],
    ['quotations in lists', (inside) => item(false)({ type: 'quote', children: [inside] })],
  ])('in 60 %s', async (_, around) => {
    const pages = await pagesOf(deep(around, 60));
    expectOnPage(pages);
    expect(wordsOn(pages).join(' ')).toMatch(/innerst med samferdsels\s*infrastruktur/);
    // A few are set as ever.
    const few = await pagesOf(deep(around, 1));
    const inside = few[0]?.spans.find((span) => span.text.startsWith('innerst'));
    const outside = (await pagesOf(paragraph('innerst')))[0]?.spans.find((span) => span.text === 'innerst');
    expect((inside?.x ?? 0) - (outside?.x ?? 0)).toBeGreaterThan(11);
  });
});
