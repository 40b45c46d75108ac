import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { deflateSync } from 'node:zlib';
import type { Deflater } from '../render/pdf/deflater.ts';

/** Exactly as long as it is: zlib gives the beginning of something larger. */
function deflateNow(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(deflateSync(bytes));
}

/** Streams in one message at most. */
const atOnce = 16;

/** What the thread has not come to yet: with more, this one deflates too. */
const queue = 100;

const work = `
const { parentPort } = require('node:worker_threads');
const { deflateSync } = require('node:zlib');
parentPort.on('message', (streams) => {
  if (!streams) return parentPort.close();
  const deflated = streams.map((bytes) => Uint8Array.from(deflateSync(bytes)));
  parentPort.postMessage(deflated, deflated.map(({ buffer }) => buffer));
});`;

/**
 * Deflates the many streams of long documents beside the painting of what follows. Its thread ends by itself: one that is
 * terminated while it opens a zlib stream takes the whole process with it (Node 20: "close before init").
 * @param few so many streams are deflated before it is worth starting a thread for the rest
 * @param isStopped when nobody wants the streams any more, which then fail
 */
export function createDeflater(few: number, isStopped = (): boolean => false): Deflater {
  let worker: Worker | undefined;
  let count = 0;
  const waiting: { resolve(bytes: Uint8Array): void; reject(error: unknown): void }[] = [];
  /** To be sent together when this thread has done what it is at: every message costs as much as a stream or two. */
  let outbox: Uint8Array[] = [];
  const start = (): Worker => {
    const worker = new Worker(work, { eval: true });
    // The answers come in the order of the questions.
    worker.on('message', (deflated: readonly Uint8Array[]) => {
      for (const bytes of deflated) waiting.shift()?.resolve(bytes);
      // A run that has failed elsewhere is not kept alive by a thread that nobody asks.
      if (waiting.length === 0) worker.unref();
    });
    worker.on('error', (error) => {
      for (const { reject } of waiting.splice(0)) reject(error);
    });
    return worker;
  };
  const send = (): void => {
    if (outbox.length === 0) return;
    worker ??= start();
    worker.ref();
    worker.postMessage(outbox);
    outbox = [];
  };
  return {
    deflate(bytes) {
      count += 1;
      if (isStopped()) return Promise.reject(new Error('stopped'));
      if (count <= few || waiting.length >= queue) return Promise.resolve(deflateNow(bytes));
      return new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        if (outbox.push(bytes) === 1) queueMicrotask(send);
        if (outbox.length === atOnce) send();
      });
    },
    async close() {
      if (!worker) return;
      const ended = once(worker, 'exit');
      worker.ref();
      worker.postMessage(undefined);
      await ended;
    },
  };
}
