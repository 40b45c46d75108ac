/** Lines end as RFC 4180 has it, fields are parted by what Norwegian spreadsheets expect; spreadsheets know UTF-8 by the mark. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return `\ufeff${csvLines(lines)}`;
}

/** The same, to go on with. */
export function csvLines(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('');
}

/** A cell that a spreadsheet would take for a formula is made text. Source: OWASP, "CSV Injection" */
export function escapeCsvFormula(text: string): string {
  return /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}

/** A figure as Norwegian spreadsheets and programs read it: `-1234,5`, without groups and powers. */
export function figure(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text.replace('.', ',');
  if (Math.abs(value) >= 1) return String(BigInt(value));
  return value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '').replace('.', ',');
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
