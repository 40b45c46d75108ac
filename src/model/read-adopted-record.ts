import type { Problem } from '../messages/index.ts';
import type { MapNode } from '../text/node.ts';
import { checksumIn } from './adopted-text.ts';
import type { AdoptedFileRecord } from './records.ts';

/** The format of adopted records that this version reads. */
const format = 1;

/** That a later version wrote an adopted record, in a format that this one does not know. */
export function newerFormat(root: MapNode, file: string): Problem | undefined {
  const textOf = (name: string): string => {
    const value = root.entries.find(({ key }) => key.text === name)?.value;
    return value?.type === 'scalar' ? value.text : '';
  };
  if (!(Number(textOf('formatVersion')) > format)) return undefined;
  const value = root.entries.find(({ key }) => key.text === 'formatVersion')?.value;
  return {
    name: 'adopted-record-newer',
    at: { file, ...(value && { range: value.range }) },
    values: { program: textOf('program') },
  };
}

/** That an adopted record is not as it was written: its checksum is that of another text. */
export function checksumProblems(data: unknown, text: string, file: string): readonly Problem[] {
  const record = data as AdoptedFileRecord | undefined;
  if (!record || record.checksum === checksumIn(text)) return [];
  return [{ name: 'adopted-record-edited', at: { file, path: ['checksum'] } }];
}
