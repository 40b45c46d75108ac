import { deflateSync } from 'node:zlib';

/** The parts of pdfkit's document that write the file. */
export interface FileWriter {
  ref(data?: object): PackableObject;
  _write(data: string | Uint8Array): void;
  _finalize(): void;
  _offset: number;
  /** Where each object begins, by its number less one; null before it is written. */
  _offsets: (number | null)[];
  readonly _root: object;
  _info: object;
  readonly _id: Uint8Array;
  push(chunk: null): void;
}
interface PackableObject {
  readonly id: number;
  readonly data: { readonly Length?: number };
  finalize(): void;
  toString(): string;
}

/** Objects in one stream: enough to press them well, few enough to find one quickly. */
const objectsInStream = 400;

/**
 * Lets pdfkit write objects that are no streams into compressed object streams, and the table of objects as a stream: a
 * tagged document is two thirds structure, which presses to a tenth. Source: ISO 32000-1, 7.5.7 and 7.5.8.
 */
export function packObjects(document: FileWriter): void {
  /** For packed objects: the stream they are in, and which of its objects they are. */
  const packed = new Map<number, { readonly stream: number; readonly index: number }>();
  let waiting: { readonly id: number; readonly text: string }[] = [];
  let captured: string[] | undefined;
  const write = document._write.bind(document);
  const ref = document.ref.bind(document);

  const flush = (): void => {
    if (waiting.length === 0) return;
    const objects = waiting;
    waiting = [];
    const stream = document._offsets.push(null);
    let offset = 0;
    const heads: number[] = [];
    for (const [index, { id, text }] of objects.entries()) {
      packed.set(id, { stream, index });
      heads.push(id, offset);
      offset += text.length + 1;
    }
    const head = `${heads.join(' ')}\n`;
    const body = Buffer.from(`${head}${objects.map(({ text }) => `${text}\n`).join('')}`, 'latin1');
    writeStream(stream, body, `/Type /ObjStm /N ${objects.length} /First ${head.length}`);
  };
  const writeStream = (id: number, body: Uint8Array, entries: string): void => {
    const pressed = deflateSync(body, { level: 9 });
    document._offsets[id - 1] = document._offset;
    write(`${id} 0 obj\n<< ${entries} /Length ${pressed.length} /Filter /FlateDecode >>\nstream`);
    write(pressed);
    write('\nendstream\nendobj');
  };

  document._write = (data) => {
    if (captured) captured.push(data as string);
    else write(data);
  };
  document.ref = (data) => {
    const object = ref(data);
    const finalize = object.finalize.bind(object);
    object.finalize = () => {
      if (object.data.Length !== undefined) {
        finalize();
        return;
      }
      // pdfkit writes an object in three pieces, with its own number around what it holds.
      const pieces: string[] = [];
      captured = pieces;
      try {
        finalize();
      } finally {
        captured = undefined;
      }
      waiting.push({ id: object.id, text: pieces[1] ?? 'null' });
      if (waiting.length === objectsInStream) flush();
    };
    return object;
  };
  document._finalize = () => {
    captured = undefined;
    flush();
    const table = document._offsets.push(null);
    const start = document._offset;
    document._offsets[table - 1] = start;
    // One entry an object: kind, offset or stream, index in the stream. Object 0 is the head of the free ones.
    const rows = Buffer.alloc((table + 1) * 7);
    rows.writeUInt16BE(65535, 5);
    for (const [at, offset] of document._offsets.entries()) {
      const row = (at + 1) * 7;
      const inside = packed.get(at + 1);
      rows.writeUInt8(inside ? 2 : 1, row);
      rows.writeUInt32BE(inside ? inside.stream : (offset ?? 0), row + 1);
      rows.writeUInt16BE(inside ? inside.index : 0, row + 5);
    }
    const id = `<${Buffer.from(document._id).toString('hex')}>`;
    writeStream(
      table,
      rows,
      `/Type /XRef /Size ${table + 1} /W [1 4 2] /Root ${document._root} /Info ${document._info} /ID [${id} ${id}]`,
    );
    write(`startxref\n${start}\n%%EOF`);
    document.push(null);
  };
}
