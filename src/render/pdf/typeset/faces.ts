import type PDFDocument from 'pdfkit';
import type { FaceName, TextStyle } from './types.ts';

/** What fontkit knows of a shaped text; lengths in font units. */
interface Run {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly { readonly xAdvance: number }[];
}
interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}
/** pdfkit's own font object, as much of it as is used here. */
interface EmbeddedFont {
  readonly id: string;
  readonly font: {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly capHeight: number;
    layout(text: string, features?: Readonly<Record<string, boolean>>): Run;
    glyphForCodePoint(codePoint: number): Glyph;
    hasGlyphForCodePoint(codePoint: number): boolean;
  };
  /** The glyphs of the subset, in the order of their numbers there. */
  readonly subset: { includeGlyph(id: number): number; readonly glyphs: number[] };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): object;
}

/** A text without spaces, shaped. Widths in thousandths of the font size. */
interface Shaped {
  readonly glyphs: readonly Glyph[];
  /** The characters that each glyph stands for. */
  readonly characters: readonly string[];
  /** Advance of each glyph with its kerning. */
  readonly advances: readonly number[];
  readonly width: number;
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
  /** Width of a text in points, with kerning and ligatures. */
  width(text: string, style: TextStyle): number;
  has(codePoint: number): boolean;
  /**
   * The array of a TJ operator: glyphs as escaped byte strings, kerning and word spacing as adjustments. The glyphs are
   * taken into the font's subset.
   * @param wordSpacing extra points at every space
   */
  encode(text: string, style: TextStyle, wordSpacing: number): string;
}

export type Faces = Readonly<Record<FaceName, Face>>;

/**
 * Kerning of pairs of letters, by face and pair, in font units; undefined for a pair that the font does not simply set
 * side by side. It is learned from the fonts and grows as it is used: with what an earlier document learned of the same
 * fonts, a new one is set without asking them again.
 */
export type Kerning = Map<string, number | undefined>;

/**
 * Opens the font files in a pdfkit document (made without a font of its own). A face is opened when it is first used: a
 * document without bold italics does not pay for them.
 */
export function openFaces(
  document: InstanceType<typeof PDFDocument>,
  files: Readonly<Record<FaceName, Uint8Array>>,
  kerning: Kerning = new Map(),
): Faces {
  const opened = new Map<FaceName, Face>();
  const open = (name: FaceName): Face => {
    let face = opened.get(name);
    if (!face) {
      document.registerFont(name, files[name] as Buffer);
      document.font(name);
      face = createFace(name, (document as unknown as { _font: EmbeddedFont })._font, kerning);
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

function createFace(name: FaceName, embedded: EmbeddedFont, kerning: Kerning): Face {
  const { font } = embedded;
  const scale = 1000 / font.unitsPerEm;
  const shape = createShaper(embedded, scale, name, kerning);
  const subset = createSubset(embedded, scale);
  const widthOf = (text: string, style: TextStyle): number => {
    let width = 0;
    for (const part of text.split(/( )/)) if (part) width += shape(part, style.tabularFigures === true).width;
    return (width * style.size) / 1000 + (style.letterSpacing ?? 0) * [...text].length;
  };
  return {
    name,
    resource: embedded.id,
    reference: () => embedded.ref(),
    ascent: font.ascent * scale,
    descent: -font.descent * scale,
    capHeight: font.capHeight * scale,
    width: widthOf,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    encode(text, style, wordSpacing) {
      const parts: string[] = [];
      let open = '';
      const adjust = (thousandths: number): void => {
        const rounded = Math.round(thousandths * 10) / 10;
        if (rounded === 0) return;
        parts.push(`(${open})`, String(-rounded));
        open = '';
      };
      for (const word of text.split(/( )/)) {
        if (!word) continue;
        const divided = word.endsWith('\u00ad');
        const shaped = shape(divided ? `${word.slice(0, -1)}-` : word, style.tabularFigures === true);
        for (const [index, glyph] of shaped.glyphs.entries()) {
          // An added hyphen is a soft one to whoever copies, searches or hears the text: the word stays whole
          // (ISO 32000-1, 14.8.2.2.3).
          const added = divided && index === shaped.glyphs.length - 1;
          open += bytesOf(subset(glyph, added ? '\u00ad' : (shaped.characters[index] ?? '')));
          adjust((shaped.advances[index] ?? 0) - glyph.advanceWidth * scale);
        }
        if (word === ' ') adjust((wordSpacing / style.size) * 1000);
      }
      if (open) parts.push(`(${open})`);
      return `[${parts.join('')}]`;
    },
  };
}

/**
 * Takes glyphs into the subset, as pdfkit's own encoder does, and gives their numbers there. Characters that share a glyph
 * (the hyphens, µ and μ) get one each of it, so that every one of them is read back as itself.
 */
function createSubset({ subset, widths, unicode }: EmbeddedFont, scale: number) {
  const numbers = new Map<number, Map<string, number>>();
  return (glyph: Glyph, characters: string): number => {
    let own = numbers.get(glyph.id);
    if (!own) {
      own = new Map();
      numbers.set(glyph.id, own);
    }
    let number = own.get(characters);
    if (number === undefined) {
      number = own.size === 0 ? subset.includeGlyph(glyph.id) : subset.glyphs.push(glyph.id) - 1;
      own.set(characters, number);
      widths[number] = glyph.advanceWidth * scale;
      unicode[number] = [...characters].map((character) => character.codePointAt(0) ?? 0);
    }
    return number;
  };
}

/** The part of a text that each glyph stands for. fontkit knows how many characters that is, but not always which. */
function charactersOf(glyphs: readonly Glyph[], text: string): readonly string[] {
  const characters = [...text];
  const total = glyphs.reduce((sum, glyph) => sum + glyph.codePoints.length, 0);
  if (total !== characters.length) return glyphs.map((glyph) => String.fromCodePoint(...glyph.codePoints));
  let from = 0;
  return glyphs.map((glyph) => {
    const own = characters.slice(from, from + glyph.codePoints.length).join('');
    from += glyph.codePoints.length;
    return own;
  });
}

/** Two bytes of a PDF literal string; what would end or change the string is escaped (ISO 32000-1, 7.3.4.2). */
function bytesOf(id: number): string {
  return escaped(id >> 8) + escaped(id & 255);
}
const escapes: Readonly<Record<number, string>> = { 10: '\\n', 13: '\\r', 40: '\\(', 41: '\\)', 92: '\\\\' };
function escaped(byte: number): string {
  return escapes[byte] ?? String.fromCharCode(byte);
}

/**
 * Shapes words, each once. Most pairs of letters only stand beside each other, perhaps kerned: those are learned from the
 * font once a pair and then added up. A word with any other pair (a ligature, say) is shaped whole by the font.
 */
function createShaper(
  { font }: EmbeddedFont,
  scale: number,
  name: FaceName,
  pairs: Kerning,
): (text: string, tabular: boolean) => Shaped {
  const shapes = new Map<string, Shaped>();
  const tabularShapes = new Map<string, Shaped>();
  const glyphs = new Map<string, Glyph>();

  const glyphOf = (character: string): Glyph => {
    let glyph = glyphs.get(character);
    if (!glyph) {
      glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
      glyphs.set(character, glyph);
    }
    return glyph;
  };
  const kerningOf = (pair: string, first: Glyph, second: Glyph): number | undefined => {
    const key = `${name} ${pair}`;
    if (pairs.has(key)) return pairs.get(key);
    const run = font.layout(pair);
    const plain =
      run.glyphs.length === 2 &&
      run.glyphs[0]?.id === first.id &&
      run.glyphs[1]?.id === second.id &&
      run.positions[1]?.xAdvance === second.advanceWidth;
    const kerning = plain ? (run.positions[0]?.xAdvance ?? 0) - first.advanceWidth : undefined;
    pairs.set(key, kerning);
    return kerning;
  };
  const whole = (text: string, features?: Readonly<Record<string, boolean>>): Shaped => {
    const run = font.layout(text, features);
    const advances = run.positions.map((position) => position.xAdvance * scale);
    const width = advances.reduce((sum, advance) => sum + advance, 0);
    return { glyphs: run.glyphs, characters: charactersOf(run.glyphs, text), advances, width };
  };
  const quick = (text: string): Shaped | undefined => {
    // Marks that combine, and letters outside the basic plane, are the font's own business.
    if (/[\u0300-\u036f\ud800-\udfff\u200c\u200d]/.test(text)) return undefined;
    const characters = [...text];
    const own = characters.map(glyphOf);
    const advances: number[] = [];
    let width = 0;
    for (const [index, glyph] of own.entries()) {
      const next = own[index + 1];
      const kerning = next ? kerningOf(text.slice(index, index + 2), glyph, next) : 0;
      if (kerning === undefined) return undefined;
      const advance = (glyph.advanceWidth + kerning) * scale;
      advances.push(advance);
      width += advance;
    }
    return { glyphs: own, characters, advances, width };
  };
  return (text, tabular) => {
    const cache = tabular ? tabularShapes : shapes;
    let shaped = cache.get(text);
    if (!shaped) {
      shaped = tabular ? whole(text, { tnum: true }) : (quick(text) ?? whole(text));
      cache.set(text, shaped);
    }
    return shaped;
  };
}
