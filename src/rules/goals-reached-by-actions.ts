import { allOf } from '../messages/wording.ts';
import { yearsTitle } from '../model/action-plan-years.ts';
import { wasAdopted } from '../model/editions.ts';
import { branchesOf, goalsOf, goalsServed } from '../model/tree.ts';
import { rule } from './rule.ts';

/** A goal that a year does nothing for may be right, but should be seen. */
export const goalsReachedByActions = rule<{ title: string; years: readonly string[] }>({
  name: 'goals-reached-by-actions',
  code: 'PV1204',
  category: 'completeness',
  severity: 'info',
  summary: {
    nb: 'Hvert mål har et tiltak i hvert år med handlingsplan.',
    nn: 'Kvart mål har eit tiltak i kvart år med handlingsplan.',
    en: 'Every goal has an action in every year with an action plan.',
  },
  explanation: {
    nb: 'I et år med handlingsplan er det greit å vite hvilke mål ingen tiltak bidrar til. Det er ikke en feil: alt kan ikke gjøres hvert år. Om en vedtatt handlingsplan er det ikke mer å si: det som er vedtatt, står.',
    nn: 'I eit år med handlingsplan er det greitt å vite kva mål ingen tiltak bidreg til. Det er ikkje ein feil: alt kan ikkje gjerast kvart år. Om ein vedteken handlingsplan er det ikkje meir å seie: det som er vedteke, står.',
    en: 'In a year with an action plan it is good to know which goals no action contributes to. It is no mistake: not everything can be done every year. Of an adopted action plan there is nothing more to say: what was adopted remains.',
  },
  example: {
    file: 'focus-areas/01-naering/01-reiseliv.md',
    wrong: '## Flere senger {#flere-senger}\n\n- hotell {#hotell}\n\n## Flere gjester {#flere-gjester}',
    right: '## Flere gjester {#flere-gjester}',
  },
  message: {
    nb: (v, n) => `ingen tiltak i ${allOf(v.years, 'nb')} bidrar til ${n.goal.definite} «${v.title}»`,
    nn: (v, n) => `ingen tiltak i ${allOf(v.years, 'nn')} bidreg til ${n.goal.definite} «${v.title}»`,
    en: (v, n) => `no action in ${allOf(v.years, 'en')} contributes to ${n.goal.definite} “${v.title}”`,
  },
  *check(plan) {
    if (plan.unreadKinds.has('action')) return;
    const branches = branchesOf(plan);
    const open = plan.actionPlans.filter(({ record }) => !wasAdopted(record.revision));
    const reached = open.map((actionPlan) => ({
      year: yearsTitle(actionPlan),
      goals: new Set(
        actionPlan.actions.flatMap((action) =>
          [...goalsServed(action, plan, branches)].map((goal) => goal.id),
        ),
      ),
    }));
    for (const { id, title, place } of goalsOf(plan)) {
      const years = reached.filter(({ goals }) => !goals.has(id)).map(({ year }) => year);
      if (years.length > 0) yield { at: place, values: { title, years } };
    }
  },
});
