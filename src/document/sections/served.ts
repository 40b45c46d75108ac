import { allLevels } from '../../kinds/levels.ts';
import type { Plan } from '../../model/entities.ts';
import { namedIn } from '../../model/named.ts';
import { listed } from '../../text/listed.ts';

/** What an action or a programme contributes to, by number, so that it is found in the strategy plan. */
export function servedNames(ids: readonly string[], plan: Plan): string {
  return listed(
    ids.map((id) => {
      const part = namedIn(plan, id, ...allLevels);
      return part ? `${part.number} ${part.title}` : id;
    }),
  );
}
