import { membersOf, roleOf } from '../model/governance.ts';
import { namedIn } from '../model/named.ts';
import { rule } from './rule.ts';

/** Fixed shares are the whole fee, one for each member: else somebody pays for a part that nobody has. */
export const feeSharesAddUp = rule<
  { sum: number } | { partner: string; shares: 'none' | 'two' | 'of-associate' }
>({
  name: 'fee-shares-add-up',
  code: 'PV1406',
  category: 'money',
  severity: 'error',
  summary: {
    nb: 'Faste andeler er 1 eller 100 til sammen, med én for hver part som er medlem.',
    nn: 'Faste andelar er 1 eller 100 til saman, med éin for kvar part som er medlem.',
    en: 'Fixed shares are 1 or 100 together, one for each partner that is a member.',
  },
  explanation: {
    nb: 'Andelene skrives som deler av 1 eller som prosent. Mangler et medlem, eller er summen en annen, blir kontingenten fordelt annerledes enn avtalt.',
    nn: 'Andelane er skrivne som delar av 1 eller som prosent. Manglar ein medlem, eller er summen ein annan, blir kontingenten fordelt annleis enn avtalt.',
    en: 'The shares are written as parts of 1 or as per cent. Where a member is missing or the sum is another, the fee is shared otherwise than agreed.',
  },
  example: {
    file: 'economic-plans/2011-2014.yaml',
    wrong: 'key: fixed, shares: [{ partner: ask, share: 60 }, { partner: bo, share: 30 }] }',
    right: 'key: population }',
  },
  message: {
    nb: (v) =>
      'partner' in v
        ? v.shares === 'of-associate'
          ? `${v.partner} er en tilknyttet part og betaler ikke kontingent`
          : `${v.partner} har ${v.shares === 'two' ? 'to andeler' : 'ingen andel'} av kontingenten`
        : `andelene er ${comma(v.sum)} til sammen, ikke 1 eller 100`,
    nn: (v) =>
      'partner' in v
        ? v.shares === 'of-associate'
          ? `${v.partner} er ein tilknytt part og betaler ikkje kontingent`
          : `${v.partner} har ${v.shares === 'two' ? 'to andelar' : 'ingen andel'} av kontingenten`
        : `andelane er ${comma(v.sum)} til saman, ikkje 1 eller 100`,
    en: (v) =>
      'partner' in v
        ? v.shares === 'of-associate'
          ? `${v.partner} is an associate and pays no fee`
          : `${v.partner} has ${v.shares === 'two' ? 'two shares' : 'no share'} of the fee`
        : `the shares are ${v.sum} together, not 1 or 100`,
  },
  hint: {
    nb: (v) =>
      'partner' in v && v.shares === 'of-associate'
        ? 'ta bort andelen, eller skriv role: member på parten'
        : 'rett andelene, eller del etter population eller equal',
    nn: (v) =>
      'partner' in v && v.shares === 'of-associate'
        ? 'ta bort andelen, eller skriv role: member på parten'
        : 'rett andelane, eller del etter population eller equal',
    en: (v) =>
      'partner' in v && v.shares === 'of-associate'
        ? 'take the share away, or write role: member on the partner'
        : 'fix the shares, or share by population or equal',
  },
  *check(plan) {
    for (const { record, at } of plan.economicPlans) {
      const { key, shares = [] } = record.memberFee ?? {};
      if (key !== 'fixed') continue;
      const sum = shares.reduce((total, { share }) => total + Math.round(share * 1e6), 0) / 1e6;
      if (sum !== 1 && sum !== 100)
        yield { at: { ...at('memberFee', 'shares'), on: 'key' }, values: { sum } };
      for (const [index, { partner: id }] of shares.entries()) {
        const partner = namedIn(plan, id, 'partner');
        if (partner?.kind === 'partner' && roleOf(partner) === 'associate')
          yield {
            at: at('memberFee', 'shares', index, 'partner'),
            values: { partner: partner.title, shares: 'of-associate' },
          };
      }
      for (const { id, title } of membersOf(plan)) {
        const indexes = shares.flatMap(({ partner }, index) => (partner === id ? [index] : []));
        const [, second] = indexes;
        if (indexes.length === 0)
          yield {
            at: { ...at('memberFee', 'shares'), on: 'key' },
            values: { partner: title, shares: 'none' },
          };
        if (second !== undefined)
          yield {
            at: at('memberFee', 'shares', second, 'partner'),
            values: { partner: title, shares: 'two' },
          };
      }
    }
  },
});

/** A number with the decimal comma of Norwegian. */
function comma(sum: number): string {
  return String(sum).replace('.', ',');
}
