import { actionPlanOf } from '../model/action-plan-years.ts';
import { rule } from './rule.ts';

/** A report is on the actions of its year: where no action plan covers that, it is on nothing. */
export const reportsHaveActionPlans = rule<{ period: string; year: number }>({
  name: 'reports-have-action-plans',
  code: 'PV1322',
  category: 'time',
  severity: 'error',
  summary: {
    nb: 'Hver rapport gjelder en periode som har en handlingsplan.',
    nn: 'Kvar rapport gjeld ein periode som har ein handlingsplan.',
    en: 'Every report is on a period that has an action plan.',
  },
  explanation: {
    nb: 'Rapporten viser hva som er gjort av det handlingsplanen sier. Har året ingen handlingsplan, er perioden skrevet feil, eller planen mangler.',
    nn: 'Rapporten viser kva som er gjort av det handlingsplanen seier. Har året ingen handlingsplan, er perioden skriven feil, eller planen manglar.',
    en: 'The report shows what was done of what the action plan says. Where the year has no action plan, the period is mistyped, or the plan is missing.',
  },
  example: {
    file: 'reports/2019-T1.md',
    wrong: '---\nperiod: 2019-T1\n---\n\nDette er gjort.\n',
    right: '',
  },
  message: {
    nb: (v) => `rapporten gjelder ${v.period}, men ingen handlingsplan gjelder ${v.year}`,
    nn: (v) => `rapporten gjeld ${v.period}, men ingen handlingsplan gjeld ${v.year}`,
    en: (v) => `the report is on ${v.period}, but no action plan is for ${v.year}`,
  },
  hint: {
    nb: (v) => `rett perioden, eller lag handlingsplanen: planverk new action-plan ${v.year}`,
    nn: (v) => `rett perioden, eller lag handlingsplanen: planverk new action-plan ${v.year}`,
    en: (v) => `fix the period, or make the action plan: planverk new action-plan ${v.year}`,
  },
  *check(plan) {
    if (plan.unreadKinds.has('action-plan')) return;
    for (const { period, at } of plan.reports) {
      const { year, text } = period;
      if (!actionPlanOf(plan, year)) yield { at: at('period'), values: { period: text, year } };
    }
  },
});
