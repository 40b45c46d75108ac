/** Stands for a word of the text, which is printed once and in its place. */
export const word = '\ue000';
/** Stands for a word of a heading, which is printed in its place, and may be said again in lists of headings. */
export const headingWord = '\ue001';
/** Stands for a word that is no text of its own: of an address, a picture's alternative text, a title. */
export const sideWord = '\ue002';

/** Stands for the word before it once more. */
export const again = '\ue003';

type TokenKind = 'word' | 'heading' | 'side';
export interface Token {
  readonly text: string;
  readonly kind: TokenKind;
}

const kinds: Readonly<Record<string, TokenKind>> = {
  [word]: 'word',
  [headingWord]: 'heading',
  [sideWord]: 'side',
};
const consonants = 'bdfgklmnprst';
const vowels = 'aeiou';
const syllables = [...consonants].flatMap((first) => [...vowels].map((second) => first + second));

/** A word that stands nowhere else: all are of one length, and none is a part of another or of a real word. */
function tokenOf(number: number): string {
  const base = syllables.length;
  const digits = [Math.floor(number / base ** 2) % base, Math.floor(number / base) % base, number % base];
  return `xq${digits.map((digit) => syllables[digit]).join('')}`;
}

/** Puts words that stand nowhere else in the places of a text, and gives them in its order. */
export function tokenizer(): { fill(text: string): string; readonly tokens: readonly Token[] } {
  const tokens: Token[] = [];
  return {
    tokens,
    fill: (text) =>
      text.replace(/[\ue000-\ue003]/g, (place) => {
        if (place === again) return tokens.at(-1)?.text ?? '';
        const token: Token = { text: tokenOf(tokens.length), kind: kinds[place] ?? 'word' };
        tokens.push(token);
        return token.text;
      }),
  };
}

/** The words of `tokenizer` that stand in a text, in order. */
export function tokensIn(text: string): readonly string[] {
  return text.match(new RegExp(`xq(?:[${consonants}][${vowels}]){3}`, 'g')) ?? [];
}
