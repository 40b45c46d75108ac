import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A stretch of text on one line, as pdf.js has it. */
export interface Span {
  /** From 0. */
  readonly page: number;
  /** Number of the marked content it stands in. */
  readonly mark: number | undefined;
  readonly artifact: boolean;
  readonly text: string;
  /** In points, from the page's bottom left corner to where the text begins. */
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly size: number;
  /** In radians; 0 is along the line. */
  readonly angle: number;
  /** pdf.js takes the line to end here. */
  readonly lineEnd: boolean;
}

export interface PageSpans {
  readonly width: number;
  readonly height: number;
  readonly spans: readonly Span[];
}

/** All text of a PDF with its places, by pdf.js. */
export async function readSpans(bytes: Uint8Array): Promise<readonly PageSpans[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: PageSpans[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const open: { readonly artifact: boolean; readonly mark: number | undefined }[] = [];
    const spans: Span[] = [];
    for (const item of items) {
      if ('str' in item) {
        const [a = 1, b = 0, , , x = 0, baseline = 0] = item.transform as number[];
        spans.push({
          page: number - 1,
          mark: open.findLast(({ mark }) => mark !== undefined)?.mark,
          artifact: open.some(({ artifact }) => artifact),
          text: item.str,
          x: x - left,
          baseline: baseline - bottom,
          width: item.width,
          size: Math.hypot(a, b),
          angle: Math.atan2(b, a),
          lineEnd: item.hasEOL,
        });
      } else if (item.type === 'endMarkedContent') open.pop();
      else {
        const mark = /_mc(\d+)$/.exec(item.id ?? '')?.[1];
        open.push({
          artifact: (item as { readonly tag?: string }).tag === 'Artifact',
          mark: mark === undefined ? undefined : Number(mark),
        });
      }
    }
    pages.push({ width: right - left, height: top - bottom, spans });
    page.cleanup();
  }
  await document.destroy();
  return pages;
}

/** Text as a reader of the pages in order gets it: without headers and footers, line by line, divided words whole. */
export function readingText(pages: readonly PageSpans[]): string {
  let text = '';
  for (const { spans } of pages) {
    let last: Span | undefined;
    for (const span of spans) {
      if (span.artifact || !span.text) continue;
      if (!last || Math.abs(span.baseline - last.baseline) > 1) text += '\n';
      // Cells of a table stand apart on one line, or in the way of each other.
      else if (span.mark !== last.mark && Math.abs(span.x - last.x - last.width) > span.size / 5) text += ' ';
      text += span.text;
      last = span;
    }
    text += '\n';
  }
  return text.replace(/\u00ad\n?/g, '').replaceAll('\u2011', '-');
}

/** Soft hyphens removed, with the line end after them; all other white space one space, all hyphens one hyphen. */
export function normalised(text: string): string {
  return text
    .replace(/\u00ad\n?/g, '')
    .replace(/\s+/g, ' ')
    .replaceAll('\u2011', '-')
    .trim();
}

/** Glyphs that pdf.js can give no character, by its list of what a page paints. */
export async function lettersWithoutCharacter(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const faults: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const [at, operation] of fnArray.entries()) {
      if (operation !== OPS.showText && operation !== OPS.showSpacedText) continue;
      for (const glyph of (argsArray[at] as unknown[][])[0] ?? []) {
        if (typeof glyph !== 'object' || glyph === null) continue;
        const { unicode } = glyph as { readonly unicode: string };
        if (!unicode || /[\ufffd\0]/.test(unicode)) faults.push(`page ${number}: ${JSON.stringify(glyph)}`);
      }
    }
    page.cleanup();
  }
  await document.destroy();
  return faults;
}
