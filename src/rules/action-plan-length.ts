import { mostActionPlanYears } from '../model/action-plan-years.ts';
import { rule } from './rule.ts';

/** An action plan of several years is for two to twelve of them, and no more are binding than it has. */
export const actionPlanLength = rule<{
  count: number;
  year: number;
  /** How many are said to be binding, where that is what is wrong. */
  binding: number | undefined;
}>({
  name: 'action-plan-length',
  code: 'PV1331',
  category: 'time',
  severity: 'error',
  summary: {
    nb: 'En handlingsplan med periode dekker to til tolv år, og ikke flere av dem er bindende enn den har.',
    nn: 'Ein handlingsplan med periode dekkjer to til tolv år, og ikkje fleire av dei er bindande enn han har.',
    en: 'An action plan with a period covers two to twelve years, and no more of them are binding than it has.',
  },
  explanation: {
    nb: 'En plan for ett år har feltet year, slik at filen og dokumentet heter etter året. Mer enn tolv år er lenger enn noen handlingsplan varer, og som regel et tall som er skrevet feil.',
    nn: 'Ein plan for eitt år har feltet year, slik at fila og dokumentet heiter etter året. Meir enn tolv år er lenger enn nokon handlingsplan varer, og som regel eit tal som er skrive feil.',
    en: 'A plan of one year has the field year, so that the file and the document are called by it. More than twelve years are longer than any action plan lasts, and most often a figure that was mistyped.',
  },
  example: {
    file: 'action-plans/2011.md',
    wrong: 'period: { from: 2011, to: 2011 }',
    right: 'year: 2011',
  },
  message: {
    nb: (v) =>
      v.binding
        ? `${v.binding} år er bindende (bindingYears), men planen har ${v.count}`
        : `perioden er på ${v.count} år; den skal være på 2 til ${mostActionPlanYears}`,
    nn: (v) =>
      v.binding
        ? `${v.binding} år er bindande (bindingYears), men planen har ${v.count}`
        : `perioden er på ${v.count} år; han skal vere på 2 til ${mostActionPlanYears}`,
    en: (v) =>
      v.binding
        ? `${v.binding} years are binding (bindingYears), but the plan has ${v.count}`
        : `the period has ${v.count} ${v.count === 1 ? 'year' : 'years'}; it should have 2 to ${mostActionPlanYears}`,
  },
  hint: {
    nb: (v) => hintOf(v, `skriv year: ${v.year} for ett år`, 'rett årene', 'skriv et lavere tall'),
    nn: (v) => hintOf(v, `skriv year: ${v.year} for eitt år`, 'rett åra', 'skriv eit lågare tal'),
    en: (v) => hintOf(v, `write year: ${v.year} for one year`, 'fix the years', 'write a smaller number'),
  },
  *check(plan) {
    for (const { from, to, record, at } of plan.actionPlans) {
      if (!record.period) continue;
      const count = to - from + 1;
      if (count < 2 || count > mostActionPlanYears)
        yield { at: at('period'), values: { count, year: from, binding: undefined } };
      const { bindingYears = 0 } = record;
      if (bindingYears > count)
        yield { at: at('bindingYears'), values: { count, year: from, binding: bindingYears } };
    }
  },
});

function hintOf(
  v: { readonly count: number; readonly binding: number | undefined },
  one: string,
  many: string,
  fewer: string,
): string {
  if (v.binding) return fewer;
  return v.count < 2 ? one : many;
}
