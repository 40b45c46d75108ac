import type { Block, Inline } from '../../src/document/document.ts';
import { openPdfMaker } from '../../src/publishing/make-pdf.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { builtBlocks, chapter, readAloud, words } from '../support/block-document.ts';
import { few } from '../support/few.ts';
import { liberation } from '../support/fonts.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { qpdfTest, textOf } from '../support/pdf-objects.ts';
import { readStructure } from '../support/pdf-structure.ts';
import { documentOf, plainSetting } from '../support/render-document.ts';

const marks = [...'▶▷✔△✗□'];
const alone = (mark: string, word: string): Inline => ({ type: 'symbol', mark, word });
const beside = (mark: string): Inline => ({ type: 'symbol', mark });
const said: Block = {
  type: 'paragraph',
  content: [...words('T1 '), alone('✔', 'fullført'), ...words(', T2 '), beside('▶'), ...words(' Pågår')],
};

qpdfTest('alone it is read as its word, and beside its word it is only seen', async () => {
  const built = await builtBlocks([said]);
  expect(readAloud(built).replace(/ ,/g, ',')).toBe('Kapittel T1 fullført, T2 Pågår');
  const spans = built.pdf?.elements.filter(({ role }) => role === 'Span') ?? [];
  expect(spans.map(({ dict }) => textOf(dict['/ActualText']))).toEqual(['fullført']);
  expect(built.spans.filter(({ text }) => text.includes('▶')).map(({ artifact }) => artifact)).toEqual([
    true,
  ]);
});

qpdfTest('it is in a link with its words', async () => {
  const link: Block = {
    type: 'paragraph',
    content: [
      {
        type: 'link',
        target: '#kapittel',
        children: [beside('▶'), ...words(' Se '), alone('✔', 'fullført')],
      },
    ],
  };
  expect(readAloud(await builtBlocks([link]))).toContain('Se fullført');
});

qpdfTest("it has its shape whatever the theme's fonts, which lack it", async () => {
  const faces = ['regular', 'italic', 'semibold', 'bold', 'bold-italic', 'mono'] as const;
  const fonts = Object.fromEntries(faces.map((face) => [face, liberation]));
  const maker = openPdfMaker({ ...plainSetting, fonts });
  const content = marks.flatMap((mark) => [beside(mark), alone(mark, 'ord'), ...words(' ')]);
  const made = await maker.make(
    documentOf([chapter, { type: 'paragraph', content: [{ type: 'strong', children: content }] }]),
  );
  expect([...maker.missing]).toEqual([]);
  await maker.close();
  const pdf = readStructure(made.bytes);
  for (const check of Object.values(checks)) expect(few(check(pdf))).toEqual([]);
  const painted = pdf.pages.flatMap((page) =>
    page.painted
      .filter(({ kind, artifact }) => kind === 'text' && artifact)
      .map(({ font, text }) => [text, String(page.fonts.get(`/${font}`)?.dict['/BaseFont'])] as const),
  );
  for (const mark of marks) expect(painted.find(([text]) => text === mark)?.[1]).toContain('SourceSans3');
});

test("with planverk's own fonts it takes no font of its own", async () => {
  const plain = await builtBlocks([{ type: 'paragraph', content: words('T1') }]);
  const built = await builtBlocks([said]);
  const fontsOf = ({ pdf }: typeof plain): number =>
    new Set(pdf?.pages.flatMap(({ fonts }) => [...fonts.keys()])).size;
  expect(fontsOf(built)).toBe(fontsOf(plain));
});

test('in Markdown it is its mark and its word', () => {
  expect(renderMarkdown(documentOf([said]))).toContain('T1 ✔ fullført, T2 ▶ Pågår');
});
