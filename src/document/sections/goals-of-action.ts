import { allLevels } from '../../kinds/levels.ts';
import type { Action, LevelEntity } from '../../model/entities.ts';
import { namedIn } from '../../model/named.ts';
import { branchesOf } from '../../model/tree.ts';
import { inOrderOfNumbers } from '../../text/in-order-of-numbers.ts';
import { type BuildContext, referenceTo } from '../build-context.ts';
import type { Inline } from '../document.ts';
import { text } from '../words.ts';

/**
 * What an action serves, a line for each goal, in the order in which it names them; what it names under a goal by number,
 * so that it is found in the strategy plan: `1.1.3 Utvikling av fyrtårn (1.1.3.1, 1.1.3.2)`.
 */
export function goalsOfAction({ record }: Action, { plan }: BuildContext): readonly (readonly Inline[])[] {
  const branches = branchesOf(plan);
  const lines = new Map<string, { readonly name: readonly Inline[]; parts: string[] }>();
  for (const id of record.serves) {
    const served = namedIn(plan, id, ...allLevels);
    const goal = branches.get(id)?.goal;
    const line = lines.get(goal?.id ?? id) ?? { name: nameOf(goal ?? served, id), parts: [] };
    lines.set(goal?.id ?? id, line);
    if (goal && served && served.id !== goal.id && !line.parts.includes(served.number))
      line.parts.push(served.number);
  }
  return [...lines.values()].map(({ name, parts }) => [
    ...name,
    ...text(parts.length > 0 ? ` (${[...parts].sort(inOrderOfNumbers).join(', ')})` : ''),
  ]);
}

/** Of what is not in the plan the id is all that is known. */
function nameOf(served: LevelEntity | undefined, id: string): readonly Inline[] {
  if (!served) return text(id);
  const number: Inline = { type: 'strong', children: text(served.number) };
  return [{ type: 'reference', to: referenceTo(served), children: [number, ...text(` ${served.title}`)] }];
}
