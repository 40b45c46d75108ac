import { createHash } from 'node:crypto';
import type { Block, Document } from '../../document/document.ts';
import type { Theme } from '../../templates/theme.ts';
import type { Deflater } from './deflater.ts';
import { layout } from './layout.ts';
import { paint } from './paint.ts';
import { type Attachment, openPdf } from './pdf-file.ts';
import { textsIn } from './texts-in.ts';
import { embedFaces } from './typeset/faces.ts';
import type { Typesetting } from './typeset/typesetting.ts';

export type { Attachment };

export interface PdfOptions {
  readonly typesetting: Typesetting;
  readonly deflater: Deflater;
  readonly iccProfile: Uint8Array;
  readonly theme: Theme;
  /** Behind the text; undefined for none. */
  readonly watermark: string | undefined;
  /** Files that the document is made from; with any, it conforms to PDF/A-3a instead of 2a. */
  readonly attachments: readonly Attachment[];
  /** Of the program. */
  readonly version: string;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** A document as PDF: laid out, then painted. The same document and options give the same bytes. */
export async function renderPdf(document: Document, options: PdfOptions): Promise<RenderedPdf> {
  const { theme, watermark } = options;
  const { typefaces, typesetterOf } = options.typesetting;
  const typesetter = typesetterOf(() => textsIn(document));
  const fingerprint = fingerprintOf(document, theme, watermark);
  const file = openPdf(document.meta, fingerprint, options);
  const pages = await paint(
    file,
    layout(document, theme, typesetter, watermark),
    embedFaces(file, typefaces),
  );
  return { bytes: await file.finish(), pages };
}

/** A name for exactly this text in this theme. */
export function fingerprintOf(
  { children, ...rest }: Document,
  theme: Theme,
  watermark: string | undefined,
): string {
  const hash = createHash('sha256');
  const add = (value: unknown, pictures = true): void => {
    hash.update(JSON.stringify(value, pictures ? digestBytes : undefined) ?? '');
  };
  // Block by block: the whole of a long document would be a text of its own.
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === 'section') {
        const { children: inside, ...head } = block;
        add([head, inside.length]);
        visit(inside);
      } else add(block, !wordsOnly.has(block.type));
    }
  };
  add([rest, theme, watermark]);
  visit(children);
  return hash.digest('hex');
}

/** In these no picture can be, and it is quicker not to look for one. */
const wordsOnly: ReadonlySet<Block['type']> = new Set([
  'heading',
  'paragraph',
  'table',
  'code',
  'chart',
  'contents',
]);

/**
 * Pictures go into the fingerprint as digests, not as lists of numbers, which is what JSON has made of a Buffer in `value`.
 * What a drawing shows, its bytes say too.
 */
function digestBytes(this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  if (key === 'drawing') return undefined;
  const original = this[key];
  return original instanceof Uint8Array ? createHash('sha256').update(original).digest('hex') : value;
}
