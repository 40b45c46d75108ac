import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface StructureElement {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly (StructureElement | { readonly type: string; readonly id: string })[];
}

export interface ReadPdf {
  readonly pages: number;
  /** All pages' text, lines joined by line feeds, pages by form feeds. */
  readonly text: string;
  readonly pageTexts: readonly string[];
  readonly outline: readonly {
    readonly title: string;
    readonly items: readonly { readonly title: string }[];
  }[];
  readonly destinations: readonly string[];
  readonly structure: readonly (StructureElement | null)[];
  readonly annotations: readonly {
    readonly subtype: string;
    readonly contentsObj?: { readonly str: string };
  }[];
  readonly info: Readonly<Record<string, unknown>>;
}

/** Reads a PDF back with a parser that had no part in writing it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pageTexts: string[] = [];
  const structure: (StructureElement | null)[] = [];
  const annotations: ReadPdf['annotations'][number][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const content = await page.getTextContent();
    pageTexts.push(
      content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    );
    structure.push((await page.getStructTree()) as unknown as StructureElement | null);
    annotations.push(...((await page.getAnnotations()) as ReadPdf['annotations']));
  }
  const outline = ((await document.getOutline()) ?? []) as unknown as ReadPdf['outline'];
  const destinations = Object.keys((await document.getDestinations()) ?? {});
  const { info } = await document.getMetadata();
  await document.destroy();
  return {
    pages: pageTexts.length,
    text: pageTexts.join('\f'),
    pageTexts,
    outline,
    destinations,
    structure,
    annotations,
    info: info as Record<string, unknown>,
  };
}
