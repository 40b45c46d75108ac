import type { Block, Inline } from '../../src/document/document.ts';
import type { Meta } from '../../src/document/meta.ts';
import { few } from './few.ts';
import { wordsAstray } from './page-geometry.ts';
import { checks } from './pdf-checks/index.ts';
import { hasQpdf } from './pdf-objects.ts';
import { readSpans, type Span } from './pdf-spans.ts';
import { type Pdf, readStructure } from './pdf-structure.ts';
import { documentOf, pdfOf, text } from './render-document.ts';

export const words = (value: string): readonly Inline[] => (value === '' ? [] : [text(value)]);
export const paragraph = (value: string): Block => ({ type: 'paragraph', content: words(value) });
export const chapter: Block = { type: 'heading', level: 1, id: 'kapittel', content: words('Kapittel') };

/** Words that are hard on a layout: long ones, other alphabets, the other direction, letters no font has. */
export const hardWords: readonly string[] = [
  'A'.repeat(120),
  'Interkommunalt samarbeidsutvalg for fritidsområder, næringsutvikling og samferdsel i Kongsbergregionen',
  'Gielddaid ovttasbargu Guovdageainnus čuođi žánjaid ŋuolggas',
  'Δήμος Αθηναίων και Περιφέρεια',
  'עיריית אוסלו والبلدية',
  '🚲 sykkel 👩‍🏫 skole',
];

export interface BuiltBlocks {
  readonly bytes: Uint8Array;
  readonly spans: readonly Span[];
  /** The first span that begins so. */
  placeOf(words: string): Span;
  /** The structure, where the program that reads it is there. */
  readonly pdf: Pdf | undefined;
}

/** Blocks in a chapter, after those at the front, as a PDF in which nothing is over another thing or outside the page, and every tag is right. */
export async function builtBlocks(
  blocks: readonly Block[],
  meta: Partial<Meta> = {},
  front: readonly Block[] = [],
): Promise<BuiltBlocks> {
  const bytes = await pdfOf(documentOf([...front, chapter, ...blocks], meta));
  const spans = (await readSpans(bytes)).flatMap((page) => page.spans);
  expect(few(await wordsAstray(bytes))).toEqual([]);
  const pdf = hasQpdf ? readStructure(bytes) : undefined;
  if (pdf) for (const check of Object.values(checks)) expect(few(check(pdf))).toEqual([]);
  return {
    bytes,
    spans,
    pdf,
    placeOf(words) {
      const found = spans.find((span) => span.text.startsWith(words));
      if (!found) throw new Error(`no ${words} on any page`);
      return found;
    },
  };
}

/** The words of all of a PDF, in the order in which they are read. */
export function readAloud({ pdf }: BuiltBlocks): string {
  return pdf
    ? pdf.roots
        .map((root) => pdf.texts(root).join(' '))
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim()
    : '';
}
