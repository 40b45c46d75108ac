const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  đ: 'd',
  ŋ: 'n',
  ŧ: 't',
  ß: 'ss',
};

/** An id made of a text: `Økt sysselsetting` → `okt-sysselsetting`; at most 40 characters, cut between words. */
export function slug(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/[æøåđŋŧß]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let result = words[0]?.slice(0, 40) ?? '';
  for (const word of words.slice(1)) {
    if (result.length + word.length + 1 > 40) break;
    result += `-${word}`;
  }
  return result;
}
