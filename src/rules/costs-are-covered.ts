import { alikeYears, hasYear, type Years } from '../budget/alike-years.ts';
import { uncoveredOf } from '../budget/uncovered.ts';
import { eachYear } from '../messages/year-words.ts';
import type { Action } from '../model/entities.ts';
import { lastRowIn } from '../model/year-amounts.ts';
import { kroner } from '../money/kroner.ts';
import { rule } from './rule.ts';

/** Somebody has to pay: what nobody pays yet is said while there is time. Ideas have no financing to lack. */
export const costsAreCovered = rule<{ title: string; years: Years; uncovered: number }>({
  name: 'costs-are-covered',
  code: 'PV1403',
  category: 'money',
  severity: 'warning',
  summary: {
    nb: 'Kostnadene ved tiltakene er finansiert.',
    nn: 'Kostnadene ved tiltaka er finansierte.',
    en: 'The costs of the actions are financed.',
  },
  explanation: {
    nb: 'I et utkast kan det stå igjen beløp som ingen har lovet. Dokumentene viser dem som udekket. Når handlingsplanen for året er vedtatt, er det samme en feil (adopted-costs-are-covered).',
    nn: 'I eit utkast kan det stå att beløp som ingen har lova. Dokumenta viser dei som udekte. Når handlingsplanen for året er vedteken, er det same ein feil (adopted-costs-are-covered).',
    en: 'A draft may have amounts that nobody has promised yet. The documents show them as uncovered. Once the action plan of the year is adopted, the same is an error (adopted-costs-are-covered).',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: '  - { year: 2011, amount: 120000 }',
    right: '  - { year: 2011, amount: 100000 }',
  },
  message: {
    nb: (v) => `${kroner(v.uncovered)} kr av kostnaden i ${eachYear.nb(v.years)} er udekket`,
    nn: (v) => `${kroner(v.uncovered)} kr av kostnaden i ${eachYear.nn(v.years)} er udekt`,
    en: (v) => `kr ${kroner(v.uncovered)} of the cost in ${eachYear.en(v.years)} is uncovered`,
  },
  hint: {
    nb: 'legg til en linje under financing, eller la beløpet stå som udekket til planen skal vedtas',
    nn: 'legg til ei linje under financing, eller lat beløpet stå som udekt til planen skal vedtakast',
    en: 'add a line under financing, or leave the amount uncovered until the plan is to be adopted',
  },
  *check(plan) {
    const byAction = new Map<Action, { year: number; uncovered: number; index: number }[]>();
    for (const { action, year, uncovered } of uncoveredOf(plan, 'open')) {
      if (!hasYear(action, year)) continue;
      const found = byAction.get(action) ?? [];
      byAction.set(action, found);
      found.push({ year, uncovered, index: lastRowIn(action, 'costs', year) });
    }
    for (const [action, found] of byAction) {
      for (const { finding, years } of alikeYears(found)) {
        const { uncovered, index } = finding;
        yield { at: action.at('costs', index, 'amount'), values: { title: action.title, years, uncovered } };
      }
    }
  },
});
