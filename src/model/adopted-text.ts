import { checksum } from '../io/checksum.ts';
import { stringifyRecord } from '../text/yaml.ts';
import type { AdoptedFileRecord } from './records.ts';

/** The text of an adopted record, which ends with the checksum over all that comes before it. */
export function adoptedText(record: Omit<AdoptedFileRecord, 'checksum'>): string {
  const text = stringifyRecord(record, ['outline']);
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
