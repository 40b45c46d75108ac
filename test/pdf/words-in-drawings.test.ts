import type { Block, Figure } from '../../src/document/document.ts';
import { readSvg } from '../../src/media/svg.ts';
import { few } from '../support/few.ts';
import { checks } from '../support/pdf-checks/index.ts';
import { isDict, qpdfTest, textOf } from '../support/pdf-objects.ts';
import { lettersWithoutCharacter, readSpans, type Span } from '../support/pdf-spans.ts';
import { readStructure } from '../support/pdf-structure.ts';
import { documentOf, pdfOf, text } from '../support/render-document.ts';

/** A figure that is as wide as the text, and so drawn at a scale that the test finds out by its first label. */
function figure(body: string): Figure {
  const bytes = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">${body}</svg>`);
  const drawing = readSvg(bytes);
  if ('kind' in drawing) throw new Error(drawing.reason);
  return {
    type: 'figure',
    path: 'kart.svg',
    mediaType: 'image/svg+xml',
    bytes,
    width: 400,
    height: 200,
    alt: 'Kart',
    drawing,
  };
}

const map = figure(
  `<rect width="400" height="200" fill="#eeeeee"/>
  <text x="0" y="100" font-size="10">Rollag</text>
  <text x="400" y="100" font-size="10" text-anchor="end">Tinn</text>
  <text x="200" y="100" font-size="20" text-anchor="middle">Nore <tspan font-weight="bold">og</tspan> <tspan font-style="italic">Uvdal</tspan></text>
  <text transform="translate(200 50) rotate(-30)" font-size="10">Dagali</text>
  <text x="0" y="150" font-size="10" stroke="#ffffff" stroke-width="2">Ærlig ŋ</text>`,
);
const blocks: readonly Block[] = [
  { type: 'heading', level: 1, id: 'a', content: [text('Kart')] },
  map,
  // The same drawing twice is taken in once.
  map,
];
const drawn = pdfOf(documentOf(blocks));

test('words of a drawing are set where they are meant to be, and can be searched', async () => {
  const [page] = await readSpans(await drawn);
  const spans = page?.spans ?? [];
  const at = (word: string): Span => {
    const span = spans.find((each) => each.text.trim() === word);
    if (!span) throw new Error(`${word} is not there`);
    return span;
  };
  const [left, right, turned] = [at('Rollag'), at('Tinn'), at('Dagali')];
  const scale = left.size / 10;
  expect(right.x + right.width).toBeCloseTo(left.x + 400 * scale, 0);
  expect(right.baseline).toBeCloseTo(left.baseline, 1);
  expect(at('Nore').size).toBeCloseTo(20 * scale, 1);
  const [first, last] = [at('Nore'), at('Uvdal')];
  expect((first.x + last.x + last.width) / 2).toBeCloseTo(left.x + 200 * scale, 0);
  expect(turned.angle).toBeCloseTo(Math.PI / 6, 3);
  expect([turned.x, turned.baseline]).toEqual([
    expect.closeTo(left.x + 200 * scale, 1),
    expect.closeTo(left.baseline + 50 * scale, 1),
  ]);
  expect(at('Ærlig ŋ').baseline).toBeCloseTo(left.baseline - 50 * scale, 1);
  // They belong to the figure.
  for (const { mark, artifact } of [left, right, turned, first, last])
    expect({ mark: typeof mark, artifact }).toEqual({ mark: 'number', artifact: false });
  expect(await lettersWithoutCharacter(await drawn)).toEqual([]);
});

qpdfTest('as the standards ask: fonts of the form are embedded, the figure says what it shows', async () => {
  const pdf = readStructure(await drawn);
  for (const [name, check] of Object.entries(checks))
    expect({ name, faults: few(check(pdf)) }).toEqual({ name, faults: [] });
  expect(
    pdf.elements.filter(({ role }) => role === 'Figure').map(({ dict }) => textOf(dict['/Alt'])),
  ).toEqual(['Kart', 'Kart']);
  const forms = Object.values(pdf.objects.objects).filter(
    ({ stream }) => stream?.dict['/Subtype'] === '/Form',
  );
  expect(forms).toHaveLength(1);
  const resources = forms[0]?.stream?.dict['/Resources'];
  const fonts = isDict(resources) ? resources['/Font'] : undefined;
  expect(isDict(fonts) && Object.keys(fonts)).toHaveLength(3);
});
