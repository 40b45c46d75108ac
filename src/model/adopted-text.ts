import { checksum } from '../io/checksum.ts';
import { inlineYaml, stringifyRecord } from '../text/write-yaml.ts';
import type { AdoptedFileRecord } from './records.ts';

/** The text of an adopted record, which ends with the checksum over all that comes before it. */
export function adoptedText({ outline, ...record }: Omit<AdoptedFileRecord, 'checksum'>): string {
  // A line for each part: there are many, and each is short.
  const parts = (outline ?? []).map((part) => `  - ${inlineYaml(part)}\n`).join('');
  const text = stringifyRecord(record) + (parts === '' ? '' : `outline:\n${parts}`);
  return `${text}checksum: '${sumOf(text)}'\n`;
}

/** The checksum that a text should end with. */
export function checksumIn(text: string): string {
  const line = text.search(/^checksum:.*\n?$/m);
  return sumOf(line < 0 ? text : text.slice(0, line));
}

function sumOf(text: string): string {
  return checksum(Buffer.from(text));
}
