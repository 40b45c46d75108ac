import type { Figure, NoteMark } from '../../document/document.ts';
import type { Leaf, StructureNode } from './structure.ts';
import type { Piece, TextStyle } from './typeset/types.ts';

/**
 * The items of a page, in points from its top left corner, in reading order. Without a leaf it is an artifact. Its place
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
  /** The note that it is the number of. */
  readonly cites?: Citation;
  /** Turned counter-clockwise, in degrees. */
  readonly turned?: number;
}

/** A place where a note is cited, and the node that holds what it says if this is the first. */
export interface Citation {
  readonly mark: NoteMark;
  readonly note: StructureNode;
}

/** Width that is kept free for page numbers, right of the leader dots. */
export const pageNumberColumn = 22;

/** The number of the page that a destination is on: known when all pages are laid out. */
export interface PageReferenceItem {
  readonly type: 'page-reference';
  readonly target: string;
  /** The right edge of the room for it. */
  right: number;
  baseline: number;
  readonly style: TextStyle;
  readonly leaf: Leaf;
  readonly link: StructureNode;
  /** In a column: leader dots run from here to the number, as an artifact. It is at the right edge. */
  leaderFrom?: number;
  /** Among words: it begins here, right behind them. */
  left?: number;
  /** What is behind it on its line, and moves up to it when it turns out narrower than the room for it. */
  behind?: readonly (TextItem | RectangleItem | PageReferenceItem)[];
}

export interface RectangleItem {
  readonly type: 'rectangle';
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
  readonly color: string;
  readonly leaf?: Leaf | undefined;
  /** Revised words are on its line, which gets a change bar. */
  readonly revises?: boolean;
}

/** A line over several points, relative to its place. */
interface PathItem {
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
interface RegionItem {
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
  /** What of it is seen, from its own top left corner; all of it when left out. */
  readonly clip?: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly leaf?: Leaf;
  /** The link that it is. */
  readonly link?: StructureNode;
}

/** What else there is to know of a page's rows. */
export interface Mentioned {
  /** Places that can be linked to, and their distance from the page's top. */
  readonly destinations: readonly { readonly id: string; readonly y: number }[];
  /** Entries of the outline that lead here. */
  readonly outline: readonly { readonly title: string; readonly level: number; readonly y: number }[];
  /** Sections that end here, the innermost first. */
  readonly ends: readonly StructureNode[];
}

export interface Page extends Mentioned {
  readonly width: number;
  readonly height: number;
  readonly bleed?: number;
  /** Painted first. */
  readonly background: readonly DisplayItem[];
  readonly items: readonly DisplayItem[];
  /** Header and footer, when it is known how many pages there are; none on covers and dividers. */
  furniture(pages: number): readonly DisplayItem[];
}

/** A document on pages. Each page is laid out when it is asked for, and its items belong to the caller. */
export interface LaidOut {
  readonly pages: Iterable<Page>;
  /** Complete, like the sections in it, only when the pages are. */
  readonly structure: StructureNode;
  /** Every destination that there will be. */
  readonly targets: ReadonlySet<string>;
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
      if (item.leaderFrom !== undefined) item.leaderFrom += x;
      if (item.left !== undefined) item.left += x;
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
