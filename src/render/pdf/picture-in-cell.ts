import type { Column, Figure } from '../../document/document.ts';
import type { DisplayItem } from './display.ts';
import { imageItem, sharpest } from './figure-rows.ts';
import type { StructureNode } from './structure.ts';

/** In points: a cell holds portraits, coats of arms and signs; pictures to be studied are outside the table. */
const [widest, highest, least] = [120, 110, 36];
/** Above and below a picture. */
const air = 1.5;

/** How wide a picture would be, and how narrow it may become. */
export function pictureWidth(figure: Figure): { readonly natural: number; readonly least: number } {
  const natural = figure.width * Math.min(widest / figure.width, highest / figure.height, sharpest(figure));
  return { natural, least: Math.min(least, natural) };
}

/**
 * A picture in a cell, as so many lines as it is high: it is on the first of them.
 * @param leading the height of a line
 */
export function pictureLines(
  figure: Figure,
  column: { readonly x: number; readonly width: number; readonly align: Column['align'] },
  parent: StructureNode,
  leading: number,
): DisplayItem[][] {
  const width = Math.min(pictureWidth(figure).natural, column.width);
  const height = (figure.height * width) / figure.width;
  const count = Math.max(1, Math.ceil((height + 2 * air) / leading));
  const room = column.width - width;
  const x = column.x + { left: 0, center: room / 2, right: room }[column.align];
  const y = (count * leading - height) / 2;
  const item = imageItem(figure, { x, y, width, height }, parent);
  return Array.from({ length: count }, (_, line) => (line === 0 ? [item] : []));
}
