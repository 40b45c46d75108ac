import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import type { Meta } from '../../document/document.ts';
import type { Deflater } from './deflater.ts';
import { instantOf, xmp } from './metadata.ts';
import { number } from './number.ts';
import { type ObjectName, withinString } from './object-name.ts';
import { type FileWriter, type ObjectWriter, packObjects } from './pack-objects.ts';

/** An object of the file, written when it is ended. */
export interface Reference {
  data: Record<string, unknown>;
  write(bytes: Uint8Array): void;
  end(bytes?: Uint8Array): void;
}

/** The parts of pdfkit that its types leave out: objects and the catalogue. The version is pinned for their sake. */
interface Internals {
  ref(data?: object): Reference;
  _root: Reference;
  _id: Uint8Array;
  _addInfo: () => void;
}

/** A page that is being written. */
export interface PageObject {
  readonly object: ObjectName;
  readonly width: number;
  readonly height: number;
  /** Its key in the parent tree of the structure. */
  readonly key: number;
  /** What its content uses, by the name it has there. */
  readonly fonts: Map<string, object>;
  readonly images: Map<string, object>;
  /** Its links. */
  readonly annotations: ObjectName[];
}

/** A PDF being written, on pdfkit's lowest level: objects, pages, fonts and images; no text, lists or tables of its own. */
export interface PdfFile extends Pick<ObjectWriter, 'reserve' | 'write' | 'addStream' | 'drain'> {
  readonly document: InstanceType<typeof PDFDocument>;
  reference(data?: object): Reference;
  readonly catalog: Record<string, unknown>;
  /** Begins the next page. Any number of them may be open. */
  beginPage(width: number, height: number, key: number): PageObject;
  /** Ends a page whose content is in these streams, one after the other. */
  endPage(page: PageObject, streams: readonly ObjectName[]): void;
  /** Ends the file. */
  finish(): Promise<Uint8Array>;
}

const producer = 'planverk';

/** A file that is carried inside the PDF. */
export interface Attachment {
  /** As in the plan folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Opens a PDF with what every document has: metadata, language, output intent. */
export function openPdf(
  meta: Meta,
  iccProfile: Uint8Array,
  fingerprint: string,
  attachments: readonly Attachment[],
  deflater: Deflater,
): PdfFile {
  const date = instantOf(meta.date);
  const document = new PDFDocument({
    autoFirstPage: false,
    font: null as unknown as string,
    pdfVersion: '1.7',
    margin: 0,
    lang: meta.language,
    displayTitle: true,
    info: {
      Title: withinString(meta.title),
      Author: withinString(meta.author),
      ...(meta.subject && { Subject: withinString(meta.subject) }),
      Keywords: withinString(meta.keywords.join(', ')),
      Producer: producer,
      Creator: producer,
      CreationDate: date,
      ModDate: date,
    },
  });
  const inside = document as unknown as Internals;
  const objects = packObjects(document as unknown as FileWriter, deflater);
  inside._addInfo = () =>
    (document as unknown as { appendXML(xml: string): void }).appendXML(
      xmp(meta, producer, date, attachments.length > 0 ? 3 : 2),
    );
  // The same text gives the same name in the archive, and no two texts do.
  inside._id = createHash('sha256').update(fingerprint).digest().subarray(0, 16);
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  const catalog = inside._root.data;
  const pages = catalog.Pages as Reference;
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
  if (attachments.length > 0) attach(attachments, inside, date);
  // pdfkit ends it itself.
  catalog.MarkInfo = inside.ref({ Marked: true });
  return {
    document,
    catalog,
    reference: (data) => inside.ref(data),
    reserve: objects.reserve,
    write: objects.write,
    addStream: objects.addStream,
    drain: objects.drain,
    beginPage(width, height, key) {
      const object = objects.reserve();
      const { Kids } = pages.data as { Kids: ObjectName[] };
      pages.data.Count = Kids.push(object);
      return { object, width, height, key, fonts: new Map(), images: new Map(), annotations: [] };
    },
    endPage({ object, width, height, key, fonts, images, annotations }, streams) {
      const content = streams.length === 1 ? streams[0] : `[${streams.join(' ')}]`;
      const links = annotations.length > 0 ? `/Annots [${annotations.join(' ')}]` : '';
      objects.write(
        object,
        `<</Type/Page/Parent ${pages}/MediaBox [0 0 ${number(width)} ${number(height)}]/Contents ${content}/Resources <<${named('Font', fonts)}${named('XObject', images)}>>/StructParents ${key}/Tabs/S${links}>>`,
      );
    },
    async finish() {
      // Whichever fails first is told.
      const [bytes] = await Promise.all([done, objects.finish()]);
      return bytes;
    },
  };
}

/** An entry of a page's resources. */
function named(kind: string, objects: ReadonlyMap<string, object>): string {
  const own = [...objects].map(([name, object]) => `/${name} ${object}`);
  return own.length > 0 ? `/${kind} <<${own.join('')}>>` : '';
}

/**
 * Attachments with a name each, in no folder: programs that take files out of a PDF refuse to make folders, or to leave the
 * one they were given (ISO 32000-1, 7.11.4.1 speaks of file names). The path stands beside it as a description.
 */
function fileNames(attachments: readonly Attachment[]): (Attachment & { readonly name: string })[] {
  const used = new Set<string>();
  return attachments.map((own) => {
    const flat = own.path.replaceAll('/', '_');
    let name = flat;
    for (let count = 2; used.has(name); count += 1) name = `${count}_${flat}`;
    used.add(name);
    return { ...own, name };
  });
}

/** Puts the document's source files into the PDF. Source: ISO 19005-3, 6.8 and annex E */
function attach(attachments: readonly Attachment[], inside: Internals, date: Date): void {
  const files = fileNames(attachments).sort((a, b) => (a.name < b.name ? -1 : 1));
  const names: unknown[] = [];
  const specifications = files.map(({ name, path, bytes, mediaType }) => {
    const embedded = inside.ref({
      Type: 'EmbeddedFile',
      Subtype: mediaType.replaceAll('/', '#2F').replaceAll('+', '#2B'),
      Params: {
        Size: bytes.length,
        ModDate: date,
        CheckSum: new Uint8Array(createHash('md5').update(bytes).digest()),
      },
    });
    embedded.end(bytes);
    const specification = inside.ref({
      Type: 'Filespec',
      F: new String(name),
      UF: new String(name),
      EF: { F: embedded, UF: embedded },
      AFRelationship: 'Source',
      Desc: new String(path),
    });
    specification.end();
    names.push(new String(name), specification);
    return specification;
  });
  const tree = inside.ref({ Names: names });
  tree.end();
  const root = inside._root.data.Names as Reference;
  root.data = { EmbeddedFiles: tree };
  inside._root.data.AF = specifications;
}
