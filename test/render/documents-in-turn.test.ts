import type { Block, Document } from '../../src/document/document.ts';
import { openPdfMaker } from '../../src/publishing/make-pdf.ts';
import { documentOf, plainSetting, text } from '../support/render-document.ts';

const open = () => openPdfMaker(plainSetting);
const paragraph = (words: string): Block => ({ type: 'paragraph', content: [text(words)] });
const figures = (...words: readonly string[]): Block => ({
  type: 'table',
  columns: [{ align: 'left' }, { align: 'right', numeric: true }],
  header: words.slice(0, 2).map((word) => ({ content: [text(word)] })),
  rows: [{ cells: words.slice(0, 2).map((word) => ({ content: [text(word)] })) }],
});
/** Letters that planverk knows, then the same beside ones that it has to ask the font about. */
const known = documentOf([
  paragraph('Regnskap, Budsjett, Plan og økonomi for 2011'),
  figures('Post', '1 200'),
]);
const asked = documentOf([
  paragraph('Rŧ Bŋ Pđ jž pč Ař offentlig ŋŧ'),
  figures('Rŧ Bŋ Pđ jž pč', 'Rŧ Bŋ jž 1 200'),
]);

/** So many pages that its streams are deflated in a thread, sooner or later. */
const long = documentOf(
  Array.from({ length: 260 }, (_, at): Block[] => [
    paragraph(`${at} Regionen skal styrke samarbeidet om næringsutvikling. `.repeat(1 + (at % 25))),
    figures('Post', String(at)),
  ]).flat(),
);

test('a PDF is the same whatever was made before it', async () => {
  const alone = async (document: Document): Promise<Uint8Array> => (await open().make(document)).bytes;
  for (const order of [
    [known, asked, known],
    [asked, known, asked],
  ]) {
    const maker = open();
    for (const document of order) {
      const { bytes } = await maker.make(document);
      expect(Buffer.compare(bytes, await alone(document))).toBe(0);
    }
  }
});

test('documents that are made at the same time do not meet', async () => {
  const maker = open();
  const together = await Promise.all([maker.make(known), maker.make(asked), maker.make(known)]);
  const apart = await Promise.all([known, asked, known].map((document) => open().make(document)));
  for (const [at, { bytes }] of together.entries())
    expect(Buffer.compare(bytes, apart[at]?.bytes as Uint8Array)).toBe(0);
});

test('when streams are deflated does not matter to the bytes', async () => {
  const { bytes, pages } = await open().make(long);
  expect(pages).toBeGreaterThan(64);
  const maker = open();
  const together = await Promise.all([long, known, long, asked, long].map((asking) => maker.make(asking)));
  for (const at of [0, 2, 4]) expect(Buffer.compare(together[at]?.bytes as Uint8Array, bytes)).toBe(0);
});

test('what the fonts lack is told, of all documents', async () => {
  const maker = open();
  await maker.make(documentOf([paragraph('Én 漢')]));
  await maker.make(documentOf([paragraph('To 字 漢')]));
  expect([...maker.missing]).toEqual(['漢', '字']);
});
