/** `a, b og c`: several in a sentence, with a word before the last. */
export function enumerate(items: readonly string[], word: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}
