import { number } from '../number.ts';
import type { EmbeddedFont, PdfkitFile } from '../pdfkit.ts';
import type { OpenedFont } from './open-font.ts';
import type { Word } from './shaper.ts';
import { openedWhenUsed, type Typeface, type Typefaces } from './typefaces.ts';
import type { FaceName } from './types.ts';

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

/** Embeds typefaces in a file, each when it is first painted with. */
export function embedFaces({ embedFont }: Pick<PdfkitFile, 'embedFont'>, typefaces: Typefaces): Faces {
  const names = new Set<string>();
  const embedded = new Map<Typeface, Face>();
  return openedWhenUsed((face) => {
    const typeface = typefaces[face];
    const known = embedded.get(typeface);
    if (known) return known;
    const { postscriptName } = typeface.font;
    // Fonts of one name are embedded as one, and two files may have the same name.
    const name = names.has(postscriptName) ? `${postscriptName}-${face}` : postscriptName;
    names.add(name);
    const font = Object.create(typeface.font, { postscriptName: { value: name } }) as OpenedFont;
    const made = createFace(typeface, embedFont(font, face));
    embedded.set(typeface, made);
    return made;
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
    resource: embedded.resource,
    reference: () => embedded.reference(),
    show(words, size, wordSpacing) {
      const space = adjustment(wordSpacing);
      let body = '';
      for (const word of words) body += word.text === ' ' ? encodedOf(word) + space : encodedOf(word);
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
 * unescaped bracket follows one in the strings of a TJ's array.
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
 * Takes glyphs into the subset and returns their numbers there, as they are painted. Characters that share a glyph (the
 * hyphens, µ and μ) get one each of it, so that every one of them is read back as itself: an added hyphen as a soft one,
 * with which the word stays whole when it is copied, searched or read aloud (ISO 32000-1, 14.8.2.2.3).
 */
function createSubset({ addGlyph }: EmbeddedFont) {
  /** By glyph: most represent the same characters every time. */
  const encodings: { readonly characters: string; readonly bytes: string }[][] = [];
  return (id: number, width: number, characters: string): string => {
    const ofGlyph = encodings[id] ?? [];
    for (const encoding of ofGlyph) if (encoding.characters === characters) return encoding.bytes;
    const bytes = bytesOf(addGlyph(id, width, characters, ofGlyph.length > 0));
    ofGlyph.push({ characters, bytes });
    encodings[id] = ofGlyph;
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
