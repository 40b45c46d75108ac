import { deflateSync } from 'node:zlib';
import { writeCharacters } from '../../src/media/font/characters.ts';
import { safeFont } from '../../src/media/font/font.ts';
import { inspectPicture } from '../../src/media/inspect.ts';
import { published } from '../../src/media/publish.ts';
import {
  cffOf,
  op,
  type Program,
  smallOtf,
  someCharacters,
  sourceSans,
  square,
  withTables,
} from '../support/fonts.ts';
import { expectSteady } from '../support/growth.ts';
import { chunk, jpeg, png, progressiveJpeg, talkativeExif } from '../support/pictures.ts';

const limits = { pixels: 50_000_000, side: 15_000 };

/** What is read and, where it can be, made ready to go out. */
async function open(bytes: Uint8Array): Promise<unknown> {
  const facts = await inspectPicture(bytes, limits);
  return facts.kind === 'picture' ? published(bytes, facts, false) : facts;
}

const svg = (inside: string, attributes = ''): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" ${attributes}>${inside}</svg>`);
const path = '<path d="M0 0h9v9z"/>';

const drawings: Readonly<Record<string, (count: number) => Buffer>> = {
  'a style sheet without braces': (n) => svg(`<style>${'a'.repeat(n)}</style>${path}`),
  'a style sheet of half comments': (n) => svg(`<style>${'/* '.repeat(n)}</style>${path}`),
  'a style sheet of braces': (n) => svg(`<style>${'{'.repeat(n)}</style>${path}`),
  'a style sheet of commas': (n) => svg(`<style>${'.a,'.repeat(n)}.a{fill:red}</style>${path}`),
  'rules of one class, and elements of it': (n) =>
    svg(`<style>${'.a{fill:red}'.repeat(n / 10)}</style>${'<path class="a" d="M0 0h9v9z"/>'.repeat(n / 50)}`),
  'classes of one element': (n) =>
    svg(`<style>.a{fill:red}</style><path d="M0 0h9v9z" class="${'a '.repeat(n)}"/>`),
  'a style of one element': (n) => svg(`<path d="M0 0h9v9z" style="${'fill:red;'.repeat(n / 4)}"/>`),
  'a style of colons': (n) => svg(`<path d="M0 0h9v9z" style="${':'.repeat(n)}"/>`),
  'groups in groups': (n) => svg('<g transform="scale(1)">'.repeat(n / 10) + path + '</g>'.repeat(n / 10)),
  'shapes in groups in groups': (n) =>
    svg('<g transform="scale(1)">'.repeat(60) + path.repeat(n / 50) + '</g>'.repeat(60)),
  'shapes in frames in frames': (n) =>
    svg('<svg width="9" height="9">'.repeat(60) + path.repeat(n / 50) + '</svg>'.repeat(60)),
  'frames beside frames': (n) => svg(`<svg width="9" height="9">${path}</svg>`.repeat(n / 50)),
  transforms: (n) => svg(`<path d="M0 0h9v9z" transform="${'scale(1) '.repeat(n / 4)}"/>`),
  'transforms without an end': (n) => svg(`<g transform="${'scale('.repeat(n)}">${path}</g>`),
  'spaces in a transform': (n) => svg(`<g transform="scale(1)${' '.repeat(n)}x">${path}</g>`),
  'commas in a transform': (n) => svg(`<g transform="scale(1${','.repeat(n)}1)">${path}</g>`),
  'parts of a path': (n) => svg(`<path d="M0 0${'h1h-1'.repeat(n / 2)}z"/>`),
  'arcs of a path': (n) => svg(`<path d="M0 0${'a1 1 0 0 1 1 1a1 1 0 0 1-1-1'.repeat(n / 20)}z"/>`),
  'smooth curves of a path': (n) => svg(`<path d="M0 0${'t1 1t-1-1'.repeat(n / 10)}z"/>`),
  'figures of one number': (n) => svg(`<path d="M0 ${'0'.repeat(n)}"/>`),
  'points between figures': (n) => svg(`<path d="M0 0L${'.1'.repeat(n / 2)}"/>`),
  'spaces in a path': (n) => svg(`<path d="M0 0${' '.repeat(n)}h"/>`),
  'figures of a length': (n) => svg(`<rect width="${'1'.repeat(n)}x" height="1"/>`),
  'points of a polygon': (n) => svg(`<polygon points="${'1 2 '.repeat(n / 2)}"/>`),
  dashes: (n) => svg(`<path d="M0 0h9" stroke="red" stroke-dasharray="${'1 '.repeat(n)}"/>`),
  'commas between dashes': (n) =>
    svg(`<path d="M0 0h9" stroke="red" stroke-dasharray="1${' ,'.repeat(n)}1"/>`),
  'a colour without an end': (n) => svg(`<path d="M0 0h9v9z" fill="rgb(${'1,'.repeat(n)}"/>`),
  'spaces in a view box': (n) => svg(path, `viewbox="0" preserveAspectRatio="xMid${' '.repeat(n)}"`),
  attributes: (n) =>
    svg(`<path d="M0 0h9v9z" ${Array.from({ length: n / 10 }, (_, at) => `a${at}=""`).join(' ')}/>`),
  elements: (n) => svg('<g/>'.repeat(n) + path),
  comments: (n) => svg('<!-- -->'.repeat(n) + path),
  'a comment of hyphens': (n) => svg(`<!--${' -'.repeat(n)}-->${path}`),
  'words between elements': (n) => svg(`${'a<g/>'.repeat(n / 20)}${'ord '.repeat(n)}${path}`),
  'entities in words': (n) => svg('&amp;'.repeat(n) + path),
  'sections in a style': (n) => svg(`<style>${'<![CDATA[.a{fill:red}]]>'.repeat(n / 20)}</style>${path}`),
  instructions: (n) => Buffer.from('<?a b?>'.repeat(n) + svg(path).toString()),
  'a declaration': (n) => Buffer.from(`<!DOCTYPE svg [${'<!ELEMENT a ANY>'.repeat(n)}]>${svg(path)}`),
  'brackets in a declaration': (n) => Buffer.from(`<!DOCTYPE svg [${'['.repeat(n)}`),
};

test.each(Object.entries(drawings))('a drawing with more of it: %s', async (_name, make) => {
  await expectSteady(make, open, 40_000);
});

/** A picture with something put behind its header. */
const pngWith = (chunks: Buffer): Buffer => {
  const whole = png();
  return Buffer.concat([whole.subarray(0, 33), chunks, whole.subarray(33)]);
};
const jpegWith = (segments: Buffer): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), segments, jpeg.subarray(2)]);
const segment = (marker: number, body: Uint8Array): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const repeated = (piece: Buffer, count: number): Buffer =>
  Buffer.alloc(piece.length * Math.floor(count), piece);

const pictures: Readonly<Record<string, (count: number) => Buffer>> = {
  'PNG: chunks of nothing': (n) => pngWith(repeated(chunk('prVt', Buffer.alloc(0)), n)),
  'PNG: texts': (n) => pngWith(repeated(chunk('tEXt', Buffer.from('Author\0Kari')), n)),
  'PNG: Exif blocks': (n) => pngWith(repeated(chunk('eXIf', talkativeExif(3)), n / 4)),
  'PNG: an Exif block of tags': (n) =>
    pngWith(
      chunk(
        'eXIf',
        Buffer.concat([
          Buffer.from('MM\0*\0\0\0\x08\xff\xff', 'latin1'),
          Buffer.alloc(12 * Math.min(n, 65_535)),
        ]),
      ),
    ),
  'PNG: XMP': (n) =>
    pngWith(
      chunk(
        'iTXt',
        Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), Buffer.alloc(n * 4, 'exif:GP')]),
      ),
    ),
  'PNG: data a byte at a time': (n) => {
    const whole = png();
    const data = deflateSync(Buffer.alloc(39));
    const pieces = [...data].map((byte) => chunk('IDAT', Buffer.from([byte])));
    return Buffer.concat([
      whole.subarray(0, 33),
      ...pieces,
      repeated(chunk('IDAT', Buffer.alloc(0)), n),
      whole.subarray(-12),
    ]);
  },
  'PNG: data of much more than there are rows': (n) => png({ rows: Buffer.alloc(n * 500) }),
  'PNG: rows': (n) => png({ width: 100, height: Math.min(15_000, n / 10), colorType: 6 }),
  'PNG: rows in seven passes': (n) =>
    png({
      width: 8,
      height: 8 * Math.floor(n / 100),
      colorType: 0,
      interlace: 1,
      rows: Buffer.alloc(Math.floor(n / 100) * 79),
    }),
  'PNG: bytes behind its end': (n) => Buffer.concat([png(), Buffer.alloc(n * 20)]),
  'JPEG: bytes that fill up': (n) => jpegWith(Buffer.alloc(n * 10, 0xff)),
  'JPEG: segments of nothing': (n) => jpegWith(repeated(segment(0xfe, Buffer.alloc(0)), n)),
  'JPEG: tables of codes': (n) =>
    jpegWith(repeated(segment(0xc4, Buffer.from([0x13, ...Buffer.alloc(15), 1, 7])), n)),
  'JPEG: Exif blocks': (n) =>
    jpegWith(repeated(segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), talkativeExif(6)])), n / 4)),
  'JPEG: XMP': (n) =>
    jpegWith(
      repeated(
        segment(
          0xe1,
          Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), Buffer.alloc(20_000, 'exif:GP')]),
        ),
        n / 2000,
      ),
    ),
  'JPEG: IPTC': (n) => jpegWith(repeated(segment(0xed, Buffer.alloc(20_000, 0x1c)), n / 1000)),
  'JPEG: scans': (n) => {
    const from = progressiveJpeg.indexOf(Buffer.from([0xff, 0xda]));
    const scans = progressiveJpeg.subarray(from, -2);
    return Buffer.concat([
      progressiveJpeg.subarray(0, from),
      repeated(scans, n / 50),
      Buffer.from([0xff, 0xd9]),
    ]);
  },
  'JPEG: data that never end': (n) =>
    Buffer.concat([jpeg.subarray(0, -2), repeated(Buffer.from([0x12, 0xff, 0]), n * 5)]),
  'JPEG: bytes behind its end': (n) => Buffer.concat([jpeg, Buffer.alloc(n * 20)]),
};

test.each(Object.entries(pictures))('%s: more of it', async (_name, make) => {
  await expectSteady(make, open, 20_000);
});

/** Lists of a table of substitutions, whose one lookup has so many parts, all of them the same. */
function substitutions(parts: number, ligatures: number): Buffer {
  const script = Buffer.from('0001' + '44464c54' + '0008' + '00040000' + '0000ffff0001' + '0000', 'hex');
  const feature = Buffer.from('0001' + '6c696761' + '0008' + '0000' + '0001' + '0000', 'hex');
  const offsets = Buffer.alloc(6 + 2 * parts);
  offsets.writeUInt16BE(4);
  offsets.writeUInt16BE(parts, 4);
  for (let part = 0; part < parts; part += 1) offsets.writeUInt16BE(6 + 2 * parts, 6 + 2 * part);
  const set = Buffer.alloc(2 + 2 * ligatures + 6);
  set.writeUInt16BE(ligatures);
  for (let at = 0; at < ligatures; at += 1) set.writeUInt16BE(2 + 2 * ligatures, 2 + 2 * at);
  set.writeUInt16BE(1, 2 + 2 * ligatures);
  set.writeUInt16BE(2, 4 + 2 * ligatures);
  const subtable = Buffer.concat([Buffer.from('00010008000100' + '0e' + '000100010001', 'hex'), set]);
  const head = Buffer.alloc(10);
  head.writeUInt16BE(1);
  head.writeUInt16BE(10, 4);
  head.writeUInt16BE(10 + script.length, 6);
  head.writeUInt16BE(10 + script.length + feature.length, 8);
  return Buffer.concat([head, script, feature, Buffer.from('00010004', 'hex'), offsets, subtable]);
}

const fonts: Readonly<Record<string, (count: number) => Uint8Array>> = {
  'characters in groups': (n) =>
    withTables(sourceSans, {
      cmap: () =>
        writeCharacters(
          new Map([
            ...someCharacters(),
            ...Array.from({ length: n }, (_, at): [number, number] => [0x3000 + 2 * at, 1]),
          ]),
        ),
    }),
  'records of a name': (n) =>
    withTables(sourceSans, {
      name: () => Buffer.concat([Buffer.from([0, 0, 0xff, 0xff, 0, 6]), Buffer.alloc(12 * n)]),
    }),
  'ligatures of one letter': (n) =>
    withTables(sourceSans, { GSUB: () => substitutions(1, Math.min(n / 2, 30_000)) }),
  'parts of a lookup that are all the same': (n) =>
    withTables(sourceSans, { GSUB: () => substitutions(Math.min(n / 10, 15_000), 500) }),
  'numbers of a glyph': (n) =>
    smallOtf(
      cffOf({
        glyphs: [
          square,
          [
            0,
            0,
            op(21),
            ...Array.from({ length: Math.floor(n / 2) }, (): Program => [1, 1, op(5)]).flat(),
            op(14),
          ],
        ],
      }),
    ),
  glyphs: (n) =>
    smallOtf(
      cffOf({ glyphs: Array.from({ length: Math.min(n / 2, 60_000) }, () => square) }),
      Math.min(n / 2, 60_000),
    ),
  'calls of one part': (n) =>
    smallOtf(
      cffOf({
        glyphs: [square, [...Array.from({ length: n }, (): Program => [-107, op(10)]).flat(), op(14)]],
        local: [[op(11)]],
      }),
    ),
};

test.each(Object.entries(fonts))('a font with more of it: %s', async (_name, make) => {
  await expectSteady(make, safeFont, 10_000);
});

test('the table of substitutions above is one', () => {
  const facts = safeFont(withTables(sourceSans, { GSUB: () => substitutions(3, 4) }));
  if ('kind' in facts) throw new Error(facts.reason);
  expect(safeFont(withTables(sourceSans, { GSUB: () => substitutions(3000, 1000) }))).toMatchObject({
    reason: 'font-heavy',
  });
});
