import { once } from 'node:events';
import { serialize } from 'node:v8';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { Document } from '../document/document.ts';
import type { Printed } from './format.ts';
import { markdownFiles } from './markdown-files.ts';
import type { PdfSetting } from './pdf-setting.ts';
import { openPrinter } from './printer.ts';
import { type RenderedByWorker, type RenderJob, stop, take } from './render-worker.ts';

/** A second thread that prints. It is opened before it is known what, as it takes a while to start. */
export interface RenderWorker {
  begin(job: RenderJob): void;
  /** A document that the thread has taken; undefined when the thread has ended without it. */
  printed(name: string): Promise<RenderedByWorker | undefined>;
  /** Lets the thread end in its own time. */
  close(): void;
  /** Has it end with what it is at unfinished. */
  stop(): void;
}

/** @param threadFile the program of the thread, which serves the port that it is given with its task */
export function openRenderWorker(threadFile: string): RenderWorker {
  const { port1: port, port2 } = new MessageChannel();
  const worker = new Worker(threadFile, {
    workerData: { task: 'render', port: port2 },
    transferList: [port2],
  });
  const done = new Map<string, RenderedByWorker>();
  let begun: RenderJob | undefined;
  let ended = false;
  // The error is reported when the document is made again here.
  const ending = once(worker, 'exit')
    .catch(() => {})
    .then(() => {
      ended = true;
    });
  const close = (): void => {
    port.close();
    // It only loads its program. With documents in hand it ends by itself: see createDeflater.
    if (!begun) void worker.terminate();
  };
  port.on('message', (printed: RenderedByWorker) => done.set(printed.name, printed));
  return {
    begin(job) {
      begun = job;
      port.postMessage(job);
    },
    async printed(name) {
      while (!done.has(name) && !ended) await Promise.race([once(port, 'message'), ending]);
      return done.get(name);
    },
    close,
    stop() {
      if (begun) stop(begun);
      close();
    },
  };
}

/** Prints the documents of one build. */
export interface PdfPool {
  /**
   * Announces the documents. A second thread begins with them, while this one may do other work.
   * @param documents name → document
   * @param markdown they are wanted in Markdown, too, which is made where they are printed if two threads share them
   */
  begin(documents: ReadonlyMap<string, Document>, markdown?: boolean): void;
  /**
   * Prints what is not printed.
   * @param tell called with the name of each document when it is begun here, or waited for
   * @returns name → PDF
   */
  finish(tell: (name: string) => void): Promise<ReadonlyMap<string, Printed>>;
  /** Characters that the fonts lack, of all documents printed. */
  readonly missing: ReadonlySet<string>;
}

/** Prints on this thread and, where there is one, on a second: each takes the largest document that is left. */
export function openPdfPool(setting: PdfSetting, thread: RenderWorker | undefined): PdfPool {
  const missing = new Set<string>();
  const lacking = (characters: Iterable<string>): void => {
    for (const character of characters) missing.add(character);
  };
  let documents: ReadonlyMap<string, Document> = new Map();
  let job: RenderJob | undefined;
  return {
    missing,
    begin(announced, markdown = false) {
      documents = announced;
      if (!thread) return;
      const planned = jobOf(documents, setting, markdown);
      if (!worthSharing(planned)) return thread.close();
      job = planned;
      thread.begin(job);
    },
    async finish(tell) {
      const printer = openPrinter(setting, job === undefined);
      const done = new Map<string, Printed>();
      const make = async (name: string): Promise<void> => {
        const document = documents.get(name);
        if (!document) return;
        const pdf = await printer.print(name, document);
        done.set(name, job?.markdown ? { ...pdf, markdown: await markdownFiles(name, document) } : pdf);
      };
      const there: string[] = [];
      let deflating: Promise<void> | undefined;
      let printing: Promise<void> | undefined;
      const names = job ? job.documents.map(({ name }) => name) : [...documents.keys()];
      for (const [index, name] of names.entries()) {
        if (job && !take(job, index)) {
          there.push(name);
          continue;
        }
        tell(name);
        deflating = printing;
        printing = make(name);
        // Avoids an unhandled rejection; the caller that awaits it reports the error.
        printing.catch(() => {});
        // While the last streams of one are deflated in their thread, the next is laid out; never more than two.
        await (job ? printing : deflating);
      }
      await printing;
      for (const name of there) {
        tell(name);
        const printed = await thread?.printed(name);
        if (printed) {
          done.set(name, printed);
          lacking(printed.missing);
          // Documents that the thread has not made are made here; errors are reported here.
        } else await make(name);
      }
      void printer.close();
      lacking(printer.missing);
      return done;
    },
  };
}

/** Sharing pays only if the other documents together outweigh the largest; otherwise one thread idles while both hold memory. */
function worthSharing({ documents: [largest, ...others] }: RenderJob): boolean {
  const size = others.reduce((sum, { packed }) => sum + packed.length, 0);
  return largest !== undefined && size > largest.packed.length;
}

/** The largest document first. */
function jobOf(documents: ReadonlyMap<string, Document>, setting: PdfSetting, markdown: boolean): RenderJob {
  const packed = [...documents].map(([name, document]) => ({ name, packed: serialize(document) }));
  packed.sort((a, b) => b.packed.length - a.packed.length);
  return { setting, markdown, documents: packed, taken: shared(packed.length), stopped: shared(1) };
}

function shared(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * length));
}
