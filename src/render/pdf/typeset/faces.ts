import type PDFDocument from 'pdfkit';
import { number } from '../number.ts';
import type { OpenedFont } from './open-font.ts';
import type { Word } from './shaper.ts';
import { openedWhenUsed, type Typeface, type Typefaces } from './typefaces.ts';
import type { FaceName } from './types.ts';

/** pdfkit's own font object, as much of it as is used here. */
interface EmbeddedFont {
  readonly id: string;
  /** The glyphs of the subset, in the order of their numbers there. */
  readonly subset: { includeGlyph(id: number): number; readonly glyphs: number[] };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): object;
}

/** A face as it is painted with in one document. */
export interface Face {
  readonly typeface: Typeface;
  /** The name of the font in a page's resources, and its object. */
  readonly resource: string;
  reference(): object;
  /**
   * The operators that show words: glyphs as escaped byte strings, kerning and word spacing as adjustments, marks over
   * letters raised. The glyphs are taken into the font's subset.
   * @param size of the type, in points
   * @param wordSpacing extra thousandths of it at every space
   */
  show(words: readonly Word[], size: number, wordSpacing: number): string;
}

export type Faces = Readonly<Record<FaceName, Face>>;

/** Embeds typefaces in a pdfkit document (made without a font of its own), each when it is first painted with. */
export function embedFaces(document: InstanceType<typeof PDFDocument>, typefaces: Typefaces): Faces {
  const names = new Set<string>();
  return openedWhenUsed((name) => {
    const typeface = typefaces[name];
    const { postscriptName } = typeface.font;
    // pdfkit takes fonts of one name for one font; two faces may be the same file, or files of the same name.
    const own = names.has(postscriptName) ? `${postscriptName}-${name}` : postscriptName;
    names.add(own);
    const font = Object.create(typeface.font, { postscriptName: { value: own } }) as OpenedFont;
    document.font(font as unknown as Buffer, name);
    return createFace(typeface, (document as unknown as { _font: EmbeddedFont })._font);
  });
}

function createFace(typeface: Typeface, embedded: EmbeddedFont): Face {
  const subset = createSubset(embedded);
  const encodedOf = (word: Word): string => {
    // Another document's subset has other numbers for the same glyphs.
    if (word.encodedFor !== subset) {
      word.encoded = encodeWord(word, subset);
      word.encodedFor = subset;
    }
    return word.encoded;
  };
  return {
    typeface,
    resource: embedded.id,
    reference: () => embedded.ref(),
    show(words, size, wordSpacing) {
      const space = adjustment(wordSpacing);
      let body = '';
      for (const own of words) body += own.text === ' ' ? encodedOf(own) + space : encodedOf(own);
      return `[(${body.replace(raised, (_, up: string) => risen(Number(up), size))})] TJ`;
    },
  };
}

/** Moves what follows by thousandths of the font size: closes the string of a TJ's array, and opens the next. */
function adjustment(thousandths: number): string {
  const rounded = Math.round(thousandths * 10) / 10;
  return rounded === 0 ? '' : `)${number(-rounded, 1)}(`;
}

/**
 * A mark above or below its letter: what follows is moved up by thousandths of the font size, which is not known yet. No
 * bracket stands after one in the strings of a TJ's array but escaped.
 */
const raise = (up: number): string => `)^${Math.round(up)}^(`;
const raised = /\)\^(-?\d+)\^\(/g;

/** Text rise, in points. Source: ISO 32000-1, 9.3.7 */
function risen(up: number, size: number): string {
  return `)] TJ ${number((up * size) / 1000)} Ts [(`;
}

function encodeWord(
  { shape }: Word,
  subset: (id: number, width: number, characters: string) => string,
): string {
  const { ids, widths, characters, advances, offsets } = shape;
  const parts: string[] = [];
  for (let index = 0; index < ids.length; index += 1) {
    const width = widths[index] ?? 0;
    const [right, up] = offsets?.[index] ?? [0, 0];
    if (right !== 0) parts.push(adjustment(right));
    if (up !== 0) parts.push(raise(up));
    parts.push(subset(ids[index] ?? 0, width, characters[index] ?? ''));
    if (up !== 0) parts.push(raise(0));
    const kerning = adjustment((advances[index] ?? 0) - width - right);
    if (kerning) parts.push(kerning);
  }
  // Joined, not added up: V8 would keep every step of the sum.
  return parts.join('');
}

/**
 * Takes glyphs into the subset, as pdfkit's own encoder does, and gives their numbers there, as they are painted.
 * Characters that share a glyph (the hyphens, µ and μ) get one each of it, so that every one of them is read back as
 * itself: an added hyphen as a soft one, with which the word stays whole to whoever copies, searches or hears it (ISO
 * 32000-1, 14.8.2.2.3).
 */
function createSubset({ subset, widths, unicode }: EmbeddedFont) {
  /** By glyph: most stand for the same characters every time. */
  const known: { readonly characters: string; readonly bytes: string }[][] = [];
  return (id: number, width: number, characters: string): string => {
    const own = known[id] ?? [];
    for (const one of own) if (one.characters === characters) return one.bytes;
    const number = own.length === 0 ? subset.includeGlyph(id) : subset.glyphs.push(id) - 1;
    const bytes = bytesOf(number);
    own.push({ characters, bytes });
    known[id] = own;
    widths[number] = width;
    unicode[number] = [...characters].map((character) => character.codePointAt(0) ?? 0);
    return bytes;
  };
}

/** Two bytes of a PDF literal string; what would end or change the string is escaped (ISO 32000-1, 7.3.4.2). */
function bytesOf(id: number): string {
  return escaped(id >> 8) + escaped(id & 255);
}
const escapes: Readonly<Record<number, string>> = { 10: '\\n', 13: '\\r', 40: '\\(', 41: '\\)', 92: '\\\\' };
function escaped(byte: number): string {
  return escapes[byte] ?? String.fromCharCode(byte);
}
