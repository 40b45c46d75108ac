import { printed, undivided } from '../../text/printed.ts';

/** The name by which other objects speak of one. Source: ISO 32000-1, 7.3.10 */
export class ObjectName {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }

  toString(): string {
    return `${this.id} 0 R`;
  }

  /** Makes pdfkit write it as its words, not as a dictionary. */
  get [Symbol.toStringTag](): string {
    return 'ObjectName';
  }
}

const special = /[\\()\r\n]/g;
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '(': '\\(',
  ')': '\\)',
  '\r': '\\r',
  '\n': '\\n',
};

/** A text string: plain ASCII as it is, all else in UTF-16. Source: ISO 32000-1, 7.9.2.2 */
export function textString(text: string): string {
  if (/^[\0-\x7f]*$/.test(text))
    return `(${text.replace(special, (character) => escapes[character] ?? character)})`;
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

/** PDF/A has room for 32 767 bytes in a string (ISO 19005-2, 6.1.13), which are half as many letters in UTF-16. */
const longest = 16_000;

/** Words that a reader shows or speaks, as they would be on paper; those beyond what a string holds are left out. */
export function wordsString(words: string): string {
  return textString(withinString(undivided(printed(words))));
}

/** What a string has room for, up to the end of a word. */
export function withinString(text: string): string {
  if (text.length <= longest) return text;
  const head = text.slice(0, longest);
  const space = head.lastIndexOf(' ');
  // A word without end is cut, but never a letter of it in two.
  const whole = space > longest / 2 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '');
  return `${whole} …`;
}
