import { decode } from '../text/decode.ts';
import type { MapNode } from '../text/node.ts';
import type { Source } from '../text/source.ts';
import type { PlanFile } from './classify.ts';
import { type ReadFile, readBytes } from './read-file.ts';

/** What reading a file gave, less what its bytes can give again: to be kept, or sent from one thread to another. */
interface Packed extends Pick<ReadFile, 'data' | 'partial' | 'tree' | 'problems'> {
  /** Whether its YAML could be read. */
  readonly placed: boolean;
}

/** What was read as JSON in UTF-8. Everything in it is plain data. */
export function packFile({ source, data, partial, tree, problems }: ReadFile): Buffer {
  const packed: Packed = {
    placed: source.data !== undefined,
    data,
    partial,
    ...(tree && { tree }),
    problems,
  };
  return Buffer.from(JSON.stringify(packed));
}

/** The file as it was read; where its text stands and how its YAML is built is found again when somebody asks. */
export function unpackFile(file: PlanFile, bytes: Uint8Array, json: Buffer): ReadFile {
  const { placed, data, partial, tree, problems }: Packed = JSON.parse(json.toString());
  return {
    file,
    source: placed ? placedSource(file, bytes) : unplacedSource(file, bytes),
    data,
    partial,
    ...(tree && { tree }),
    problems,
  };
}

function unplacedSource({ path }: PlanFile, bytes: Uint8Array): Source {
  let text: string | undefined;
  return {
    file: path,
    get text() {
      text ??= decode(path, bytes).text ?? '';
      return text;
    },
  };
}

function placedSource(file: PlanFile, bytes: Uint8Array): Source {
  let source: Source | undefined;
  const again = (): Source => {
    source ??= readBytes(file, bytes).source;
    return source;
  };
  return {
    file: file.path,
    get text() {
      return again().text;
    },
    get data() {
      return again().data as MapNode;
    },
  };
}
