import { allLevels } from '../../kinds/levels.ts';
import type { Plan } from '../../model/entities.ts';
import { namedIn } from '../../model/named.ts';
import { inOrderOfNumbers } from '../../text/in-order-of-numbers.ts';
import { listed } from '../../text/listed.ts';

/** What an action or a programme contributes to, by number, so that it is found in the strategy plan. */
export function servedNames(ids: readonly string[], plan: Plan): string {
  const served = ids.map((id) => {
    const part = namedIn(plan, id, ...allLevels);
    return { number: part?.number ?? '', title: part ? `${part.number} ${part.title}` : id };
  });
  served.sort((one, other) => inOrderOfNumbers(one.number, other.number));
  return listed(served.map(({ title }) => title));
}
