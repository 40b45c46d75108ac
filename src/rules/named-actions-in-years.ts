import { yearsTitle } from '../model/action-plan-years.ts';
import { namedIn } from '../model/named.ts';
import { rule } from './rule.ts';

/** What an action plan gives priority to or leaves out would be in it: else the line says something of another year. */
export const namedActionsInYears = rule<{
  title: string;
  years: string;
  from: number;
  to: number;
  why: 'outside' | 'excluded';
}>({
  name: 'named-actions-in-years',
  code: 'PV1333',
  category: 'time',
  severity: 'warning',
  summary: {
    nb: 'Tiltak som en handlingsplan prioriterer eller holder utenfor, varer i årene planen gjelder.',
    nn: 'Tiltak som ein handlingsplan prioriterer eller held utanfor, varer i åra planen gjeld.',
    en: 'Actions that an action plan gives priority to or leaves out go on in its years.',
  },
  explanation: {
    nb: 'Et prioritert tiltak som ikke varer i noen av årene, eller som også står under exclude, er ikke med i planen, og dokumentet viser det ikke. Å holde utenfor det som uansett ikke er med, sier ingenting; unntaket er det forrige plan hadde, som skal gjøres rede for.',
    nn: 'Eit prioritert tiltak som ikkje varer i nokon av åra, eller som òg står under exclude, er ikkje med i planen, og dokumentet viser det ikkje. Å halde utanfor det som uansett ikkje er med, seier ingenting; unntaket er det førre plan hadde, som skal gjerast greie for.',
    en: 'An action with a priority that goes on in none of the years, or that is also under exclude, is not in the plan, and the document does not show it. Leaving out what is not in it anyway says nothing, except of what the plan before had, which must be accounted for.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: 'start: 2010-02\nend: 2010',
    right: 'start: 2011-02\nend: 2011',
  },
  message: {
    nb: (v) =>
      v.why === 'excluded'
        ? `«${v.title}» er prioritert, men står også under exclude`
        : `«${v.title}» varer fra ${v.from} til ${v.to}, og er ikke med i ${v.years}`,
    nn: (v) =>
      v.why === 'excluded'
        ? `«${v.title}» er prioritert, men står òg under exclude`
        : `«${v.title}» varer frå ${v.from} til ${v.to}, og er ikkje med i ${v.years}`,
    en: (v) =>
      v.why === 'excluded'
        ? `“${v.title}” has a priority, but is also under exclude`
        : `“${v.title}” goes on from ${v.from} to ${v.to}, and is not part of ${v.years}`,
  },
  hint: {
    nb: 'ta bort linjen, eller rett start og slutt i tiltaket',
    nn: 'ta bort linja, eller rett start og slutt i tiltaket',
    en: 'delete the line, or fix the start and end of the action',
  },
  *check(plan) {
    for (const actionPlan of plan.actionPlans) {
      const { from, record, actions, at } = actionPlan;
      const years = yearsTitle(actionPlan);
      const before = plan.actionPlans.filter((other) => other.from < from).at(-1);
      const excluded = new Set(record.exclude?.map(({ action }) => action));
      const outside = (id: string) => {
        const action = namedIn(plan, id, 'action');
        if (action?.kind !== 'action' || actions.includes(action)) return undefined;
        const { title, firstYear, lastYear } = action;
        // An end before the start is reported by itself.
        if (lastYear < firstYear) return undefined;
        const underWay = actionPlan.years.some((year) => firstYear <= year && year <= lastYear);
        return { action, underWay, values: { title, years, from: firstYear, to: lastYear } };
      };
      for (const [index, id] of (record.priorities ?? []).entries()) {
        const found = outside(id);
        if (found)
          yield {
            at: at('priorities', index),
            values: { ...found.values, why: excluded.has(id) ? 'excluded' : 'outside' },
          };
      }
      for (const [index, { action: id }] of (record.exclude ?? []).entries()) {
        const found = outside(id);
        if (found && !found.underWay && !before?.actions.includes(found.action))
          yield { at: at('exclude', index, 'action'), values: { ...found.values, why: 'outside' } };
      }
    }
  },
});
