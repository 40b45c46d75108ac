import type { Block, Section } from '../document.ts';
import { text } from '../words.ts';

/** A chapter, on a new page where little room is left unless the template says otherwise; none where it would hold nothing. */
export function chapterOf(
  id: string,
  title: string,
  blocks: readonly Block[],
  newPage: boolean | 'auto' = 'auto',
  { keepTogether = false, wide = false }: Pick<Section, 'keepTogether' | 'wide'> = {},
): readonly Block[] {
  if (blocks.length === 0) return [];
  return [
    {
      type: 'section',
      ...(newPage && { newPage }),
      ...(keepTogether && { keepTogether }),
      ...(wide && { wide }),
      children: [{ type: 'heading', level: 1, id: `kapittel--${id}`, content: text(title) }, ...blocks],
    },
  ];
}
