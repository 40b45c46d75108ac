import type { Block } from '../document/document.ts';
import { plain } from '../document/plain.ts';

/** Destination → the anchor that a forge gives the heading. */
export type Anchors = ReadonlyMap<string, string>;

/** Where each destination of a document is on a forge. */
export function anchorsIn(tree: readonly Block[]): Anchors {
  const anchors = new Map<string, string>();
  const used = new Map<string, number>();
  let last: string | undefined;
  /** A forge gives items and rows no anchor: what leads to them leads to the heading that they are under. */
  const underHeading = (id: string | undefined): void => {
    if (id !== undefined && last !== undefined) anchors.set(id, last);
  };
  const visit = (all: readonly Block[]): void => {
    for (const block of all) {
      if (block.type === 'section' || block.type === 'columns') visit(block.children);
      if (block.type === 'card') visit([block.heading, ...block.children]);
      if (block.type === 'table') for (const { id } of block.rows) underHeading(id);
      if (block.type === 'list')
        for (const { id, children } of block.items) {
          underHeading(id);
          visit(children);
        }
      if (block.type !== 'heading') continue;
      const anchor = uniqueAnchor(anchorOf(headingText(block)), used);
      last = anchor;
      if (block.id) anchors.set(block.id, anchor);
    }
  };
  visit(tree);
  return anchors;
}

/** The anchor that a forge gives a heading. Source: html-pipeline, TableOfContentsFilter (`[^\p{Word}\- ]` in Ruby) */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** A number follows an anchor that is taken. Source: github-slugger 2 */
function uniqueAnchor(base: string, used: Map<string, number>): string {
  let anchor = base;
  let count = used.get(base) ?? 0;
  while (used.has(anchor)) {
    count += 1;
    anchor = `${base}-${count}`;
  }
  used.set(base, count);
  used.set(anchor, 0);
  return anchor;
}

function headingText(block: Extract<Block, { type: 'heading' }>): string {
  const words = plain(block.content);
  return [block.label, block.number, words].filter(Boolean).join(' ');
}
