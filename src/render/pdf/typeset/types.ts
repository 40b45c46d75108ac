import type { Language } from '../../../kinds/languages.ts';
/** Setting text in lines. All lengths are PDF points (1/72 inch). */

import type { FaceName as ThemeFace } from '../../../templates/faces.ts';
import type { Word } from './shaper.ts';

/** A theme's faces, and one that has the shapes that other fonts lack, whatever the theme. */
export type FaceName = ThemeFace | 'symbols';

export interface TextStyle {
  readonly face: FaceName;
  readonly size: number;
  /** `#rrggbb` */
  readonly color: string;
  /** Figures of equal width, for columns of numbers. */
  readonly tabularFigures?: boolean;
  /** Extra space after every glyph. */
  readonly letterSpacing?: number;
}

/** Consecutive characters of one style. `\n` is a break that the writer asked for. */
export interface TextRun {
  readonly text: string;
  readonly style: TextStyle;
  /** The caller's own mark (a link, say): it comes back on every piece made from this run. */
  readonly mark?: number;
}

export interface ParagraphOptions {
  readonly width: number;
  readonly firstIndent?: number;
  readonly align: 'justify' | 'left' | 'right' | 'center';
  readonly language: Language;
  /** Whether words are divided; `too-wide` are those that no line has room for. */
  readonly hyphenate: boolean | 'too-wide';
  /** In a cell of a table nobody sees how uneven the right edge is. */
  readonly inCell?: boolean;
  /** More of the same text follows in another paragraph: the last line, too, ends in a space to the reader. */
  readonly goesOn?: boolean;
}

export interface Line {
  readonly pieces: readonly Piece[];
  /** From the paragraph's left edge to the right edge of the last glyph, which may be a little beyond a justified column. */
  readonly width: number;
  /** The largest font size on the line. */
  readonly size: number;
  /** Ends in a hyphen that is not in the text. */
  readonly hyphenated: boolean;
}

/** Consecutive glyphs of one style and mark on one line, painted with one TJ. */
export interface Piece {
  /** From the paragraph's left edge. */
  readonly x: number;
  readonly width: number;
  readonly style: TextStyle;
  readonly mark: number | undefined;
  /** What is painted, spaces included, also the one that a soft line end represents; an added hyphen is a soft hyphen. */
  readonly words: readonly Word[];
  /** Extra width of each space (justified lines stretch and shrink). */
  readonly wordSpacing: number;
  /** Extra space after every glyph, for the same reason, beside what the style asks for. */
  readonly letterSpacing?: number;
}

export interface Typesetter {
  /** Breaks a paragraph over its lines as a whole (total fit). Never throws on odd input: a word wider than the line is cut. */
  breakLines(runs: readonly TextRun[], options: ParagraphOptions): readonly Line[];
  /**
   * One line of code, every space of it at its place, over as many lines as it takes: broken after a space where one is
   * far enough on, else anywhere. All but the last end in a space to the reader only where one is written.
   */
  verbatim(text: string, style: TextStyle, width: number): readonly Piece[];
  /** Words that are never broken, at their natural width, as one piece. */
  whole(text: string, style: TextStyle): Piece;
  /** How wide the runs are on one line, or the widest of the lines that the writer asked for. */
  widestLine(runs: readonly TextRun[]): number;
  /** How narrow a column of them may become with words whole. Words that must stay on one line (`16 500`) are one. */
  widestWord(runs: readonly TextRun[]): number;
  /** The same with words divided wherever the language allows. */
  widestPart(runs: readonly TextRun[], language: ParagraphOptions['language']): number;
  /** Distances from the baseline, positive both. */
  ascent(style: TextStyle): number;
  descent(style: TextStyle): number;
}
