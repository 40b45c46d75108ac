import type { List } from '../../src/document/document.ts';
import { builtBlocks, hardWords, paragraph } from '../support/block-document.ts';

/** An index of entries that all lead to the chapter's heading. */
function indexOf(entries: readonly (readonly [number: string, title: string])[]): List {
  return {
    type: 'list',
    ordered: false,
    tight: true,
    index: true,
    items: entries.map(([number, title]) => {
      const words = [{ type: 'text', value: title }] as const;
      const isHead = number.split('.').length === 2;
      const children = isHead ? ([{ type: 'strong', children: words }] as const) : words;
      return {
        number,
        children: [{ type: 'paragraph', content: [{ type: 'link', target: '#kapittel', children }] }],
      };
    }),
  };
}

const few = indexOf([
  ['2.1', 'Veg'],
  ['2.1.1', 'Infrastruktur med god kvalitet for effektiv transport på veg og bane for brukerne'],
  ['2.2', 'Fiber'],
  ['2.2.1', 'Bredbåndsinfrastruktur'],
]);

test('entries are under each other, titles and pages in columns, a line each', async () => {
  const { placeOf, spans } = await builtBlocks([few, paragraph('Etter')]);
  const [first, second, last] = ['Veg', 'Infrastruktur', 'Bredbånds'].map(placeOf);
  expect(second?.x).toBeCloseTo(first?.x ?? 0, 1);
  expect((first?.baseline ?? 0) - (second?.baseline ?? 0)).toBeCloseTo(13, 1);
  expect((first?.baseline ?? 0) - (last?.baseline ?? 0)).toBeCloseTo(39, 1);
  expect(spans.filter(({ text }) => text.trim() === '1').length).toBeGreaterThanOrEqual(4);
});

test('many entries are in two columns, none of them ending with what the next entries are in', async () => {
  const entries = Array.from({ length: 30 }, (_, at) => {
    const [strategy, goal] = [Math.floor(at / 3) + 1, at % 3];
    return goal === 0
      ? ([`1.${strategy}`, `Strategi ${strategy}`] as const)
      : ([`1.${strategy}.${goal}`, `Mål ${strategy}-${goal}`] as const);
  });
  const { placeOf } = await builtBlocks([indexOf(entries), paragraph('Etter')]);
  const top = placeOf('Strategi 1');
  const second = placeOf('Strategi 6');
  expect(second.baseline).toBeCloseTo(top.baseline, 1);
  expect(second.x - top.x).toBeGreaterThan(181);
  expect(placeOf('Etter').baseline).toBeLessThan(placeOf('Mål 5-2').baseline);
});

test.each([
  ['long words', hardWords.map((words, at) => [`1.${at}`, words] as const)],
  ['none', []],
  ['one', [['1.1', 'En']] as const],
  ['400 entries', Array.from({ length: 400 }, (_, at) => [`1.1.${at}`, `Mål nummer ${at}`] as const)],
])('%s: nothing is over another thing, and nothing is lost', async (_, entries) => {
  const { spans } = await builtBlocks([indexOf(entries), paragraph('Etter')]);
  expect(spans.some(({ text }) => text.startsWith('Etter'))).toBe(true);
  for (const [number] of entries) expect(spans.some(({ text }) => text.trim() === number)).toBe(true);
});
