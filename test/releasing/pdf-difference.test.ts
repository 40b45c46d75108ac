import fc from 'fast-check';
import { type PdfPlace, pdfDifferences } from '../../src/releasing/pdf-difference.ts';
import { chapter, paragraph } from '../support/block-document.ts';
import { documentOf, pdfOf } from '../support/render-document.ts';
import { smallPng } from '../support/small-png.ts';

const picture = {
  type: 'figure',
  path: 'media/kart.png',
  mediaType: 'image/png',
  bytes: smallPng(4, 4),
  width: 4,
  height: 4,
  alt: 'Kart',
} as const;
/** Pages of text, one of them with a picture. */
const document = documentOf([
  chapter,
  ...Array.from({ length: 3 }, (_, at) => paragraph(`Avsnitt ${at + 1}. `.repeat(300))),
  picture,
]);
let pdf = Buffer.alloc(0);
beforeAll(async () => {
  pdf = Buffer.from(await pdfOf(document));
});

/** The object that a byte is in by the words of the file itself, read from the front. */
function objectAt(offset: number): number | undefined {
  const heads = [...pdf.toString('latin1').matchAll(/(?<=\n)(\d+) 0 obj\n/g)];
  const after = heads.findIndex(({ index }) => index > offset);
  const head = heads[(after < 0 ? heads.length : after) - 1];
  return head && pdf.lastIndexOf('startxref') > offset ? Number(head[1]) : undefined;
}
const objectOf = (place: PdfPlace | undefined): number | undefined =>
  place && 'object' in place ? place.object : undefined;

test('the same file has no difference', () => {
  expect(pdfDifferences(pdf, Buffer.from(pdf))).toEqual([]);
});

test('one byte changed anywhere is found, and named by the object that it is in', () => {
  const seen = new Set<string>();
  for (let at = 0; at < pdf.length; at += 1) {
    const changed = Buffer.from(pdf);
    changed[at] = (changed[at] ?? 0) ^ (1 + (at % 255));
    const places = pdfDifferences(pdf, changed);
    if (places.length !== 1 || objectOf(places[0]) !== objectAt(at))
      expect([at, places]).toEqual([at, objectAt(at)]);
    seen.add(places[0]?.part ?? '');
  }
  expect([...seen].sort()).toEqual([
    'end',
    'font',
    'head',
    'metadata',
    'object',
    'page',
    'picture',
    'profile',
    'structure',
    'table',
  ]);
});

test('what is put in, cut out or put behind is found', () => {
  fc.assert(
    fc.property(
      fc.nat(pdf.length),
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      fc.nat(60),
      (at, bytes, cut) => {
        const changed = Buffer.concat([
          pdf.subarray(0, at),
          bytes,
          pdf.subarray(Math.min(pdf.length, at + cut)),
        ]);
        const places = pdfDifferences(pdf, changed);
        expect(places.length > 0).toBe(!changed.equals(pdf));
      },
    ),
    { numRuns: 300 },
  );
});

test('what follows something that is put in is not called different', () => {
  const at = pdf.indexOf('stream\n', pdf.indexOf('<</Length ')) + 20;
  const changed = Buffer.concat([pdf.subarray(0, at), Buffer.from('x'), pdf.subarray(at)]);
  const places = pdfDifferences(pdf, changed);
  expect(places).toEqual([{ part: 'page', page: 1, object: objectAt(at) }]);
});

test('any bytes at all are compared, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(pdfDifferences(pdf, bytes).length).toBeGreaterThan(0);
    }),
  );
});
