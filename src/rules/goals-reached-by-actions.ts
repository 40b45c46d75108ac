import { allOf } from '../messages/wording.ts';
import { branchByActionArea, goalsOf } from '../model/tree.ts';
import type { Rule } from './rule.ts';

/** A goal that a year does nothing for may be right, but should be seen. */
export const goalsReachedByActions: Rule = {
  name: 'goals-reached-by-actions',
  code: 'PV1204',
  category: 'completeness',
  severity: 'info',
  summary: {
    nb: 'Hvert mål har et tiltak i hvert år med handlingsplan.',
    nn: 'Kvart mål har eit tiltak i kvart år med handlingsplan.',
    en: 'Every goal has an action in every year with an action plan.',
  },
  message: {
    nb: (v) => `ingen tiltak i ${allOf(v.years, 'nb')} tjener målet «${v.title}»`,
    nn: (v) => `ingen tiltak i ${allOf(v.years, 'nn')} tener målet «${v.title}»`,
    en: (v) => `no action in ${allOf(v.years, 'en')} serves the goal “${v.title}”`,
  },
  *check(plan) {
    if (plan.unreadKinds.has('action')) return;
    const branches = branchByActionArea(plan);
    const reached = plan.actionPlans.map((actionPlan) => ({
      year: String(actionPlan.year),
      goals: new Set(
        actionPlan.actions.flatMap((action) =>
          action.record.actionAreas.map((id) => branches.get(id)?.goal.id),
        ),
      ),
    }));
    for (const { id, title, place } of goalsOf(plan)) {
      const years = reached.filter(({ goals }) => !goals.has(id)).map(({ year }) => year);
      if (years.length > 0) yield { at: place, values: { title, years } };
    }
  },
};
