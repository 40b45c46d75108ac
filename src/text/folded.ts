/**
 * Words as they are looked for: in small letters, and the same however `æ`, `ø`, `å` and letters with accents are written (`ø`,
 * `oe` or `o`). Runs in browsers, too: what is looked for is folded as what it is looked for in.
 */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/æ|ae/g, 'a')
    .replace(/ø|oe/g, 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/aa/g, 'a');
}
