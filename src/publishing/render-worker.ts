import { deserialize } from 'node:v8';
import type { MessagePort } from 'node:worker_threads';
import type { Document } from '../document/document.ts';
import type { Printed } from './format.ts';
import { markdownFiles } from './markdown-files.ts';
import type { PdfSetting } from './pdf-setting.ts';
import { openPrinter } from './printer.ts';

/** The documents of a build, for two threads that print them. */
export interface RenderJob {
  readonly setting: PdfSetting;
  /** Each is written in Markdown, too. */
  readonly markdown: boolean;
  /** The largest first, so that both threads end at nearly the same time; each as V8 serializes it. */
  readonly documents: readonly { readonly name: string; readonly packed: Uint8Array }[];
  /** Shared: one number for each document, 0 until a thread takes it. */
  readonly taken: Int32Array;
  /** Shared: 1 when nobody waits for the documents any more. */
  readonly stopped: Int32Array;
}

/** A document that the other thread printed. */
export interface RenderedByWorker extends Printed {
  readonly name: string;
  /** Characters that the fonts lack, of all documents printed there so far. */
  readonly missing: readonly string[];
}

/** Takes a document of a job, unless it is taken. */
export function take({ taken }: RenderJob, index: number): boolean {
  return Atomics.exchange(taken, index, 1) === 0;
}

/** Nothing of the job is taken any more, and what is in hand is given up. */
export function stop({ taken, stopped }: RenderJob): void {
  for (const index of taken.keys()) Atomics.store(taken, index, 1);
  Atomics.store(stopped, 0, 1);
}

/** The other thread: prints what is not taken yet. */
export async function serveRenderer(port: MessagePort): Promise<void> {
  // Loaded while it is not yet known what there is to print.
  await import('./make-pdf.ts');
  port.on('message', async (job: RenderJob) => {
    const isStopped = (): boolean => Atomics.load(job.stopped, 0) === 1;
    const printer = openPrinter(job.setting, false, isStopped);
    try {
      for (const [index, { name, packed }] of job.documents.entries()) {
        if (!take(job, index)) continue;
        const document = deserialize(packed) as Document;
        const { bytes, pages } = await printer.print(name, document);
        const markdown = job.markdown && { markdown: await markdownFiles(name, document) };
        const printed: RenderedByWorker = { name, bytes, pages, missing: [...printer.missing], ...markdown };
        port.postMessage(printed);
      }
    } catch (error) {
      if (!isStopped()) throw error;
    } finally {
      // With an error this thread ends, and what it has begun ends with it.
      await printer.close();
    }
  });
}
