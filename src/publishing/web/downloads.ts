import { fileSize } from '../../document/figures.ts';
import type { Download } from '../../render/html/site.ts';
import type { RenderedPdf } from '../../render/pdf/index.ts';
import { fill } from '../../templates/locale.ts';
import type { FormatContext, Made } from '../format.ts';

/** Whether documents are made in other formats, too. */
export function hasDownloads({ formats }: Pick<FormatContext, 'formats'>): boolean {
  return formats.includes('pdf') || formats.includes('md');
}

/** The other formats of a document that are made, with their sizes, once it is printed. */
export async function downloadsOf(
  { target }: Pick<Made, 'target'>,
  { formats, source, printed }: FormatContext,
): Promise<readonly Download[]> {
  const links: Download[] = [];
  for (const format of formats) {
    if (format === 'pdf')
      links.push({ file: `../${target.name}.pdf`, label: pdfLabel(await printed(target.name), source) });
    if (format === 'md') links.push({ file: `../${target.name}.md`, label: 'Markdown' });
  }
  return links;
}

function pdfLabel(
  { bytes: { length }, pages }: RenderedPdf,
  { locale, wordsLanguage }: FormatContext['source'],
): string {
  const size = fileSize(length, wordsLanguage);
  return fill(pages === 1 ? locale.pdfSizeOne : locale.pdfSizeMany, { size, pages });
}
