import { type MediaFacts, unusable } from './facts.ts';

/** Tables without which no text can be set. Source: OpenType 1.9, "Required tables". */
const required = ['cmap', 'head', 'hhea', 'hmtx', 'maxp'];

/** Whether a file is a TrueType or OpenType font that may be embedded. */
export function inspectFont(bytes: Uint8Array): MediaFacts {
  if (bytes.length < 12) return unusable('unknown-font');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  const version = tag(0);
  if (version === 'wOFF' || version === 'wOF2') return unusable('web-font');
  if (version === 'ttcf') return unusable('font-collection');
  if (version !== '\0\x01\0\0' && version !== 'OTTO' && version !== 'true') return unusable('unknown-font');
  const tables = new Map<string, number>();
  const count = view.getUint16(4);
  for (let table = 0; table < count; table += 1) {
    const at = 12 + table * 16;
    if (at + 16 > bytes.length) return unusable('damaged');
    const offset = view.getUint32(at + 8);
    if (offset + view.getUint32(at + 12) > bytes.length) return unusable('damaged');
    tables.set(tag(at), offset);
  }
  const outlines = tables.has('CFF ') || (tables.has('glyf') && tables.has('loca'));
  if (!outlines || required.some((name) => !tables.has(name))) return unusable('damaged');
  const os2 = tables.get('OS/2');
  // fsType: bit 1 forbids embedding, bit 9 allows bitmaps only. Source: OpenType 1.9, OS/2
  if (os2 !== undefined && os2 + 10 <= bytes.length && view.getUint16(os2 + 8) & 0x0202)
    return unusable('font-restricted');
  return { kind: 'font' };
}
