import PDFDocument from 'pdfkit';

/*
 * Everything that planverk uses of pdfkit, private parts included, is in this file. The version is pinned for their sake;
 * test/render/pdfkit.test.ts names each of them, so that an upgrade fails there and in words.
 */

/** An object of the file, written when it is ended. Source: ISO 32000-1, 7.3.10 */
export interface Reference {
  data: Record<string, unknown>;
  /** Appends to the stream of the object. */
  write(bytes: Uint8Array): void;
  end(bytes?: Uint8Array): void;
}

/** Receives the objects that pdfkit ends, in place of the file. */
export interface ObjectSink {
  /** @param text the object between `obj` and `endobj`, in Latin 1 */
  object(id: number, text: string): void;
  /**
   * @param compress whether the stream's dictionary promises deflated bytes
   * @param write writes the object with the stream's final bytes, now or later
   */
  stream(bytes: Uint8Array, compress: boolean, write: (bytes: Uint8Array) => void): void;
}

/** A font as it is embedded in the file: the subset of its glyphs that are used. */
export interface EmbeddedFont {
  /** The name of the font in a page's resources. */
  readonly resource: string;
  reference(): object;
  /**
   * Takes a glyph into the subset.
   * @param glyph its number in the font
   * @param width its advance in thousandths of the font size
   * @param characters the text it is read back as
   * @param again whether the subset has the glyph already, for other characters
   * @returns its number in the subset
   */
  addGlyph(glyph: number, width: number, characters: string, again: boolean): number;
}

/** What a file says of itself outside its pages. */
export interface FileDescription {
  readonly language: string;
  /** The document information dictionary. Source: ISO 32000-1, 14.3.3 */
  readonly info: Readonly<Record<string, string | Date>>;
  /** RDF descriptions for the metadata stream. */
  readonly xmp: string;
  /** Both halves of the file identifier, 16 bytes. Source: ISO 32000-1, 14.4 */
  readonly id: Uint8Array;
}

/** A file at pdfkit's lowest level: objects, fonts and bytes; no pages, text or images. */
export interface PdfkitFile {
  reference(data?: object): Reference;
  /** Entries of the catalogue, which pdfkit ends with the file; also the objects at MarkInfo and StructTreeRoot. */
  readonly catalog: Record<string, unknown>;
  /** The name dictionary, in the catalogue. */
  readonly names: Reference;
  /** The root of the page tree. */
  readonly pages: Reference;
  /** @param font as fontkit opens it; pdfkit takes fonts of one PostScript name for one font */
  embedFont(font: object, name: string): EmbeddedFont;
  /** From now on, references that are made go to the sink when they are ended. */
  redirect(sink: ObjectSink): void;
  /** The number of an object that is yet to be written. */
  reserve(): number;
  /** The object with this number begins here. @returns the offset in the file */
  begin(id: number): number;
  /** Appends to the file. A line feed follows a string, not bytes. */
  write(data: string | Uint8Array): void;
  /** Where each object begins, by its number less one; null for those that were not written by themselves. */
  readonly offsets: readonly (number | null)[];
  /** Ends the objects that pdfkit holds: information, fonts, metadata, catalogue. Writes no cross-reference table. */
  end(): void;
  /** The trailer's entries that name the catalogue, the information and the file. Only after `end`. */
  trailer(): string;
  /** Nothing more is written. */
  close(): void;
  /** The whole file, once it is closed. */
  readonly bytes: Promise<Uint8Array>;
}

/** The parts of pdfkit's document that its types leave out. */
interface Internals {
  ref(data?: object): InternalReference;
  appendXML(xml: string): void;
  end(): void;
  push(chunk: null): void;
  _write(data: string | Uint8Array): void;
  _finalize(): void;
  _addInfo(): void;
  _offset: number;
  readonly _offsets: (number | null)[];
  readonly _root: InternalReference;
  readonly _info: InternalReference;
  _id: Uint8Array;
  readonly _font: InternalFont;
}

interface InternalReference extends Reference {
  readonly id: number;
  buffer: Uint8Array[];
  compress: boolean;
  finalize(): void;
}

interface InternalFont {
  readonly id: string;
  /** `glyphs`: those of the subset, in the order of their numbers there. */
  readonly subset: { includeGlyph(id: number): number; readonly glyphs: number[] };
  /** By the number in the subset. */
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): object;
}

export function openPdfkit({ language, info, xmp, id }: FileDescription): PdfkitFile {
  const document = new PDFDocument({
    autoFirstPage: false,
    font: null as unknown as string,
    pdfVersion: '1.7',
    margin: 0,
    lang: language,
    displayTitle: true,
    info,
  });
  const internals = document as unknown as Internals;
  internals._addInfo = () => internals.appendXML(xmp);
  internals._id = id;
  // pdfkit calls it when its last object is written, which need not be the last of the file.
  internals._finalize = () => {};
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  const write = internals._write.bind(internals);
  const catalog = internals._root.data;
  return {
    reference: (data) => internals.ref(data),
    catalog,
    names: catalog.Names as Reference,
    pages: catalog.Pages as Reference,
    embedFont(font, name) {
      document.font(font as Buffer, name);
      return embeddedFont(internals._font);
    },
    redirect: (sink) => redirect(internals, sink),
    reserve: () => internals._offsets.push(null),
    begin(id) {
      internals._offsets[id - 1] = internals._offset;
      return internals._offset;
    },
    write,
    offsets: internals._offsets,
    end: () => internals.end(),
    trailer() {
      const hex = `<${Buffer.from(internals._id).toString('hex')}>`;
      return `/Root ${internals._root} /Info ${internals._info} /ID [${hex} ${hex}]`;
    },
    close: () => internals.push(null),
    bytes,
  };
}

function redirect(internals: Internals, sink: ObjectSink): void {
  const write = internals._write.bind(internals);
  const ref = internals.ref.bind(internals);
  let captured: string[] | undefined;
  internals._write = (data) => {
    if (captured) captured.push(data as string);
    else write(data);
  };
  internals.ref = (data) => {
    const object = ref(data);
    const finalize = object.finalize.bind(object);
    object.finalize = () => {
      if (object.data.Length !== undefined) {
        const { compress } = object;
        const bytes = Buffer.concat(object.buffer);
        object.buffer = [];
        object.compress = false;
        sink.stream(bytes, compress, (final) => {
          object.buffer = [final];
          finalize();
        });
        return;
      }
      // pdfkit writes an object in three pieces: its number, its value, its end.
      const pieces: string[] = [];
      captured = pieces;
      try {
        finalize();
      } finally {
        captured = undefined;
      }
      sink.object(object.id, pieces[1] ?? 'null');
    };
    return object;
  };
}

function embeddedFont(font: InternalFont): EmbeddedFont {
  const { subset, widths, unicode } = font;
  return {
    resource: font.id,
    reference: () => font.ref(),
    addGlyph(glyph, width, characters, again) {
      const number = again ? subset.glyphs.push(glyph) - 1 : subset.includeGlyph(glyph);
      widths[number] = width;
      unicode[number] = [...characters].map((character) => character.codePointAt(0) ?? 0);
      return number;
    },
  };
}
