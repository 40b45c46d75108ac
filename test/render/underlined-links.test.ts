import type { Block, Inline } from '../../src/document/document.ts';
import { words as wordColumn } from '../../src/document/words.ts';
import { builtBlocks, paragraph, words } from '../support/block-document.ts';
import { rectanglesIn } from '../support/rectangles.ts';

const link = (value: string, target = '#kapittel', more: readonly Inline[] = []): Inline => ({
  type: 'link',
  target,
  children: [...words(value), ...more],
});
const sentence = (...content: readonly Inline[]): Block => ({ type: 'paragraph', content });
const page: Inline = { type: 'page-reference', target: '#kapittel', before: ', s. ' };

const contents: Block = { type: 'contents', depth: 1 };

async function strokesIn(...blocks: readonly Block[]) {
  const built = await builtBlocks([...blocks, paragraph('Etter')], {}, [contents]);
  const height = 841.89;
  const strokes = (await rectanglesIn(built.bytes)).filter(
    ({ height, width }) => Math.abs(height - 0.4) < 0.01 && width < 400,
  );
  return { ...built, strokes: strokes.map((stroke) => ({ ...stroke, below: height - stroke.y })) };
}

test('a link in a sentence has a stroke below it, in its colour and as long as it is', async () => {
  const { strokes, spans } = await strokesIn(
    sentence(...words('Se '), link('kapitlet'), ...words(' om dette.')),
  );
  const at = spans.find(({ text }) => text === 'kapitlet');
  expect(strokes).toHaveLength(1);
  expect(strokes[0]?.x).toBeCloseTo(at?.x ?? 0, 1);
  expect(strokes[0]?.width).toBeCloseTo(at?.width ?? 0, 0);
  expect((at?.baseline ?? 0) - (strokes[0]?.below ?? 0)).toBeCloseTo(1.2, 1);
  expect(strokes[0]?.color).toBe('0.106 0.31 0.541');
});

test('on each line that it is on', async () => {
  const { strokes } = await strokesIn(sentence(link('ord som går over flere linjer '.repeat(8).trim())));
  expect(strokes.length).toBeGreaterThan(2);
});

test('its page has none, nor has a list of links with their pages', async () => {
  const one = await strokesIn(
    sentence(...words('Se '), link('kapitlet', '#kapittel', [page]), ...words('.')),
  );
  expect(one.strokes).toHaveLength(1);
  expect(one.strokes[0]?.width).toBeLessThan(60);
  const listed = await strokesIn({
    type: 'list',
    ordered: false,
    tight: true,
    items: [
      { children: [sentence(link('kapitlet', '#kapittel', [page]))] },
      { children: [sentence(link('nettet', 'https://example.org/'))] },
    ],
  });
  expect(listed.strokes).toHaveLength(1);
});

test('links of tables and contents have none', async () => {
  const { strokes } = await strokesIn({
    type: 'table',
    columns: [wordColumn],
    header: [{ content: words('Tiltak') }],
    rows: [{ cells: [{ content: [link('T1')] }] }, { cells: [{ content: [link('T2')] }] }],
  });
  expect(strokes.filter(({ color }) => color === '0.106 0.31 0.541')).toEqual([]);
});
