import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Deflater } from './deflater.ts';
import { ObjectName } from './object-name.ts';
import type { PdfkitFile } from './pdfkit.ts';

/** The file's objects, written without pdfkit's own objects for them. */
export interface ObjectWriter {
  /** A name for an object that is yet to be written. */
  reserve(): ObjectName;
  /** @param text the object as in ISO 32000-1, 7.3, in Latin 1 */
  write(object: ObjectName, text: string): void;
  /** A stream of no particular kind, written when it is deflated. */
  addStream(bytes: Uint8Array): ObjectName;
  /** Writes those of the ended streams that have been deflated meanwhile. */
  drain(): Promise<void>;
  /** Ends the file. */
  finish(): Promise<void>;
}

/** Objects in one stream: enough to deflate them well, few enough to find one quickly. */
const objectsInStream = 400;

/**
 * Lets pdfkit write objects that are no streams into compressed object streams, and the table of objects as a stream: a
 * tagged document is two thirds structure, which deflates to a tenth. Streams are deflated beside the painting of what
 * follows, and written in the order in which they were ended. Source: ISO 32000-1, 7.5.7 and 7.5.8.
 */
export function packObjects(file: PdfkitFile, { deflate }: Deflater): ObjectWriter {
  /** For packed objects, by number: the stream they are in, and which of its objects they are. */
  const streamOf: number[] = [];
  const placeIn: number[] = [];
  let waiting: { readonly id: number; readonly text: string }[] = [];
  /** Ended and not yet written, in order: their bytes, when they are deflated. */
  const streams: { deflated: Promise<Uint8Array> | Uint8Array; write(bytes: Uint8Array): void }[] = [];

  const pack = (id: number, text: string): void => {
    waiting.push({ id, text });
    if (waiting.length === objectsInStream) flush();
  };
  const flush = (): void => {
    if (waiting.length === 0) return;
    const objects = waiting;
    waiting = [];
    const stream = file.reserve();
    let offset = 0;
    const heads: number[] = [];
    for (const [index, { id, text }] of objects.entries()) {
      streamOf[id] = stream;
      placeIn[id] = index;
      heads.push(id, offset);
      offset += text.length + 1;
    }
    const head = `${heads.join(' ')}\n`;
    const body = Buffer.from(`${head}${objects.map(({ text }) => `${text}\n`).join('')}`, 'latin1');
    const deflated = deflate(body);
    const entries = `/Type /ObjStm /N ${objects.length} /First ${head.length}`;
    queue(deflated, (bytes) => writeStream(stream, bytes, entries));
  };
  const writeStream = (id: number, deflated: Uint8Array, entries: string): void => {
    file.begin(id);
    file.write(`${id} 0 obj\n<<${entries}/Length ${deflated.length}/Filter/FlateDecode>>\nstream`);
    file.write(deflated);
    file.write('\nendstream\nendobj');
  };
  const queue = (deflated: Promise<Uint8Array>, write: (bytes: Uint8Array) => void): void => {
    const stream: (typeof streams)[number] = { deflated, write };
    streams.push(stream);
    // A failure is reported where the promise is awaited.
    deflated.then(
      (bytes) => {
        stream.deflated = bytes;
      },
      () => {},
    );
  };
  const drain = async (): Promise<void> => {
    await nextTurn();
    let count = 0;
    for (const { deflated, write } of streams) {
      if (deflated instanceof Promise) break;
      write(deflated);
      count += 1;
    }
    streams.splice(0, count);
  };
  const writeAll = async (): Promise<void> => {
    for (const { deflated, write } of streams.splice(0)) write(await deflated);
  };

  file.redirect({
    object: pack,
    stream(bytes, compress, write) {
      queue(compress ? deflate(bytes) : Promise.resolve(bytes), write);
    },
  });

  return {
    reserve: () => new ObjectName(file.reserve()),
    write: ({ id }, text) => pack(id, text),
    addStream(bytes) {
      const object = new ObjectName(file.reserve());
      queue(deflate(bytes), (deflated) => writeStream(object.id, deflated, ''));
      return object;
    },
    drain,
    async finish() {
      // pdfkit writes some of its own objects at once: when streams were deflated is not to be seen in the file.
      await writeAll();
      file.end();
      await writeAll();
      flush();
      await writeAll();
      const table = file.reserve();
      const start = file.begin(table);
      // One entry an object: kind, offset or stream, index in the stream. Object 0 is the head of the free ones.
      const rows = Buffer.alloc((table + 1) * 7);
      rows.writeUInt16BE(65535, 5);
      for (const [at, offset] of file.offsets.entries()) {
        const row = (at + 1) * 7;
        const stream = streamOf[at + 1];
        rows.writeUInt8(stream === undefined ? 1 : 2, row);
        rows.writeUInt32BE(stream ?? offset ?? 0, row + 1);
        rows.writeUInt16BE(placeIn[at + 1] ?? 0, row + 5);
      }
      const entries = `/Type /XRef /Size ${table + 1} /W [1 4 2] ${file.trailer()}`;
      writeStream(table, await deflate(rows), entries);
      file.write(`startxref\n${start}\n%%EOF`);
      file.close();
    },
  };
}
