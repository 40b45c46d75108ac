import { deflateSync, crc32 as nodeCrc32 } from 'node:zlib';
import { decode, encode } from 'fast-png';
import { crc32 } from '../../src/media/crc32.ts';
import { mediaLimits } from '../../src/media/facts.ts';
import { inspectPicture } from '../../src/media/inspect.ts';
import { filteredRowsOnWhite, printsAsItIs, rowsOnWhite } from '../../src/media/pixels.ts';
import { type PngParts, readPng } from '../../src/media/png.ts';
import { unfilter } from '../../src/media/png-filters.ts';
import { chunk, png } from '../support/pictures.ts';
import { randomOf } from '../support/random.ts';

/** One row of pixels, unfiltered. */
const row = (...bytes: number[]): Buffer => Buffer.from([0, ...bytes]);

function partsOf(bytes: Uint8Array): PngParts {
  const parts = readPng(bytes);
  if (!parts) throw new Error('not a PNG');
  return parts;
}

/** Red, green and blue of every pixel on white. */
async function laid(bytes: Uint8Array): Promise<number[]> {
  const pixels: number[] = [];
  for await (const row of rowsOnWhite(partsOf(bytes))) pixels.push(...row.subarray(1));
  return pixels;
}

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
      '16 bits, half seen through',
      png({ width: 1, height: 1, depth: 16, colorType: 4, rows: row(0, 0, 0x80, 0) }),
      [127, 127, 127],
    ],
    [
      '16 bits, one colour that stands for a hole',
      png({
        width: 2,
        height: 1,
        depth: 16,
        chunks: [['tRNS', Buffer.from([1, 2, 3, 4, 5, 6])]],
        rows: row(1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 7),
      }),
      [255, 255, 255, 1, 3, 5],
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
  ])('%s', async (_name, bytes, expected) => {
    expect(await laid(bytes)).toEqual(expected);
  });

  test('four by four pixels in seven passes of one bit', async () => {
    // Adam7 takes them in this order: 0,0 · (none at 4,0) · (none at 0,4) · 2,0 · rows 0 2 · … as PNG, 8.2 has it.
    const passes = [[0b1], [0b0], [0b10], [0b01, 0b10], [0b1100, 0b0011]] as const;
    // Pass 1: (0,0). Pass 4: (2,0). Pass 5: (0,2), (2,2). Pass 6: (1,0), (3,0) and (1,2), (3,2). Pass 7: rows 1 and 3.
    const widths = [1, 1, 2, 2, 4];
    const rows = passes.flatMap((rowsOfPass, pass) =>
      rowsOfPass.flatMap((bits) => [0, bits << (8 - (widths[pass] ?? 0))]),
    );
    const bytes = png({ width: 4, height: 4, colorType: 0, depth: 1, interlace: 1, rows: Buffer.from(rows) });
    const pixels = (await laid(bytes)).filter((_, at) => at % 3 === 0).map((value) => value / 255);
    expect(pixels).toEqual([1, 0, 0, 1, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1]);
  });

  test('as another reader of PNG has them, whatever the filters', async () => {
    const random = randomOf(1);
    for (let round = 0; round < 60; round += 1) {
      const colorType = ([0, 2, 4, 6] as const)[round % 4] ?? 2;
      const depth = round % 8 < 4 ? 8 : 16;
      const [width, height] = [1 + random(20), 1 + random(9)];
      const rowBytes = ((width * depth) / 8) * { 0: 1, 2: 3, 4: 2, 6: 4 }[colorType];
      const rows = Buffer.from(
        Array.from({ length: height }, () => [
          random(5),
          ...Array.from({ length: rowBytes }, () => random(256)),
        ]).flat(),
      );
      const bytes = png({ width, height, colorType, depth: depth as 8 | 16, rows });
      const { data, channels } = decode(bytes);
      const most = 2 ** depth - 1;
      const expected: number[] = [];
      for (let pixel = 0; pixel < width * height; pixel += 1) {
        const channelsOfPixel = [...data.subarray(pixel * channels, (pixel + 1) * channels)];
        const alpha = channels % 2 === 0 ? (channelsOfPixel[channels - 1] ?? 0) / most : 1;
        const colors =
          channels < 3 ? [channelsOfPixel[0], channelsOfPixel[0], channelsOfPixel[0]] : channelsOfPixel;
        for (const value of colors.slice(0, 3))
          expected.push(Math.round((((value ?? 0) * alpha + most * (1 - alpha)) * 255) / most));
      }
      expect(await laid(bytes)).toEqual(expected);
    }
  });

  test('rows are filtered again, and unfiltering them gives the same', async () => {
    const random = randomOf(2);
    for (const filter of [0, 1, 2, 3, 4]) {
      const rows = Buffer.from(
        Array.from({ length: 5 }, () => [filter, ...Array.from({ length: 28 }, () => random(256))]).flat(),
      );
      const bytes = png({ width: 7, height: 5, colorType: 6, rows });
      let before: Uint8Array = new Uint8Array(22);
      const again: number[] = [];
      for await (const row of filteredRowsOnWhite(partsOf(bytes))) {
        expect(row[0]).toBe(filter);
        const copy = Uint8Array.from(row);
        unfilter(copy, before, 3);
        again.push(...copy.subarray(1));
        before = copy;
      }
      expect(again).toEqual(await laid(bytes));
    }
  });

  test('only what PDF itself can unpack goes in as it is', () => {
    const asItIs = (kind: Parameters<typeof png>[0]): boolean => printsAsItIs(partsOf(png(kind)));
    expect(asItIs({})).toBe(true);
    expect(asItIs({ colorType: 3, depth: 4 })).toBe(true);
    expect(asItIs({ colorType: 6 })).toBe(false);
    expect(asItIs({ depth: 16 })).toBe(false);
    expect(asItIs({ interlace: 1 })).toBe(false);
    expect(asItIs({ colorType: 3, chunks: [['tRNS', Buffer.from([0])]] })).toBe(false);
  });
});

test('the checksum is that of node', () => {
  const bytes = Buffer.from('planverk æøå');
  // Node 20 has one from 20.15 on; the value was worked out with it.
  expect(crc32(bytes)).toBe(nodeCrc32 ? nodeCrc32(bytes) : 0x9d0b2fd6);
  expect(crc32(Buffer.from('IEND'))).toBe(0xae426082);
});

describe('a PNG is taken', () => {
  const factsOf = async (bytes: Uint8Array) => {
    const facts = await inspectPicture(bytes, mediaLimits);
    return facts.kind === 'unusable' ? `${facts.reason} ${facts.detail ?? ''}`.trim() : facts.kind;
  };

  test.each(
    [0, 2, 3, 4, 6].flatMap((colorType) =>
      ({ 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [2, 4, 8], 4: [8, 16], 6: [8, 16] })[colorType]?.flatMap(
        (depth) => [0, 1].map((interlace) => [colorType, depth, interlace] as const),
      ),
    ) as [0, 8, 0][],
  )('of kind %i, %i bits, interlaced %i', async (colorType, depth, interlace) => {
    const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colorType] ?? 1;
    const whole = (width: number, height: number): number[] =>
      Array.from({ length: height * (1 + Math.ceil((width * channels * depth) / 8)) }, () => 0);
    // 5 × 5 pixels in seven passes: 1 × 1, 1 × 1, 2 × 1, 1 × 2, 3 × 1, 2 × 3, 5 × 2.
    const passes = [
      [1, 1],
      [1, 1],
      [2, 1],
      [1, 2],
      [3, 1],
      [2, 3],
      [5, 2],
    ] as const;
    const rows = interlace ? passes.flatMap(([width, height]) => whole(width, height)) : whole(5, 5);
    const bytes = png({ width: 5, height: 5, colorType, depth, interlace, rows: Buffer.from(rows) });
    expect(await factsOf(bytes)).toBe('picture');
    expect((await laid(bytes)).length).toBe(75);
    expect(
      await factsOf(
        png({ width: 5, height: 5, colorType, depth, interlace, rows: Buffer.from(rows.slice(1)) }),
      ),
    ).toBe('damaged');
  });

  test('as another program writes it', async () => {
    const data = Uint8Array.from({ length: 16 * 16 * 4 }, (_, at) => (at * 37) % 256);
    expect(await factsOf(encode({ width: 16, height: 16, data, channels: 4 }))).toBe('picture');
  });

  test('whose data stand in many chunks, some of them empty', async () => {
    const whole = png();
    const from = whole.indexOf('IDAT') - 4;
    const data = whole.subarray(from + 8, from + 8 + whole.readUInt32BE(from));
    const parts = [data.subarray(0, 3), data.subarray(3, 3), data.subarray(3)];
    const bytes = Buffer.concat([
      whole.subarray(0, from),
      ...parts.map((part) => chunk('IDAT', part)),
      whole.subarray(-12),
    ]);
    expect(await factsOf(bytes)).toBe('picture');
    expect(await laid(bytes)).toEqual(await laid(whole));
  });

  const rows = (filter: number): Buffer => Buffer.from([filter, ...Array.from({ length: 12 }, () => 0)]);
  const broken: Readonly<Record<string, Buffer>> = {
    'a filter that there is not': png({ height: 1, rows: rows(5) }),
    'a filter of 255, with transparency': png({
      width: 3,
      height: 1,
      colorType: 6,
      rows: rows(255),
    }),
    'more alpha values than colours': png({ colorType: 3, chunks: [['tRNS', Buffer.alloc(5)]] }),
    'no alpha values': png({ colorType: 3, chunks: [['tRNS', Buffer.alloc(0)]] }),
    'a hole of a length that does not fit': png({ chunks: [['tRNS', Buffer.alloc(2)]] }),
    'a hole beside an alpha channel': png({ colorType: 6, chunks: [['tRNS', Buffer.alloc(6)]] }),
    'an empty palette': png({ colorType: 3, palette: Buffer.alloc(0) }),
    'a palette of half a colour': png({ colorType: 3, palette: Buffer.alloc(4) }),
    'a palette with more colours than there are numbers for': png({
      colorType: 3,
      depth: 1,
      palette: Buffer.alloc(9),
    }),
    'a palette in a grey picture': png({ colorType: 0, chunks: [['PLTE', Buffer.alloc(3)]] }),
    'two palettes': png({ colorType: 3, chunks: [['PLTE', Buffer.alloc(3)]] }),
    'an interlaced picture cut short': png({
      width: 100,
      height: 100,
      interlace: 1,
      rows: Buffer.alloc(400),
    }),
    'a row too few': png({ rows: Buffer.alloc(13 * 2) }),
    'a row too many': png({ rows: Buffer.alloc(13 * 4) }),
    'data that are not deflated': png({ deflated: Buffer.from('hello world') }),
    'data with a wrong checksum': png({
      deflated: Buffer.concat([deflateSync(Buffer.alloc(39)).subarray(0, -4), Buffer.alloc(4)]),
    }),
    'something behind the deflated data': png({
      deflated: Buffer.concat([deflateSync(Buffer.alloc(39)), Buffer.from('secret')]),
    }),
    'two headers': png({ chunks: [['IHDR', Buffer.alloc(13)]] }),
    'an unknown way to press': png().fill(1, 26, 27),
    'a checksum that is wrong': Buffer.concat([png().subarray(0, -4), Buffer.alloc(4)]),
    'no end': png().subarray(0, -12),
    'half a chunk': png().subarray(0, -20),
  };
  test.each(Object.entries(broken))('but not with %s', async (_name, bytes) => {
    expect(await factsOf(bytes)).toBe('damaged');
  });

  test('but not when it is larger unpacked than a picture may be', async () => {
    const limits = { ...mediaLimits, pixels: 100 };
    const inspect = async (kind: Parameters<typeof png>[0]) => {
      const facts = await inspectPicture(png(kind), limits);
      return facts.kind === 'unusable' ? facts : facts.kind;
    };
    expect(await inspect({ width: 10, height: 10, colorType: 6 })).toBe('picture');
    expect(await inspect({ width: 10, height: 11 })).toEqual({
      kind: 'unusable',
      reason: 'too-large',
      detail: '10 × 11',
    });
    expect(await inspect({ width: 10, height: 10, colorType: 6, depth: 16 })).toEqual({
      kind: 'unusable',
      reason: 'too-large',
      detail: '10 × 10, 64 bit',
    });
  });
});

test('what print does not keep is told', async () => {
  const losses = async (kind: Parameters<typeof png>[0]) => {
    const facts = await inspectPicture(png(kind), mediaLimits);
    return facts.kind === 'picture' ? facts.losses : facts;
  };
  expect(await losses({})).toEqual([]);
  expect(await losses({ colorType: 6, depth: 16 })).toEqual(['transparency', 'depth']);
  expect(await losses({ colorType: 3, chunks: [['tRNS', Buffer.from([0])]] })).toEqual(['transparency']);
  expect(await losses({ chunks: [['acTL', Buffer.alloc(8)]] })).toEqual(['animation']);
});
