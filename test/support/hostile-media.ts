import { deflateSync } from 'node:zlib';
import { crc32 } from '../../src/media/crc32.ts';
import { bytesOf, readTables, writeTables } from '../../src/media/font/sfnt.ts';
import { cffOf, liberation, smallOtf, sourceSans, square } from './fonts.ts';
import {
  arithmeticJpeg,
  cmykJpeg,
  greyJpeg,
  jpeg,
  logoSvg,
  outsideSvg,
  png,
  progressiveJpeg,
  restartingJpeg,
  sampledJpeg,
  talkativeExif,
  withSegments,
} from './pictures.ts';
import { randomOf } from './random.ts';

type Random = ReturnType<typeof randomOf>;
const pick = <Item>(items: readonly Item[], random: Random): Item => items[random(items.length)] as Item;
const many = <Item>(most: number, random: Random, make: () => Item): Item[] =>
  Array.from({ length: random(most + 1) }, make);

/** Some bytes changed, cut out, doubled or cut off. */
function damaged(bytes: Uint8Array, random: Random): Buffer<ArrayBuffer> {
  let copy = Buffer.from(bytes);
  for (let round = 0; round <= random(6); round += 1) {
    const at = random(copy.length + 1);
    const length = random(20);
    switch (random(8)) {
      case 0:
        copy = Buffer.concat([copy.subarray(0, at), copy.subarray(at + length)]);
        break;
      case 1:
        copy = Buffer.concat([copy.subarray(0, at), copy.subarray(at, at + length), copy.subarray(at)]);
        break;
      case 2:
        copy = Buffer.from(copy.subarray(0, at));
        break;
      default:
        for (let index = at; index < Math.min(copy.length, at + 1 + random(4)); index += 1)
          copy[index] = pick([0, 1, 0x7f, 0x80, 0xfe, 0xff, random(256)], random);
    }
  }
  return copy;
}

const numbers = [
  '0',
  '1',
  '-1',
  '.5',
  '100',
  '9.99',
  '1e3',
  '-2e-3',
  '1e308',
  '1e400',
  '-1e21',
  '2147483648',
  '32768',
  'NaN',
  'x',
  '',
  '50%',
  '2mm',
  '1em',
];
const paints = [
  'red',
  '#abc',
  '#12345',
  'none',
  'currentColor',
  'url(#a)',
  'rgb(1,2,3)',
  'rgba(0,0,0,.5)',
  'hsl(1,2%,3%)',
  'inherit',
];

function svg(random: Random): Buffer {
  if (random(4) === 0) return damaged(Buffer.from(pick([logoSvg, outsideSvg], random)), random);
  const number = (): string => pick(numbers.slice(0, random(3) === 0 ? numbers.length : 8), random);
  const path = (): string =>
    many(
      8,
      random,
      () =>
        pick([...'MLHVCSQTAZmlhvcsqtaz'], random) + many(7, random, number).join(pick([' ', ','], random)),
    ).join('');
  const transform = (): string =>
    many(
      3,
      random,
      () =>
        `${pick(['scale', 'rotate', 'translate', 'skewX', 'matrix', 'turn'], random)}(${many(6, random, number).join(' ')})`,
    ).join(' ');
  const attribute = (): string =>
    pick(
      [
        () => `fill="${pick(paints, random)}"`,
        () => `stroke="${pick(paints, random)}"`,
        () => `stroke-width="${number()}"`,
        () => `stroke-dasharray="${many(4, random, number).join(' ')}"`,
        () => `stroke-miterlimit="${number()}"`,
        () => `opacity="${number()}"`,
        () => `transform="${transform()}"`,
        () =>
          `style="${pick(['fill', 'stroke', 'opacity', 'display', 'overflow', 'x'], random)}:${pick([...paints, ...numbers], random)}"`,
        () => `class="a ${pick(['b', 'c', ''], random)}"`,
        () =>
          `${pick(['onclick', 'href', 'id', 'data-x', 'clip-path', 'xml:space'], random)}="${pick(['x()', '#a', 'none', 'https://example.org'], random)}"`,
      ],
      random,
    )();
  const attributes = (): string =>
    [...new Map(many(4, random, attribute).map((written) => [written.split('=')[0], written])).values()].join(
      ' ',
    );
  const element = (depth: number): string => {
    const inside = (): string => (depth > 4 ? '' : many(3, random, () => element(depth + 1)).join(''));
    return pick(
      [
        () => `<path d="${path()}" ${attributes()}/>`,
        () =>
          `<rect x="${number()}" y="${number()}" width="${number()}" height="${number()}" rx="${number()}" ${attributes()}/>`,
        () => `<circle cx="${number()}" r="${number()}" ${attributes()}/>`,
        () => `<polygon points="${many(8, random, number).join(' ')}" ${attributes()}/>`,
        () => `<g ${attributes()}>${inside()}</g>`,
        () =>
          `<svg x="${number()}" width="${number()}" height="${number()}" viewBox="0 0 ${number()} 9" ${attributes()}>${inside()}</svg>`,
        () => `<defs>${inside()}</defs>`,
        () =>
          `<text x="${number()}" y="${number()}" font-size="${number()}" ${attributes()}>Å<tspan dx="${number()}" dy="${pick(['1em', number()], random)}" ${attributes()}>字 x</tspan> y</text>`,
        () =>
          `<${pick(['script', 'text', 'image', 'use', 'foreignObject', 'metadata', 'style', 'a'], random)} ${attributes()}>${pick(['x', '.a{fill:red}', '@import "a"', ''], random)}</${'x'}>`,
        () =>
          `<style>${many(3, random, () => `${pick(['.a', '.b', '.c', 'g', '*'], random)}{fill:${pick(paints, random)}}`).join('')}</style>`,
      ].slice(0, random(4) === 0 ? 10 : 8),
      random,
    )();
  };
  const frame = pick(
    [
      'viewBox="0 0 100 100"',
      'viewBox="0 0 100 100"',
      `viewBox="0 0 ${number()} ${number()}"`,
      `width="${number()}" height="${number()}"`,
      'width="10mm" height="5mm" viewBox="-5 -5 1000 1000" preserveAspectRatio="xMaxYMin slice"',
    ],
    random,
  );
  return Buffer.from(
    `${pick(['', '', '<?xml version="1.0"?>', '<!DOCTYPE svg>', '<!DOCTYPE svg [<!ENTITY a "b">]>'], random)}<svg xmlns="http://www.w3.org/2000/svg" ${frame}><rect width="9" height="9"/>${many(6, random, () => element(0)).join('')}</svg>`,
  );
}

/** The checksums of a PNG's chunks put right, so that what is in them is looked at. */
function withChecksums(bytes: Buffer): Buffer {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (at + 12 + length > bytes.length) break;
    bytes.writeUInt32BE(crc32(bytes, at + 4, at + 8 + length), at + 8 + length);
    at += 12 + length;
  }
  return bytes;
}

function rasterPng(random: Random): Buffer {
  const colorType = pick([0, 2, 3, 4, 6] as const, random);
  const depth = pick(
    colorType === 0
      ? ([1, 2, 4, 8, 16] as const)
      : colorType === 3
        ? ([1, 2, 4, 8] as const)
        : ([8, 16] as const),
    random,
  );
  const [width, height] = [1 + random(40), 1 + random(30)];
  const rows = Buffer.from(many(4000, random, () => random(random(8) === 0 ? 256 : 5)));
  const chunks = many(
    3,
    random,
    () =>
      [
        pick(['tRNS', 'PLTE', 'tEXt', 'eXIf', 'gAMA', 'IDAT', 'IHDR', 'acTL'], random),
        random(3) === 0 ? talkativeExif(1 + random(8)) : Buffer.from(many(12, random, () => random(256))),
      ] as const,
  );
  const kind = {
    width,
    height,
    colorType,
    depth,
    interlace: random(2) as 0 | 1,
    palette: Buffer.from(many(30, random, () => random(256))),
  };
  const whole = pick(
    [
      () => png({ ...kind, chunks, rows }),
      () => png({ width, height, colorType: 6 }),
      () => png({ ...kind, interlace: 0 }),
      () => png({ ...kind, deflated: deflateSync(rows).subarray(0, random(60)) }),
    ],
    random,
  )();
  return random(2) === 0 ? whole : withChecksums(damaged(whole, random));
}

function rasterJpeg(random: Random): Buffer {
  const whole = pick(
    [jpeg, greyJpeg, sampledJpeg, progressiveJpeg, restartingJpeg, cmykJpeg, arithmeticJpeg],
    random,
  );
  const segments = many(
    3,
    random,
    () =>
      [
        pick([0xe0, 0xe1, 0xe2, 0xed, 0xfe, 0xdd, 0xc4, 0xdb, 0xda, 0xdc], random),
        random(2) === 0
          ? Buffer.concat([Buffer.from('Exif\0\0'), talkativeExif(1 + random(8))])
          : Buffer.from(many(40, random, () => random(256))),
      ] as const,
  );
  const withMore = random(2) === 0 ? withSegments(whole, ...segments) : whole;
  const tail = random(3) === 0 ? Buffer.from([0xff, 0xd9]) : Buffer.alloc(0);
  return Buffer.concat([random(4) === 0 ? withMore : damaged(withMore, random), tail]);
}

const otf = smallOtf(cffOf({ glyphs: [square, square], global: [square], local: [square] }));

function font(random: Random): Buffer {
  const tables = new Map(
    [...readTables(pick([sourceSans, liberation, otf], random))].map(([tag, table]) => [
      tag,
      Buffer.from(bytesOf(table)),
    ]),
  );
  for (let round = 0; round <= random(3); round += 1) {
    const tag = pick([...tables.keys(), 'GSUB', 'GPOS', 'glyf', 'cmap', 'CFF ', 'GDEF'], random);
    const table = tables.get(tag);
    if (!table) continue;
    if (random(6) === 0) {
      tables.set(tag, damaged(table, random));
      continue;
    }
    // Near the beginning stand the lists that lead everywhere else.
    for (let count = random(8); count >= 0; count -= 1) {
      const at = random(random(2) === 0 ? Math.min(table.length, 300) : table.length);
      table[at] = pick([0, 1, 2, 0x7f, 0x80, 0xff, random(256)], random);
    }
  }
  const whole = Buffer.from(writeTables(tables));
  return random(6) === 0 ? damaged(whole, random) : whole;
}

/** Files that nobody should have to open, by kind: the same for the same number. */
export const hostileMedia = { svg, png: rasterPng, jpeg: rasterJpeg, font };

export function hostileFile(kind: keyof typeof hostileMedia, number: number): Buffer {
  return hostileMedia[kind](randomOf(number * 4 + Object.keys(hostileMedia).indexOf(kind)));
}
