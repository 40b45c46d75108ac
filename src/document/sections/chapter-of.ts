import type { Block, Section } from '../document.ts';
import { text } from '../words.ts';

/** A chapter on pages of its own; undefined where it would hold nothing. */
export function chapterOf(id: string, title: string, blocks: readonly Block[]): Section | undefined {
  if (blocks.length === 0) return undefined;
  return {
    type: 'section',
    newPage: true,
    children: [{ type: 'heading', level: 1, id: `kapittel--${id}`, content: text(title) }, ...blocks],
  };
}
