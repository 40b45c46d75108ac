import type { MessagePort } from 'node:worker_threads';
import type { Place } from '../../document/pages/search-places.ts';
import { openIndexer } from '../../render/html/search-index.ts';

/** Places for the other thread: the number of the first of them among all. */
export interface IndexJob {
  readonly first: number;
  readonly places: readonly Place[];
}

/** The index of a job. */
export interface IndexAnswer {
  readonly first: number;
  readonly index: Uint8Array;
}

/** The other thread: makes an index of what it is sent until the port is closed. */
export function serveIndexer(port: MessagePort): void {
  const indexed = openIndexer();
  port.on('message', ({ first, places }: IndexJob) => {
    const answer: IndexAnswer = { first, index: indexed(places, first) };
    port.postMessage(answer, [answer.index.buffer as ArrayBuffer]);
  });
}
