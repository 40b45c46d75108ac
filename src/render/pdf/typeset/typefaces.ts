import { faceNames } from '../../../templates/faces.ts';
import { memoize } from '../../../text/bounded-memo.ts';
import { undivided } from '../../../text/printed.ts';
import { type OpenedFont, openFont } from './open-font.ts';
import {
  createShaper,
  type Font,
  type FontMetrics,
  type KnownMetrics,
  noMetrics,
  type Shaper,
  type Word,
} from './shaper.ts';
import type { FaceName } from './types.ts';

/** A face as text is set in it, in any document. */
export interface Typeface {
  readonly name: FaceName;
  /** To embed. */
  readonly font: OpenedFont;
  /** In thousandths of the font size, positive both. */
  readonly ascent: number;
  readonly descent: number;
  /** Whether it has a letter, by its number in Unicode. */
  has(code: number): boolean;
  /** A text without spaces, or one space, shaped. */
  readonly word: Shaper;
  /** A text on one line, shaped: once, as cells of tables are measured before they are set and say the same again. */
  row(text: string, tabular: boolean): ShapedRow;
}

/** Words beside each other, and between them spaces, however many were written, as words of their own. */
interface ShapedRow {
  readonly words: readonly Word[];
  /** Thousandths of the font size, and glyphs to be spaced apart where letters are. */
  readonly width: number;
  readonly length: number;
  readonly spaces: number;
}

/** Each is opened when it is first used: who sets no bold italics does not pay for them. */
export type Typefaces = Readonly<Record<FaceName, Typeface>>;

/** What has been measured of each face. */
export type MeasuredFonts = Partial<Record<FaceName, FontMetrics>>;

/**
 * Opens font files for setting text. Words are shaped once, however many documents they are in.
 * @param knownOf what is known of a face beforehand
 * @param measured measurements of earlier documents; it grows
 * @param lacking called once with every character that a face lacks
 */
export function openTypefaces(
  files: Readonly<Record<FaceName, Uint8Array>>,
  knownOf: (name: FaceName) => KnownMetrics = noMetrics,
  measured: MeasuredFonts = {},
  lacking: (character: string) => void = () => {},
): Typefaces {
  const open = (name: FaceName): Typeface => {
    const font = openFont(files[name]);
    const learnt = measured[name] ?? noMetrics();
    measured[name] = learnt;
    // A glyph that is added to a subset loses its characters, so the caller gets a separate font,
    // and most documents have nothing to ask.
    let asked: Font | undefined;
    const ask = (): Font => {
      asked ??= openFont(files[name]);
      return asked;
    };
    return createTypeface(name, font, createShaper(ask, knownOf(name), learnt, lacking));
  };
  // Of one file there is one typeface, however many faces are set in it.
  const opened = new Map<Uint8Array, Typeface>();
  return openedWhenUsed((name) => {
    const typeface = opened.get(files[name]) ?? open(name);
    opened.set(files[name], typeface);
    return typeface;
  });
}

/** Something for each face, made when it is first asked for. */
export function openedWhenUsed<Opened>(open: (name: FaceName) => Opened): Readonly<Record<FaceName, Opened>> {
  const opened = new Map<FaceName, Opened>();
  const get = (name: FaceName): Opened => {
    let typeface = opened.get(name);
    if (typeface === undefined) {
      typeface = open(name);
      opened.set(name, typeface);
    }
    return typeface;
  };
  const faces = {};
  for (const name of [...faceNames, 'symbols'] as const)
    Object.defineProperty(faces, name, { enumerable: true, get: () => get(name) });
  return faces as Readonly<Record<FaceName, Opened>>;
}

function createTypeface(name: FaceName, font: OpenedFont, word: Shaper): Typeface {
  const scale = 1000 / font.unitsPerEm;
  const plainRows = new Map<string, ShapedRow>();
  const tabularRows = new Map<string, ShapedRow>();
  return {
    name,
    font,
    ascent: font.ascent * scale,
    descent: -font.descent * scale,
    has: (code) => font.hasGlyphForCodePoint(code),
    word,
    row(text, tabular) {
      const rows = tabular ? tabularRows : plainRows;
      return rows.get(text) ?? memoize(rows, text, shapeRow(text, tabular, word), mostRows);
    },
  };
}

/** Of rows, unlike words, only those of cells come again far from each other. */
const mostRows = 2000;

function shapeRow(text: string, tabular: boolean, shape: Shaper): ShapedRow {
  const letters = undivided(text);
  const words: Word[] = [];
  let width = 0;
  let length = 0;
  let spaces = 0;
  for (let at = 0; at < letters.length; ) {
    const from = at;
    const space = isSpace(letters.charCodeAt(at));
    while (at < letters.length && isSpace(letters.charCodeAt(at)) === space) at += 1;
    const word = shape(space ? ' ' : letters.slice(from, at), tabular);
    words.push(word);
    width += word.width;
    length += word.length;
    if (space) spaces += 1;
  }
  // An array that has grown has room for a dozen more, and rows are kept.
  return { words: words.slice(), width, length, spaces };
}

/** Spaces and tabs: what parts words, and is printed as one space however much of it there is. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}
