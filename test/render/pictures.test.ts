import { deflateSync, inflateSync } from 'node:zlib';
import type { Figure } from '../../src/document/document.ts';
import type { Drawing } from '../../src/media/drawing.ts';
import { readSvg } from '../../src/media/svg.ts';
import type { PdfFile } from '../../src/render/pdf/pdf-file.ts';
import { createPictures, type Painting } from '../../src/render/pdf/pictures.ts';
import type { Faces } from '../../src/render/pdf/typeset/faces.ts';
import { greyJpeg, jpeg, png, turnedJpeg } from '../support/pictures.ts';

interface WrittenObject {
  readonly data: Readonly<Record<string, unknown>>;
  bytes?: Uint8Array;
}

/** A file that keeps what is written into it. */
function open() {
  const written: WrittenObject[] = [];
  const file = {
    reference(data: Record<string, unknown>) {
      const writtenObject: WrittenObject = { data };
      written.push(writtenObject);
      return {
        data,
        write() {},
        end(bytes?: Uint8Array) {
          if (bytes) writtenObject.bytes = bytes;
        },
      };
    },
  } as unknown as PdfFile;
  const pictures = createPictures(file, {} as Faces);
  const paint = async (figure: Figure): Promise<Painting> => {
    await pictures.load(figure);
    return pictures.paintingOf(figure);
  };
  return { written, paint };
}

const figure = (mediaType: Figure['mediaType'], bytes: Uint8Array): Figure => ({
  type: 'figure',
  path: 'a',
  mediaType,
  bytes,
  width: 8,
  height: 6,
  alt: 'Et bilde',
});

type Point = readonly [x: number, y: number];
/** Where a point of the picture's unit square is painted. Source: ISO 32000-1, 8.3.4. */
function placed({ operators }: Painting, [x, y]: Point): Point {
  const matrix = /^(\S+) (\S+) (\S+) (\S+) (\S+) (\S+) cm /.exec(operators)?.slice(1).map(Number);
  const [a, b, c, d, e, f] = (matrix ?? [1, 0, 0, 1, 0, 0]) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return [a * x + c * y + e, b * x + d * y + f];
}

const [left, right, bottom, top] = [0, 1, 0, 1];
/**
 * Exif 2.3, tag 0x0112: which side of the scene the picture's first row is, and which its first column. The three corners
 * follow: where the first row and the first column meet, the first row's other end, and the first column's.
 */
const corners: readonly (readonly [
  row: string,
  column: string,
  origin: Point,
  rowEnd: Point,
  columnEnd: Point,
])[] = [
  ['top', 'left', [left, top], [right, top], [left, bottom]],
  ['top', 'right', [right, top], [left, top], [right, bottom]],
  ['bottom', 'right', [right, bottom], [left, bottom], [right, top]],
  ['bottom', 'left', [left, bottom], [right, bottom], [left, top]],
  ['left', 'top', [left, top], [left, bottom], [right, top]],
  ['right', 'top', [right, top], [right, bottom], [left, top]],
  ['right', 'bottom', [right, bottom], [right, top], [left, bottom]],
  ['left', 'bottom', [left, bottom], [left, top], [right, bottom]],
];

test.each(corners.map((corner, at) => [at + 1, ...corner] as const))(
  'orientation %i: the first row is the %s, the first column the %s',
  async (orientation, _row, _column, origin, rowEnd, columnEnd) => {
    const painting = await open().paint(figure('image/jpeg', turnedJpeg(orientation)));
    // In a PDF's picture the first row is on top and the first column on the left.
    expect(placed(painting, [0, 1])).toEqual(origin);
    expect(placed(painting, [1, 1])).toEqual(rowEnd);
    expect(placed(painting, [0, 0])).toEqual(columnEnd);
    expect(painting.operators).toMatch(/(?:^| )\/I1 Do$/);
  },
);

test('a JPEG goes in as it is, in the colours that it has', async () => {
  const { written, paint } = open();
  await paint(figure('image/jpeg', jpeg));
  await paint(figure('image/jpeg', greyJpeg));
  const common = { Type: 'XObject', Subtype: 'Image', BitsPerComponent: 8, Filter: 'DCTDecode' };
  expect(written.map(({ data }) => data)).toEqual([
    { ...common, Width: 8, Height: 6, ColorSpace: 'DeviceRGB' },
    { ...common, Width: 8, Height: 6, ColorSpace: 'DeviceGray' },
  ]);
  expect(written.map(({ bytes }) => Buffer.from(bytes ?? []))).toEqual([jpeg, greyJpeg]);
});

// ISO 32000-1, 8.9.5, 8.6.6.3 (the highest index, one less than the colours) and 7.4.4.4 (the predictor).
test.each([
  ['colour', png({ width: 5, height: 3 }), 'DeviceRGB', 8, 3],
  ['grey', png({ width: 5, height: 3, colorType: 0 }), 'DeviceGray', 8, 1],
  ['grey of 4 bits', png({ width: 5, height: 3, colorType: 0, depth: 4 }), 'DeviceGray', 4, 1],
  [
    'four colours of 2 bits',
    png({ width: 5, height: 3, colorType: 3, depth: 2 }),
    ['Indexed', 'DeviceRGB', 3, expect.anything()],
    2,
    1,
  ],
] as const)('a PNG in %s goes in as it is', async (_name, bytes, space, depth, colors) => {
  const { written, paint } = open();
  await paint(figure('image/png', bytes));
  expect(written[0]?.data).toEqual({
    Type: 'XObject',
    Subtype: 'Image',
    Width: 5,
    Height: 3,
    ColorSpace: space,
    BitsPerComponent: depth,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: depth, Columns: 5 },
  });
});

test('the bytes of a PNG that goes in as it is are those of its data, and its colours those of its palette', async () => {
  const rows = Buffer.from([0, 0b00011011]);
  const { written, paint } = open();
  await paint(figure('image/png', png({ width: 4, height: 1, colorType: 3, depth: 2, rows })));
  const palette = (written[0]?.data.ColorSpace as readonly unknown[] | undefined)?.[3];
  expect([...(palette as Uint8Array)]).toEqual([255, 0, 0, 0, 255, 0, 0, 0, 255, 40, 40, 40]);
  expect(Buffer.from(written[0]?.bytes ?? [])).toEqual(deflateSync(rows));
});

test('a PNG that one can see through is unpacked on white', async () => {
  const rows = Buffer.from([0, 0, 0, 0, 0, 0, 100, 0, 255]);
  const { written, paint } = open();
  await paint(figure('image/png', png({ width: 2, height: 1, colorType: 6, rows })));
  expect(written[0]?.data).toEqual({
    Type: 'XObject',
    Subtype: 'Image',
    Width: 2,
    Height: 1,
    ColorSpace: 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: 3, BitsPerComponent: 8, Columns: 2 },
  });
  // The row's filter is none, as it came.
  expect([...inflateSync(written[0]?.bytes ?? new Uint8Array())]).toEqual([0, 255, 255, 255, 0, 100, 0]);
});

test('a picture is in the file once, however often it is used, and another has another name', async () => {
  const { written, paint } = open();
  const first = await paint(figure('image/jpeg', jpeg));
  expect(await paint(figure('image/jpeg', Buffer.from(jpeg)))).toEqual(first);
  expect(written).toHaveLength(1);
  expect((await paint(figure('image/jpeg', greyJpeg))).object.name).toBe('I2');
  expect(written).toHaveLength(2);
});

describe('a drawing', () => {
  /** Its form's box and matrix, and the lines of its content. */
  async function formOf(body: string, box = '0 0 40 20') {
    const bytes = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${body}</svg>`);
    const { written, paint } = open();
    const painting = await paint({ ...figure('image/svg+xml', bytes), drawing: readSvg(bytes) as Drawing });
    const [{ data, bytes: content } = { data: {} }] = written;
    return {
      painting,
      data,
      operators: Buffer.from(content ?? [])
        .toString('latin1')
        .split('\n'),
    };
  }

  test('is a form whose box is its frame, put in the unit square, its first line on top', async () => {
    // 1000 units on the longest side: each of 40 × 20 is 25 of 1000 × 500.
    const { painting, data, operators } = await formOf('<path d="M0 0h40v20z"/>');
    expect(painting.operators).toBe('/I1 Do');
    expect(data).toMatchObject({
      Subtype: 'Form',
      BBox: [0, 0, 1000, 500],
      Matrix: [1 / 1000, 0, 0, -1 / 500, 0, 1],
    });
    expect(operators).toEqual(['0 0 0 rg', '0 0 m', '1000 0 l', '1000 500 l', 'h', 'f']);
  });

  test('is filled, stroked, or both, by either rule', async () => {
    const last = async (attributes: string): Promise<string | undefined> =>
      (await formOf(`<path d="M0 0h9v9z" ${attributes}/>`)).operators.at(-1);
    expect(await last('fill="#ff0000"')).toBe('f');
    expect(await last('fill="#ff0000" fill-rule="evenodd"')).toBe('f*');
    expect(await last('fill="#ff0000" stroke="#000"')).toBe('B');
    expect(await last('fill="#ff0000" stroke="#000" fill-rule="evenodd"')).toBe('B*');
    expect(await last('fill="none" stroke="#000"')).toBe('S');
  });

  // ISO 32000-1, 8.4.3.3 and 8.4.3.4: caps are butt 0, round 1, square 2; joins miter 0, round 1, bevel 2.
  test('has strokes with their width, cap, join and dashes, in the units of the frame', async () => {
    const { operators } = await formOf(
      '<path d="M0 0h8" fill="none" stroke="#336699" stroke-width="1.5" stroke-linecap="square" stroke-linejoin="round" stroke-dasharray="3 1.25"/>',
    );
    // SVG's own miter limit is 4.
    expect(operators).toEqual(['0.2 0.4 0.6 RG 37.5 w 2 J 1 j 4 M [75 31.25] 0 d', '0 0 m', '200 0 l', 'S']);
  });
});
