import { type Drawing, isLabel, type Label, wordsOf } from '../../src/media/drawing.ts';
import { readSvg } from '../../src/media/svg.ts';
import { mostLetters } from '../../src/media/svg-text.ts';
import { writeSvg } from '../../src/media/write-svg.ts';

const xml = (body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${body}</svg>`;
function drawingOf(text: string): Drawing {
  const read = readSvg(Buffer.from(text));
  if ('kind' in read) throw new Error(`${read.reason} ${read.detail ?? ''}`);
  return read;
}
/** The labels of a frame of 100 units, each of which is ten of the drawing's. */
const labels = (body: string): readonly Label[] => drawingOf(xml(body)).parts.filter(isLabel);
const verdict = (body: string): string => {
  const read = readSvg(Buffer.from(xml(`<rect width="1" height="1"/>${body}`)));
  return 'kind' in read ? `${read.reason} ${read.detail ?? ''}`.trim() : 'drawn';
};
const black = { color: '#000000', opacity: 1 };
const plain = { size: 16, weight: 'regular', italic: false, shift: [0, 0], drop: 0, fill: black };

describe('lines of words', () => {
  test('at their point, as large as their frame is', () => {
    expect(labels('<text x="20" y="50%" font-size="4">Rollag</text>')).toEqual([
      { anchor: 'start', matrix: [10, 0, 0, 10, 200, 500], runs: [{ ...plain, text: 'Rollag', size: 4 }] },
    ]);
  });

  test('turned with what they are in, and cut with it', () => {
    const [label] = labels(
      '<svg x="10" y="10" width="50" height="50"><g transform="rotate(90)"><text x="5" text-anchor="end">Tinn</text></g></svg>',
    );
    expect(label?.anchor).toBe('end');
    expect(label?.matrix.map((value) => Math.round(value))).toEqual([0, 10, -10, 0, 100, 150]);
    expect(label?.clip).toHaveLength(4);
  });

  test('parts that look different, are moved, or follow on the next line', () => {
    const [first, second] = labels(
      `<text x="1" y="2" class="navn" style="font-size:2px;fill:#123456">Nore
         <tspan font-weight="700" font-style="italic" fill="red" font-size="150%" dx=".5em">og </tspan>Uvdal
         <tspan x="1" dy="1.2em">Numedal</tspan></text>`,
    );
    const small = { ...plain, size: 2, fill: { color: '#123456', opacity: 1 } };
    expect(first?.runs).toEqual([
      { ...small, text: 'Nore ' },
      {
        ...plain,
        text: 'og ',
        size: 3,
        weight: 'bold',
        italic: true,
        shift: [1.5, 0],
        fill: { color: '#ff0000', opacity: 1 },
      },
      { ...small, text: 'Uvdal' },
    ]);
    expect(second?.runs).toEqual([{ ...small, text: 'Numedal', shift: [0, 2.4] }]);
    expect(second?.matrix.slice(4)).toEqual([10, 20]);
  });

  test('with an outline, in the middle of their point, to be seen through', () => {
    const [label] = labels(
      '<text y="9" dominant-baseline="middle" text-anchor="middle" fill-opacity=".5" stroke="#fff" stroke-width="2">A<tspan dominant-baseline="auto">B</tspan></text>',
    );
    expect(label?.runs).toMatchObject([
      { text: 'A', drop: 4, fill: { opacity: 0.5 }, stroke: { color: '#ffffff', width: 20 } },
      { text: 'B', drop: 0 },
    ]);
  });

  test('as a drawing program writes them', () => {
    expect(
      wordsOf(
        drawingOf(
          xml(
            '<text xml:space="preserve" style="font-style:normal;font-size:10.58px;line-height:1.25;font-family:sans-serif;letter-spacing:0px;word-spacing:0px;stroke:none" x="10" y="20"><tspan sodipodi:role="line" xmlns:sodipodi="s" x="10" y="20">Kart over</tspan><tspan x="10" y="33">regionen &amp; omegn</tspan></text>',
          ),
        ),
      ),
    ).toEqual(['Kart over', 'regionen & omegn']);
  });

  test.each([
    ['hidden', '<text y="9" visibility="hidden">Rollag</text>'],
    ['without a colour', '<text y="9" fill="none">Rollag</text>'],
    ['of no size', '<text y="9" font-size="0">Rollag</text>'],
    ['of nothing', '<text y="9"> <tspan> </tspan> </text>'],
    ['flat', '<text y="9" transform="scale(0 1)">Rollag</text>'],
    ['in what is not drawn', '<defs><text y="9">Rollag</text></defs><g display="none"><text>Tinn</text></g>'],
    ['a title for those who point', '<rect width="1" height="1"><title>Rollag</title></rect>'],
  ])('%s are none', (_name, body) => {
    expect(labels(`<rect width="1" height="1"/>${body}`)).toEqual([]);
  });

  test('words that are not seen take their room', () => {
    const [label] = labels('<text y="9">A<tspan visibility="hidden">B</tspan>C</text>');
    expect(label?.runs.map(({ text, fill }) => [text, fill !== undefined])).toEqual([
      ['A', true],
      ['B', false],
      ['C', true],
    ]);
  });
});

describe('refused, as only a browser could set it', () => {
  test.each([
    ['<text x="1 2 3">Tinn</text>', 'svg-part x="1 2 3"'],
    ['<text rotate="4">Tinn</text>', 'svg-part rotate="4"'],
    ['<text textLength="9">Tinn</text>', 'svg-part textLength="9"'],
    ['<text><tspan y="9">Tinn</tspan></text>', 'svg-part y="9"'],
    ['<text><textPath href="#a">Tinn</textPath></text>', 'svg-part textPath'],
    ['<text><tspan transform="scale(2)">Tinn</tspan></text>', 'svg-part transform="scale(2)"'],
    ['<tspan>Tinn</tspan>', 'svg-part tspan'],
    ['<text><text>Tinn</text></text>', 'svg-part text'],
    ['<text><rect width="1" height="1"/></text>', 'svg-part rect'],
    ['<text letter-spacing="3">Tinn</text>', 'svg-part letter-spacing: 3'],
    ['<g text-decoration="underline"><text>Tinn</text></g>', 'svg-part text-decoration: underline'],
    ['<text writing-mode="tb">Tinn</text>', 'svg-part writing-mode: tb'],
    ['<text font="bold 3px x">Tinn</text>', 'svg-part font: bold 3px x'],
    ['<text font-weight="lighter">Tinn</text>', 'svg-part font-weight: lighter'],
    ['<text font-size="large">Tinn</text>', 'svg-part font-size="large"'],
    ['<text font-size="-3">Tinn</text>', 'svg-part font-size="-3"'],
    ['<text font-size="1e9">Tinn</text>', 'svg-number 1000000000'],
    ['<text dx="1e9">Tinn</text>', 'svg-number 1000000000'],
    ['<text transform="translate(1e9)">Tinn</text>', 'svg-number 10000000000'],
    ['<text text-anchor="left">Tinn</text>', 'svg-part text-anchor="left"'],
    ['<text><script>x()</script></text>', 'svg-part script'],
  ])('%s', (body, reason) => {
    expect(verdict(body)).toBe(reason);
  });

  test('more letters than a picture has', () => {
    expect(verdict(`<text>${'a'.repeat(mostLetters)}</text>`)).toBe('drawn');
    expect(verdict(`<text>${'a'.repeat(mostLetters + 1)}</text>`)).toBe(`svg-parts ${mostLetters}`);
  });
});

test('published, it reads as the same words again, and says nothing of who wrote them', () => {
  const drawing = drawingOf(
    xml(
      '<g transform="rotate(30 50 50) scale(2)" id="Kari" font-family="Karis font"><text x="3" y="9" font-size="3" text-anchor="middle">Nore &lt;og&gt; <tspan font-weight="600" dy="1" stroke="navy" stroke-width=".25">Uvdal</tspan><tspan dominant-baseline="central"> &amp; Tinn</tspan></text></g>',
    ),
  );
  const written = writeSvg(drawing);
  expect(written).not.toContain('Kari');
  const again = drawingOf(written);
  expect(wordsOf(again)).toEqual(['Nore <og> Uvdal & Tinn']);
  const [one, other] = [drawing, again].map(({ parts }) => parts.filter(isLabel)[0]);
  expect(other?.anchor).toBe('middle');
  for (const [at, value] of (one?.matrix ?? []).entries()) expect(other?.matrix[at]).toBeCloseTo(value, 4);
  expect(other?.runs.map(({ text, size, weight, fill }) => [text, size, weight, fill])).toEqual(
    one?.runs.map(({ text, size, weight, fill }) => [text, size, weight, fill]),
  );
  expect(other?.runs[1]?.stroke?.width).toBeCloseTo(one?.runs[1]?.stroke?.width ?? 0, 4);
});
