import { Refusal } from '../refusal.ts';

/** A table of a font. Reading beyond its end throws a RangeError. */
export type Table = DataView;

export type Tables = ReadonlyMap<string, Table>;

/** What a font file may still cost: every step of a reader is paid for, so that a small file is not a large font. */
export interface Budget {
  left: number;
}

/** @throws Refusal when there is nothing left */
export function spend(budget: Budget, steps: number): void {
  budget.left -= steps;
  if (budget.left < 0) throw new Refusal('font-heavy');
}

export function damaged(): never {
  throw new Refusal('damaged');
}

/**
 * The tables of a TrueType or OpenType font by their tags.
 * @throws Refusal where the file is another one, or its directory leads out of it
 */
export function readTables(bytes: Uint8Array): Tables {
  if (bytes.length < 12) throw new Refusal('unknown-font');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = tagAt(view, 0);
  if (version === 'wOFF' || version === 'wOF2') throw new Refusal('web-font');
  if (version === 'ttcf') throw new Refusal('font-collection');
  if (version !== '\0\x01\0\0' && version !== 'OTTO' && version !== 'true') throw new Refusal('unknown-font');
  const tables = new Map<string, Table>();
  const count = view.getUint16(4);
  if (12 + count * 16 > bytes.length) damaged();
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (offset + length > bytes.length) damaged();
    tables.set(tagAt(view, at), new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return tables;
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}

/** A font file of these tables. Source: OpenType 1.9, "Organization of an OpenType Font" */
export function writeTables(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = Buffer.alloc(12 + sorted.length * 16);
  directory.write(tables.has('CFF ') ? 'OTTO' : '\0\x01\0\0', 'latin1');
  directory.writeUInt16BE(sorted.length, 4);
  const parts: Uint8Array[] = [directory];
  let offset = directory.length;
  for (const [index, [tag, bytes]] of sorted.entries()) {
    const at = 12 + index * 16;
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(bytes.length, at + 12);
    const padded = Buffer.alloc((bytes.length + 3) & ~3);
    padded.set(bytes);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}

export function bytesOf({ buffer, byteOffset, byteLength }: Table): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
