import { readOwnFile } from '../../io/resources.ts';
import type { FormatContext, Output } from '../format.ts';
import { webFonts } from './fonts.ts';

/** What all pages load: the style sheet, the script and the fonts. */
export async function assets(context: FormatContext): Promise<readonly Output[]> {
  const { fontStyle, themeStyle } = await import('../../render/html/style.ts');
  const fonts = webFonts(context.fonts);
  const faces = fontStyle(fonts);
  const shared = Buffer.from(readOwnFile('templates/html/style.css')).toString();
  const style = Buffer.from(faces + themeStyle(context.theme) + shared);
  return [
    { path: 'html/style.css', bytes: style, minor: true },
    { path: 'html/script.js', bytes: readOwnFile('dist/html/script.js'), minor: true },
    ...fonts,
  ];
}
