import type { Goal, Plan } from '../../model/entities.ts';
import { underOf } from '../../model/tree.ts';
import type { Block, TableRow } from '../document.ts';
import { table, text, words } from '../words.ts';

/** A table for each focus area, with the rows that each of its goals has. */
export function goalsTables(
  plan: Plan,
  prefix: string,
  headings: readonly string[],
  rowsOf: (goal: Goal) => readonly TableRow[],
): readonly Block[] {
  return plan.focusAreas.flatMap((area): readonly Block[] => {
    const rows = underOf(area, 'goal').flatMap(rowsOf);
    if (rows.length === 0) return [];
    const { id, number, title, index } = area;
    return [
      {
        type: 'section',
        accent: index,
        children: [
          { type: 'heading', level: 2, id: `${prefix}--${id}`, number, content: text(title) },
          ...table(
            undefined,
            headings.map((heading) => [heading, words] as const),
            rows,
          ),
        ],
      },
    ];
  });
}
