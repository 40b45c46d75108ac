import { once } from 'node:events';
import { MessageChannel, Worker } from 'node:worker_threads';
import { indicatorsOnce, type Place } from '../../document/pages/search-places.ts';
import { giveWay } from '../../io/stops.ts';
import type { IndexAnswer, IndexJob } from './index-worker.ts';

/** So many places are indexed together: what an index takes in memory grows faster than the words of its places. */
const together = 200;

/** So many jobs the thread has at once, so that what it has not begun can be done here at the end. */
const inHand = 2;

/** Makes the indexes of a search while the pages are still made. */
export interface Indexing {
  /** Adds what a search may find, in the order in which it is listed where it fits equally well. */
  add(places: readonly Place[]): void;
  /** No more is added. @returns the indexes in the order of the places, each as JSON in UTF-8 */
  finish(): Promise<readonly Uint8Array[]>;
  /** Lets the thread end, also where nobody wants the indexes any more. */
  stop(): void;
}

/**
 * @param threadFile the program of a second thread, which indexes the places of plans that have many; what it has not done when
 *   it ends is done here
 */
export function openIndexing(threadFile: string | undefined): Indexing {
  let waiting: Place[] = [];
  let count = 0;
  let thread: Thread | undefined;
  const isNew = indicatorsOnce();
  const indexes: IndexAnswer[] = [];
  /** What the thread has and has not answered, by the number of its first place. */
  const sent = new Map<number, IndexJob>();
  const unsent: IndexJob[] = [];
  const sendOn = (): void => {
    while (thread && sent.size < inHand && unsent.length > 0) {
      const job = unsent.shift() as IndexJob;
      sent.set(job.first, job);
      thread.send(job);
    }
  };
  const pack = (places: readonly Place[]): void => {
    unsent.push({ first: count, places });
    if (threadFile !== undefined && places.length === together)
      thread ??= openThread(threadFile, (answer) => {
        indexes.push(answer);
        sent.delete(answer.first);
        sendOn();
      });
    sendOn();
    count += places.length;
    waiting = [];
  };
  return {
    add(places) {
      for (const place of places.filter(isNew)) if (waiting.push(place) === together) pack(waiting);
    },
    async finish() {
      if (waiting.length > 0) pack(waiting);
      const { openIndexer } = await import('../../render/html/search-index.ts');
      const indexed = openIndexer();
      const indexHere = ({ first, places }: IndexJob): void => {
        indexes.push({ first, index: indexed(places, first) });
      };
      // The last first: the thread goes on with the others meanwhile.
      for (let job = unsent.pop(); job; job = unsent.pop()) {
        indexHere(job);
        await giveWay();
      }
      await thread?.finish(() => sent.size === 0);
      for (const job of sent.values()) indexHere(job);
      return indexes.sort((one, other) => one.first - other.first).map(({ index }) => index);
    },
    stop() {
      thread?.stop();
    },
  };
}

interface Thread {
  send(job: IndexJob): void;
  /** Waits until all is done, or the thread has ended without. */
  finish(isDone: () => boolean): Promise<void>;
  stop(): void;
}

/** It does not keep a run alive that has failed elsewhere. */
function openThread(threadFile: string, take: (answer: IndexAnswer) => void): Thread {
  const { port1: port, port2 } = new MessageChannel();
  const worker = new Worker(threadFile, {
    workerData: { task: 'index', port: port2 },
    // An index is old soon: much room for what is new would only be taken.
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
    transferList: [port2],
  });
  let ended = false;
  const ending = once(worker, 'exit')
    .catch(() => {})
    .then(() => {
      ended = true;
    });
  port.on('message', take);
  worker.unref();
  port.unref();
  return {
    send: (job) => port.postMessage(job),
    async finish(isDone) {
      worker.ref();
      port.ref();
      while (!isDone() && !ended) await Promise.race([once(port, 'message'), ending]);
    },
    stop: () => port.close(),
  };
}
