import type { MessagePort } from 'node:worker_threads';
import type { PlanFile } from '../model/classify.ts';
import { packFile } from '../model/packed-file.ts';
import { readBytes } from '../model/read-file.ts';

/** A file that is listed, and its bytes. */
export interface UnreadFile {
  readonly file: PlanFile;
  readonly bytes: Uint8Array;
}

/** Several files for the other thread: their bytes one after another. */
export interface Job {
  readonly number: number;
  readonly files: readonly { readonly file: PlanFile; readonly length: number }[];
  readonly bytes: Uint8Array;
}

/** What reading them gave, packed, one after another. */
export interface Answer {
  readonly number: number;
  readonly lengths: readonly number[];
  readonly packed: Uint8Array;
}

/** The other thread: reads what it is sent until the port is closed. */
export function serveReader(port: MessagePort): void {
  port.on('message', ({ number, files, bytes }: Job) => {
    let at = 0;
    const packed = files.map(({ file, length }) => {
      at += length;
      return packFile(readBytes(file, bytes.subarray(at - length, at)));
    });
    const answer: Answer = { number, lengths: packed.map(({ length }) => length), packed: joined(packed) };
    port.postMessage(answer, [answer.packed.buffer as ArrayBuffer]);
  });
}

/** Bytes in a buffer of their own, which can be handed over without a copy. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
