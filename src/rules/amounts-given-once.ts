import { budgetOfAmount } from '../kinds/budget-kinds.ts';
import type { Action } from '../model/entities.ts';
import type { ActionRecord, CostRecord, FinancingRecord } from '../model/records.ts';
import { spanOfRow } from '../model/year-amounts.ts';
import { actionRule } from './rule.ts';

interface Twice {
  readonly list: 'costs' | 'financing';
  readonly year: number;
}

/** A year that a row of several years has, and another row too: nobody knows whether the one replaces the other or adds to it. */
export const amountsGivenOnce = actionRule<Twice>({
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
  *checkAction(action) {
    const { record, at } = action;
    for (const list of ['costs', 'financing'] as const) {
      for (const { row, earlier, year } of overlaps(record[list] ?? [], action))
        yield {
          at: at(list, row.index, row.recurring ? 'from' : 'year'),
          values: { list, year },
          related: [at(list, earlier.index, earlier.recurring ? 'from' : 'year')],
        };
    }
  },
});

const lists = {
  costs: { nb: 'kostnaden', nn: 'kostnaden', en: 'the cost' },
  financing: { nb: 'finansieringen', nn: 'finansieringa', en: 'the financing' },
} as const;

/** A row with its first and last year. */
interface Span {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly recurring: boolean;
}

/** Rows that share a year with another, each once, with the first that they share, where one of the two is of several years. */
function* overlaps(
  rows: readonly (CostRecord | FinancingRecord)[],
  { record: { kind }, lastYear }: Action,
): Iterable<{ readonly row: Span; readonly earlier: Span; readonly year: number }> {
  const alike = new Map<string, Span[]>();
  const reported = new Set<number>();
  for (const [index, row] of rows.entries()) {
    const [from, to] = spanOfRow(row, lastYear);
    const key = whatFor(row, kind);
    const spans = alike.get(key) ?? [];
    alike.set(key, spans);
    if (from <= to) spans.push({ index, from, to, recurring: row.year === undefined });
  }
  for (const spans of alike.values()) {
    spans.sort((a, b) => a.from - b.from || a.index - b.index);
    /** Of those before, the ones that last longest. */
    let longest: Span | undefined;
    let longestRecurring: Span | undefined;
    for (const span of spans) {
      const other = span.recurring ? longest : longestRecurring;
      if (other && other.to >= span.from) {
        const [earlier, row] = other.index < span.index ? [other, span] : [span, other];
        if (!reported.has(row.index)) yield { row, earlier, year: span.from };
        reported.add(row.index);
      }
      if (!longest || span.to > longest.to) longest = span;
      if (span.recurring && (!longestRecurring || span.to > longestRecurring.to)) longestRecurring = span;
    }
  }
}

/** What sets rows of the same year apart: who pays, to which accounts, and in which budget. */
function whatFor(row: CostRecord | FinancingRecord, kind: ActionRecord['kind']): string {
  const accounts = Object.entries(row.accounts ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(['source' in row ? row.source : '', budgetOfAmount(row.budget, kind), accounts]);
}
