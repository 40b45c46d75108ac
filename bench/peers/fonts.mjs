import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const require = createRequire(new URL('../../package.json', import.meta.url));
const file = (face) => require.resolve(`@expo-google-fonts/source-sans-3/${face}/SourceSans3_${face}.ttf`);

/** The font files that planverk sets in. */
export const fonts = {
  normal: file('400Regular'),
  bold: file('600SemiBold'),
  italics: file('400Regular_Italic'),
  bolditalics: file('700Bold_Italic'),
};
export const folders = Object.values(fonts).map(dirname);
export const pdfkit = () => require('pdfkit');
