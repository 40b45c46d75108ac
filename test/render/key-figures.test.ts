import type { KeyFigures } from '../../src/document/document.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { builtBlocks, hardWords, paragraph, readAloud } from '../support/block-document.ts';
import { qpdfTest } from '../support/pdf-objects.ts';
import { documentOf } from '../support/render-document.ts';

const figures = (...items: readonly (readonly [figure: string, words: string])[]): KeyFigures => ({
  type: 'key-figures',
  items: items.map(([figure, words]) => ({ figure, words })),
});
const five = figures(
  ['19', 'tiltak, seks av dem prioriterte'],
  ['5,1', 'millioner kroner i 2011'],
  ['100 %', 'finansiert'],
  ['17 av 18', 'mål har tiltak'],
  ['7 av 7', 'kommunestyrer har vedtatt planen'],
);

test('figures are beside each other across the whole page, their words below', async () => {
  const { placeOf } = await builtBlocks([five, paragraph('Etter')]);
  const [first, second, last] = ['19', '5,1', '7 av 7'].map(placeOf);
  const textX = placeOf('Etter').x;
  expect(textX - (first?.x ?? 0)).toBeCloseTo((30 * 72) / 25.4, 0);
  expect(second?.baseline).toBeCloseTo(first?.baseline ?? 0, 2);
  expect(first?.size).toBe(22);
  // 164 mm less four gaps of 4 mm, in five.
  const pitch = ((164 - 16) / 5 + 4) * (72 / 25.4);
  expect((last?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(pitch * 4, 0);
  const below = placeOf('tiltak');
  expect(below.x).toBeCloseTo(first?.x ?? 0, 1);
  expect(below.size).toBe(8.5);
  expect(below.baseline).toBeLessThan(first?.baseline ?? 0);
  expect(placeOf('Etter').baseline).toBeLessThan(below.baseline - 20);
});

qpdfTest('they are a list in which each figure is read with its words', async () => {
  const built = await builtBlocks([five]);
  expect(readAloud(built)).toBe(
    'Kapittel 19 tiltak, seks av dem prioriterte 5,1 millioner kroner i 2011 100 % finansiert 17 av 18 mål har tiltak 7 av 7 kommunestyrer har vedtatt planen',
  );
  const lists = built.pdf?.elements.filter(({ role }) => role === 'L') ?? [];
  expect(lists.map(({ children }) => children.length)).toEqual([5]);
});

test.each([
  ['long words', five.items.map(({ figure }, at) => ({ figure, words: hardWords[at] ?? '' }))],
  ['long figures', hardWords.slice(0, 5).map((figure) => ({ figure, words: 'ord' }))],
  ['amounts', five.items.map(({ words }, at) => ({ figure: `${at + 1} 234 567 890`, words }))],
  ['twelve', Array.from({ length: 12 }, (_, at) => ({ figure: `${at}`, words: `ord ${at}` }))],
  ['one', [{ figure: '1', words: '' }]],
])('%s: nothing is over another thing', async (_, items) => {
  const { spans } = await builtBlocks([{ type: 'key-figures', items }, paragraph('Etter')]);
  expect(spans.some(({ text }) => text.startsWith('Etter'))).toBe(true);
});

test('no figures are nothing', async () => {
  const { spans } = await builtBlocks([figures(), paragraph('Etter')]);
  expect(spans.filter(({ artifact, text }) => !artifact && text.trim()).map(({ text }) => text)).toEqual([
    'Kapittel',
    'Etter',
  ]);
});

test('in columns they have the room of their stack', async () => {
  const stack = { type: 'section', children: [five] } as const;
  const { placeOf } = await builtBlocks([
    {
      type: 'columns',
      widths: [1, 1],
      children: [{ type: 'section', children: [paragraph('Venstre')] }, stack],
    },
  ]);
  expect(placeOf('19').x).toBeGreaterThan(placeOf('Venstre').x + 200);
  expect(placeOf('7 av 7').baseline).toBeLessThan(placeOf('19').baseline);
});

test('in Markdown they are a list', () => {
  expect(renderMarkdown(documentOf([five]))).toContain(
    '- **19** tiltak, seks av dem prioriterte\n- **5,1** millioner',
  );
});
