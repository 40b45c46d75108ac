import type { YearsOfRow } from '../model/records.ts';
import { costsOf, financingOf, type InYear } from '../model/year-amounts.ts';
import { rule } from './rule.ts';

interface Twice {
  readonly list: 'costs' | 'financing';
  readonly year: number;
}

/** A year that a row of several years has, and another row too: nobody knows whether the one replaces the other or adds to it. */
export const amountsGivenOnce = rule<Twice>({
  name: 'amounts-given-once',
  code: 'PV1421',
  category: 'money',
  severity: 'error',
  summary: {
    nb: 'Et år som er med i et beløp for flere år, har ikke et beløp for seg selv også.',
    nn: 'Eit år som er med i eit beløp for fleire år, har ikkje eit beløp for seg sjølv òg.',
    en: 'A year that is part of an amount for several years has no amount of its own as well.',
  },
  explanation: {
    nb: 'Et beløp kan gjelde for ett år (year) eller for hvert av flere år (from og to). Har samme år begge deler fra samme kilde, eller på samme konto, er det uklart om det ene kommer i tillegg eller erstatter det andre.',
    nn: 'Eit beløp kan gjelde for eitt år (year) eller for kvart av fleire år (from og to). Har same året begge delar frå same kjelda, eller på same kontoen, er det uklart om det eine kjem i tillegg eller erstattar det andre.',
    en: 'An amount may be of one year (year) or of each of several (from and to). Where a year has both, of the same source or in the same account, it is not clear whether the one adds to the other or replaces it.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: '  - { year: 2011, amount: 100000 }\n  - { from: 2011, amount: 100000 }',
    right: '  - { year: 2011, amount: 100000 }',
  },
  message: {
    nb: (v) => `${lists[v.list].nb} i ${v.year} står to ganger: i et beløp for flere år, og i et til`,
    nn: (v) => `${lists[v.list].nn} i ${v.year} står to gonger: i eit beløp for fleire år, og i eit til`,
    en: (v) =>
      `${lists[v.list].en} in ${v.year} is given twice: in an amount for several years, and in another`,
  },
  hint: {
    nb: 'la beløpet for flere år slutte året før (to), og begynne på nytt året etter',
    nn: 'lat beløpet for fleire år slutte året før (to), og byrje på nytt året etter',
    en: 'let the amount for several years end the year before (to), and begin again the year after',
  },
  *check(plan) {
    for (const action of plan.actions) {
      for (const [list, rows] of [
        ['costs', costsOf(action)],
        ['financing', financingOf(action)],
      ] as const) {
        for (const { row, earlier } of overlaps(rows))
          yield {
            at: action.at(list, row.index, row.recurring ? 'from' : 'year'),
            values: { list, year: row.year },
            related: [action.at(list, earlier.index, earlier.recurring ? 'from' : 'year')],
          };
      }
    }
  },
});

const lists = {
  costs: { nb: 'kostnaden', nn: 'kostnaden', en: 'the cost' },
  financing: { nb: 'finansieringen', nn: 'finansieringa', en: 'the financing' },
} as const;

type Row = InYear<YearsOfRow>;

/** Each row with the first year that it shares with an earlier one, where one of the two is of several years. */
function* overlaps(rows: readonly Row[]): Iterable<{ readonly row: Row; readonly earlier: Row }> {
  const first = new Map<string, Row>();
  const reported = new Set<number>();
  for (const row of rows) {
    const key = JSON.stringify([row.year, whatFor(row)]);
    const earlier = first.get(key);
    if (!earlier) first.set(key, row);
    else if (
      earlier.index !== row.index &&
      (earlier.recurring || row.recurring) &&
      !reported.has(row.index)
    ) {
      reported.add(row.index);
      yield { row, earlier };
    }
  }
}

/** What sets rows of the same year apart: all that they say but how much, and what is noted of it. */
function whatFor(row: Row & { readonly amount?: number; readonly note?: string }): unknown {
  const { year: _, index: __, recurring: ___, amount: ____, note: _____, ...rest } = row;
  return Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1));
}
