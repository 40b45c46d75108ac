import { type Budget, damaged, spend, type Table } from './sfnt.ts';

/** Glyphs by character. */
export type Characters = ReadonlyMap<number, number>;

/** The encodings of Unicode that a font may have, the fullest first. Source: OpenType 1.9, "cmap" */
const unicode = ['3 10', '0 6', '0 4', '3 1', '0 3', '0 2', '0 1', '0 0'];

/** No font of a file has more. */
export const mostCharacters = 0x20_000;

/**
 * The characters that a font has glyphs for.
 * @param glyphs how many there are
 * @throws Refusal where there are none, or they lead to glyphs that are not there
 */
export function readCharacters(cmap: Table, glyphs: number, budget: Budget): Characters {
  const offsets = new Map<string, number>();
  for (let record = cmap.getUint16(2) - 1; record >= 0; record -= 1) {
    spend(budget, 1);
    const at = 4 + record * 8;
    offsets.set(`${cmap.getUint16(at)} ${cmap.getUint16(at + 2)}`, cmap.getUint32(at + 4));
  }
  const name = unicode.find((subtable) => offsets.has(subtable));
  if (name === undefined) damaged();
  const offset = offsets.get(name) as number;
  const characters = new Map<number, number>();
  const add = (code: number, glyph: number): void => {
    spend(budget, 1);
    if (glyph === 0) return;
    if (glyph >= glyphs || code > 0x10ffff || characters.size >= mostCharacters) damaged();
    characters.set(code, glyph);
  };
  const format = cmap.getUint16(offset);
  if (format === 4) readSegments(cmap, offset, add);
  else if (format === 12) readGroups(cmap, offset, add);
  else if (format === 6) {
    const [first, count] = [cmap.getUint16(offset + 6), cmap.getUint16(offset + 8)];
    for (let at = 0; at < count; at += 1) add(first + at, cmap.getUint16(offset + 10 + 2 * at));
  } else damaged();
  return characters;
}

type Add = (code: number, glyph: number) => void;

function readSegments(cmap: Table, offset: number, add: Add): void {
  const size = cmap.getUint16(offset + 6);
  const [ends, starts] = [offset + 14, offset + 16 + size];
  const [deltas, ranges] = [starts + size, starts + 2 * size];
  for (let at = 0; at < size; at += 2) {
    const [start, end] = [cmap.getUint16(starts + at), cmap.getUint16(ends + at)];
    const [delta, range] = [cmap.getUint16(deltas + at), cmap.getUint16(ranges + at)];
    for (let code = start; code <= Math.min(end, 0xfffe); code += 1) {
      const place = ranges + at + range + 2 * (code - start);
      // Some fonts end with a segment that leads nowhere.
      const listed = range === 0 ? code : place + 2 > cmap.byteLength ? 0 : cmap.getUint16(place);
      add(code, range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff);
    }
  }
}

function readGroups(cmap: Table, offset: number, add: Add): void {
  const count = cmap.getUint32(offset + 12);
  for (let group = 0; group < count; group += 1) {
    const at = offset + 16 + group * 12;
    const [start, end, glyph] = [cmap.getUint32(at), cmap.getUint32(at + 4), cmap.getUint32(at + 8)];
    for (let code = start; code <= end; code += 1) add(code, glyph + code - start);
  }
}

/** A table that says the same in one way. */
export function writeCharacters(characters: Characters): Uint8Array {
  const groups: [start: number, end: number, glyph: number][] = [];
  for (const [code, glyph] of [...characters].sort(([a], [b]) => a - b)) {
    const last = groups.at(-1);
    if (last && last[1] === code - 1 && last[2] + code - last[0] === glyph) last[1] = code;
    else groups.push([code, code, glyph]);
  }
  const table = Buffer.alloc(12 + 16 + groups.length * 12);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + groups.length * 12, 16);
  table.writeUInt32BE(groups.length, 24);
  for (const [index, group] of groups.entries())
    for (const [at, value] of group.entries()) table.writeUInt32BE(value, 28 + index * 12 + at * 4);
  return table;
}
