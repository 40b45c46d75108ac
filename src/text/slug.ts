const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  đ: 'd',
  ŋ: 'n',
  ŧ: 't',
  ß: 'ss',
};

/**
 * An id made of a text: `Økt sysselsetting` → `okt-sysselsetting`.
 * @param most characters, cut between words
 */
export function slug(text: string, most = 40): string {
  const words = text
    .toLowerCase()
    .replace(/[æøåđŋŧß]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let result = words[0]?.slice(0, most) ?? '';
  for (const word of words.slice(1)) {
    if (result.length + word.length + 1 > most) break;
    result += `-${word}`;
  }
  return result;
}
