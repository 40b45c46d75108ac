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
  if (/^[\0-\x7f]*$/.test(text)) return `(${text.replace(special, (own) => escapes[own] ?? own)})`;
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}
