/**
 * `a, b og c`: several in a sentence, with a word before the last. Where one of them has that word in it, commas alone are
 * between them: in `Helse og mestring og Kultur` nobody sees how many there are.
 */
export function enumerate(items: readonly string[], word: string): string {
  if (items.length < 2) return items.join('');
  if (items.some((item) => item.includes(` ${word} `))) return items.join(', ');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}
