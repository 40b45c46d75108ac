import type { FaceName } from './typeset/types.ts';

/** How documents look. Lengths in PDF points, colours `#rrggbb`. */
export interface Theme {
  readonly page: { readonly width: number; readonly height: number };
  /** Text column and the column of numbers and labels to its left. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** How far the text column stands in from the left margin. */
  readonly indent: number;
  readonly text: TypeStyle;
  readonly lead: TypeStyle;
  readonly note: TypeStyle;
  readonly label: TypeStyle;
  readonly headings: readonly [TypeStyle, TypeStyle, TypeStyle, TypeStyle, TypeStyle, TypeStyle];
  readonly table: TypeStyle;
  readonly running: TypeStyle;
  readonly colors: {
    readonly text: string;
    readonly muted: string;
    readonly rule: string;
    readonly panel: string;
    readonly link: string;
    readonly watermark: string;
    /** One for each focus area, again from the first when there are more: 4.5:1 on white, and of different lightness. */
    readonly accents: readonly string[];
  };
  readonly justified: boolean;
}

export interface TypeStyle {
  readonly face: FaceName;
  readonly size: number;
  /** From baseline to baseline. */
  readonly leading: number;
  readonly before: number;
  readonly after: number;
}

const type = (face: FaceName, size: number, leading: number, before: number, after: number): TypeStyle => ({
  face,
  size,
  leading,
  before,
  after,
});

/**
 * The theme that comes with planverk: one sans family on a grid of 15 points, text of about 70 characters a line, numbers
 * and labels in a column of their own. The accents are dark enough for small text, differ in lightness for black-and-white
 * print, and stay apart for colour-blind readers (no red beside green).
 */
export const standardTheme: Theme = {
  page: { width: 595.28, height: 841.89 },
  margins: { top: 86, bottom: 84, left: 62, right: 68 },
  indent: 84,
  text: type('regular', 10.5, 15, 0, 7.5),
  lead: type('regular', 12.5, 18, 0, 9),
  note: type('regular', 9, 13, 0, 4),
  label: type('semibold', 9, 13, 9, 3),
  headings: [
    type('semibold', 25, 30, 0, 18),
    type('semibold', 16.5, 21, 27, 8),
    type('semibold', 12.5, 16, 18, 4),
    type('semibold', 11, 15, 12, 3),
    type('semibold', 10.5, 15, 9, 3),
    type('italic', 10.5, 15, 9, 3),
  ],
  table: type('regular', 9, 12.5, 0, 0),
  running: type('regular', 8.5, 11, 0, 0),
  colors: {
    text: '#1b1f24',
    muted: '#545b64',
    rule: '#b4bac2',
    panel: '#f1f3f5',
    link: '#1b4f8a',
    watermark: '#f2f4f6',
    accents: ['#0b4f6c', '#7a4b00', '#3d6b1f', '#5b2a86', '#a1123f'],
  },
  justified: false,
};

export function accentOf(theme: Theme, index: number | undefined): string {
  const { accents, text } = theme.colors;
  return index === undefined ? text : (accents[index % accents.length] ?? text);
}

/** A colour mixed with white; 0 is the colour, 1 is white. */
export function tint(color: string, part: number): string {
  const mixed = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16);
    return Math.round(value + (255 - value) * part)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${mixed.join('')}`;
}
