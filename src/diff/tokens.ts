/** A word, number or sign of a text, as texts are compared. */
export interface Token {
  /** In small letters. */
  readonly word: string;
  /** Whether it begins with a capital within a sentence, as names do. */
  readonly name: boolean;
}

/**
 * Words and numbers in small letters, words without accents; a number in groups of three is one (`16.500`, `16 500`), a range
 * is one whatever dash it has, and a minus belongs to its number. Every other sign is a word (`≥`, `½`, `€`, `✅`, `%`, `?`)
 * but the punctuation that parts and encloses words, and dashes between them.
 * @param keepsAccent words that are others without their accent
 */
export function tokens(text: string, keepsAccent: (word: string) => boolean): readonly Token[] {
  const even = text
    .normalize('NFC')
    .replace(/\p{Variation_Selector}|[\u00ad\u200b\u200c\u2060\ufeff]|\u200d/gu, '')
    .replace(/(\d)(?:\s*[–-]\s*|−)(?=\d)/g, '$1-');
  const found = even.matchAll(
    /[-−–]?\d{1,3}(?:[.\s\u00a0\u202f]\d{3})+(?![\d.])(?:,\d+)?|[-−–]?\d+(?:[.,:/-]\d+)*|[\p{L}\p{M}]+|[^\p{L}\p{M}\s\p{Z}\d.,;:!…«»"“”„'’‘‚()[\]\p{Pd}]/gu,
  );
  return Array.from(found, (match) => {
    const [token] = match;
    // A stroke through a sign negates it: `≠` is no `=`.
    if (!/\d/.test(token)) {
      const isWord = /^[\p{L}\p{M}]/u.test(token);
      const small = token.toLowerCase();
      const word = isWord && !keepsAccent(small) ? withoutAccents(small) : small;
      return { word, name: /^\p{Lu}/u.test(token) && !beginsSentence(even, match.index) };
    }
    const bare = token.replace(/[\s\u00a0\u202f]/g, '').replace(/^[−–]/, '-');
    const word = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare) ? bare.replaceAll('.', '') : bare;
    return { word, name: false };
  });
}

/** `idé` is `ide`; but å is no a with a ring. */
function withoutAccents(word: string): string {
  return /[^a-zæøå]/.test(word)
    ? word
        .normalize('NFD')
        .replace(/(?<!a)\u030a|[\u0300-\u0309\u030b-\u036f]/g, '')
        .normalize('NFC')
    : word;
}

/** Nothing but what opens a sentence is between the end of the one before, or the beginning of the text, and a place. */
function beginsSentence(text: string, place: number): boolean {
  let at = place - 1;
  while (at >= 0 && /[\s"«“”»('–-]/.test(text[at] ?? '')) at -= 1;
  return at < 0 || /[.!?:…|]/.test(text[at] ?? '');
}
