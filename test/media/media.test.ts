import { mediaLimits } from '../../src/media/facts.ts';
import { inspectPicture } from '../../src/media/inspect.ts';
import { readJpeg } from '../../src/media/jpeg.ts';
import { pixelsOnWhite, printsAsItIs } from '../../src/media/pixels.ts';
import { readPng } from '../../src/media/png.ts';
import { type Drawing, readSvg } from '../../src/media/svg.ts';
import { jpeg, logoSvg, png, turnedJpeg } from '../support/pictures.ts';

/** One row of pixels, unfiltered. */
const row = (...bytes: number[]): Buffer => Buffer.from([0, ...bytes]);

describe('pixels on white', () => {
  test.each([
    ['colour', png({ width: 2, height: 1, rows: row(10, 20, 30, 255, 0, 1) }), [10, 20, 30, 255, 0, 1]],
    ['grey', png({ width: 2, height: 1, colorType: 0, rows: row(7, 200) }), [7, 7, 7, 200, 200, 200]],
    [
      'colour with transparency',
      png({ width: 3, height: 1, colorType: 6, rows: row(0, 0, 0, 0, 0, 100, 0, 255, 0, 0, 0, 51) }),
      [255, 255, 255, 0, 100, 0, 204, 204, 204],
    ],
    [
      'grey with transparency',
      png({ width: 2, height: 1, colorType: 4, rows: row(0, 0, 0, 255) }),
      [255, 255, 255, 0, 0, 0],
    ],
    [
      '16 bits',
      png({ width: 1, height: 1, depth: 16, rows: row(0x80, 0x80, 0xff, 0xff, 0, 0) }),
      [128, 255, 0],
    ],
    [
      'a palette of 2 bits',
      png({ width: 4, height: 1, colorType: 3, depth: 2, rows: row(0b00011011) }),
      [255, 0, 0, 0, 255, 0, 0, 0, 255, 40, 40, 40],
    ],
    [
      'a palette with holes',
      png({
        width: 2,
        height: 1,
        colorType: 3,
        depth: 8,
        chunks: [['tRNS', Buffer.from([255, 0])]],
        rows: row(0, 1),
      }),
      [255, 0, 0, 255, 255, 255],
    ],
    [
      'one colour that stands for a hole',
      png({
        width: 2,
        height: 1,
        colorType: 0,
        chunks: [['tRNS', Buffer.from([0, 9])]],
        rows: row(9, 8),
      }),
      [255, 255, 255, 8, 8, 8],
    ],
    [
      '1 bit of grey',
      png({ width: 3, height: 1, colorType: 0, depth: 1, rows: row(0b10100000) }),
      [255, 255, 255, 0, 0, 0, 255, 255, 255],
    ],
  ])('%s', (_name, bytes, expected) => {
    expect([...pixelsOnWhite(bytes)]).toEqual(expected);
  });

  test('only what PDF itself can unpack goes in as it is', () => {
    const asItIs = (kind: Parameters<typeof png>[0]): boolean => {
      const parts = readPng(png(kind));
      return parts !== undefined && printsAsItIs(parts);
    };
    expect(asItIs({})).toBe(true);
    expect(asItIs({ colorType: 3, depth: 4 })).toBe(true);
    expect(asItIs({ colorType: 6 })).toBe(false);
    expect(asItIs({ depth: 16 })).toBe(false);
    expect(asItIs({ interlace: 1 })).toBe(false);
    expect(asItIs({ colorType: 3, chunks: [['tRNS', Buffer.from([0])]] })).toBe(false);
  });
});

test('a camera held upright gives an upright picture', async () => {
  expect(readJpeg(turnedJpeg(6))?.orientation).toBe(6);
  expect(await inspectPicture(turnedJpeg(6), mediaLimits)).toMatchObject({ width: 6, height: 8 });
  expect(await inspectPicture(jpeg, mediaLimits)).toMatchObject({ width: 8, height: 6 });
});

describe('drawings', () => {
  const drawing = (body: string): Drawing => {
    const read = readSvg(Buffer.from(`<svg viewBox="0 0 10 10">${body}</svg>`));
    if ('kind' in read) throw new Error(`${read.reason} ${read.detail}`);
    return read;
  };
  const refusal = (body: string): string => {
    const read = readSvg(Buffer.from(`<svg viewBox="0 0 10 10"><rect width="1" height="1"/>${body}</svg>`));
    return 'kind' in read ? `${read.reason} ${read.detail ?? ''}`.trim() : 'drawn';
  };

  test('a logo: classes, groups, curves, thinned colours', () => {
    const read = readSvg(Buffer.from(logoSvg)) as Drawing;
    expect(read.shapes.map(({ fill, stroke }) => [fill, stroke?.color, stroke?.width])).toEqual([
      ['#0b4f6c', undefined, undefined],
      [undefined, '#a1123f', 2],
      ['#9eb58f', undefined, undefined],
    ]);
    expect(read.shapes[0]?.outline[0]).toEqual(['M', 5, 2]);
  });

  test('the view box moves, groups scale, strokes scale with them', () => {
    const read = readSvg(
      Buffer.from(
        '<svg viewBox="5 5 10 10"><g transform="scale(2)"><path d="M3 4h1v1z" stroke="black"/></g></svg>',
      ),
    ) as Drawing;
    expect(read.shapes[0]?.outline).toEqual([['M', 1, 3], ['L', 3, 3], ['L', 3, 5], ['Z']]);
    expect(read.shapes[0]?.stroke?.width).toBe(2);
  });

  test('a quadratic curve becomes a cubic one', () => {
    expect(drawing('<path d="M0 0Q3 6 6 0"/>').shapes[0]?.outline[1]).toEqual(['C', 2, 4, 4, 4, 6, 0]);
  });

  test('what is hidden or only defined is not drawn', () => {
    expect(
      drawing(
        '<defs><path d="M0 0h9"/></defs><g display="none"><text>x</text></g><rect width="1" height="1"/>',
      ).shapes,
    ).toHaveLength(1);
  });

  test.each([
    ['<text>Hei</text>', 'svg-part text'],
    ['<image href="x.png"/>', 'svg-part image'],
    ['<script>alert(1)</script>', 'svg-part script'],
    ['<foreignObject/>', 'svg-part foreignObject'],
    ['<use href="#a"/>', 'svg-part use'],
    ['<rect width="1" height="1" fill="url(#g)"/>', 'svg-part url(#g)'],
    ['<rect width="1" height="1" clip-path="url(#c)"/>', 'svg-part clip-path'],
    ['<style>rect > g { fill: red }</style>', 'svg-part rect > g'],
    ['<path d="M0 0 L x"/>', 'damaged'],
    ['<g>', 'damaged'],
    ['&unknown;', 'damaged'],
  ])('%s is refused', (body, reason) => {
    expect(refusal(body)).toBe(reason);
  });

  test('too many shapes are no logo', () => {
    expect(refusal('<rect width="1" height="1"/>'.repeat(20_001))).toMatch(/^too-large/);
  });
});
