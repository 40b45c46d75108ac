import type { FaceName } from './types.ts';

const folder = '@expo-google-fonts/source-sans-3';

/** The files of the standard theme's font, in their package. */
export const standardFaces: Readonly<Record<FaceName, string>> = {
  regular: `${folder}/400Regular/SourceSans3_400Regular.ttf`,
  italic: `${folder}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
  semibold: `${folder}/600SemiBold/SourceSans3_600SemiBold.ttf`,
  bold: `${folder}/700Bold/SourceSans3_700Bold.ttf`,
  'bold-italic': `${folder}/700Bold_Italic/SourceSans3_700Bold_Italic.ttf`,
};
