import { type MediaFacts, type Unusable, unusable } from '../facts.ts';
import { Refusal } from '../refusal.ts';
import { checkCff } from './cff.ts';
import { type Characters, readCharacters, writeCharacters } from './characters.ts';
import { checkedKinds, checkedLayout } from './layout.ts';
import { checkOutlines } from './outlines.ts';
import { type Budget, bytesOf, damaged, readTables, type Table, type Tables, writeTables } from './sfnt.ts';

/** Steps that reading a font may take: in all, and for each glyph of a text. */
export const fontLimits = { steps: 20_000_000, stepsOfGlyph: 400_000 };

/** What every text has, and what documents add of their own. */
const needed = [
  ...Array.from({ length: 0x7e - 0x20 }, (_, at) => String.fromCharCode(0x21 + at)),
  ...'ÆØÅæøå«»–·•',
];

/** Whether a file is a TrueType or OpenType font that may be embedded. */
export function inspectFont(bytes: Uint8Array): MediaFacts {
  const font = safeFont(bytes);
  return 'kind' in font ? font : { kind: 'font' };
}

/**
 * A rewritten font file: the tables that setting and embedding a text need, each checked, so that a program that reads
 * them neither goes astray nor on and on. Source: OpenType 1.9
 */
export function safeFont(bytes: Uint8Array): Uint8Array | Unusable {
  try {
    return writeTables(checked(readTables(bytes)));
  } catch (error) {
    if (error instanceof Refusal) return error.why;
    // A table that ends too early.
    if (error instanceof RangeError) return unusable('damaged');
    throw error;
  }
}

function checked(tables: Tables): ReadonlyMap<string, Uint8Array> {
  const budget: Budget = { left: fontLimits.steps };
  const [head, hhea, maxp] = [of(tables, 'head', 54), of(tables, 'hhea', 36), of(tables, 'maxp', 6)];
  const [unit, glyphs] = [head.getUint16(18), maxp.getUint16(4)];
  if (unit < 16 || unit > 16_384 || glyphs < 1) damaged();
  const os2 = tables.get('OS/2');
  // fsType: bit 1 forbids embedding, bit 9 allows bitmaps only.
  if (os2 && os2.byteLength >= 10 && os2.getUint16(8) & 0x0202) throw new Refusal('font-restricted');
  const [ascent, descent] = [hhea.getInt16(4), hhea.getInt16(6)];
  if (ascent <= 0 || ascent > 4 * unit || Math.abs(descent) > 4 * unit) damaged();
  const characters = readCharacters(of(tables, 'cmap', 4), glyphs, budget);
  const lacking = needed.filter((character) => !characters.has(character.codePointAt(0) ?? 0));
  if (lacking.length > 0) throw new Refusal('font-letters', lacking.join(' '));
  const hmtx = of(tables, 'hmtx', 4);
  checkWidths(hmtx, hhea.getUint16(34), glyphs, unit, characters);
  const kept = new Map<string, Uint8Array>([
    ['head', bytesOf(head)],
    ['hhea', bytesOf(hhea)],
    ['maxp', bytesOf(maxp)],
    ['hmtx', bytesOf(hmtx)],
    ['cmap', writeCharacters(characters)],
    ['name', writeName(nameOf(tables.get('name'), budget))],
    ['post', writePost(tables.get('post'))],
  ]);
  if (os2 && os2.byteLength >= ([78, 86][os2.getUint16(0)] ?? (os2.getUint16(0) < 5 ? 96 : 100)))
    kept.set('OS/2', bytesOf(os2));
  const cff = tables.get('CFF ');
  if (cff) {
    checkCff(cff, glyphs, budget);
    kept.set('CFF ', bytesOf(cff));
  } else {
    const [glyf, loca] = [of(tables, 'glyf', 0), of(tables, 'loca', 0)];
    const format = head.getInt16(50);
    if (maxp.byteLength < 32 || format < 0 || format > 1) damaged();
    checkOutlines(glyf, loca, format === 1, glyphs, budget);
    kept.set('glyf', bytesOf(glyf)).set('loca', bytesOf(loca));
    // How outlines are fitted to a screen goes along with them.
    for (const tag of ['cvt ', 'fpgm', 'prep']) {
      const table = tables.get(tag);
      if (table && table.byteLength > 0) kept.set(tag, bytesOf(table));
    }
  }
  const kinds = tables.get('GDEF');
  const safeKinds = kinds && checkedKinds(kinds, glyphs, { left: fontLimits.stepsOfGlyph });
  if (safeKinds) kept.set('GDEF', safeKinds);
  for (const kind of ['GSUB', 'GPOS'] as const) {
    const table = tables.get(kind);
    const safe =
      table && table.byteLength > 0 ? checkedLayout(table, kind, glyphs, fontLimits.stepsOfGlyph) : undefined;
    if (safe) kept.set(kind, safe);
  }
  const kern = tables.get('kern');
  if (kern && isPlainKern(kern)) kept.set('kern', bytesOf(kern));
  return kept;
}

function of(tables: Tables, tag: string, length: number): Table {
  const table = tables.get(tag);
  return table && table.byteLength >= length ? table : damaged();
}

/** Every glyph has a width, and those of letters are widths of letters. */
function checkWidths(hmtx: Table, count: number, glyphs: number, unit: number, characters: Characters): void {
  if (count < 1 || count > glyphs || hmtx.byteLength < count * 4 + (glyphs - count) * 2) damaged();
  for (const character of needed) {
    const glyph = characters.get(character.codePointAt(0) ?? 0) ?? 0;
    const width = hmtx.getUint16(Math.min(glyph, count - 1) * 4);
    if (width === 0 || width > 4 * unit) damaged();
  }
}

/** The font's name in the PDF: letters that a name there may have (ISO 32000-1, 7.3.5). */
function nameOf(table: Table | undefined, budget: Budget): string {
  const plain = 'Font';
  if (!table || table.byteLength < 6) return plain;
  const [count, strings] = [table.getUint16(2), table.getUint16(4)];
  for (let record = 0; record < count; record += 1) {
    budget.left -= 1;
    const at = 6 + record * 12;
    if (at + 12 > table.byteLength || budget.left < 0) return plain;
    const windows = table.getUint16(at) === 3 && table.getUint16(at + 4) === 0x409;
    if (!windows || table.getUint16(at + 6) !== 6) continue;
    const [length, from] = [table.getUint16(at + 8), strings + table.getUint16(at + 10)];
    if (from + length > table.byteLength) return plain;
    let name = '';
    for (let letter = from; letter + 1 < from + length; letter += 2) {
      const letterText = String.fromCharCode(table.getUint16(letter));
      if (/[A-Za-z0-9_.+-]/.test(letterText)) name += letterText;
    }
    return name.slice(0, 63) || plain;
  }
  return plain;
}

function writeName(name: string): Uint8Array {
  const strings = Buffer.from(name, 'utf16le').swap16();
  const head = Buffer.alloc(18);
  for (const [index, value] of [0, 1, 18, 3, 1, 0x409, 6, strings.length, 0].entries())
    head.writeUInt16BE(value, index * 2);
  return Buffer.concat([head, strings]);
}

/** How far the font leans, and whether its letters are all as wide: without the names of glyphs. */
function writePost(table: Table | undefined): Uint8Array {
  const post = Buffer.alloc(32);
  if (table && table.byteLength >= 16) post.set(bytesOf(table).subarray(0, 16));
  post.writeUInt32BE(0x00030000);
  return post;
}

/** Kerning as fonts had it before there was a table for all positions: one list of pairs. */
function isPlainKern(kern: Table): boolean {
  if (kern.byteLength < 18 || kern.getUint16(0) !== 0 || kern.getUint16(2) !== 1) return false;
  const pairs = kern.getUint16(10);
  return kern.getUint8(8) === 0 && kern.byteLength >= 18 + pairs * 6;
}
