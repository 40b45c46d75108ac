/** How documents look. Lengths in PDF points (1/72 inch), colours `#rrggbb`. */
export interface Theme {
  readonly page: {
    /** A4, upright (ISO 216). */
    readonly width: number;
    readonly height: number;
    /** Nothing is printed nearer to the paper's edge: office printers cannot. */
    readonly safeArea: number;
    readonly twoSided: boolean;
  };
  /** Around the text column and the column of numbers and labels to its left. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly inner: number;
    readonly outer: number;
  };
  /** Width of the column of numbers: the indentation of the text from the inner margin. */
  readonly indent: number;
  readonly justified: boolean;
  readonly type: Readonly<Record<TypeName, TypeStyle>>;
  readonly colors: ThemeColors;
  readonly logo: { readonly height: number };
  readonly cover: {
    readonly layout: CoverLayout;
    /** What of a photograph stays where it is cut: parts of its width and height, 0–1. */
    readonly focus: { readonly x: number; readonly y: number };
  };
}

/** What a cover looks like: words and the plan's own bands, a photograph over them, or a field of colour. */
export type CoverLayout = 'plain' | 'photo' | 'color';

export interface ThemeColors {
  readonly text: string;
  readonly muted: string;
  readonly rule: string;
  readonly panel: string;
  readonly link: string;
  readonly watermark: string;
  /** Of a cover in colour; letters on it are white. */
  readonly cover: string;
  /** One for each focus area, again from the first when there are more. */
  readonly accents: readonly string[];
}

export type FaceName = 'regular' | 'italic' | 'semibold' | 'bold' | 'bold-italic' | 'mono';

type TypeName =
  | 'text'
  | 'lead'
  | 'note'
  | 'label'
  | 'table'
  | 'tableNote'
  | 'keyFigure'
  | 'keyWords'
  | 'bars'
  | 'cardTitle'
  | 'cardText'
  | 'cardTable'
  | 'factLabel'
  | 'fact'
  | 'smallFact'
  | 'running'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'heading5'
  | 'heading6'
  | 'coverOwner'
  | 'coverTitle'
  | 'coverPeriod'
  | 'coverSubtitle'
  | 'coverNote'
  | 'openingNumber'
  | 'index'
  | 'dividerLabel'
  | 'dividerTitle';

export interface TypeStyle {
  readonly font: FaceName;
  readonly size: number;
  /** From baseline to baseline. */
  readonly leading: number;
  readonly before: number;
  readonly after: number;
}

/** A theme as it is written: `schemas/theme.schema.json`. Lengths of the page in millimetres, of type in points. */
export interface ThemeRecord {
  readonly page?: { readonly twoSided?: boolean; readonly justified?: boolean };
  readonly margins?: Partial<Readonly<Record<'top' | 'bottom' | 'inner' | 'outer' | 'numbers', number>>>;
  /** Paths of font files in the plan folder. */
  readonly fonts?: Partial<Readonly<Record<FaceName, string>>>;
  readonly type?: Readonly<Partial<Record<TypeName, Partial<TypeStyle>>>>;
  readonly colors?: Partial<ThemeColors>;
  readonly logo?: { readonly height?: number };
  readonly cover?: CoverRecord;
}

interface CoverRecord {
  readonly layout?: CoverLayout;
  /** Path of the photograph in the plan folder. */
  readonly picture?: string;
  /** What it shows, for those who do not see it; empty where it is decoration. */
  readonly alt?: string;
  /** `50% 40%` */
  readonly focus?: string;
  /** Path of the logo for a ground in colour. */
  readonly logoOnColor?: string;
}

/** A theme record that lacks nothing, as the one that comes with planverk. */
export type WholeThemeRecord = {
  readonly page: Required<NonNullable<ThemeRecord['page']>>;
  readonly margins: Required<NonNullable<ThemeRecord['margins']>>;
  readonly type: Theme['type'];
  readonly colors: ThemeColors;
  readonly logo: { readonly height: number };
  readonly cover: Required<Pick<CoverRecord, 'layout' | 'focus'>>;
};

const point = 72 / 25.4;
const a4 = { width: 210 * point, height: 297 * point };
const safeArea = 3 * point;

/** The theme that a plan's own record makes of the standard one. */
export function makeTheme(standard: WholeThemeRecord, record: ThemeRecord = {}): Theme {
  const page = { ...standard.page, ...record.page };
  const margins = { ...standard.margins, ...record.margins };
  const type: Record<string, TypeStyle> = {};
  for (const [name, style] of Object.entries(standard.type)) {
    type[name] = { ...style, ...record.type?.[name as TypeName] };
  }
  return {
    page: { ...a4, safeArea, twoSided: page.twoSided },
    margins: {
      top: margins.top * point,
      bottom: margins.bottom * point,
      inner: margins.inner * point,
      outer: margins.outer * point,
    },
    indent: margins.numbers * point,
    justified: page.justified,
    type: type as Theme['type'],
    colors: { ...standard.colors, ...record.colors },
    logo: { height: (record.logo?.height ?? standard.logo.height) * point },
    cover: {
      layout: record.cover?.layout ?? standard.cover.layout,
      focus: focusOf(record.cover?.focus ?? standard.cover.focus),
    },
  };
}

/** `50% 40%` → 0.5, 0.4; the middle where it says nothing. */
function focusOf(written: string): Theme['cover']['focus'] {
  const [x = 0.5, y = 0.5] = [...written.matchAll(/(\d+(?:\.\d+)?)%/g)].map(([, part]) =>
    Math.min(1, Number(part) / 100),
  );
  return { x, y };
}

export function accentOf(theme: Theme, index: number | undefined): string {
  const { accents, text } = theme.colors;
  return index === undefined ? text : (accents[index % accents.length] ?? text);
}
