import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import type { Meta } from '../../document/document.ts';
import { instantOf, xmp } from './metadata.ts';
import { type FileWriter, packObjects } from './pack-objects.ts';

/** An object of the file, written when it is ended. */
export interface Reference {
  data: Record<string, unknown>;
  write(bytes: Uint8Array): void;
  end(bytes?: Uint8Array): void;
}

/** The parts of pdfkit that its types leave out: objects, pages and the catalogue. The version is pinned for their sake. */
interface Internals {
  ref(data?: object): Reference;
  _root: Reference;
  _id: Uint8Array;
  _addInfo: () => void;
  openImage: PdfFile['openImage'];
  page: {
    readonly dictionary: Reference;
    readonly content: Reference;
    readonly fonts: Record<string, unknown>;
    readonly xobjects: Record<string, unknown>;
    write(text: string | Uint8Array): void;
  };
}

/** A PDF being written, on pdfkit's lowest level: objects, pages, fonts and images; no text, lists or tables of its own. */
export interface PdfFile {
  readonly document: InstanceType<typeof PDFDocument>;
  /** Points; the height of every page. */
  readonly height: number;
  reference(data?: object): Reference;
  /** A text string; plain strings become names. */
  text(value: string): object;
  readonly catalog: Record<string, unknown>;
  /** A picture, decoded once however often it is used; not part of the file until it is embedded. */
  openImage(bytes: Uint8Array): {
    readonly label: string;
    readonly obj?: object;
    embed(document: unknown): void;
  };
  /** Begins a page and gives its object and what its resources are. */
  addPage(width: number, height: number): Internals['page'];
  /** Ends the file. */
  finish(): Promise<Uint8Array>;
}

const producer = 'planverk';

/** Opens a PDF with what every document has: metadata, language, output intent. */
export function openPdf(meta: Meta, height: number, iccProfile: Uint8Array, fingerprint: string): PdfFile {
  const date = instantOf(meta.date);
  const document = new PDFDocument({
    autoFirstPage: false,
    font: null as unknown as string,
    pdfVersion: '1.7',
    margin: 0,
    lang: meta.language,
    displayTitle: true,
    info: {
      Title: meta.title,
      Author: meta.author,
      ...(meta.subject && { Subject: meta.subject }),
      Keywords: meta.keywords.join(', '),
      Producer: producer,
      Creator: producer,
      CreationDate: date,
      ModDate: date,
    },
  });
  const inside = document as unknown as Internals;
  packObjects(document as unknown as FileWriter);
  inside._addInfo = () =>
    (document as unknown as { appendXML(xml: string): void }).appendXML(xmp(meta, producer, date));
  // The same text gives the same name in the archive, and no two texts do.
  inside._id = createHash('sha256').update(fingerprint).digest().subarray(0, 16);
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  const catalog = inside._root.data;
  const profile = inside.ref({ N: 3 });
  profile.write(iccProfile);
  profile.end();
  const intent = inside.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
    Info: new String('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  intent.end();
  catalog.OutputIntents = [intent];
  // pdfkit ends these two itself.
  catalog.MarkInfo = inside.ref({ Marked: true });
  return {
    document,
    height,
    catalog,
    reference: (data) => inside.ref(data),
    text: (value) => new String(value),
    openImage: (bytes) => inside.openImage(bytes),
    addPage(width, pageHeight) {
      document.addPage({ size: [width, pageHeight], margin: 0 });
      return inside.page;
    },
    finish() {
      document.end();
      return done;
    },
  };
}
