import { readFileSync } from 'node:fs';

/** What is nearer to the paper's edge than this is a header or a footer, which not every peer was asked for. */
const edge = 62;

/** Pages, and words of the text as another reader finds them. */
export async function count(path) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;
  // A sample of some three hundred pages represents a large document. They are picked without a rhythm, for
  // the text has one: every focus area is as many pages.
  const part = Math.max(1, Math.floor(document.numPages / 300));
  const sampled = Array.from({ length: document.numPages }, (_, index) => index + 1).filter(
    (number) => (Math.imul(number, 2654435761) >>> 8) % part === 0,
  );
  let words = 0;
  for (const number of sampled) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const height = page.view[3];
    const text = items
      .filter((item) => 'str' in item && item.transform[5] > edge && item.transform[5] < height - edge)
      .map((item) => item.str + (item.hasEOL ? ' ' : ''))
      .join('');
    words += text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  }
  words *= document.numPages / sampled.length;
  const pages = document.numPages;
  await document.destroy();
  return { pages, words };
}
