import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCharacters } from '../../src/media/font/characters.ts';
import { bytesOf, readTables, writeTables } from '../../src/media/font/sfnt.ts';
import { root } from './run-cli.ts';

/** Planverk's own regular face: TrueType outlines, kerning, ligatures, contexts. */
export const sourceSans = readFileSync(
  join(root, 'node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
);
/** Another one, with instructions and other tables. */
export const liberation = readFileSync(
  join(root, 'node_modules/pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'),
);

/** A font with some of its tables changed, or taken out. */
export function withTables(
  font: Uint8Array,
  changes: Readonly<Record<string, ((table: Buffer) => Uint8Array | undefined) | undefined>>,
): Uint8Array {
  const tables = new Map<string, Uint8Array>();
  for (const [tag, table] of readTables(font)) {
    const change = changes[tag];
    const bytes = change ? change(Buffer.from(bytesOf(table))) : bytesOf(table);
    if (bytes) tables.set(tag, bytes);
  }
  for (const [tag, change] of Object.entries(changes)) {
    const bytes = tables.has(tag) ? undefined : change?.(Buffer.alloc(0));
    if (bytes) tables.set(tag, bytes);
  }
  return writeTables(tables);
}

/** A font's characters, by number, each with a glyph. */
export const someCharacters = (glyph: (index: number) => number = () => 1): Map<number, number> =>
  new Map(
    [
      ...Array.from({ length: 0x7f - 0x20 }, (_, at) => 0x20 + at),
      ...[...'ÆØÅæøå«»–·•'].map((character) => character.codePointAt(0) ?? 0),
    ].map((code, index) => [code, glyph(index)]),
  );

/** The program of a glyph, or a part of one: numbers and operators. */
export type Program = readonly (number | { readonly op: number; readonly bytes?: readonly number[] })[];

export const op = (code: number, ...bytes: number[]) => ({ op: code, bytes });
function programBytes(program: Program): Buffer {
  return Buffer.from(
    program.flatMap((step) => {
      if (typeof step !== 'number') return [step.op, ...(step.bytes ?? [])];
      if (step >= -107 && step <= 107) return [step + 139];
      return [28, (step >> 8) & 255, step & 255];
    }),
  );
}

function index(pieces: readonly Uint8Array[]): Buffer {
  if (pieces.length === 0) return Buffer.from([0, 0]);
  const offsets = Buffer.alloc(3 + 4 * (pieces.length + 1));
  offsets.writeUInt16BE(pieces.length);
  offsets[2] = 4;
  let offset = 1;
  offsets.writeUInt32BE(offset, 3);
  for (const [at, { length }] of pieces.entries()) {
    offset += length;
    offsets.writeUInt32BE(offset, 7 + 4 * at);
  }
  return Buffer.concat([offsets, ...pieces]);
}

/** A number in a dictionary, always as long. */
const long = (value: number): number[] => [
  29,
  value >>> 24,
  (value >> 16) & 255,
  (value >> 8) & 255,
  value & 255,
];

export interface CffParts {
  readonly glyphs: readonly Program[];
  readonly global?: readonly Program[];
  readonly local?: readonly Program[];
  /** Put before what every top dictionary has. */
  readonly top?: readonly number[];
}

/** A table of PostScript outlines. Source: Adobe Technical Note 5176 */
export function cffOf({ glyphs, global = [], local = [], top = [] }: CffParts): Buffer {
  const head = Buffer.concat([Buffer.from([1, 0, 4, 4]), index([Buffer.from('T')])]);
  const after = Buffer.concat([index([]), index(global.map(programBytes))]);
  const charstrings = index(glyphs.map(programBytes));
  const topLength = Buffer.from([...long(6), 19]);
  const topSize = index([Buffer.from([...top, ...long(0), 17, ...long(0), ...long(0), 18])]).length;
  const charstringsAt = head.length + topSize + after.length;
  const privateAt = charstringsAt + charstrings.length;
  const dict = [...top, ...long(charstringsAt), 17, ...long(topLength.length), ...long(privateAt), 18];
  return Buffer.concat([
    head,
    index([Buffer.from(dict)]),
    after,
    charstrings,
    topLength,
    index(local.map(programBytes)),
  ]);
}

/** A square. */
export const square: Program = [100, 0, op(21), 400, op(6), 400, op(7), -400, op(6), op(14)];

/** The smallest OpenType font there is: every character has the second of two glyphs. */
export function smallOtf(cff: Uint8Array, glyphs = 2): Uint8Array {
  const head = Buffer.alloc(54);
  head.writeUInt32BE(0x00010000);
  head.writeUInt32BE(0x5f0f3cf5, 12);
  head.writeUInt16BE(1000, 18);
  head.writeInt16BE(800, 42);
  const hhea = Buffer.alloc(36);
  hhea.writeUInt32BE(0x00010000);
  hhea.writeInt16BE(800, 4);
  hhea.writeInt16BE(-200, 6);
  hhea.writeUInt16BE(1, 34);
  const maxp = Buffer.alloc(6);
  maxp.writeUInt32BE(0x00005000);
  maxp.writeUInt16BE(glyphs, 4);
  const hmtx = Buffer.alloc(4 + 2 * (glyphs - 1));
  hmtx.writeUInt16BE(500);
  return writeTables(
    new Map<string, Uint8Array>([
      ['head', head],
      ['hhea', hhea],
      ['maxp', maxp],
      ['hmtx', hmtx],
      ['cmap', writeCharacters(someCharacters())],
      ['CFF ', cff],
    ]),
  );
}
