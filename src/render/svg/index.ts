import { createHash } from 'node:crypto';
import { html, trustedHtml } from '../../escape/html.ts';
import { closeRooms } from '../pdf/close-rooms.ts';
import type { LaidOut, Page } from '../pdf/display.ts';
import { type PageSurroundings, pageContent } from './page-svg.ts';

/** A printed page as a drawing for the web. */
export interface SvgPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** An element `svg`, with the words of the page as text. */
  readonly svg: string;
  /** Equal where two pages are. */
  readonly hash: string;
}

/** Of each page: its number, in words. */
type Named = Pick<PageSurroundings, 'typefaces' | 'picture' | 'pageAddress'>;

/** The pages of a document as they are printed, drawn for the web from what the PDF is painted from. */
export function svgPages(laidOut: LaidOut, named: Named): readonly SvgPage[] {
  const pages = [...laidOut.pages];
  const numbers = new Map(
    pages.flatMap(({ destinations }, at) => destinations.map(({ id }) => [id, String(at + 1)] as const)),
  );
  const pageNumber = (target: string): string => numbers.get(target) ?? '';
  return pages.map((page, at) => {
    closeRooms(page.items, (face) => named.typefaces[face], pageNumber);
    return svgPage(page, pages.length, { ...named, pageNumber, prefix: `p${at + 1}` });
  });
}

function svgPage(page: Page, pages: number, surroundings: PageSurroundings): SvgPage {
  const { width, height } = page;
  const items = [...page.background, ...page.items, ...page.furniture(pages)];
  const content = trustedHtml(pageContent(items, surroundings));
  const { html: svg } =
    html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}pt" height="${String(height)}pt">
${content}
</svg>`;
  return { width, height, svg, hash: createHash('sha256').update(svg).digest('base64url').slice(0, 16) };
}
