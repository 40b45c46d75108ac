import { placeOfYears, yearsTitle } from '../model/action-plan-years.ts';
import type { ActionPlan } from '../model/entities.ts';
import { rule } from './rule.ts';

/** Action plans follow each other, or one is rolled on by the next: no two begin together, and none is inside another. */
export const actionPlansApart = rule<{ years: string; other: string; same: boolean; first: number }>({
  name: 'action-plans-apart',
  code: 'PV1332',
  category: 'time',
  severity: 'error',
  summary: {
    nb: 'To handlingsplaner begynner ikke i samme år, og ingen ligger inne i en annen.',
    nn: 'To handlingsplanar byrjar ikkje i same år, og ingen ligg inne i ein annan.',
    en: 'No two action plans begin in the same year, and none is inside another.',
  },
  explanation: {
    nb: 'En plan for flere år kan rulleres hvert år: 2026–2029, så 2027–2030. Et år gjelder da den planen som begynner sist. Begynner to planer samtidig, eller slutter den nyeste før den eldre, sier to planer hver sitt om de samme årene, og ingen vet hvilken som gjelder.',
    nn: 'Ein plan for fleire år kan rullerast kvart år: 2026–2029, så 2027–2030. Eit år høyrer då til den planen som byrjar sist. Byrjar to planar samstundes, eller sluttar den nyaste før den eldre, seier to planar kvar sitt om dei same åra, og ingen veit kva for ein som gjeld.',
    en: 'A plan of several years may be rolled on each year: 2026–2029, then 2027–2030. A year then belongs to the plan that begins last. Where two begin together, or the newer one ends before the older, two plans speak of the same years, and nobody knows which is in force.',
  },
  example: {
    file: 'action-plans/2011-2014.md',
    wrong:
      '---\nperiod: { from: 2011, to: 2014 }\nrevision: { status: draft, date: 2011 }\n---\n\nOm årene.\n',
    right: '',
  },
  message: {
    nb: (v) =>
      v.same
        ? `handlingsplanen ${v.other} begynner også i ${v.first}`
        : `${v.years} ligger inne i handlingsplanen ${v.other}, som begynner før og varer lenger`,
    nn: (v) =>
      v.same
        ? `handlingsplanen ${v.other} byrjar òg i ${v.first}`
        : `${v.years} ligg inne i handlingsplanen ${v.other}, som byrjar før og varer lenger`,
    en: (v) =>
      v.same
        ? `the action plan ${v.other} also begins in ${v.first}`
        : `${v.years} is inside the action plan ${v.other}, which begins earlier and lasts longer`,
  },
  hint: {
    nb: 'behold den ene, eller la den nyeste begynne senere og slutte samtidig eller senere',
    nn: 'behald den eine, eller lat den nyaste byrje seinare og slutte samstundes eller seinare',
    en: 'keep one of them, or let the newer one begin later and end at the same time or later',
  },
  *check(plan) {
    const earlier: ActionPlan[] = [];
    for (const actionPlan of plan.actionPlans) {
      const other = earlier.find(({ from, to }) => from === actionPlan.from || to > actionPlan.to);
      if (other)
        yield {
          at: placeOfYears(actionPlan),
          values: {
            years: yearsTitle(actionPlan),
            other: other.id,
            same: other.from === actionPlan.from,
            first: actionPlan.from,
          },
          related: [placeOfYears(other)],
        };
      earlier.push(actionPlan);
    }
  },
});
