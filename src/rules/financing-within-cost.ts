import { alikeYears, hasYear, type Years } from '../budget/alike-years.ts';
import { writtenAmounts } from '../budget/budget.ts';
import { eachYear } from '../messages/year-words.ts';
import { lastRowIn } from '../model/year-amounts.ts';
import { kroner } from '../money/kroner.ts';
import { actionRule } from './rule.ts';

/** Money that nothing costs has no place in a budget. */
export const financingWithinCost = actionRule<{ years: Years; cost: number; financed: number; over: number }>(
  {
    name: 'financing-within-cost',
    code: 'PV1401',
    category: 'money',
    severity: 'error',
    summary: {
      nb: 'Et tiltak er ikke finansiert med mer enn det koster, i noe år.',
      nn: 'Eit tiltak er ikkje finansiert med meir enn det kostar, i noko år.',
      en: 'No action is financed with more than it costs, in any year.',
    },
    explanation: {
      nb: 'Kostnad og finansiering skal stemme. Er det satt av mer enn tiltaket koster, mangler en kostnad, eller pengene er talt to ganger.',
      nn: 'Kostnad og finansiering skal stemme. Er det sett av meir enn tiltaket kostar, manglar ein kostnad, eller pengane er talde to gonger.',
      en: 'Cost and financing must match. Where more is set aside than the action costs, a cost is missing, or the money is counted twice.',
    },
    example: {
      file: 'actions/skilt.yaml',
      wrong: '  - { year: 2011, source: kontingent, amount: 60000 }',
      right: '  - { year: 2011, source: kontingent, amount: 50000 }',
    },
    message: {
      nb: (v) =>
        `finansieringen i ${eachYear.nb(v.years)} er ${kroner(v.financed)} kr, men kostnaden er ${kroner(v.cost)} kr`,
      nn: (v) =>
        `finansieringa i ${eachYear.nn(v.years)} er ${kroner(v.financed)} kr, men kostnaden er ${kroner(v.cost)} kr`,
      en: (v) =>
        `the financing in ${eachYear.en(v.years)} is kr ${kroner(v.financed)}, but the cost is kr ${kroner(v.cost)}`,
    },
    hint: {
      nb: (v) => `ta bort ${kroner(v.over)} kr av finansieringen, eller rett kostnaden`,
      nn: (v) => `ta bort ${kroner(v.over)} kr av finansieringa, eller rett kostnaden`,
      en: (v) => `take kr ${kroner(v.over)} of the financing away, or fix the cost`,
    },
    *checkAction(action) {
      const { at } = action;
      const found = [...action.financing.keys()].flatMap((year) => {
        const { cost, uncovered } = writtenAmounts(action, [year]);
        if (uncovered >= 0 || !hasYear(action, year)) return [];
        return [{ year, cost, uncovered, index: lastRowIn(action, 'financing', year) }];
      });
      for (const { finding, years } of alikeYears(found)) {
        const { cost, uncovered, index } = finding;
        const values = { years, cost, financed: cost - uncovered, over: -uncovered };
        yield { at: at('financing', index, 'amount'), values };
      }
    },
  },
);
