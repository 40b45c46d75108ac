import {
  type FaceName,
  type FontRole,
  type FontStyle,
  type FontsRecord,
  fontRoles,
  inFamilyOf,
  type StyleName,
} from './faces.ts';

import { type Paper, pageForm } from './page-size.ts';

/** How documents look. Lengths in PDF points (1/72 inch), colours `#rrggbb`. */
export interface Theme {
  readonly page: {
    readonly width: number;
    readonly height: number;
    /** How far what is printed to the edge goes beyond it, to be cut off; absent where nothing does. */
    readonly bleed?: number;
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
  /** What is at the head and the foot of pages where it is other than usual. */
  readonly running?: Running;
  /** How tables look where it is other than usual. */
  readonly tables?: TableLook;
  readonly cover: {
    readonly layout: CoverLayout;
    /** What of a photograph stays where it is cut: parts of its width and height, 0–1. */
    readonly focus: { readonly x: number; readonly y: number };
  };
}

/** What a cover looks like: words and the plan's own bands, a photograph over them, or a field of colour. */
export type CoverLayout = 'plain' | 'photo' | 'color';

export type RunningPart = 'owner' | 'title' | 'section' | 'edition' | 'status';

/** The texts at the head of a page, inside and outside, and at its foot; the number of the page is outside at the foot. */
interface Running {
  readonly header?: readonly RunningPart[];
  readonly outer?: readonly RunningPart[];
  readonly footer?: readonly RunningPart[];
  /** Tabs at the edge of the paper that show where each focus area is. */
  readonly tabs?: boolean;
}

export interface TableLook {
  /** Between which rows there are rules: all, only those of groups, or none; those of heads and sums are always there. */
  readonly rules?: 'all' | 'groups' | 'none';
  /** Every other row is on a panel. */
  readonly zebra?: boolean;
}

export interface ThemeColors {
  readonly text: string;
  readonly muted: string;
  readonly rule: string;
  readonly panel: string;
  readonly link: string;
  readonly watermark: string;
  /** Of a cover in colour; letters on it are white. */
  readonly cover: string;
  /** Of the body itself: outside focus areas for what has the colour of the area there. */
  readonly brand?: string;
  /** Of web pages where the reader's device is set to dark; what is not said is planverk's own. */
  readonly dark?: Partial<DarkColors>;
  /** One for each focus area, again from the first when there are more. */
  readonly accents: readonly string[];
}

type DarkColors = Readonly<Record<'background' | 'panel' | 'text' | 'muted' | 'rule' | 'link', string>>;

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

/** The type of a place as it is written: which style, of the family that the place has. */
type TypeRecord = Omit<TypeStyle, 'font'> & { readonly font: StyleName };

/** A theme as it is written: `schemas/theme.schema.json`. Lengths of the page in millimetres, of type in points. */
export interface ThemeRecord {
  readonly page?: {
    readonly size?: Paper;
    readonly width?: number;
    readonly height?: number;
    readonly bleed?: number;
    /** Of the text of chapters. */
    readonly columns?: number;
    readonly twoSided?: boolean;
    readonly justified?: boolean;
  };
  readonly margins?: Partial<Readonly<Record<'top' | 'bottom' | 'inner' | 'outer' | 'numbers', number>>>;
  /** Paths of font files in the plan folder. */
  readonly fonts?: FontsRecord;
  readonly type?: Readonly<Partial<Record<TypeName, Partial<TypeRecord>>>>;
  readonly colors?: Partial<ThemeColors>;
  readonly logo?: { readonly height?: number };
  readonly running?: Running;
  readonly tables?: TableLook & {
    /** Months in tables: `des. 2013` or `desember 2013`. */
    readonly dates?: 'short' | 'long';
    /** Of amounts in tables that may be printed in either: thousands where that loses nothing, unless this says which. */
    readonly money?: 'kroner' | 'thousands';
  };
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
  readonly page: Required<Omit<NonNullable<ThemeRecord['page']>, 'width' | 'height'>>;
  readonly margins: Required<NonNullable<ThemeRecord['margins']>>;
  readonly type: Readonly<Record<TypeName, TypeRecord>>;
  readonly colors: ThemeColors;
  readonly logo: { readonly height: number };
  readonly cover: Required<Pick<CoverRecord, 'layout' | 'focus'>>;
};

const point = 72 / 25.4;
const safeArea = 3 * point;

/** The theme that a plan's own record makes of the standard one. */
export function makeTheme(standard: WholeThemeRecord, record: ThemeRecord = {}): Theme {
  const page = { ...standard.page, ...record.page };
  const form = pageForm({ size: page.size, width: record.page?.width, height: record.page?.height });
  const { top, bottom, inner, outer, numbers } = standard.margins;
  const margins = {
    ...{ top: top * form.down, bottom: bottom * form.down },
    ...{ inner: inner * form.across, outer: outer * form.across, numbers: numbers * form.across },
    ...record.margins,
  };
  const type: Record<string, TypeStyle> = {};
  for (const [name, style] of Object.entries(standard.type)) {
    const { font, ...sizes } = { ...resized(style, form.type), ...record.type?.[name as TypeName] };
    type[name] = { font: faceAt(name as TypeName, font, record.fonts), ...sizes };
  }
  return {
    page: {
      width: form.width * point,
      height: form.height * point,
      safeArea,
      twoSided: page.twoSided,
      ...(page.bleed > 0 && { bleed: page.bleed * point }),
    },
    margins: {
      top: margins.top * point,
      bottom: margins.bottom * point,
      inner: margins.inner * point,
      outer: margins.outer * point,
    },
    indent: margins.numbers * point,
    justified: page.justified,
    type: type as Theme['type'],
    colors: {
      ...standard.colors,
      ...(record.colors?.brand && { cover: record.colors.brand }),
      ...record.colors,
    },
    ...(record.running && { running: record.running }),
    ...(record.tables && { tables: record.tables }),
    logo: { height: (record.logo?.height ?? standard.logo.height) * point },
    cover: {
      layout: record.cover?.layout ?? standard.cover.layout,
      focus: focusOf(record.cover?.focus ?? standard.cover.focus),
    },
  };
}

/** Points between two columns of text: 6 mm. */
export const columnGutter = 17;

/** The width of each of two columns of text that are so wide together. */
export function columnWidth(together: number): number {
  return (together - columnGutter) / 2;
}

/** The places of each role. All others are text. */
const placesOfRole: Readonly<Record<FontRole, ReadonlySet<TypeName>>> = {
  heading: new Set([
    'heading1',
    'heading2',
    'heading3',
    'heading4',
    'heading5',
    'heading6',
    'cardTitle',
    'coverOwner',
    'coverTitle',
    'coverPeriod',
    'openingNumber',
    'dividerLabel',
    'dividerTitle',
    'keyFigure',
  ]),
  table: new Set(['table', 'tableNote', 'cardTable', 'bars', 'factLabel', 'fact', 'smallFact', 'keyWords']),
};

/** The standard theme's type on smaller paper. */
function resized(style: TypeRecord, by: number): TypeRecord {
  if (by === 1) return style;
  const { font, ...lengths } = style;
  const parts = Object.entries(lengths).map(([key, value]) => [key, Math.round(value * by * 4) / 4] as const);
  return { font, ...(Object.fromEntries(parts) as typeof lengths) };
}

/** The face of a place: of the family of its role, where the theme has one. */
function faceAt(place: TypeName, style: StyleName, fonts: FontsRecord = {}): FaceName {
  if (style === 'mono') return style;
  const role = fontRoles.find((name) => fonts[name] && placesOfRole[name].has(place));
  return role ? `${role}-${style}` : style;
}

/** The same type in another style of its family. */
export function styled(type: TypeStyle, font: FontStyle): TypeStyle {
  return { ...type, font: inFamilyOf(type.font, font) };
}

/** `50% 40%` → 0.5, 0.4; the middle where it says nothing. */
function focusOf(written: string): Theme['cover']['focus'] {
  const [x = 0.5, y = 0.5] = [...written.matchAll(/(\d+(?:\.\d+)?)%/g)].map(([, part]) =>
    Math.min(1, Number(part) / 100),
  );
  return { x, y };
}

export function accentOf(theme: Theme, index: number | undefined): string {
  const { accents, brand, text } = theme.colors;
  return index === undefined ? (brand ?? text) : (accents[index % accents.length] ?? text);
}
