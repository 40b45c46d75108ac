import { yearsInOrder } from '../budget/alike-years.ts';
import { moneyYears, writtenAmounts } from '../budget/budget.ts';
import { kroner } from '../money/kroner.ts';
import { rule } from './rule.ts';

/** A source that promised half of the cost pays no more. Counted over all years of the action, in whole kroner. */
export const sourcesWithinMaxShare = rule<{
  source: string;
  amount: number;
  cost: number;
  share: number;
  most: number;
}>({
  name: 'sources-within-max-share',
  code: 'PV1402',
  category: 'money',
  severity: 'error',
  summary: {
    nb: 'Ingen kilde betaler mer av et tiltak enn maxShare sier.',
    nn: 'Inga kjelde betaler meir av eit tiltak enn maxShare seier.',
    en: 'No source pays more of an action than its maxShare.',
  },
  explanation: {
    nb: 'Mange som gir tilskudd, betaler bare en del av kostnaden, ofte halvparten. Andelen står i plan.yaml og gjelder tiltaket over alle årene.',
    nn: 'Mange som gjev tilskot, betaler berre ein del av kostnaden, ofte halvparten. Andelen står i plan.yaml og gjeld tiltaket over alle åra.',
    en: 'Many who give grants pay only a part of the cost, often half of it. The part is given in plan.yaml and holds for the action over all its years.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong: '  - { year: 2011, source: fylket, amount: 60000 }',
    right: '  - { year: 2011, source: fylket, amount: 50000 }',
  },
  message: {
    nb: (v) =>
      `${v.source} betaler ${kroner(v.amount)} av ${kroner(v.cost)} kr, men høyst ${percent(v.share)} prosent er tillatt`,
    nn: (v) =>
      `${v.source} betaler ${kroner(v.amount)} av ${kroner(v.cost)} kr, men høgst ${percent(v.share)} prosent er tillate`,
    en: (v) =>
      `${v.source} pays ${kroner(v.amount)} of kr ${kroner(v.cost)}, but at most ${v.share} per cent is allowed`,
  },
  hint: {
    nb: (v) => `sett beløpet til høyst ${kroner(v.most)} kr til sammen`,
    nn: (v) => `set beløpet til høgst ${kroner(v.most)} kr til saman`,
    en: (v) => `let the amounts be at most kr ${kroner(v.most)} together`,
  },
  *check(plan) {
    for (const action of plan.actions) {
      const { record, at, totalCost } = action;
      // Of a cost whose years are wrong nobody knows how much it is.
      if (!yearsInOrder(action)) continue;
      const { bySource } = writtenAmounts(action, moneyYears(action));
      for (const { id, title, record: source } of plan.financingSources) {
        const amount = bySource.get(id) ?? 0;
        if (source.maxShare === undefined || amount <= 0) continue;
        // Exact: a share has at most six decimals.
        const millionths = BigInt(Math.round(source.maxShare * 1e6));
        if (BigInt(amount) * 1_000_000n <= BigInt(totalCost) * millionths) continue;
        const index = (record.financing ?? []).findLastIndex((financing) => financing.source === id);
        yield {
          at: at('financing', index, 'amount'),
          values: {
            source: title,
            amount,
            cost: totalCost,
            share: Math.round(source.maxShare * 1e6) / 1e4,
            most: Math.max(0, Number((BigInt(totalCost) * millionths) / 1_000_000n)),
          },
          related: [
            source.maxShare === undefined
              ? at()
              : plan.at('financingSources', plan.record.financingSources?.indexOf(source) ?? 0, 'maxShare'),
          ],
        };
      }
    }
  },
});

function percent(share: number): string {
  return String(share).replace('.', ',');
}
