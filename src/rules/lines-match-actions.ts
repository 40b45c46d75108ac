import { moneyIsKnown } from '../budget/money-is-known.ts';
import { sourceLines } from '../budget/source-lines.ts';
import { usedOf } from '../budget/taken-sources.ts';
import { type BudgetKind, budgetOfAmount } from '../kinds/budget-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import { economicPlansAsAdopted } from '../model/adopted-records.ts';
import { kroner } from '../money/kroner.ts';
import { rule } from './rule.ts';

/** A line of a source is what the actions get from it, to the krone: there is one truth for money, and it is the actions. */
export const linesMatchActions = rule<{
  line: string;
  source: string;
  year: number;
  written: number;
  used: number;
  /** Where it is not plain which is meant. */
  budget: BudgetKind | undefined;
}>({
  name: 'lines-match-actions',
  code: 'PV1409',
  category: 'money',
  severity: 'error',
  summary: {
    nb: 'En post som gjelder en kilde (of), er like stor som det tiltakene får fra kilden.',
    nn: 'Ein post som gjeld ei kjelde (of), er like stor som det tiltaka får frå kjelda.',
    en: 'A line that is of a source (of) is as large as what the actions get from it.',
  },
  explanation: {
    nb: 'Beløpene i tiltakene gjelder. En post i økonomiplanen med of holdes mot summen av tiltakene, år for år og budsjett for budsjett, og enhver forskjell er en feil. Tiltak som er avlyst, utsatt eller bare en idé, teller ikke.',
    nn: 'Beløpa i tiltaka gjeld. Ein post i økonomiplanen med of blir jamført med summen av tiltaka, år for år og budsjett for budsjett, og kvar skilnad er ein feil. Tiltak som er avlyste, utsette eller berre ein idé, tel ikkje.',
    en: 'The amounts of the actions count. A line of the economic plan with `of` is held against the sum of the actions, year by year and budget by budget, and any difference is an error. Actions that are cancelled, postponed or no more than an idea do not count.',
  },
  example: {
    file: 'economic-plans/2011-2014.yaml',
    wrong:
      'kind: member-fee, amounts: { 2011: 50000 } }\nexpenses: [{ id: tiltak, title: Tiltak, kind: other, of: kontingent, amounts: { 2011: 50001 } }]',
    right: 'kind: member-fee, amounts: { 2011: 50000 } }\nexpenses: []',
  },
  message: {
    nb: (v) =>
      `«${v.line}» er ${kroner(v.written)} kr i ${v.year}, men tiltakene får ${kroner(v.used)} kr fra ${v.source}${within(v.budget, 'nb')}`,
    nn: (v) =>
      `«${v.line}» er ${kroner(v.written)} kr i ${v.year}, men tiltaka får ${kroner(v.used)} kr frå ${v.source}${within(v.budget, 'nn')}`,
    en: (v) =>
      `“${v.line}” is kr ${kroner(v.written)} in ${v.year}, but the actions get kr ${kroner(v.used)} from ${v.source}${within(v.budget, 'en')}`,
  },
  hint: {
    nb: (v) => `skriv ${kroner(v.used)} her, eller rett finansieringen av tiltakene`,
    nn: (v) => `skriv ${kroner(v.used)} her, eller rett finansieringa av tiltaka`,
    en: (v) => `write ${kroner(v.used)} here, or fix the financing of the actions`,
  },
  *check(plan) {
    for (const { plan: then, economicPlan } of economicPlansAsAdopted(plan)) {
      if (!moneyIsKnown(then)) continue;
      const { years } = economicPlan.record;
      for (const { line, list, index, source, problem } of sourceLines(then, economicPlan)) {
        // A line that cannot be there is a problem of another rule.
        if (!source || problem) continue;
        const budget = budgetOfAmount(line.budget);
        for (const year of years) {
          const written = line.amounts[String(year)] ?? 0;
          const used = usedOf(then, source.id, year, budget);
          if (written === used) continue;
          const other = budget === 'operating' ? 'investment' : 'operating';
          const isNamed = budget === 'investment' || usedOf(then, source.id, year, other) !== 0;
          yield {
            at: economicPlan.at(list, index, 'amounts', String(year)),
            values: {
              line: line.title,
              source: source.title,
              year,
              written,
              used,
              budget: isNamed ? budget : undefined,
            },
          };
        }
      }
    }
  },
});

const inBudget: Readonly<Record<Language, Readonly<Record<BudgetKind, string>>>> = {
  nb: { operating: ' i driftsbudsjettet', investment: ' i investeringsbudsjettet' },
  nn: { operating: ' i driftsbudsjettet', investment: ' i investeringsbudsjettet' },
  en: { operating: ' in the operating budget', investment: ' in the investment budget' },
};

function within(budget: BudgetKind | undefined, language: Language): string {
  return budget ? inBudget[language][budget] : '';
}
