import { createHash } from 'node:crypto';
import type { Meta } from '../../document/meta.ts';
import type { Deflater } from './deflater.ts';
import { instantOf, xmp } from './metadata.ts';
import { number } from './number.ts';
import { type ObjectName, withinString } from './object-name.ts';
import { type ObjectWriter, packObjects } from './pack-objects.ts';
import { openPdfkit, type PdfkitFile } from './pdfkit.ts';

/** A page that is being written. */
export interface PageObject {
  readonly object: ObjectName;
  readonly width: number;
  readonly height: number;
  /** How far what is printed goes beyond its edges, to be cut off. */
  readonly bleed?: number;
  /** Its key in the parent tree of the structure. */
  readonly key: number;
  /** What its content uses, by the name it has there. */
  readonly fonts: Map<string, object>;
  readonly images: Map<string, object>;
  /** Its links. */
  readonly annotations: ObjectName[];
}

/** A PDF being written, on pdfkit's lowest level: objects, pages, fonts and images; no text, lists or tables. */
export interface PdfFile
  extends Pick<ObjectWriter, 'reserve' | 'write' | 'addStream' | 'drain'>,
    Pick<PdfkitFile, 'reference' | 'catalog' | 'names' | 'embedFont'> {
  /** Begins the next page. Any number of them may be open. */
  beginPage(size: Pick<PageObject, 'width' | 'height' | 'bleed'>, key: number): PageObject;
  /** Ends a page whose content is in these streams, one after the other. */
  endPage(page: PageObject, streams: readonly ObjectName[]): void;
  /** Ends the file. */
  finish(): Promise<Uint8Array>;
}

/** What made the file, which never changes: files of ours are known by it. */
const producer = 'planverk';

/** A file that is carried inside the PDF. */
export interface Attachment {
  /** As in the plan folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** What every document is written with. */
interface PdfContents {
  readonly iccProfile: Uint8Array;
  readonly attachments: readonly Attachment[];
  readonly deflater: Deflater;
  /** Of the program. */
  readonly version: string;
}

/** Opens a PDF with what every document has: metadata, language, output intent. */
export function openPdf(
  meta: Meta,
  fingerprint: string,
  { iccProfile, attachments, deflater, version }: PdfContents,
): PdfFile {
  const date = instantOf(meta.date);
  const creator = `${producer} ${version}`;
  const pdfkit = openPdfkit({
    language: meta.language,
    info: {
      Title: withinString(meta.title),
      Author: withinString(meta.author),
      ...(meta.subject && { Subject: withinString(meta.subject) }),
      Keywords: withinString(meta.keywords.join(', ')),
      Producer: producer,
      Creator: creator,
      CreationDate: date,
      ModDate: date,
    },
    xmp: xmp(meta, { producer, creator }, date, attachments.length > 0 ? 3 : 2),
    // The same text gives the same name in the archive, and no two texts do.
    id: createHash('sha256').update(fingerprint).digest().subarray(0, 16),
  });
  const objects = packObjects(pdfkit, deflater);
  const { catalog, names, pages, reference } = pdfkit;
  const profile = reference({ N: 3 });
  profile.write(iccProfile);
  profile.end();
  const intent = reference({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
    Info: new String('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  intent.end();
  catalog.OutputIntents = [intent];
  if (attachments.length > 0) attach(attachments, pdfkit, date);
  // pdfkit ends it itself.
  catalog.MarkInfo = reference({ Marked: true });
  return {
    catalog,
    names,
    reference,
    embedFont: pdfkit.embedFont,
    reserve: objects.reserve,
    write: objects.write,
    addStream: objects.addStream,
    drain: objects.drain,
    beginPage(size, key) {
      const object = objects.reserve();
      const { Kids } = pages.data as { Kids: ObjectName[] };
      pages.data.Count = Kids.push(object);
      const { width, height, bleed = 0 } = size;
      return { object, width, height, bleed, key, fonts: new Map(), images: new Map(), annotations: [] };
    },
    endPage({ object, key, fonts, images, annotations, ...size }, streams) {
      const content = streams.length === 1 ? streams[0] : `[${streams.join(' ')}]`;
      const links = annotations.length > 0 ? `/Annots [${annotations.join(' ')}]` : '';
      objects.write(
        object,
        `<</Type/Page/Parent ${pages}${boxesOf(size)}/Contents ${content}/Resources <<${named('Font', fonts)}${named('XObject', images)}>>/StructParents ${key}/Tabs/S${links}>>`,
      );
    },
    async finish() {
      // Rejects with the first failure of the two.
      const [bytes] = await Promise.all([pdfkit.bytes, objects.finish()]);
      return bytes;
    },
  };
}

/**
 * The boxes of a page: with bleed the paper is larger than the finished page, which is what is shown on a screen. Source: ISO
 * 32000-1, 14.11.2; ISO 19005-2, 6.1.13
 */
function boxesOf({ width, height, bleed = 0 }: Pick<PageObject, 'width' | 'height' | 'bleed'>): string {
  const box = (out: number): string =>
    `[${[-out, -out, width + out, height + out].map((edge) => number(edge)).join(' ')}]`;
  if (bleed === 0) return `/MediaBox ${box(0)}`;
  return `/MediaBox ${box(bleed)}/BleedBox ${box(bleed)}/TrimBox ${box(0)}/CropBox ${box(0)}`;
}

/** An entry of a page's resources. */
function named(kind: string, objects: ReadonlyMap<string, object>): string {
  const entries = [...objects].map(([name, object]) => `/${name} ${object}`);
  return entries.length > 0 ? `/${kind} <<${entries.join('')}>>` : '';
}

/**
 * Attachments with a name each, in no folder: programs that take files out of a PDF refuse to make folders, or to leave the
 * one they were given (ISO 32000-1, 7.11.4.1 speaks of file names). The path is beside it as a description.
 */
function fileNames(attachments: readonly Attachment[]): (Attachment & { readonly name: string })[] {
  const used = new Set<string>();
  return attachments.map((attachment) => {
    const flat = attachment.path.replaceAll('/', '_');
    let name = flat;
    for (let count = 2; used.has(name); count += 1) name = `${count}_${flat}`;
    used.add(name);
    return { ...attachment, name };
  });
}

/** Puts the document's source files into the PDF. Source: ISO 19005-3, 6.8 and annex E */
function attach(
  attachments: readonly Attachment[],
  { catalog, names, reference }: PdfkitFile,
  date: Date,
): void {
  const files = fileNames(attachments).sort((a, b) => (a.name < b.name ? -1 : 1));
  const entries: unknown[] = [];
  const specifications = files.map(({ name, path, bytes, mediaType }) => {
    const embedded = reference({
      Type: 'EmbeddedFile',
      Subtype: mediaType.replaceAll('/', '#2F').replaceAll('+', '#2B'),
      Params: {
        Size: bytes.length,
        ModDate: date,
        CheckSum: new Uint8Array(createHash('md5').update(bytes).digest()),
      },
    });
    embedded.end(bytes);
    const specification = reference({
      Type: 'Filespec',
      F: new String(name),
      UF: new String(name),
      EF: { F: embedded, UF: embedded },
      AFRelationship: 'Source',
      Desc: new String(path),
    });
    specification.end();
    entries.push(new String(name), specification);
    return specification;
  });
  const tree = reference({ Names: entries });
  tree.end();
  names.data = { EmbeddedFiles: tree };
  catalog.AF = specifications;
}
