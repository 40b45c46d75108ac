/** Paper, upright. Millimetres. Source: ISO 216; ANSI/ASME Y14.1 for letter. */
const papers = {
  a4: { width: 210, height: 297 },
  a5: { width: 148, height: 210 },
  letter: { width: 215.9, height: 279.4 },
} as const;

export type Paper = keyof typeof papers;

/** The page that a theme asks for: a paper, or a width and a height of its own, in millimetres. */
export interface PageSize {
  readonly size: Paper;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** How large a page is, and how much of the standard theme, which is made for A4, is to be on it. */
export interface PageForm {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  /** What the standard margins are multiplied by, sideways and upright, and the standard type. */
  readonly across: number;
  readonly down: number;
  readonly type: number;
}

export function pageForm({ size, ...asked }: PageSize): PageForm {
  const { width = papers[size].width, height = papers[size].height } = asked;
  const across = width / papers.a4.width;
  const isSmall = width < 190;
  return {
    width,
    height,
    across: isSmall ? across : 1,
    down: isSmall ? height / papers.a4.height : 1,
    // Letters shrink less than the paper: on A5 the text is 9.5 points.
    type: isSmall ? Math.round(across ** 0.3 * 100) / 100 : 1,
  };
}
