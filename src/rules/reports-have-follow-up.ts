import { actionPlanOf, actionsIn } from '../model/action-plan-years.ts';
import { isReportedIn } from '../model/reported-periods.ts';
import { rule } from './rule.ts';

/** A report on a period in which nobody has reported anything shows what was known before. */
export const reportsHaveFollowUp = rule<{ period: string; first: string; last: string }>({
  name: 'reports-have-follow-up',
  code: 'PV1323',
  category: 'time',
  severity: 'warning',
  summary: {
    nb: 'I perioden til en rapport er noe rapportert.',
    nn: 'I perioden til ein rapport er noko rapportert.',
    en: 'Something was reported in the period of a report.',
  },
  explanation: {
    nb: 'Rapporten er laget av det som er rapportert om tiltakene fra året begynte til perioden er slutt. Er ingenting rapportert i selve perioden, viser den bare det som var kjent fra før.',
    nn: 'Rapporten er laga av det som er rapportert om tiltaka frå året byrja til perioden er slutt. Er ingenting rapportert i sjølve perioden, viser han berre det som var kjent frå før.',
    en: 'The report is made of what was reported on the actions from the beginning of the year to the end of the period. Where nothing was reported in the period itself, it shows only what was known before.',
  },
  example: {
    file: 'reports/2011-T3.md',
    wrong: '---\nperiod: 2011-T3\n---\n\nDette er gjort.\n',
    right: '',
  },
  message: {
    nb: (v) => `ingenting er rapportert om tiltakene i ${v.period}`,
    nn: (v) => `ingenting er rapportert om tiltaka i ${v.period}`,
    en: (v) => `nothing was reported on the actions in ${v.period}`,
  },
  hint: {
    nb: (v) => `legg til punkter under reports i tiltakene, med datoer fra ${v.first} til ${v.last}`,
    nn: (v) => `legg til punkt under reports i tiltaka, med datoar frå ${v.first} til ${v.last}`,
    en: (v) => `add entries under reports in the actions, with dates from ${v.first} to ${v.last}`,
  },
  *check(plan) {
    if (plan.unreadKinds.has('action')) return;
    for (const { period, at } of plan.reports) {
      const { year, text, first, last } = period;
      const actionPlan = actionPlanOf(plan, year);
      if (actionPlan && !isReportedIn(actionsIn(actionPlan, year), period))
        yield { at: at('period'), values: { period: text, first, last } };
    }
  },
});
