import { readOwnFile } from '../../io/resources.ts';
import { type WebFace, webFaces, webFont } from '../../media/font/web-font.ts';
import type { FormatContext, Output } from '../format.ts';

/** What all pages load: the style sheet, the script and the fonts. */
export async function assets(context: FormatContext): Promise<readonly Output[]> {
  const { fontStyle, themeStyle } = await import('../../render/html/style.ts');
  const fonts = webFonts(context);
  const faces = fontStyle(
    fonts.map(({ face, path }) => ({ file: path.replace(/^html\//, ''), ...webFaces[face] })),
  );
  const shared = Buffer.from(readOwnFile('templates/html/style.css')).toString();
  const style = Buffer.from(faces + themeStyle(context.theme) + shared);
  return [
    { path: 'html/style.css', bytes: style, minor: true },
    { path: 'html/script.js', bytes: readOwnFile('dist/html/script.js'), minor: true },
    ...fonts,
  ];
}

/** The faces that pages are set in: the theme's own where it has them. */
function webFonts({ fonts }: FormatContext): readonly (Output & { readonly face: WebFace })[] {
  return (Object.keys(webFaces) as readonly WebFace[]).map((face) => {
    const font = fonts[face];
    const bytes = font ? webFont(font) : readOwnFile(`dist/fonts/${face}.woff`);
    return { face, path: `html/fonts/${face}.woff`, bytes, minor: true };
  });
}
