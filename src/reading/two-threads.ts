import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { type Answer, type Job, joined, type UnreadFile } from './read-worker.ts';

/** Bytes in one job: small enough that both threads end at the same time. */
const jobBytes = 8000;
/** Jobs that wait at the other thread, so that it is never idle. */
const ahead = 6;

/** What is done with each file: read here, or taken over as the other thread packed it. */
export interface Readers {
  here(file: UnreadFile): void;
  there(file: UnreadFile, packed: Buffer): void;
}

/**
 * Reads files on this thread and on one more. Each takes the next job when it has ended one; if the other thread fails,
 * this one does it all.
 * @param threadFile the program of the other thread, which serves the port that it is given with its task
 */
export async function readOnTwoThreads(
  files: readonly UnreadFile[],
  threadFile: string,
  { here, there }: Readers,
): Promise<void> {
  const { port1: port, port2 } = new MessageChannel();
  const worker = new Worker(threadFile, {
    workerData: { task: 'read', port: port2 },
    transferList: [port2],
    resourceLimits: { maxYoungGenerationSizeMb: 32 },
  });
  const ended = new Promise<void>((resolve) => {
    worker.once('error', resolve);
    worker.once('exit', resolve);
  });
  const jobs = jobsOf(files);
  const sent = new Map<number, readonly UnreadFile[]>();
  let next = 0;
  const take = ({ number, lengths, packed }: Answer): void => {
    const job = sent.get(number) ?? [];
    sent.delete(number);
    let at = 0;
    for (const [index, file] of job.entries()) {
      const length = lengths[index] ?? 0;
      there(file, Buffer.from(packed.buffer, at, length));
      at += length;
    }
  };
  /** Takes what is answered until nothing is left. */
  const answered = (): Promise<void> =>
    new Promise((resolve, reject) => {
      port.on('message', (answer: Answer) => {
        try {
          take(answer);
          if (sent.size === 0) resolve();
        } catch (error) {
          // Nobody else would hear of it.
          reject(error);
        }
      });
    });
  try {
    for (;;) {
      for (let got = receiveMessageOnPort(port); got; got = receiveMessageOnPort(port)) take(got.message);
      for (; next < jobs.length && sent.size < ahead; next += 1) {
        sent.set(next, jobs[next] ?? []);
        send(port, next, jobs[next] ?? []);
      }
      if (next >= jobs.length) break;
      jobs[next]?.forEach(here);
      next += 1;
    }
    if (sent.size > 0) await Promise.race([answered(), ended]);
  } finally {
    // The other thread ends when nothing more can come.
    port.close();
  }
  // Its memory is only given back when it has ended.
  await ended;
  for (const left of sent.values()) left.forEach(here);
}

function jobsOf(files: readonly UnreadFile[]): readonly (readonly UnreadFile[])[] {
  const jobs: UnreadFile[][] = [];
  let room = 0;
  for (const file of files) {
    if (room <= 0) {
      jobs.push([]);
      room = jobBytes;
    }
    jobs.at(-1)?.push(file);
    room -= file.bytes.length;
  }
  return jobs;
}

function send(port: MessagePort, number: number, files: readonly UnreadFile[]): void {
  const job: Job = {
    number,
    files: files.map(({ file, bytes }) => ({ file, length: bytes.length })),
    bytes: joined(files.map(({ bytes }) => bytes)),
  };
  port.postMessage(job, [job.bytes.buffer as ArrayBuffer]);
}
