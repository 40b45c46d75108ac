import { stringify } from 'yaml';

/** A text in single quotes, as YAML writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A record as YAML of the plan's dialect: block style, long texts folded. */
export function stringifyRecord(record: object): string {
  return stringify(record, { lineWidth: 100, singleQuote: true });
}

/** A value on one line, as it may be in braces: `{ partner: ask, date: 2011-05-20 }`. */
export function inlineYaml(value: unknown): string {
  if (typeof value === 'object' && value !== null)
    return Array.isArray(value)
      ? `[${value.map(inlineYaml).join(', ')}]`
      : `{ ${Object.entries(value)
          .map(([key, member]) => `${key}: ${inlineYaml(member)}`)
          .join(', ')} }`;
  const text = String(value);
  return typeof value !== 'string' || /^[\p{L}\d](?:[\p{L}\d ./-]*[\p{L}\d.])?$/u.test(text)
    ? text
    : quoted(text);
}
