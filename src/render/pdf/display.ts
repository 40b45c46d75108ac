import type { Figure } from '../../document/document.ts';
import type { Leaf, StructureNode } from './structure.ts';
import type { Piece, TextStyle } from './typeset/types.ts';

/**
 * What stands on a page, in points from its top left corner, in reading order. Without a leaf it is an artifact. Its place
 * is relative to its row at first, and to the page when the row has its own.
 */
export type DisplayItem = TextItem | PageReferenceItem | RectangleItem | PathItem | ImageItem | RegionItem;

export interface TextItem {
  readonly type: 'text';
  x: number;
  baseline: number;
  readonly piece: Piece;
  readonly leaf?: Leaf | undefined;
  /** The link it is a part of. */
  readonly link?: StructureNode | undefined;
  /** Turned counter-clockwise, in degrees. */
  readonly turned?: number;
}

/** The number of the page that a destination is on: known when all pages are laid out. */
export interface PageReferenceItem {
  readonly type: 'page-reference';
  readonly target: string;
  right: number;
  baseline: number;
  readonly style: TextStyle;
  readonly leaf: Leaf;
  readonly link: StructureNode;
  /** Leader dots run from here to the number, as an artifact. */
  leaderFrom: number;
}

export interface RectangleItem {
  readonly type: 'rectangle';
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
  readonly leaf?: Leaf | undefined;
  /** Words that came or went stand on its line, which gets a change bar. */
  readonly revises?: boolean;
}

/** A line over several points, relative to its place. */
export interface PathItem {
  readonly type: 'path';
  x: number;
  y: number;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly color: string;
  readonly thickness: number;
  readonly dashed: boolean;
  readonly leaf?: Leaf;
}

/** Paints nothing: says how far a figure goes that is made of several items. */
export interface RegionItem {
  readonly type: 'region';
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
  readonly leaf: Leaf;
}

export interface ImageItem {
  readonly type: 'image';
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
  readonly figure: Figure;
  readonly leaf?: Leaf;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** Painted first. */
  readonly background: readonly DisplayItem[];
  /** Emptied when they are painted. */
  readonly items: DisplayItem[];
  /** Header and footer: left out on covers and dividers. */
  readonly furniture: readonly DisplayItem[];
}

/** A place that can be linked to, and its entry in the outline. */
export interface Destination {
  readonly id: string;
  readonly page: number;
  readonly y: number;
}

export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  readonly page: number;
  readonly y: number;
}

export interface LaidOut {
  readonly pages: readonly Page[];
  readonly structure: StructureNode;
  readonly destinations: ReadonlyMap<string, Destination>;
  readonly outline: readonly OutlineEntry[];
}

/** Moves an item, in place: there are as many as words, and copies would cost. */
export function move(item: DisplayItem, x: number, y: number): void {
  switch (item.type) {
    case 'text':
      item.x += x;
      item.baseline += y;
      break;
    case 'page-reference':
      item.right += x;
      item.leaderFrom += x;
      item.baseline += y;
      break;
    case 'rectangle':
    case 'path':
    case 'region':
    case 'image':
      item.x += x;
      item.y += y;
  }
}
