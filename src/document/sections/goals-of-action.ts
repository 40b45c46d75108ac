import { allLevels } from '../../kinds/levels.ts';
import type { Action } from '../../model/entities.ts';
import { namedIn } from '../../model/named.ts';
import { branchesOf } from '../../model/tree.ts';
import type { BuildContext } from '../build-context.ts';
import type { Inline } from '../document.ts';
import { text } from '../words.ts';

/**
 * What an action serves, a line for each goal, in the order in which it names them; what it names under a goal by number,
 * so that it is found in the strategy plan: `1.1.3 Utvikling av fyrtårn (1.1.3.1, 1.1.3.2)`.
 */
export function goalsOfAction({ record }: Action, { plan }: BuildContext): readonly (readonly Inline[])[] {
  const branches = branchesOf(plan);
  const lines = new Map<string, { readonly number?: string; readonly title: string; parts: string[] }>();
  for (const id of record.serves) {
    const served = namedIn(plan, id, ...allLevels);
    const goal = branches.get(id)?.goal;
    const { number, title } = goal ?? served ?? { title: id };
    const line = lines.get(goal?.id ?? id) ?? { ...(number && { number }), title, parts: [] };
    lines.set(goal?.id ?? id, line);
    if (goal && served && served.id !== goal.id && !line.parts.includes(served.number))
      line.parts.push(served.number);
  }
  return [...lines.values()].map(({ number, title, parts }) => [
    ...(number ? [{ type: 'strong', children: text(number) } as const, ...text(` ${title}`)] : text(title)),
    ...text(parts.length > 0 ? ` (${parts.join(', ')})` : ''),
  ]);
}
