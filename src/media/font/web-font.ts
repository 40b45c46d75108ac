import { deflateSync } from 'node:zlib';
import { readCharacters, writeCharacters } from './characters.ts';
import { bytesOf, readTables, type Table, type Tables } from './sfnt.ts';

/** The faces that pages are set in, with their weight and whether they lean; what is bold and leans is made of these. */
export const webFaces = {
  regular: { weight: 400, style: 'normal' },
  semibold: { weight: 600, style: 'normal' },
  italic: { weight: 400, style: 'italic' },
} as const;
export type WebFace = keyof typeof webFaces;

/** Letters of Norwegian and Sámi and their neighbours, punctuation, figures and the marks of documents: first and last of each run. */
const kept: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x1b7, 0x1b7],
  [0x1e4, 0x1e9],
  [0x1ee, 0x1ef],
  [0x292, 0x292],
  [0x2010, 0x2027],
  [0x202f, 0x203a],
  [0x2060, 0x2060],
  [0x20ac, 0x20ac],
  [0x2150, 0x215e],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2265],
  [0x25a0, 0x25cf],
  [0x2610, 0x2612],
  [0x2713, 0x2717],
];

/**
 * A font for pages of the web: the letters of a plan's languages from a font that `safeFont` gave, in WOFF. Glyphs keep their
 * numbers, and those that are left out are empty. How letters are moved together and joined is left out as well: it is more than
 * the letters. Source: WOFF File Format 1.0; OpenType 1.9, "glyf", "loca"
 */
export function webFont(bytes: Uint8Array): Uint8Array {
  const tables = readTables(bytes);
  const maxp = tables.get('maxp');
  const cmap = tables.get('cmap');
  if (!maxp || !cmap) return woff(tables, new Map());
  const all = readCharacters(cmap, maxp.getUint16(4), { left: Number.MAX_SAFE_INTEGER });
  const characters = new Map(
    [...all].filter(([code]) => kept.some(([from, to]) => from <= code && code <= to)),
  );
  const written = new Map<string, Uint8Array>([['cmap', writeCharacters(characters)]]);
  const glyf = tables.get('glyf');
  const loca = tables.get('loca');
  const head = tables.get('head');
  if (glyf && loca && head) {
    const places = placesIn(loca, head.getInt16(50) === 1, maxp.getUint16(4));
    const outlines = someOutlines(glyf, places, new Set([0, ...characters.values()]));
    const newHead = Buffer.from(bytesOf(head));
    newHead.writeInt16BE(1, 50);
    written.set('glyf', outlines.glyf).set('loca', outlines.loca).set('head', newHead);
  }
  return woff(tables, written);
}

/** Where each glyph begins, and the last ends. */
function placesIn(loca: Table, long: boolean, glyphs: number): readonly number[] {
  return Array.from({ length: glyphs + 1 }, (_, at) =>
    long ? loca.getUint32(at * 4) : loca.getUint16(at * 2) * 2,
  );
}

/** The outlines of some glyphs, and of those that these are made of. */
function someOutlines(glyf: Table, places: readonly number[], wanted: Set<number>) {
  for (const glyph of wanted) for (const part of partsOf(glyf, places, glyph)) wanted.add(part);
  const pieces: Uint8Array[] = [];
  const loca = Buffer.alloc(places.length * 4);
  let length = 0;
  for (let glyph = 0; glyph + 1 < places.length; glyph += 1) {
    loca.writeUInt32BE(length, glyph * 4);
    if (!wanted.has(glyph)) continue;
    const outline = bytesOf(glyf).subarray(places[glyph], places[glyph + 1]);
    const padded = Buffer.alloc((outline.length + 3) & ~3);
    padded.set(outline);
    pieces.push(padded);
    length += padded.length;
  }
  loca.writeUInt32BE(length, (places.length - 1) * 4);
  return { glyf: Buffer.concat(pieces), loca };
}

/** The glyphs that a composite one is made of. */
function partsOf(glyf: Table, places: readonly number[], glyph: number): readonly number[] {
  const [from = 0, to = 0] = [places[glyph], places[glyph + 1]];
  if (to - from < 10 || glyf.getInt16(from) >= 0) return [];
  const parts: number[] = [];
  let at = from + 10;
  for (;;) {
    const flags = glyf.getUint16(at);
    parts.push(glyf.getUint16(at + 2));
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    if (!(flags & 0x20)) return parts;
  }
}

const leftOut = new Set(['GPOS', 'GSUB', 'GDEF']);

/** @param written tables in place of those of the font */
function woff(tables: Tables, written: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const all = [...tables.keys()]
    .filter((tag) => !leftOut.has(tag))
    .sort()
    .map((tag) => {
      const bytes = written.get(tag) ?? bytesOf(tables.get(tag) as Table);
      const packed = deflateSync(bytes, { level: 9 });
      return { tag, bytes, stored: packed.length < bytes.length ? packed : bytes };
    });
  const padded = (length: number): number => (length + 3) & ~3;
  const head = Buffer.alloc(44 + all.length * 20);
  const size = all.reduce((sum, { stored }) => sum + padded(stored.length), head.length);
  head.write('wOFF', 'latin1');
  head.write(tables.has('CFF ') ? 'OTTO' : '\0\x01\0\0', 4, 'latin1');
  head.writeUInt32BE(size, 8);
  head.writeUInt16BE(all.length, 12);
  head.writeUInt32BE(
    all.reduce((sum, { bytes }) => sum + padded(bytes.length), 12 + all.length * 16),
    16,
  );
  head.writeUInt16BE(1, 20);
  const file = Buffer.alloc(size);
  let offset = head.length;
  for (const [index, { tag, bytes, stored }] of all.entries()) {
    const at = 44 + index * 20;
    head.write(tag, at, 'latin1');
    for (const [place, value] of [offset, stored.length, bytes.length, checksumOf(bytes)].entries())
      head.writeUInt32BE(value, at + 4 + place * 4);
    file.set(stored, offset);
    offset += padded(stored.length);
  }
  file.set(head);
  return file;
}

/** The sum of a table's words. Source: OpenType 1.9, "Calculating Checksums" */
function checksumOf(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    const word =
      ((bytes[at] ?? 0) << 24) |
      ((bytes[at + 1] ?? 0) << 16) |
      ((bytes[at + 2] ?? 0) << 8) |
      (bytes[at + 3] ?? 0);
    sum = (sum + word) >>> 0;
  }
  return sum;
}
