import type { Block, Columns, Section } from '../../src/document/document.ts';
import { figures, table, words } from '../../src/document/words.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { readSpans } from '../support/pdf-spans.ts';
import { readStructure } from '../support/pdf-structure.ts';
import { documentOf, pdfOf, text } from '../support/render-document.ts';

const paragraph = (value: string): Block => ({ type: 'paragraph', content: [text(value)] });
const stack = (...children: readonly Block[]): Section => ({ type: 'section', children });
const tableOf = (name: string, rows: number): readonly Block[] =>
  table(
    name,
    [
      ['År', words],
      ['Måling', figures],
    ],
    Array.from({ length: rows }, (_, index) => ({
      rowHeader: true,
      cells: [{ content: [text(`${name}${index}`)] }, { content: [text(String(1000 + index))] }],
    })),
    { dense: true },
  );
const columns = (...narrow: readonly Block[]): Columns => ({
  type: 'columns',
  children: [stack(paragraph('Bred')), stack(...narrow)],
});
const heading: Block = { type: 'heading', level: 1, id: 'a', content: [text('Kapittel')] };

async function placesIn(blocks: readonly Block[]) {
  const bytes = await pdfOf(documentOf(blocks));
  const spans = (await readSpans(bytes)).flatMap((page) => page.spans);
  const placeOf = (words: string) => {
    const found = spans.find((span) => span.text.startsWith(words));
    if (!found) throw new Error(`no ${words} on any page`);
    return found;
  };
  return { bytes, placeOf };
}

test('the stacks are beside each other, the first in the column of numbers, and read one after the other', async () => {
  const { bytes, placeOf } = await placesIn([
    heading,
    columns(...tableOf('Smal', 3), paragraph('Under')),
    paragraph('Etter'),
  ]);
  const [wide, narrow, below, after] = ['Bred', 'Smal', 'Under', 'Etter'].map(placeOf);
  expect((after?.x ?? 0) - (wide?.x ?? 0)).toBeGreaterThan(60);
  expect((narrow?.x ?? 0) - (wide?.x ?? 0)).toBeGreaterThan(250);
  expect(below?.x).toBeCloseTo(narrow?.x ?? 0, 0);
  expect(Math.abs((wide?.baseline ?? 0) - (narrow?.baseline ?? 0))).toBeLessThan(8);
  expect(after?.baseline).toBeLessThan(below?.baseline ?? 0);
  const pdf = readStructure(bytes);
  expect(Object.values(checks).flatMap((check) => check(pdf))).toEqual([]);
});

test('a row of stacks is never divided between pages', async () => {
  const filling = Array.from({ length: 27 }, (_, index) => paragraph(`Linje ${index}`));
  const { placeOf } = await placesIn([heading, ...filling, columns(...tableOf('Smal', 12))]);
  const pages = ['Bred', 'Smal0', 'Smal11'].map((words) => placeOf(words).page);
  expect(pages).toEqual([1, 1, 1]);
  expect(placeOf('Linje 20').page).toBe(0);
});

test('stacks that are higher than a page, or in a narrow place, are set one after the other', async () => {
  const high = await placesIn([heading, columns(...tableOf('Smal', 90))]);
  expect(high.placeOf('Smal0').x).toBeCloseTo(high.placeOf('Bred').x, 0);
  expect(high.placeOf('Smal89').page).toBeGreaterThan(0);
  const deep = (block: Block, depth: number): Block =>
    depth === 0 ? block : { type: 'quote', children: [deep(block, depth - 1)] };
  const narrow = await placesIn([heading, deep(columns(...tableOf('Smal', 3)), 12)]);
  expect(narrow.placeOf('Smal0').x).toBeCloseTo(narrow.placeOf('Bred').x, 0);
  expect(narrow.placeOf('Smal0').baseline).toBeLessThan(narrow.placeOf('Bred').baseline);
});

test('a table beside others is not wider than its stack, whatever is in it', async () => {
  const names = 'Interkommunaltsamarbeidsutvalgforfritidsområder'.repeat(2);
  const { bytes, placeOf } = await placesIn([heading, columns(...tableOf(names, 2), paragraph('Under'))]);
  const { spans, width } = (await readSpans(bytes))[0] ?? { spans: [], width: 0 };
  const left = placeOf('Under').x - 0.5;
  const beside = spans.filter(({ artifact, x }) => !artifact && x >= left);
  expect(beside.length).toBeGreaterThan(4);
  for (const span of beside) expect(span.x + span.width).toBeLessThan(width - 60);
});

test('a note that is cited in a stack is printed, also where the stacks are set one after the other', async () => {
  for (const rows of [3, 90]) {
    const cited: Block = {
      type: 'paragraph',
      content: [
        text('Sitert'),
        {
          type: 'note',
          key: 'n',
          number: 1,
          citation: 1,
          label: 'Note 1',
          children: [paragraph('Fotnoteteksten')],
        },
      ],
    };
    const document = {
      ...documentOf([heading, columns(cited, ...tableOf('Smal', rows))]),
      notes: [{ number: 1, children: [paragraph('Fotnoteteksten')], citations: 1 }],
    };
    const spans = (await readSpans(await pdfOf(document))).flatMap((page) => page.spans);
    expect(spans.filter((span) => span.text.includes('Fotnoteteksten'))).toHaveLength(1);
  }
});

test('Markdown has the stacks one after the other', () => {
  const lines = renderMarkdown(documentOf([heading, columns(...tableOf('Smal', 1))])).split('\n');
  const at = ['Bred', '**Smal**'].map((line) => lines.indexOf(line));
  expect(at[0]).toBeGreaterThan(0);
  expect(at[1]).toBeGreaterThan(at[0] ?? 0);
});
