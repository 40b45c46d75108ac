import { create } from 'fontkit';
import type { Font } from './shaper.ts';

/** What the PDF says of a font, from tables that are slow to read, as they hold the names of all glyphs. */
interface FontFacts {
  readonly postscriptName: string;
  /** Counter-clockwise degrees. */
  readonly italicAngle: number;
  readonly isFixedPitch: number;
}

/** A font with what is said of it as a whole; lengths in font units. */
export interface OpenedFont extends Font {
  readonly postscriptName: string;
  readonly ascent: number;
  readonly descent: number;
  hasGlyphForCodePoint(code: number): boolean;
}

/** Opens a TrueType or OpenType font, without reading of it what is never asked for. */
export function openFont(bytes: Uint8Array): OpenedFont {
  const font = create(bytes);
  const facts = readFacts(bytes);
  if (!facts) return font;
  const { postscriptName, italicAngle, isFixedPitch } = facts;
  return Object.create(font, {
    postscriptName: { value: postscriptName },
    italicAngle: { value: italicAngle },
    post: { value: { italicAngle, isFixedPitch } },
  }) as OpenedFont;
}

/** Undefined where the tables are not as they most often are. Source: OpenType 1.9, "name" and "post" */
export function readFacts(bytes: Uint8Array): FontFacts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  const tag = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  try {
    for (let table = 0; table < view.getUint16(4); table += 1) {
      const at = 12 + table * 16;
      tables.set(tag(at), view.getUint32(at + 8));
    }
    const name = tables.get('name');
    const post = tables.get('post');
    if (name === undefined || post === undefined) return undefined;
    const strings = name + view.getUint16(name + 4);
    for (let record = 0; record < view.getUint16(name + 2); record += 1) {
      const at = name + 6 + record * 12;
      const windowsEnglish = view.getUint16(at) === 3 && view.getUint16(at + 4) === 0x409;
      if (!windowsEnglish || view.getUint16(at + 6) !== 6) continue;
      const from = strings + view.getUint16(at + 10);
      let postscriptName = '';
      for (let letter = from; letter < from + view.getUint16(at + 8); letter += 2)
        postscriptName += String.fromCharCode(view.getUint16(letter));
      return {
        postscriptName,
        italicAngle: view.getInt32(post + 4) / 65536,
        isFixedPitch: view.getUint32(post + 12),
      };
    }
    return undefined;
  } catch (error) {
    // A file that ends too early: fontkit says what is wrong with it.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
