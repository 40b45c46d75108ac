import { writtenAmounts } from '../budget/budget.ts';
import { participantAmounts, participantSources } from '../budget/participant-shares.ts';
import { kroner } from '../money/kroner.ts';
import { rule } from './rule.ts';

/** What each participant pays and what they pay together is written twice, and must be the same. */
export const participantAmountsAddUp = rule<{ year: number; paid: number; sum: number }>({
  name: 'participant-amounts-add-up',
  code: 'PV1423',
  category: 'money',
  severity: 'error',
  summary: {
    nb: 'Beløpene til deltakerne er til sammen det deltakerne betaler hvert år.',
    nn: 'Beløpa til deltakarane er til saman det deltakarane betaler kvart år.',
    en: 'The amounts of the participants are together what the participants pay in each year.',
  },
  explanation: {
    nb: 'Har deltakerne hvert sitt beløp, skal summen for et år være det kildene av typen participants dekker det året. Ellers betaler deltakerne noe annet i oversikten over partene enn i tiltaket.',
    nn: 'Har deltakarane kvart sitt beløp, skal summen for eit år vere det kjeldene av typen participants dekkjer det året. Elles betaler deltakarane noko anna i oversikta over partane enn i tiltaket.',
    en: 'Where each participant has an amount, their sum in a year should be what sources of the kind participants pay in that year. Otherwise the participants pay something else by partner than by action.',
  },
  example: {
    file: 'actions/skilt.yaml',
    wrong:
      'responsible: ask\nparticipants:\n  - { partner: ask, amount: { 2011: 20000 } }\n  - { partner: bo, amount: { 2011: 20000 } }',
    right: 'responsible: ask',
    also: { file: 'plan.yaml', from: 'kind: member-fee', to: 'kind: participants' },
  },
  message: {
    nb: (v) =>
      `deltakerne betaler ${kroner(v.paid)} kr i ${v.year}, men beløpene deres er til sammen ${kroner(v.sum)} kr`,
    nn: (v) =>
      `deltakarane betaler ${kroner(v.paid)} kr i ${v.year}, men beløpa deira er til saman ${kroner(v.sum)} kr`,
    en: (v) =>
      `the participants pay kr ${kroner(v.paid)} in ${v.year}, but their amounts are together kr ${kroner(v.sum)}`,
  },
  hint: {
    nb: 'rett beløpene under participants, eller det kilden dekker under financing',
    nn: 'rett beløpa under participants, eller det kjelda dekkjer under financing',
    en: 'fix the amounts under participants, or what the source pays under financing',
  },
  *check(plan) {
    const sources = participantSources(plan);
    for (const action of plan.actions) {
      const amounts = participantAmounts(action);
      if (!amounts) continue;
      const paidIn = (year: number): number => {
        const { bySource } = writtenAmounts(action, [year]);
        return sources.reduce((sum, id) => sum + (bySource.get(id) ?? 0), 0);
      };
      const years = new Set([...amounts.keys(), ...action.financing.keys()]);
      for (const year of [...years].sort((a, b) => a - b)) {
        const paid = paidIn(year);
        const { sum = 0, last } = amounts.get(year) ?? {};
        if (sum === paid) continue;
        const path = last === undefined ? [] : [last, 'amount', String(year)];
        yield { at: action.at('participants', ...path), values: { year, paid, sum } };
      }
    }
  },
});
