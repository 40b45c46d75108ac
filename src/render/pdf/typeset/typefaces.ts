import type { FaceName } from '../../../templates/theme.ts';
import { type OpenedFont, openFont } from './open-font.ts';
import { createShaper, type Font, type Knowledge, noKnowledge, type Shaper } from './shaper.ts';
import type { TextStyle } from './types.ts';

/** A face as text is set in it, in any document. */
export interface Typeface {
  readonly name: FaceName;
  /** To embed. */
  readonly font: OpenedFont;
  /** In thousandths of the font size, positive both. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** A text without spaces, or one space, shaped. */
  readonly word: Shaper;
  /** Width of a text in points, with kerning and ligatures. */
  width(text: string, style: TextStyle): number;
}

/** Each is opened when it is first used: who sets no bold italics does not pay for them. */
export type Typefaces = Readonly<Record<FaceName, Typeface>>;

/** What has been learned of each face. */
export type FontKnowledge = Partial<Record<FaceName, Knowledge>>;

/**
 * Opens font files for setting text. Words are shaped once, however many documents they stand in.
 * @param knownOf what is known of a face beforehand
 * @param learned what earlier documents have taught besides; it grows
 * @param lacking is told every character that a face lacks, once
 */
export function openTypefaces(
  files: Readonly<Record<FaceName, Uint8Array>>,
  knownOf: (name: FaceName) => Knowledge = noKnowledge,
  learned: FontKnowledge = {},
  lacking: (character: string) => void = () => {},
): Typefaces {
  const open = (name: FaceName): Typeface => {
    const font = openFont(files[name]);
    const own = learned[name] ?? noKnowledge();
    learned[name] = own;
    // A glyph that was taken into a subset forgets which characters it stands for: whoever asks has a font of their own,
    // and most documents have nothing to ask.
    let asked: Font | undefined;
    const ask = (): Font => {
      asked ??= openFont(files[name]);
      return asked;
    };
    return createTypeface(name, font, createShaper(ask, knownOf(name), own, lacking));
  };
  return openedWhenUsed(open);
}

/** Something for each face, made when it is first asked for. */
export function openedWhenUsed<Opened>(open: (name: FaceName) => Opened): Readonly<Record<FaceName, Opened>> {
  const opened = new Map<FaceName, Opened>();
  const get = (name: FaceName): Opened => {
    let own = opened.get(name);
    if (own === undefined) {
      own = open(name);
      opened.set(name, own);
    }
    return own;
  };
  return {
    get regular() {
      return get('regular');
    },
    get italic() {
      return get('italic');
    },
    get semibold() {
      return get('semibold');
    },
    get bold() {
      return get('bold');
    },
    get 'bold-italic'() {
      return get('bold-italic');
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

function createTypeface(name: FaceName, font: OpenedFont, word: Shaper): Typeface {
  const scale = 1000 / font.unitsPerEm;
  return {
    name,
    font,
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
  };
}
