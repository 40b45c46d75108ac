import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import type { Block, Document, DocumentLanguage } from '../../document/document.ts';
import type { Theme } from '../../templates/theme.ts';
import { layout } from './layout.ts';
import { paint } from './paint.ts';
import { type Attachment, openPdf } from './pdf-file.ts';
import { type FontKnowledge, openFaces } from './typeset/faces.ts';
import {
  createHyphenator,
  type Divisions,
  type HyphenateSync,
  type Hyphenator,
} from './typeset/hyphenate.ts';
import type { Knowledge } from './typeset/shaper.ts';
import type { FaceName } from './typeset/types.ts';
import { createTypesetter } from './typeset/typesetter.ts';

export type { Attachment };

/** Facts of fonts and language that need not be found out twice; they depend on nothing but the two. */
export interface Experience {
  readonly fonts: FontKnowledge;
  /** By language. */
  readonly divisions: Map<string, Divisions>;
}

export interface PdfOptions {
  readonly fonts: Readonly<Record<FaceName, Uint8Array>>;
  /** What is known of the fonts beforehand. */
  readonly knownFont?: (name: FaceName) => Knowledge;
  readonly iccProfile: Uint8Array;
  /** What divides words of a language. */
  hyphenationOf(language: DocumentLanguage): HyphenateSync;
  readonly theme: Theme;
  /** What setting earlier documents has taught; it grows. */
  readonly experience?: Experience;
  /** Behind the text; undefined for none. */
  readonly watermark: string | undefined;
  /** Files that the document is made from; with any, it conforms to PDF/A-3a instead of 2a. */
  readonly attachments: readonly Attachment[];
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that the fonts lack; a question mark stands in their place. */
  readonly missing: readonly string[];
}

/** Characters of a document described in JSON: about a thousand pages. */
const longDocument = 6e6;

/** A document as PDF: laid out, then painted. The same document and options give the same bytes. */
export async function renderPdf(document: Document, options: PdfOptions): Promise<RenderedPdf> {
  const { theme } = options;
  const { fingerprint, length } = describe(document, theme, options.watermark);
  // Left alone, V8 would sooner double its memory than look for what a long document no longer needs.
  if (length > longDocument) setFlagsFromString('--heap-growing-percent=25');
  const file = openPdf(document.meta, options.iccProfile, fingerprint, options.attachments);
  const missing = new Set<string>();
  const lacking = (character: string): unknown => missing.add(character);
  const faces = openFaces(
    file.document,
    options.fonts,
    options.knownFont,
    options.experience?.fonts,
    lacking,
  );
  const typesetter = createTypesetter(faces, hyphenators(options));
  const laidOut = layout(document, theme, typesetter, options.watermark);
  const pages = await paint(file, laidOut, faces);
  const bytes = await file.finish();
  return { bytes, pages, missing: [...missing] };
}

/** A hyphenator for each language, made when the first word of it is set. */
function hyphenators({ hyphenationOf, experience }: PdfOptions): (language: DocumentLanguage) => Hyphenator {
  const made = new Map<DocumentLanguage, Hyphenator>();
  return (language) => {
    let hyphenator = made.get(language);
    if (!hyphenator) {
      const known: Divisions = experience?.divisions.get(language) ?? new Map();
      experience?.divisions.set(language, known);
      hyphenator = createHyphenator(hyphenationOf(language), known);
      made.set(language, hyphenator);
    }
    return hyphenator;
  };
}

/** A name for exactly this text in this theme, and how many characters it takes to describe in JSON. */
function describe(
  { children, ...rest }: Document,
  theme: Theme,
  watermark: string | undefined,
): { readonly fingerprint: string; readonly length: number } {
  const hash = createHash('sha256');
  let length = 0;
  const add = (value: unknown): void => {
    const text = JSON.stringify(value, digestBytes) ?? '';
    length += text.length;
    hash.update(text);
  };
  // Block by block: the whole of a long document would be a text of its own.
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === 'section') {
        const { children: inside, ...own } = block;
        add([own, inside.length]);
        visit(inside);
      } else add(block);
    }
  };
  add([rest, theme, watermark]);
  visit(children);
  return { fingerprint: hash.digest('hex'), length };
}

/** Pictures go into the fingerprint as digests, not as lists of numbers. */
function digestBytes(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value;
}
