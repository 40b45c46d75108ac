import { type FontStyle, inFamilyOf, partsOf } from '../../templates/faces.ts';
import type { TextStyle } from './typeset/types.ts';

/** A style of type in another style of the same family. */
export function inStyle(style: TextStyle, of: FontStyle): TextStyle {
  return style.face === 'symbols' ? { ...style, face: of } : { ...style, face: inFamilyOf(style.face, of) };
}

const leaning: Readonly<Record<FontStyle, FontStyle>> = {
  regular: 'italic',
  italic: 'regular',
  semibold: 'bold-italic',
  bold: 'bold-italic',
  'bold-italic': 'bold',
};

/** What is stressed among words that lean is upright. Code and symbols stay as they are. */
export function italic(style: TextStyle): TextStyle {
  if (style.face === 'symbols' || style.face === 'mono') return style;
  return inStyle(style, leaning[partsOf(style.face).style as FontStyle]);
}

export function bold(style: TextStyle): TextStyle {
  return inStyle(style, style.face.endsWith('italic') ? 'bold-italic' : 'semibold');
}
