import { adoptedLike } from './adopted-records.ts';
import type { Plan } from './entities.ts';
import { dropTextsOfProse } from './written-texts.ts';

/**
 * A plan that has been judged, without what only judges ask for: the texts as they are written and what was found in them, which
 * take as much memory as the rest of a large plan.
 */
export function judgedPlan(plan: Plan): Plan {
  dropTextsOfProse(plan);
  return adoptedLike(plan, { ...plan, markdown: [] });
}
