import { memoize } from '../../../text/bounded-memo.ts';

/** What fontkit knows of a font, as much of it as is used here; lengths in font units. */
export interface Font {
  readonly unitsPerEm: number;
  layout(
    text: string,
    features?: Readonly<Record<string, boolean>>,
  ): {
    readonly glyphs: readonly {
      readonly id: number;
      readonly advanceWidth: number;
      readonly codePoints: readonly number[];
    }[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
  };
  hasGlyphForCodePoint(codePoint: number): boolean;
}

/** Glyphs in a row. Lengths in thousandths of the font size. */
interface GlyphRun {
  readonly ids: readonly number[];
  /** The characters that each glyph represents. */
  readonly characters: readonly string[];
  /** The glyph's own advance, as the font file has it. */
  readonly widths: readonly number[];
  /** Its advance here, kerning included. */
  readonly advances: readonly number[];
  /** How far from its place on the line it is painted, to the right and up; left out where none is moved. */
  readonly offsets?: readonly Offset[] | undefined;
}
type Offset = readonly [right: number, up: number];
const unmoved: Offset = [0, 0];

/**
 * What has been measured of one face. Letters that the font only sets beside each other are units of their own; letters
 * that it changes together (the ligature of "fi") are one unit. A word is its units and the kerning between them, so that
 * a font need be asked once a pair and not once a word.
 */
export interface FaceMetrics {
  /** By the unit's characters; null for a character that the font lacks. */
  readonly units: Map<string, GlyphRun | null>;
  /** By two units with a line feed between: thousandths; null where the font does more than move the second. */
  readonly kerning: Map<string, number | null>;
  /** The same for two characters, by their numbers: see `pairOf`. */
  readonly pairs: Map<number, number | null>;
}

/** The key of two characters, by their numbers. */
export function pairOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

export function charactersOfPair(pair: number): readonly [first: string, second: string] {
  return [String.fromCharCode(pair >>> 16), String.fromCharCode(pair & 0xffff)];
}

/** What is known of a face beforehand, to be looked up. */
type KnownFace = { readonly [Of in keyof FaceMetrics]: Pick<FaceMetrics[Of], 'get'> };
export interface KnownMetrics {
  readonly plain: KnownFace;
  readonly tabular: KnownFace;
}

/** A word is shaped once, whatever its size and however often it is in the text. */
export interface Word {
  /** As given: a soft hyphen at its end is the hyphen of a divided word. Characters that the font lacks are `?`. */
  readonly text: string;
  readonly shape: GlyphRun;
  /** Thousandths of the font size. */
  readonly width: number;
  /** Glyphs to be spaced apart where letters are. */
  readonly length: number;
  /** Its glyphs as they are painted, and the subset of a document's font for which that is so. */
  encoded: string;
  encodedFor: object | undefined;
}

/** A word whose glyphs are as quickly found again as they are kept: a long text has tens of thousands of them. */
class SimpleWord implements Word {
  readonly text: string;
  readonly width: number;
  encoded: string;
  encodedFor: object | undefined;
  readonly #kerning: readonly number[] | undefined;
  readonly #shape: (text: string, kerning: readonly number[] | undefined) => GlyphRun;

  /** @param kerning after each letter; undefined where there is none */
  constructor(
    text: string,
    width: number,
    kerning: readonly number[] | undefined,
    shape: (text: string, kerning: readonly number[] | undefined) => GlyphRun,
  ) {
    this.text = text;
    this.width = width;
    this.encoded = '';
    this.encodedFor = undefined;
    this.#kerning = kerning;
    this.#shape = shape;
  }

  get length(): number {
    return this.text.length;
  }

  get shape(): GlyphRun {
    return this.#shape(this.text, this.#kerning);
  }
}

/** Shapes words of one face, each once. */
export type Shaper = (text: string, tabular: boolean) => Word;

const softHyphen = '\u00ad';
/** A letter with the marks that combine with it: the font places them. */
const clusters = /\P{M}\p{M}{0,32}|\p{M}{1,32}/gu;
/** No font joins more letters than this in one glyph; a longer row of them is parted. */
const longestUnit = 16;
/** What the font does over several letters is found out in words; what is longer than one is not read at once. */
const longestWhole = 100;

/** Signs that differ in nothing but their width, or in where a line may end. */
const standIns: readonly { readonly like: RegExp; readonly as: readonly string[] }[] = [
  { like: /\p{Zs}/u, as: ['\u00a0', ' '] },
  { like: /[\u2010\u2011]/, as: ['-'] },
];

/** Letters that mean something only to those who agreed on it: nobody else can read them back (ISO 19005-2, 6.2.11.7.3). */
const privateUse = /\p{Co}/u;

/** With proportional figures, and with tabular ones. */
export interface FontMetrics {
  readonly plain: FaceMetrics;
  readonly tabular: FaceMetrics;
}

export function noMetrics(): FontMetrics {
  const none = (): FaceMetrics => ({ units: new Map(), kerning: new Map(), pairs: new Map() });
  return { plain: none(), tabular: none() };
}

/**
 * Each word is shaped once, from units that are measured once; `npm --prefix bench run documents` measures it.
 * @param known of the face beforehand
 * @param measured besides: it grows, and may be kept for the next document
 * @param lacking called with every character that the font lacks
 */
export function createShaper(
  font: () => Font,
  metrics: KnownMetrics,
  measured: FontMetrics,
  lacking: (character: string) => void,
): Shaper {
  const plain = shaperOf(font, undefined, metrics.plain, measured.plain, lacking);
  const tabular = shaperOf(font, { tnum: true }, metrics.tabular, measured.tabular, lacking);
  return (text, figures) => (figures ? tabular(text) : plain(text));
}

function shaperOf(
  font: () => Font,
  features: Readonly<Record<string, boolean>> | undefined,
  metrics: KnownFace,
  measured: FaceMetrics,
  lacking: (character: string) => void,
): (text: string) => Word {
  const words = new Map<string, Word>();
  /** Units of one character, by its number. */
  const letters: (GlyphRun | undefined)[] = [];

  const whole = (text: string): GlyphRun => {
    const openFont = font();
    const spelt = inKnownLetters(text, openFont);
    const run = openFont.layout(spelt, features);
    const scale = 1000 / openFont.unitsPerEm;
    const moved = run.positions.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0);
    return {
      ...(moved && {
        offsets: run.positions.map(({ xOffset, yOffset }): Offset => [xOffset * scale, yOffset * scale]),
      }),
      ids: run.glyphs.map(({ id }) => id),
      characters: charactersOf(run.glyphs, spelt),
      widths: run.glyphs.map(({ advanceWidth }) => advanceWidth * scale),
      advances: run.positions.map(({ xAdvance }) => xAdvance * scale),
    };
  };
  const unitOf = (text: string): GlyphRun | null => {
    let unit = metrics.units.get(text);
    if (unit === undefined) unit = measured.units.get(text);
    if (unit === undefined) {
      const has =
        !privateUse.test(text) &&
        [...inKnownLetters(text, font())].every((character) => hasGlyph(font(), character));
      unit = has ? whole(text) : null;
      measured.units.set(text, unit);
    }
    return unit;
  };
  /** What the font adds between two units: undefined when it does not leave them as they are. */
  const kerningOf = (first: string, second: string): number | null => {
    if (first.length === 1 && second.length === 1)
      return kerningOfPair(first.charCodeAt(0), second.charCodeAt(0));
    const key = `${first}\n${second}`;
    let kern = metrics.kerning.get(key);
    if (kern === undefined) kern = measured.kerning.get(key);
    if (kern === undefined) {
      kern = measureKerning(unitOf(first), unitOf(second), whole(first + second));
      measured.kerning.set(key, kern);
    }
    return kern;
  };
  const kerningOfPair = (first: number, second: number): number | null => {
    const pair = pairOf(first, second);
    let kerned = metrics.pairs.get(pair);
    if (kerned === undefined) kerned = measured.pairs.get(pair);
    if (kerned === undefined) {
      const [left, right] = [String.fromCharCode(first), String.fromCharCode(second)];
      kerned = measureKerning(unitOf(left), unitOf(right), whole(left + right));
      measured.pairs.set(pair, kerned);
    }
    return kerned;
  };
  const letterOf = (code: number): GlyphRun | undefined => {
    let unit = letters[code];
    if (!unit && code < 0x0300 && code !== 0xad) {
      unit = unitOf(String.fromCharCode(code)) ?? undefined;
      if (unit?.ids.length !== 1) return undefined;
      letters[code] = unit;
    }
    return unit;
  };
  /** A word of plain letters, each a glyph of its own, as most are: that is detected by its width alone. */
  const simple = (text: string): Word | undefined => {
    let width = 0;
    let before = 0;
    let kerning: number[] | undefined;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      const unit = letterOf(code);
      if (!unit) return undefined;
      if (index > 0) {
        const kern = kerningOfPair(before, code);
        if (kern === null) return undefined;
        if (kern !== 0) {
          kerning ??= new Array<number>(text.length).fill(0);
          kerning[index - 1] = kern;
        }
        width += kern;
      }
      width += unit.advances[0] as number;
      before = code;
    }
    return new SimpleWord(text, width, kerning, simpleShape);
  };
  /** The word in units, from pairs of letters that the font joins outwards. */
  const unitsIn = (text: string): readonly string[] => {
    const letters: string[] = [];
    let last = '';
    for (const [cluster] of text.matchAll(clusters)) {
      const before = letters.at(-1) ?? '';
      if (last && before.length < longestUnit && kerningOf(last, cluster) === null)
        letters[letters.length - 1] = before + cluster;
      else letters.push(cluster);
      last = cluster;
    }
    return letters;
  };
  /** Of a word of plain letters. */
  const simpleShape = (text: string, kerning: readonly number[] | undefined): GlyphRun => {
    const ids: number[] = [];
    const characters: string[] = [];
    const widths: number[] = [];
    const advances: number[] = [];
    for (let index = 0; index < text.length; index += 1) {
      const unit = letters[text.charCodeAt(index)] as GlyphRun;
      ids.push(unit.ids[0] as number);
      characters.push(unit.characters[0] as string);
      widths.push(unit.widths[0] as number);
      advances.push((unit.advances[0] as number) + (kerning?.[index] ?? 0));
    }
    return { ids, characters, widths, advances };
  };
  const shape = (text: string): GlyphRun => {
    const parts = unitsIn(text);
    if (parts.length === 1) return unitOf(text) ?? whole(text);
    const ids: number[] = [];
    const characters: string[] = [];
    const widths: number[] = [];
    const advances: number[] = [];
    let offsets: Offset[] | undefined;
    for (let index = 0; index < parts.length; index += 1) {
      const part = parts[index] as string;
      const unit = unitOf(part) ?? whole(part);
      if (unit.offsets) {
        offsets ??= ids.map(() => unmoved);
        offsets.push(...unit.offsets);
      } else offsets?.push(...unit.ids.map(() => unmoved));
      for (let glyph = 0; glyph < unit.ids.length; glyph += 1) {
        ids.push(unit.ids[glyph] as number);
        characters.push(unit.characters[glyph] as string);
        widths.push(unit.widths[glyph] as number);
        advances.push(unit.advances[glyph] as number);
      }
      const next = parts[index + 1];
      if (next !== undefined) {
        const kern = kerningOf(part, next);
        if (kern === null && text.length <= longestWhole) return whole(text);
        advances[advances.length - 1] = (advances[advances.length - 1] as number) + (kern ?? 0);
      }
    }
    return { ids, characters, widths, advances, ...(offsets && { offsets }) };
  };
  /** Never a box for a letter that no font has: it is reported, and shown as a question mark. */
  const shown = (text: string): string => {
    let letters = '';
    for (const character of text) letters += shownAs(character);
    return letters;
  };
  const shownAs = (character: string): string => {
    if (unitOf(character) !== null) return character;
    const similar = standIns
      .find(({ like }) => like.test(character))
      ?.as.find((standIn) => unitOf(standIn) !== null);
    if (similar !== undefined) return similar;
    lacking(character);
    return '?';
  };
  return (text) => {
    let word = words.get(text);
    if (word) return word;
    word = simple(text);
    if (!word) {
      const divided = text.endsWith(softHyphen);
      const letters = shown(divided ? text.slice(0, -1) : text);
      const run = shape(divided ? `${letters}-` : letters);
      let width = 0;
      for (const advance of run.advances) width += advance;
      word = {
        text: divided ? letters + softHyphen : letters,
        shape: divided ? { ...run, characters: [...run.characters.slice(0, -1), softHyphen] } : run,
        width,
        length: run.ids.length,
        encoded: '',
        encodedFor: undefined,
      };
    }
    return memoize(words, text, word);
  };
}

function hasGlyph(font: Font, character: string): boolean {
  return font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}

/** Letters with marks that the font lacks as one character, as the letter and the marks where it has these. */
function inKnownLetters(text: string, font: Font): string {
  let marked = '';
  for (const character of text) {
    const apart = hasGlyph(font, character) ? character : character.normalize('NFD');
    marked += [...apart].every((part) => hasGlyph(font, part)) ? apart : character;
  }
  return marked;
}

function measureKerning(first: GlyphRun | null, second: GlyphRun | null, both: GlyphRun): number | null {
  if (!first || !second) return null;
  const { length } = first.ids;
  const plain =
    both.ids.length === length + second.ids.length &&
    first.ids.every((id, index) => both.ids[index] === id) &&
    second.ids.every((id, index) => both.ids[length + index] === id) &&
    first.advances.every((advance, index) => index === length - 1 || both.advances[index] === advance) &&
    second.advances.every((advance, index) => both.advances[length + index] === advance);
  return plain ? (both.advances[length - 1] ?? 0) - (first.advances[length - 1] ?? 0) : null;
}

/** The part of a text that each glyph represents. fontkit knows how many characters that is, but not always which. */
function charactersOf(glyphs: readonly { readonly codePoints: readonly number[] }[], text: string): string[] {
  const characters = [...text];
  const total = glyphs.reduce((sum, glyph) => sum + glyph.codePoints.length, 0);
  if (total !== characters.length) return glyphs.map((glyph) => String.fromCodePoint(...glyph.codePoints));
  let from = 0;
  return glyphs.map((glyph) => {
    const characterText = characters.slice(from, from + glyph.codePoints.length).join('');
    from += glyph.codePoints.length;
    return characterText;
  });
}
