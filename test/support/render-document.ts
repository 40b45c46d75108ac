import type { Block, Document, Inline } from '../../src/document/document.ts';
import type { Meta } from '../../src/document/meta.ts';
import { openPdfMaker, type PdfMaker } from '../../src/publishing/make-pdf.ts';
import type { PdfSetting } from '../../src/publishing/pdf-setting.ts';

const meta: Meta = {
  title: 'Dokument',
  author: 'Fjellregionen',
  subject: 'Et dokument',
  keywords: [],
  language: 'nb',
  wordsLanguage: 'nb',
  status: 'adopted',
  statusLabel: 'Vedtatt',
  date: '2011-06',
  revision: 'Vedtatt, juni 2011',
  running: 'Dokument',
  words: {
    contents: 'Innhold',
    page: 'side',
    pageOf: 'Side {page} av {pages}',
    table: 'Tabell',
    figure: 'Figur',
    tableContinued: '(forts.)',
    taskDone: 'Gjort',
    taskOpen: 'Ikke gjort',
    notes: 'Noter',
    backToText: 'Tilbake til teksten',
  },
};

/** A document of these blocks alone. */
export function documentOf(children: readonly Block[], fields: Partial<Meta> = {}): Document {
  return { kind: 'test', meta: { ...meta, ...fields }, children };
}

/** Planverk's own fonts and theme, no watermark, nothing kept. */
export const plainSetting: PdfSetting = {
  watermark: 'none',
  theme: undefined,
  fonts: {},
  attachments: [],
  cache: undefined,
  version: '1.2.3',
};

let maker: PdfMaker | undefined;

/** A document as PDF, made as the command line makes it: one after the other, with what the earlier ones have taught. */
export async function pdfOf(document: Document): Promise<Uint8Array> {
  maker ??= openPdfMaker(plainSetting);
  return (await maker.make(document)).bytes;
}

export const text = (value: string): Inline => ({ type: 'text', value });
export const struck = (value: string): Inline => ({
  type: 'deleted',
  label: 'strøket',
  children: [text(value)],
});
export const added = (value: string): Inline => ({
  type: 'inserted',
  label: 'nytt',
  children: [text(value)],
});
