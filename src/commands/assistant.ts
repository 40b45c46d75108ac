import type { MessagePort, Worker } from 'node:worker_threads';
import { Trouble } from '../io/trouble.ts';
import type { PdfSetting } from './make-pdf.ts';
import { type Making, makeShares, type NamedDocument, type Share } from './outputs.ts';

/** What another thread of this program is told of a build: data only. */
export interface Job {
  readonly documents: readonly NamedDocument[];
  readonly making: Making;
  readonly pdf: PdfSetting;
  /** Shared by all threads, a number for each document: 0 until somebody has begun it. */
  readonly claims: Int32Array;
}

/** What it answers. */
interface Answer {
  readonly shares?: readonly Share[];
  /** Characters that the fonts lack. */
  readonly missing?: readonly string[];
  readonly trouble?: { readonly name: string; readonly values: Trouble['values'] };
  readonly error?: string;
}

/** Documents are made by whoever comes to them first; what is made of each does not depend on it. */
export function claimer(claims: Int32Array): (index: number) => boolean {
  return (index) => Atomics.compareExchange(claims, index, 0, 1) === 0;
}

/** Asks a thread to make some of the documents; gives what it has made when there is nothing left to begin. */
export function ask(thread: Worker, job: Job): Promise<Required<Pick<Answer, 'shares' | 'missing'>>> {
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('message', ({ shares = [], missing = [], trouble, error }: Answer) => {
      if (trouble) reject(new Trouble(trouble.name, trouble.values));
      else if (error !== undefined) reject(new Error(error));
      else resolve({ shares, missing });
    });
    thread.postMessage(job);
  });
}

/** The other side of `ask`: waits for a job, and makes documents from the last one on. */
export async function assist(main: MessagePort): Promise<void> {
  const asked = new Promise<Job>((resolve) => void main.once('message', resolve));
  // Loaded while the plan is read.
  const { openPdfMaker } = await import('./make-pdf.ts');
  const { documents, making, pdf, claims } = await asked;
  const missing = new Set<string>();
  let answer: Answer;
  try {
    const maker = openPdfMaker(pdf, 'assistant');
    const indexes = [...documents.keys()].reverse();
    const shares = await makeShares(
      documents,
      making,
      async (document) => {
        const made = await maker.make(document);
        for (const character of made.missing) missing.add(character);
        return { bytes: made.bytes, pages: made.pages };
      },
      indexes,
      claimer(claims),
    );
    maker.keep();
    answer = { shares, missing: [...missing] };
  } catch (error) {
    if (error instanceof Trouble) answer = { trouble: { name: error.name, values: error.values } };
    else answer = { error: error instanceof Error ? error.message : String(error) };
  }
  main.postMessage(answer);
}
