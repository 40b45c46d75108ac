import type { Rule } from './rule.ts';

/** A year’s plan that holds no action was probably started too early, or excludes too much. */
export const actionPlansHaveActions: Rule = {
  name: 'action-plans-have-actions',
  code: 'PV1208',
  category: 'completeness',
  severity: 'warning',
  summary: {
    nb: 'Hver handlingsplan har tiltak.',
    nn: 'Kvar handlingsplan har tiltak.',
    en: 'Every action plan has actions.',
  },
  message: {
    nb: (v) => `handlingsplanen for ${v.year} har ingen tiltak`,
    nn: (v) => `handlingsplanen for ${v.year} har ingen tiltak`,
    en: (v) => `the action plan of ${v.year} has no actions`,
  },
  *check(plan) {
    for (const { actions, year, at } of plan.actionPlans) {
      if (actions.length === 0 && !plan.unreadKinds.has('action')) yield { at: at('year'), values: { year } };
    }
  },
};
