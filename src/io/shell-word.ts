/** A word as it is typed on the command line of a system's usual shells, in quotation marks where it needs them. */
export function shellWord(word: string, platform = process.platform): string {
  if (/^[\w./:@%+,=-]+$/.test(word)) return word;
  if (platform === 'win32') return /^[\w./:\\-]+$/.test(word) ? word : `"${word}"`;
  return `'${word.replaceAll("'", "'\\''")}'`;
}
