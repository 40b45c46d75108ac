import { decode } from '../text/decode.ts';
import type { MapNode } from '../text/node.ts';
import type { Source } from '../text/source.ts';
import type { PlanFile } from './classify.ts';
import { type ReadFile, readBytes } from './read-file.ts';

/** What reading a file gave, less what its bytes can give again: to be kept, or sent from one thread to another. */
interface Packed
  extends Pick<ReadFile, 'data' | 'partial' | 'leftOut' | 'tree' | 'placed' | 'folded' | 'problems'> {
  /** Its YAML where somebody will ask for it; else whether it could be read. */
  readonly yaml: MapNode | boolean;
}

/**
 * What was read as JSON in UTF-8. Everything in it is plain data.
 * @param withYaml whether what the record was made of is asked for: something is said of the file
 */
export function packFile(read: ReadFile, withYaml = false): Buffer {
  const { file: _file, source, ...rest } = read;
  const yaml = withYaml ? (source.data ?? false) : 'data' in source;
  const packed: Packed = { yaml, ...rest };
  return Buffer.from(JSON.stringify(packed));
}

/** The file as it was read; its text and, if need be, how its YAML is built are found again when somebody asks. */
export function unpackFile(file: PlanFile, bytes: Uint8Array, json: Buffer): ReadFile {
  const { yaml, data, ...rest }: Packed = JSON.parse(json.toString());
  return { file, source: sourceOf(file, bytes, yaml), data, ...rest };
}

/** What was read, as light as what is unpacked: its text and how its YAML is built are found again when somebody asks. */
export function lightened(read: ReadFile, bytes: Uint8Array): ReadFile {
  return { ...read, source: sourceOf(read.file, bytes, 'data' in read.source) };
}

function sourceOf(file: PlanFile, bytes: Uint8Array, yaml: MapNode | boolean): Source {
  let text: string | undefined;
  let node = typeof yaml === 'object' ? yaml : undefined;
  const source = {
    file: file.path,
    get text() {
      text ??= decode(file.path, bytes).text ?? '';
      return text;
    },
  };
  if (yaml === false) return source;
  return Object.defineProperty(source, 'data', {
    enumerable: true,
    get: () => {
      node ??= readBytes(file, bytes).source.data;
      return node;
    },
  });
}
