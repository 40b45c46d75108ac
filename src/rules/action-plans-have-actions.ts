import type { Levels } from '../kinds/levels.ts';
import { actionSkeleton, shown } from '../messages/skeletons.ts';
import { placeOfYears, yearsTitle } from '../model/action-plan-years.ts';
import { firstServable } from '../model/tree.ts';
import { rule } from './rule.ts';

/** A year’s plan that holds no action was probably started too early, or excludes too much. */
export const actionPlansHaveActions = rule<{
  years: string;
  year: number;
  levels: Levels;
  serves: string | undefined;
}>({
  name: 'action-plans-have-actions',
  code: 'PV1208',
  category: 'completeness',
  severity: 'warning',
  summary: {
    nb: 'Hver handlingsplan har tiltak.',
    nn: 'Kvar handlingsplan har tiltak.',
    en: 'Every action plan has actions.',
  },
  explanation: {
    nb: 'En handlingsplan samler alle tiltak som har året blant sine. Har ingen det, er enten året eller tiltakenes start og slutt feil.',
    nn: 'Ein handlingsplan samlar alle tiltak som har året blant sine. Har ingen det, er anten året eller start og slutt på tiltaka feil.',
    en: 'An action plan gathers all actions with the year among theirs. Where none has, either the year or the actions’ start and end are wrong.',
  },
  example: {
    file: 'action-plans/2015.md',
    wrong: '---\nyear: 2015\nrevision: { status: draft, date: 2011 }\n---\n\nOm året.\n',
    right: '',
  },
  message: {
    nb: (v) => `handlingsplanen for ${v.years} har ingen tiltak`,
    nn: (v) => `handlingsplanen for ${v.years} har ingen tiltak`,
    en: (v) => `the action plan of ${v.years} has no actions`,
  },
  hint: {
    nb: (v) =>
      `lag et tiltak som varer i året, for eksempel\n${shown(actionSkeleton('nb', v.year, v.levels, v.serves))}`,
    nn: (v) =>
      `lag eit tiltak som varer i året, til dømes\n${shown(actionSkeleton('nn', v.year, v.levels, v.serves))}`,
    en: (v) =>
      `make an action that goes on in the year, for example\n${shown(actionSkeleton('en', v.year, v.levels, v.serves))}`,
  },
  *check(plan) {
    const { levels } = plan;
    const serves = firstServable(plan);
    if (plan.unreadKinds.has('action')) return;
    for (const actionPlan of plan.actionPlans) {
      if (actionPlan.actions.length > 0) continue;
      const years = { years: yearsTitle(actionPlan), year: actionPlan.from };
      yield { at: placeOfYears(actionPlan), values: { ...years, levels, serves } };
    }
  },
});
