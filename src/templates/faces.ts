/** The faces that text is set in: a style of a family, and the families of a theme by their roles. */

export const fontStyles = ['regular', 'italic', 'semibold', 'bold', 'bold-italic'] as const;
export type FontStyle = (typeof fontStyles)[number];

/** What may have a family of its own beside that of the text: titles and key figures; tables, facts and charts. */
export const fontRoles = ['heading', 'table'] as const;
export type FontRole = (typeof fontRoles)[number];

/** A style as a theme asks for it at a place, whatever the family there. */
export type StyleName = FontStyle | 'mono';
/** A style of the family of the text, or of that of a role; code has one of its own. */
export type FaceName = StyleName | `${FontRole}-${FontStyle}`;

export const faceNames: readonly FaceName[] = [
  ...fontStyles,
  'mono',
  ...fontRoles.flatMap((role) => fontStyles.map((style) => `${role}-${style}` as const)),
];

/** Font files of a theme by path: those of the text, and the families of roles. */
export type FontsRecord = Partial<Readonly<Record<StyleName, string>>> &
  Partial<Readonly<Record<FontRole, Partial<Readonly<Record<FontStyle, string>>>>>>;

/** A font file where a theme names it. */
export interface NamedFont {
  readonly face: FaceName;
  readonly path: string;
  /** Keys that lead to it in `fonts`. */
  readonly keys: readonly string[];
}

/** The font files of a theme, each where it is named. */
export function namedFonts(fonts: FontsRecord = {}): readonly NamedFont[] {
  return faceNames.flatMap((face) => {
    const { role, style } = partsOf(face);
    const path = role ? fonts[role]?.[style as FontStyle] : fonts[style];
    return path === undefined ? [] : [{ face, path, keys: role ? [role, style] : [style] }];
  });
}

/** The fonts of a theme whose files are of use. */
export function fontsWhere(isUsable: (path: string) => boolean, fonts: FontsRecord): FontsRecord {
  const usable: Record<string, string | Record<string, string>> = {};
  for (const { path, keys } of namedFonts(fonts)) {
    const [first = '', style] = keys;
    if (!isUsable(path)) continue;
    usable[first] = style === undefined ? path : { ...(usable[first] as object), [style]: path };
  }
  return usable;
}

/** The nearest to a style that a family has: another weight rather than another family. */
const nearest: Readonly<Record<FontStyle, readonly FontStyle[]>> = {
  regular: ['regular', 'semibold', 'bold'],
  semibold: ['semibold', 'bold', 'regular'],
  bold: ['bold', 'semibold', 'regular'],
  italic: ['italic', 'bold-italic'],
  'bold-italic': ['bold-italic', 'italic'],
};

/**
 * What a face is set in, of what there is of each: in a role its family's nearest weight, else the text's; undefined where it is
 * planverk's own. In text no weight is in place of another: bold words there would look like the rest.
 */
export function faceOf<Font>(
  face: FaceName,
  fonts: Partial<Readonly<Record<FaceName, Font>>>,
): Font | undefined {
  const { role, style } = partsOf(face);
  if (!role || style === 'mono') return fonts[face];
  for (const near of nearest[style]) {
    const font = fonts[`${role}-${near}`];
    if (font !== undefined) return font;
  }
  return fonts[style];
}

/** A style of the family that a face is of. */
export function inFamilyOf(face: FaceName, style: FontStyle): FaceName {
  const { role } = partsOf(face);
  return role ? `${role}-${style}` : style;
}

export function partsOf(face: FaceName): { readonly role?: FontRole; readonly style: StyleName } {
  const role = fontRoles.find((name) => face.startsWith(`${name}-`));
  return role ? { role, style: face.slice(role.length + 1) as FontStyle } : { style: face as StyleName };
}
