import { editionsOf } from '../model/editions.ts';
import { rule } from './rule.ts';

/** A plan of several partners is adopted when all of them have adopted it. */
export const adoptedByAll = rule<{ missing: string }>({
  name: 'adopted-by-all',
  code: 'PV1601',
  category: 'governance',
  severity: 'error',
  summary: {
    nb: 'Et vedtatt dokument har et vedtak fra hver samarbeidspart.',
    nn: 'Eit vedteke dokument har eit vedtak frå kvar samarbeidspart.',
    en: 'An adopted document has a decision of every partner.',
  },
  explanation: {
    nb: 'Samarbeidet bestemmer ikke over partene. Planen gjelder for alle når hver part har vedtatt den, og dokumentet skal kunne vise det.',
    nn: 'Samarbeidet bestemmer ikkje over partane. Planen gjeld for alle når kvar part har vedteke han, og dokumentet skal kunne vise det.',
    en: 'The cooperation does not decide for its partners. The plan holds for all when every partner has adopted it, and the document must be able to show it.',
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
    nb: 'legg til vedtakene under adoptions, eller sett status til hearing',
    nn: 'legg til vedtaka under adoptions, eller set status til hearing',
    en: 'add the decisions under adoptions, or set the status to hearing',
  },
  *check(plan) {
    for (const { revision, adoptions, at } of editionsOf(plan)) {
      if (revision.status !== 'adopted') continue;
      const adopted = new Set(adoptions.map(({ partner }) => partner));
      const missing = plan.partners.filter(({ id }) => !adopted.has(id)).map(({ title }) => title);
      if (missing.length > 0) yield { at: at('revision', 'status'), values: { missing: shortened(missing) } };
    }
  },
});

/** The first of many names; who has fifty partners knows where to look for the rest. */
function shortened(names: readonly string[]): string {
  const shown = names.slice(0, 8).join(', ');
  return names.length > 8 ? `${shown} … (${names.length})` : shown;
}
