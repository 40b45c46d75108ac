import type { Figure } from '../../document/document.ts';
import { type Html, html, joinHtml, safeUrl, trustedHtml } from '../../escape/html.ts';
import { svgContent } from '../../media/write-svg.ts';
import { partsOf } from '../../templates/faces.ts';
import { type DisplayItem, type PageReferenceItem, pageNumberColumn, type TextItem } from '../pdf/display.ts';
import { number } from '../pdf/number.ts';
import type { StructureNode } from '../pdf/structure.ts';
import { widthOf } from '../pdf/typeset/paragraph.ts';
import type { Typefaces } from '../pdf/typeset/typefaces.ts';
import type { TextStyle } from '../pdf/typeset/types.ts';

/** What a page refers to outside itself. */
export interface PageSurroundings {
  readonly typefaces: Typefaces;
  /** Before the ids on the page, as those of all pages are on one web page. */
  readonly prefix: string;
  /** The address of a picture. */
  picture(figure: Figure): string;
  /** The number of the page that a destination is on, in words; empty where there is none. */
  pageNumber(target: string): string;
  /** Where a page with a number is. */
  pageAddress(page: string): string;
}

/**
 * The items of a page as SVG, in the order in which the PDF paints them. Words are text, set by the browser in the same
 * fonts: each run of one look begins where it begins in the PDF.
 */
export function pageContent(items: readonly DisplayItem[], surroundings: PageSurroundings): string {
  let drawings = 0;
  const content = items.map((item) => {
    if (item.type === 'image') drawings += 1;
    return itemHtml(item, `${surroundings.prefix}-${drawings}`, surroundings);
  });
  return joinHtml(content, '\n').html;
}

/** @param prefix before the ids of a drawing */
function itemHtml(item: DisplayItem, prefix: string, surroundings: PageSurroundings): Html {
  switch (item.type) {
    case 'text':
      return linked(item.link, textHtml(item), surroundings);
    case 'page-reference':
      return pageReference(item, surroundings);
    case 'rectangle':
      return html`<rect x="${f(item.x)}" y="${f(item.y)}" width="${f(item.width)}" height="${f(item.height)}" fill="${item.color}"/>`;
    case 'path': {
      const points = item.points.map(([x, y]) => `${f(item.x + x)},${f(item.y + y)}`).join(' ');
      const dash = item.dashed ? html` stroke-dasharray="4 3"` : '';
      return html`<polyline points="${points}" fill="none" stroke="${item.color}" stroke-width="${f(item.thickness)}"${dash}/>`;
    }
    case 'image':
      return linked(item.link, imageHtml(item, prefix, surroundings), surroundings);
    case 'region':
      return html``;
  }
}

function textHtml({ piece, x, baseline, turned }: TextItem): Html {
  const words = piece.words.map(({ text }) => text).join('');
  const spacing = (piece.style.letterSpacing ?? 0) + (piece.letterSpacing ?? 0);
  return set(words, x, baseline, piece.style, { word: piece.wordSpacing, letter: spacing, turned });
}

/** Words in a style. The hyphen of a divided word, which the PDF has as a soft one, is seen. */
function set(
  words: string,
  x: number,
  baseline: number,
  { face, size, color, tabularFigures }: TextStyle,
  { word = 0, letter = 0, turned = 0 }: { word?: number; letter?: number; turned?: number | undefined },
): Html {
  const family = face === 'symbols' ? face : Object.values(partsOf(face)).join(' ');
  const classes = tabularFigures ? `${family} tabular` : family;
  const spaces = Math.abs(word) > 0.0005 ? html` word-spacing="${number(word, 3)}"` : '';
  const letters = Math.abs(letter) > 0.0005 ? html` letter-spacing="${number(letter, 3)}"` : '';
  const turn = turned ? html` transform="rotate(${number(-turned, 2)} ${f(x)} ${f(baseline)})"` : '';
  const seen = words.replaceAll('\u00ad', '-');
  return html`<text class="${classes}" x="${f(x)}" y="${f(baseline)}" font-size="${f(size)}" fill="${color}"${spaces}${letters}${turn}>${seen}</text>`;
}

function pageReference(item: PageReferenceItem, surroundings: PageSurroundings): Html {
  const { style, baseline } = item;
  const { typefaces, pageNumber } = surroundings;
  const page = pageNumber(item.target);
  const tabular = style.tabularFigures === true;
  const width = widthOf(typefaces[style.face].word(page, tabular), style);
  const shown = set(page, item.left ?? item.right - width, baseline, style, {});
  const parts = [linked(item.link, shown, surroundings)];
  if (item.left === undefined) {
    const dots: TextStyle = { ...style, face: 'regular', tabularFigures: false };
    const pitch = widthOf(typefaces.regular.word('.', false), { ...dots, letterSpacing: 2.5 });
    const right = item.right - pageNumberColumn;
    const count = Math.floor((right - (item.leaderFrom ?? right) - 6) / pitch);
    if (count >= 2) {
      const leader = set('.'.repeat(count), right - count * pitch, baseline, dots, { letter: 2.5 });
      parts.push(html`<g aria-hidden="true">${leader}</g>`);
    }
  }
  return joinHtml(parts, '');
}

function imageHtml(
  { x, y, width, height, clip, figure }: Extract<DisplayItem, { type: 'image' }>,
  prefix: string,
  { picture }: PageSurroundings,
): Html {
  const seen = clip ?? { left: 0, top: 0, width, height };
  const { drawing, alt } = figure;
  // Drawn here and not as a picture, which could not have the fonts of the page.
  const content = drawing
    ? html`<svg class="drawing" width="${f(width)}" height="${f(height)}" viewBox="0 0 ${f(drawing.frame.width)} ${f(drawing.frame.height)}" preserveAspectRatio="none">${trustedHtml(svgContent(drawing, prefix))}</svg>`
    : html`<image href="${picture(figure)}" width="${f(width)}" height="${f(height)}" preserveAspectRatio="none"/>`;
  const named = alt ? html`role="img" aria-label="${alt}"` : html`aria-hidden="true"`;
  return html`<svg ${named} x="${f(x + seen.left)}" y="${f(y + seen.top)}" width="${f(seen.width)}" height="${f(seen.height)}" viewBox="${f(seen.left)} ${f(seen.top)} ${f(seen.width)} ${f(seen.height)}">${content}</svg>`;
}

function linked(link: StructureNode | undefined, content: Html, surroundings: PageSurroundings): Html {
  const target = link?.attributes.target ?? '';
  if (target.startsWith('#')) {
    const page = surroundings.pageNumber(target.slice(1));
    return page === '' ? content : html`<a href="${surroundings.pageAddress(page)}">${content}</a>`;
  }
  const address = safeUrl(target);
  return address === undefined
    ? content
    : html`<a href="${address}" target="_blank" rel="noreferrer">${content}</a>`;
}

/** Lengths in points, to a hundredth. */
function f(value: number): string {
  return number(value, 2);
}
