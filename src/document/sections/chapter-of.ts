import type { Block, Section } from '../document.ts';
import { text } from '../words.ts';

/**
 * A chapter, on a new page where little room is left unless the template says otherwise; none where it would hold nothing. One
 * of tables and figures is as wide as they are.
 */
export function chapterOf(
  id: string,
  title: string,
  blocks: readonly Block[],
  newPage: boolean | 'auto' = 'auto',
  { keepTogether = false, wide = isOfFigures(blocks) }: Pick<Section, 'keepTogether' | 'wide'> = {},
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

/** Whether what comes first, after what leads to it, takes the margin: the chapter then begins there, too. */
function isOfFigures(blocks: readonly Block[]): boolean {
  const first = blocks.find(({ type }) => !leading.has(type));
  if (first?.type === 'section') return first.wide === true || isOfFigures(first.children);
  return first?.type === 'table' && first.wide === true;
}

const leading: ReadonlySet<Block['type']> = new Set(['paragraph', 'callout', 'heading'] as const);
