import type { Typefaces } from './typefaces.ts';
import type { FaceName, TextRun, TextStyle } from './types.ts';

/** What every font that may be used has: most text is nothing else. */
const usual = /^[\s\u00ad\u2010\u2011\x21-\x7eÆØÅæøå«»–·•]*$/;
/** Marks belong to the letter before them, and what has no shape needs no font. */
const apart = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Letters and signs that a theme's own font lacks are set in the face of symbols, where that has them. */
export interface Borrowing {
  /** The same runs, parted where the face changes. */
  runs(runs: readonly TextRun[]): readonly TextRun[];
  /** The style of words that are set in one: all in the other face where they need it. */
  whole(text: string, style: TextStyle): TextStyle;
}

/** @param foreign the faces that are not planverk's own, which have all that it prints */
export function createBorrowing(faces: Typefaces, foreign: ReadonlySet<FaceName>): Borrowing {
  const borrows = (character: string, { face }: TextStyle): boolean => {
    const code = character.codePointAt(0) as number;
    return apart.test(character) && !faces[face].has(code) && faces.symbols.has(code);
  };
  const mayLack = (text: string, { face }: TextStyle): boolean => foreign.has(face) && !usual.test(text);
  const parted = (run: TextRun): readonly TextRun[] => {
    const parts: TextRun[] = [];
    let text = '';
    let isBorrowed = false;
    const end = (): void => {
      if (text) parts.push({ ...run, text, ...(isBorrowed && { style: { ...run.style, face: 'symbols' } }) });
      text = '';
    };
    for (const character of run.text) {
      const next = borrows(character, run.style);
      if (next !== isBorrowed) end();
      isBorrowed = next;
      text += character;
    }
    end();
    return parts;
  };
  return {
    runs: (runs) =>
      runs.some(({ text, style }) => mayLack(text, style))
        ? runs.flatMap((run) => (mayLack(run.text, run.style) ? parted(run) : [run]))
        : runs,
    whole: (text, style) =>
      mayLack(text, style) && [...text].some((character) => borrows(character, style))
        ? { ...style, face: 'symbols' }
        : style,
  };
}
