/** Lines end as RFC 4180 has it, fields are parted by what Norwegian spreadsheets expect; spreadsheets know UTF-8 by the mark. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return `\ufeff${lines.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('')}`;
}

/** A cell that a spreadsheet would take for a formula is made text. Source: OWASP, "CSV Injection" */
export function harmless(text: string): string {
  return /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
