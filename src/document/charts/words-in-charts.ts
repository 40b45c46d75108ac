/**
 * How wide words are in a drawing, which is made before it is known in what face it is set: never less than in the faces
 * that documents and browsers use.
 */
const labelSize = 9;

/** A line of a label over another one. */
export const labelLeading = 11;

/** More lines than this are no name any more where the table beside the drawing has all of it. */
const mostLines = 4;

const narrow = /[iljtfrI.,:;!|()[\]'’ \u00a0\u202f-]/;
const wide = /[\u2500-\u27bfmwMWæÆœŒ©¼½¾@%—ŉŵŴ\u0180-\u024f]|\p{Emoji_Presentation}|[\u1100-\uffdc]/u;
const capital = /[\p{Lu}&+=<>]/u;

/** An upper bound, in points. */
export function labelWidth(text: string, strong = false): number {
  let ems = 0;
  for (const character of text)
    ems += narrow.test(character) ? 0.35 : wide.test(character) ? 1 : capital.test(character) ? 0.74 : 0.58;
  return ems * labelSize * (strong ? 1.1 : 1);
}

/** Words in lines no wider than the room for them, one line at least. A word wider than that is cut. */
export function labelLines(text: string, room: number, most = mostLines): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of pieces(text.trim().split(/\s+/), room)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && labelWidth(longer) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
    if (lines.length === most) return [...lines.slice(0, -1), ended(lines.at(-1) ?? '', room)];
  }
  return [...lines, line];
}

/** Words, those that no line has room for in parts. */
function* pieces(words: readonly string[], room: number): Iterable<string> {
  for (const word of words) {
    let rest = '';
    for (const character of word) {
      if (rest !== '' && labelWidth(`${rest}${character}-`) > room) {
        yield `${rest}-`;
        rest = '';
      }
      rest += character;
    }
    yield rest;
  }
}

function ended(line: string, room: number): string {
  let letters = [...line];
  while (letters.length > 1 && labelWidth(`${letters.join('')} …`) > room) letters = letters.slice(0, -1);
  return `${letters.join('').replace(/-$/, '')} …`;
}
