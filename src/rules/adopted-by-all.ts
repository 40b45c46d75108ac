import { editionsOf } from '../model/editions.ts';
import { knowsAdopters, missingAdopters } from '../model/governance.ts';
import { rule } from './rule.ts';

/** A document is adopted when everybody that is to adopt it has. */
export const adoptedByAll = rule<{ missing: string }>({
  name: 'adopted-by-all',
  code: 'PV1601',
  category: 'governance',
  severity: 'error',
  summary: {
    nb: 'Et vedtatt dokument har vedtak fra alle som skal vedta det.',
    nn: 'Eit vedteke dokument har vedtak frå alle som skal vedta det.',
    en: 'An adopted document has the decision of everybody that is to adopt it.',
  },
  explanation: {
    nb: 'Eieren vedtar planen alene, hvis ikke governance i plan.yaml sier at partene vedtar: da gjelder den når hver part som er medlem, har vedtatt den. Dokumentet skal kunne vise det.',
    nn: 'Eigaren vedtek planen åleine, om ikkje governance i plan.yaml seier at partane vedtek: då gjeld han når kvar part som er medlem, har vedteke han. Dokumentet skal kunne vise det.',
    en: 'The owner adopts the plan alone, unless governance in plan.yaml says that the partners adopt: then it holds when every partner that is a member has adopted it. The document must be able to show it.',
  },
  example: {
    file: 'action-plans/2011.md',
    wrong: 'revision: { status: adopted, date: 2011-01 }',
    right: 'revision: { status: draft, date: 2011-01 }',
  },
  message: {
    nb: (v) => `dokumentet er vedtatt, men vedtak mangler fra ${v.missing}`,
    nn: (v) => `dokumentet er vedteke, men vedtak manglar frå ${v.missing}`,
    en: (v) => `the document is adopted, but decisions are missing of ${v.missing}`,
  },
  hint: {
    nb: 'legg til det som mangler under adoptions, eller sett status til hearing',
    nn: 'legg til det som manglar under adoptions, eller set status til hearing',
    en: 'add what is missing under adoptions, or set the status to hearing',
  },
  *check(plan) {
    if (!knowsAdopters(plan)) return;
    for (const { revision, adoptions, at } of editionsOf(plan)) {
      if (revision.status !== 'adopted') continue;
      const missing = missingAdopters(plan, adoptions).map(({ name }) => name);
      if (missing.length > 0) yield { at: at('revision', 'status'), values: { missing: shortened(missing) } };
    }
  },
});

/** The first of many names; who has fifty partners knows where to look for the rest. */
function shortened(names: readonly string[]): string {
  const shown = names.slice(0, 8).join(', ');
  return names.length > 8 ? `${shown} … (${names.length})` : shown;
}
