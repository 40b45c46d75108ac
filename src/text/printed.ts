/**
 * Signs that nobody sees, but for the soft hyphen and the space without width, which say where a word may be divided.
 * Source: Unicode Standard Annex 44, Default_Ignorable_Code_Point
 */
const unseen = /(?![\u00ad\u200b])\p{Default_Ignorable_Code_Point}/gu;
/** Spaces at which a line may end, of any width; the fonts of a plan have one. */
const wideSpaces = /[\u1680\u2000-\u2006\u2008\u2028\u2029\u205f\u3000]/g;
/** Two or three letters as one character: a font joins letters by itself, and readers search for letters. */
const joinedLetters = /[\ufb00-\ufb06]/g;
/**
 * Whether any of them may be in a text, or a letter of a script beyond those of Europe. The dashes, quotation marks and dots of
 * ordinary text are between these ranges.
 */
export const mayHide = /[\u034f-\u200f\u2028-\u202f\u205f-\uffff]/;

/** A text as on paper: without invisible characters, and with one character for those that look alike. */
export function printed(text: string): string {
  if (!mayHide.test(text)) return text;
  return text
    .replace(unseen, '')
    .replace(wideSpaces, ' ')
    .replace(joinedLetters, (letters) => letters.normalize('NFKC'));
}

/** A text as people search for it, and where each of its letters is in the text as it is written. */
export interface Searched {
  readonly text: string;
  /** The offset in the written text of the letter at an offset here; of what is written before it where it ends. */
  written(at: number): number;
}

const divisions = /[\u00ad\u200b]/g;

/** A text without what says where its words may be divided. */
export function undivided(text: string): string {
  return text.includes('\u00ad') || text.includes('\u200b') ? text.replace(divisions, '') : text;
}

const blanks = /[^\S ]/g;
const foldedAway = /[\u00ad\ufb00-\ufb06]|\p{Default_Ignorable_Code_Point}/u;

/** Folds what hides a word from a search: signs that nobody sees, hyphens that may divide it, joined letters, kinds of space. */
export function searched(text: string): Searched {
  const fold = (part: string): string => undivided(printed(part)).replace(blanks, ' ');
  const folded = fold(text);
  if ((!mayHide.test(text) && !text.includes('\u00ad')) || !foldedAway.test(text))
    return { text: folded, written: (at) => at };
  const offsets: number[] = [];
  let from = 0;
  for (const character of text) {
    for (let index = fold(character).length; index > 0; index -= 1) offsets.push(from);
    from += character.length;
  }
  offsets.push(text.length);
  return { text: folded, written: (at) => offsets[at] ?? text.length };
}
