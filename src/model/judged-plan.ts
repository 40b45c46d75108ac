import { adoptedLike } from './adopted-records.ts';
import { isOwnRecord, type Plan } from './entities.ts';
import { dropReferenceTexts } from './reference-fields.ts';
import { dropTexts } from './written-texts.ts';

/**
 * A plan that has been judged, without what only judges ask for: the texts as they are written and what was found in them, which
 * take as much memory as the rest of a large plan.
 */
export function judgedPlan(plan: Plan): Plan {
  dropTexts(plan);
  for (const entity of plan.entities) if (isOwnRecord(entity)) dropReferenceTexts(entity.record);
  return adoptedLike(plan, { ...plan, markdown: [] });
}
