/** How an option is on the command line: `maxWarnings` → `--max-warnings`. */
export function flagOf(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
