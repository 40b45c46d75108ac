import { memoize } from '../../text/bounded-memo.ts';
import { type DisplayItem, type PageReferenceItem, pageNumberColumn, type TextItem } from './display.ts';
import { number } from './number.ts';
import { wordsString } from './object-name.ts';
import type { PageObject } from './pdf-file.ts';
import type { Pictures } from './pictures.ts';
import type { Leaf } from './structure.ts';
import type { Face, Faces } from './typeset/faces.ts';
import { widthOf } from './typeset/paragraph.ts';
import type { TextStyle } from './typeset/types.ts';
import type { StructureWriter } from './write-structure.ts';

/** The content of one page, painted item by item. */
export interface PagePainter {
  /** What comes first: from here on the origin is the upper left corner, and the second axis points down. */
  turn(): void;
  item(own: DisplayItem): void;
  /** What nobody reads. */
  artifact(own: DisplayItem): void;
  /** What has been painted. */
  finish(): Uint8Array;
}

/**
 * Paints a page's content, opening and closing marked content as the items' leaves change.
 * @param pageNumber of a destination, in words
 */
export function createPainter(
  page: PageObject,
  faces: Faces,
  structure: StructureWriter,
  pictures: Pictures,
  pageNumber: (target: string) => string,
): PagePainter {
  const parts: string[] = [];
  let open: Leaf | 'artifact' | undefined;
  let nextMark = 0;
  let color = '';
  const enter = (leaf: Leaf | 'artifact'): void => {
    if (open === leaf) return;
    leave();
    open = leaf;
    if (leaf === 'artifact') parts.push('/Artifact BMC');
    else {
      structure.mark(leaf, page, nextMark);
      // Said here too, for readers that go by the page and not by the structure; they look at spans for it.
      const { actual } = leaf;
      const tag = actual === undefined ? '/P <<' : `/Span <</ActualText ${wordsString(actual)}`;
      parts.push(`${tag}/MCID ${nextMark}>> BDC`);
      nextMark += 1;
    }
  };
  const leave = (): void => {
    if (open) parts.push('EMC');
    open = undefined;
  };
  const fill = (text: string): void => {
    if (text === color) return;
    color = text;
    parts.push(`${colorOf(text)} rg`);
  };
  const font = (face: Face, style: TextStyle): string => {
    if (!page.fonts.has(face.resource)) page.fonts.set(face.resource, face.reference());
    return `/${face.resource} ${fixed(style.size)} Tf`;
  };
  const show = (
    x: number,
    baseline: number,
    style: TextStyle,
    glyphs: string,
    turned = 0,
    letterSpacing = style.letterSpacing ?? 0,
  ): void => {
    const angle = (turned * Math.PI) / 180;
    // The page's own axis points down, so the letters are turned over once more.
    const [a, b] = [Math.cos(angle), -Math.sin(angle)];
    const matrix = turned ? `${fixed(a, 5)} ${fixed(b, 5)} ${fixed(b, 5)} ${fixed(-a, 5)}` : '1 0 0 -1';
    fill(style.color);
    const tracking = letterSpacing ? fixed(letterSpacing, 3) : '0';
    const spacing = tracking === '0' ? '' : `${tracking} Tc `;
    parts.push(
      `BT ${font(faces[style.face], style)} ${spacing}${matrix} ${fixed(x)} ${fixed(baseline)} Tm ${glyphs}${spacing ? ' 0 Tc' : ''} ET`,
    );
  };
  const text = (item: TextItem): void => {
    const { piece, x, baseline } = item;
    const { face, size } = piece.style;
    const glyphs = faces[face].show(piece.words, size, (piece.wordSpacing / size) * 1000);
    const letterSpacing = (piece.style.letterSpacing ?? 0) + (piece.letterSpacing ?? 0);
    show(x, baseline, piece.style, glyphs, item.turned, letterSpacing);
  };
  const pageReference = (item: PageReferenceItem): void => {
    const number = pageNumber(item.target);
    const face = faces[item.style.face];
    const tabular = item.style.tabularFigures === true;
    const { word } = face.typeface;
    enter(item.leaf);
    if (item.left !== undefined) {
      show(item.left, item.baseline, item.style, face.show([word(number, tabular)], item.style.size, 0));
      return;
    }
    // The space parts the number from the title for those who hear it or copy it.
    const words = [word(' ', tabular), word(number, tabular)];
    const width = words.reduce((sum, word) => sum + widthOf(word, item.style), 0);
    show(item.right - width, item.baseline, item.style, face.show(words, item.style.size, 0));
    const dots: TextStyle = { ...item.style, face: 'regular', letterSpacing: 2.5 };
    const pitch = widthOf(faces.regular.typeface.word('.', false), dots);
    // Counted from the right edge, so that the dots of all lines are under each other.
    const right = item.right - pageNumberColumn;
    const count = Math.floor((right - (item.leaderFrom ?? right) - 6) / pitch);
    if (count < 2) return;
    enter('artifact');
    const leader = faces.regular.typeface.word('.'.repeat(count), false);
    show(right - count * pitch, item.baseline, dots, faces.regular.show([leader], dots.size, 0));
  };
  const rectangle = (item: Extract<DisplayItem, { type: 'rectangle' }>): void => {
    fill(item.color);
    parts.push(`${fixed(item.x)} ${fixed(item.y)} ${fixed(item.width)} ${fixed(item.height)} re f`);
  };
  const path = (item: Extract<DisplayItem, { type: 'path' }>): void => {
    const line = item.points.map(
      ([x, y], at) => `${fixed(item.x + x)} ${fixed(item.y + y)} ${at === 0 ? 'm' : 'l'}`,
    );
    const dash = item.dashed ? '[4 3] 0 d ' : '';
    parts.push(`q ${colorOf(item.color)} RG ${fixed(item.thickness)} w ${dash}${line.join(' ')} S Q`);
  };
  const image = (item: Extract<DisplayItem, { type: 'image' }>): void => {
    const { operators, object } = pictures.paintingOf(item.figure);
    page.images.set(object.name, object.reference);
    const { clip } = item;
    const cut = clip
      ? `${fixed(item.x + clip.left)} ${fixed(item.y + clip.top)} ${fixed(clip.width)} ${fixed(clip.height)} re W n `
      : '';
    parts.push(
      `q ${cut}${fixed(item.width)} 0 0 ${fixed(-item.height)} ${fixed(item.x)} ${fixed(item.y + item.height)} cm ${operators} Q`,
    );
  };
  const item = (item: DisplayItem): void => {
    if (item.type === 'page-reference') {
      pageReference(item);
      return;
    }
    if ((item.type === 'image' || item.type === 'region') && item.leaf) {
      const clip = item.type === 'image' ? item.clip : undefined;
      const { left, top, width, height } = clip ?? {
        left: 0,
        top: 0,
        width: item.width,
        height: item.height,
      };
      const [x, y] = [item.x + left, item.y + top];
      structure.place(item.leaf, [x, page.height - y - height, x + width, page.height - y]);
    }
    if (item.type === 'region') return;
    enter(item.leaf ?? 'artifact');
    if (item.type === 'text') text(item);
    else if (item.type === 'rectangle') rectangle(item);
    else if (item.type === 'path') path(item);
    else image(item);
  };
  return {
    turn: () => void parts.push(`1 0 0 -1 0 ${fixed(page.height)} cm`),
    item,
    artifact(item: DisplayItem): void {
      enter('artifact');
      if (item.type === 'text') text(item);
      else if (item.type === 'rectangle') rectangle(item);
    },
    finish() {
      leave();
      return Buffer.from(`${parts.join('\n')}\n`, 'latin1');
    },
  };
}

const colors = new Map<string, string>();

/** A colour as numbers of the content stream. */
function colorOf(color: string): string {
  const operator = colors.get(color);
  if (operator !== undefined) return operator;
  const parts = [1, 3, 5].map((at) => fixed(Number.parseInt(color.slice(at, at + 2), 16) / 255, 3));
  return memoize(colors, color, parts.join(' '));
}

/** Numbers of the content stream: most are asked for to a hundredth. */
function fixed(value: number, decimals = 2): string {
  return number(value, decimals);
}
