import { readOwnFile } from '../../io/resources.ts';
import { type WebFace, webFaces, webFont } from '../../media/font/web-font.ts';
import { type FaceName, type FontRole, faceOf, fontRoles } from '../../templates/faces.ts';
import type { Output } from '../format.ts';
import type { PdfSetting } from '../pdf-setting.ts';

/** A font of the web edition. */
export interface WebFont extends Output {
  /** Whose family it is of; undefined for that of the text. */
  readonly role?: FontRole;
  /** Its file, seen from the style sheet. */
  readonly file: string;
  readonly weight: number;
  readonly style: string;
}

/** The fonts that pages are set in: the theme's own where it has them, and a family of its own for each role that it has one for. */
export function webFonts(fonts: PdfSetting['fonts']): readonly WebFont[] {
  const styles = Object.keys(webFaces) as readonly WebFace[];
  const owned = fontRoles.filter((role) => styles.some((style) => fonts[`${role}-${style}`]));
  const packed = new Map<Uint8Array, Uint8Array>();
  return [undefined, ...owned].flatMap((role) =>
    styles.flatMap((style): readonly WebFont[] => {
      const face: FaceName = role ? `${role}-${style}` : style;
      const font = faceOf(face, fonts);
      // What a role has no font for is the text's.
      if (role && !font) return [];
      const bytes = font ? (packed.get(font) ?? webFont(font)) : readOwnFile(`dist/fonts/${style}.woff`);
      if (font) packed.set(font, bytes);
      // A font that the text has too is one file.
      const file = `fonts/${role && font !== fonts[style] ? face : style}.woff`;
      return [{ ...(role && { role }), file, ...webFaces[style], path: `html/${file}`, bytes, minor: true }];
    }),
  );
}
