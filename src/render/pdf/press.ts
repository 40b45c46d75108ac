import { Worker } from 'node:worker_threads';
import { deflateSync } from 'node:zlib';

/** Presses streams (zlib, as FlateDecode asks), in any order; each gives its bytes when it is done. */
export interface Presser {
  press(bytes: Uint8Array): Promise<Uint8Array>;
  /** Nothing more comes. */
  close(): void;
}

/** So many streams are pressed before it is worth starting a thread for the rest. */
const few = 48;

/** Exactly as long as it is: zlib gives the beginning of something larger. */
function pressNow(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(deflateSync(bytes));
}

/** What the thread has not come to yet: with more, this one presses too. */
const queue = 100;

const work = `
const { parentPort } = require('node:worker_threads');
const { deflateSync } = require('node:zlib');
parentPort.on('message', (bytes) => {
  const pressed = Uint8Array.from(deflateSync(bytes));
  parentPort.postMessage(pressed, [pressed.buffer]);
});`;

/** Presses the many streams of long documents beside the painting of what follows. */
export function createPresser(): Presser {
  let worker: Worker | undefined;
  let count = 0;
  const waiting: { resolve(bytes: Uint8Array): void; reject(error: unknown): void }[] = [];
  const start = (): Worker => {
    const own = new Worker(work, { eval: true });
    // The answers come in the order of the questions.
    own.on('message', (bytes: Uint8Array) => {
      waiting.shift()?.resolve(bytes);
      // A run that has failed elsewhere is not kept alive by a thread that nobody asks.
      if (waiting.length === 0) own.unref();
    });
    own.on('error', (error) => {
      for (const { reject } of waiting.splice(0)) reject(error);
    });
    return own;
  };
  return {
    press(bytes) {
      count += 1;
      if (count <= few || waiting.length >= queue) return Promise.resolve(pressNow(bytes));
      worker ??= start();
      const own = worker;
      return new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        own.ref();
        own.postMessage(bytes);
      });
    },
    close() {
      void worker?.terminate();
    },
  };
}
