import type PDFDocument from 'pdfkit';
import { openFont } from './open-font.ts';
import { createShaper, type Font, type Knowledge, noKnowledge, type Shaper, type Word } from './shaper.ts';
import type { FaceName, TextStyle } from './types.ts';

/** pdfkit's own font object, as much of it as is used here. */
interface EmbeddedFont {
  readonly id: string;
  readonly font: Font & { readonly ascent: number; readonly descent: number; readonly capHeight: number };
  /** The glyphs of the subset, in the order of their numbers there. */
  readonly subset: { includeGlyph(id: number): number; readonly glyphs: number[] };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): object;
}

export interface Face {
  readonly name: FaceName;
  /** The name of the font in a page's resources, and its object. */
  readonly resource: string;
  reference(): object;
  /** In thousandths of the font size, positive both. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** A text without spaces, or one space, shaped. */
  readonly word: Shaper;
  /** Width of a text in points, with kerning and ligatures. */
  width(text: string, style: TextStyle): number;
  /**
   * The array of a TJ operator: glyphs as escaped byte strings, kerning and word spacing as adjustments. The glyphs are
   * taken into the font's subset.
   * @param wordSpacing extra thousandths of the font size at every space
   */
  encode(words: readonly Word[], wordSpacing: number): string;
}

export type Faces = Readonly<Record<FaceName, Face>>;

/** What has been learned of each face. */
export type FontKnowledge = Partial<Record<FaceName, Knowledge>>;

/**
 * Opens the font files in a pdfkit document (made without a font of its own). A face is opened when it is first used: a
 * document without bold italics does not pay for them.
 * @param knownOf what is known of a face beforehand
 * @param learned what earlier documents have taught besides; it grows
 * @param lacking is told every character that a face lacks
 */
export function openFaces(
  document: InstanceType<typeof PDFDocument>,
  files: Readonly<Record<FaceName, Uint8Array>>,
  knownOf: (name: FaceName) => Knowledge = noKnowledge,
  learned: FontKnowledge = {},
  lacking: (character: string) => void = () => {},
): Faces {
  const opened = new Map<FaceName, Face>();
  const open = (name: FaceName): Face => {
    let face = opened.get(name);
    if (!face) {
      document.font(openFont(files[name]) as unknown as Buffer, name);
      learned[name] ??= noKnowledge();
      const embedded = (document as unknown as { _font: EmbeddedFont })._font;
      const shaper = createShaper(() => embedded.font, knownOf(name), learned[name], lacking);
      face = createFace(name, embedded, shaper);
      opened.set(name, face);
    }
    return face;
  };
  return {
    get regular() {
      return open('regular');
    },
    get italic() {
      return open('italic');
    },
    get semibold() {
      return open('semibold');
    },
    get bold() {
      return open('bold');
    },
    get 'bold-italic'() {
      return open('bold-italic');
    },
  };
}

/** A text's words, and each space between them as a word of its own. */
export function wordsIn(text: string): readonly string[] {
  if (!/[ \t\u00ad]/.test(text)) return text ? [text] : [];
  return text
    .replace(/\u00ad/g, '')
    .replace(/\t/g, ' ')
    .split(/( )/)
    .filter(Boolean);
}

function createFace(name: FaceName, embedded: EmbeddedFont, word: Shaper): Face {
  const { font } = embedded;
  const scale = 1000 / font.unitsPerEm;
  const subset = createSubset(embedded);
  const encodedOf = (own: Word): string => {
    own.encoded ??= encodeWord(own, subset);
    return own.encoded;
  };
  return {
    name,
    resource: embedded.id,
    reference: () => embedded.ref(),
    ascent: font.ascent * scale,
    descent: -font.descent * scale,
    capHeight: font.capHeight * scale,
    word,
    width(text, style) {
      let width = 0;
      let length = 0;
      for (const part of wordsIn(text)) {
        const own = word(part, style.tabularFigures === true);
        width += own.width;
        length += own.length;
      }
      return (width * style.size) / 1000 + (style.letterSpacing ?? 0) * length;
    },
    encode(words, wordSpacing) {
      const space = adjustment(wordSpacing);
      let body = '';
      for (const own of words) body += own.text === ' ' ? encodedOf(own) + space : encodedOf(own);
      return `[(${body})]`;
    },
  };
}

/** Moves what follows by thousandths of the font size: closes the string of a TJ's array, and opens the next. */
function adjustment(thousandths: number): string {
  const rounded = Math.round(thousandths * 10) / 10;
  return rounded === 0 ? '' : `)${-rounded}(`;
}

function encodeWord(
  { shape }: Word,
  subset: (id: number, width: number, characters: string) => number,
): string {
  const { ids, widths, characters, advances } = shape;
  const parts: string[] = [];
  for (let index = 0; index < ids.length; index += 1) {
    const width = widths[index] ?? 0;
    parts.push(bytesOf(subset(ids[index] ?? 0, width, characters[index] ?? '')));
    const kerning = adjustment((advances[index] ?? 0) - width);
    if (kerning) parts.push(kerning);
  }
  // Joined, not added up: V8 would keep every step of the sum.
  return parts.join('');
}

/**
 * Takes glyphs into the subset, as pdfkit's own encoder does, and gives their numbers there. Characters that share a glyph
 * (the hyphens, µ and μ) get one each of it, so that every one of them is read back as itself: an added hyphen as a soft
 * one, with which the word stays whole to whoever copies, searches or hears it (ISO 32000-1, 14.8.2.2.3).
 */
function createSubset({ subset, widths, unicode }: EmbeddedFont) {
  const numbers = new Map<number, Map<string, number>>();
  return (id: number, width: number, characters: string): number => {
    let own = numbers.get(id);
    if (!own) {
      own = new Map();
      numbers.set(id, own);
    }
    let number = own.get(characters);
    if (number === undefined) {
      number = own.size === 0 ? subset.includeGlyph(id) : subset.glyphs.push(id) - 1;
      own.set(characters, number);
      widths[number] = width;
      unicode[number] = [...characters].map((character) => character.codePointAt(0) ?? 0);
    }
    return number;
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
