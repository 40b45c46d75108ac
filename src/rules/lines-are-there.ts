import { nearest } from '../text/did-you-mean.ts';
import { rule, withReplacement } from './rule.ts';

/** A field that names a line of an economic plan names one that is there: else what it says of it is lost without a word. */
export const linesAreThere = rule<
  | { readonly source: string; readonly kind: string }
  | { readonly line: string; readonly fund: boolean; readonly suggestion: string | undefined }
>({
  name: 'lines-are-there',
  code: 'PV1411',
  category: 'money',
  severity: 'error',
  summary: {
    nb: 'memberFee.line og fundLine er id-er til poster som finnes.',
    nn: 'memberFee.line og fundLine er id-ar til postar som finst.',
    en: 'memberFee.line and fundLine are ids of lines that exist.',
  },
  explanation: {
    nb: 'memberFee.line er en inntektspost i samme økonomiplan. fundLine er en post for bruk av fond (withdrawal) i en økonomiplan, og bare kilder av typen fund har den. Finnes ikke posten, blir andelene eller bruken av fondet borte.',
    nn: 'memberFee.line er ein inntektspost i same økonomiplan. fundLine er ein post for bruk av fond (withdrawal) i ein økonomiplan, og berre kjelder av typen fund har han. Finst ikkje posten, blir andelane eller bruken av fondet borte.',
    en: 'memberFee.line is a line of income in the same economic plan. fundLine is a line of withdrawals in an economic plan, and only sources of the kind fund have it. Without the line, the shares or the use of the fund are lost.',
  },
  example: {
    file: 'economic-plans/2011-2014.yaml',
    wrong: 'memberFee: { line: kontingent,',
    right: 'memberFee: { line: medlemskontingent,',
  },
  message: {
    nb: (v) =>
      'source' in v
        ? `${v.source} er av typen ${v.kind}; bare kilder av typen fund har fundLine`
        : v.fund
          ? `ingen økonomiplan har en post for bruk av fond med id-en «${v.line}»`
          : `økonomiplanen har ingen inntektspost med id-en «${v.line}»`,
    nn: (v) =>
      'source' in v
        ? `${v.source} er av typen ${v.kind}; berre kjelder av typen fund har fundLine`
        : v.fund
          ? `ingen økonomiplan har ein post for bruk av fond med id-en «${v.line}»`
          : `økonomiplanen har ingen inntektspost med id-en «${v.line}»`,
    en: (v) =>
      'source' in v
        ? `${v.source} is of the kind ${v.kind}; only sources of the kind fund have fundLine`
        : v.fund
          ? `no economic plan has a line of withdrawals with the id “${v.line}”`
          : `the economic plan has no line of income with the id “${v.line}”`,
  },
  hint: {
    nb: (v) =>
      'source' in v
        ? 'ta bort fundLine, eller skriv kind: fund'
        : v.suggestion
          ? `mente du «${v.suggestion}»?`
          : '',
    nn: (v) =>
      'source' in v
        ? 'ta bort fundLine, eller skriv kind: fund'
        : v.suggestion
          ? `meinte du «${v.suggestion}»?`
          : '',
    en: (v) =>
      'source' in v
        ? 'take fundLine away, or write kind: fund'
        : v.suggestion
          ? `did you mean “${v.suggestion}”?`
          : '',
  },
  *check(plan) {
    // A line that could not be read may be the one.
    if (plan.prunedKinds.has('economic-plan')) return;
    const unread = plan.unreadKinds.has('economic-plan');
    const withdrawals = plan.economicPlans.flatMap(({ record }) =>
      (record.funds ?? []).filter(({ kind }) => kind === 'withdrawal').map(({ id }) => id),
    );
    for (const { title, record, at } of plan.financingSources) {
      const { kind, fundLine } = record;
      if (fundLine === undefined) continue;
      if (kind !== 'fund') yield { at: at('fundLine'), values: { source: title, kind } };
      else if (!unread && !withdrawals.includes(fundLine)) {
        const suggestion = nearest(fundLine, withdrawals);
        yield {
          at: at('fundLine'),
          values: { line: fundLine, fund: true, suggestion },
          ...withReplacement(suggestion),
        };
      }
    }
    for (const { record, at } of plan.economicPlans) {
      const { memberFee, income } = record;
      const ids = income.map(({ id }) => id);
      if (!memberFee || ids.includes(memberFee.line)) continue;
      const suggestion = nearest(memberFee.line, ids);
      yield {
        at: at('memberFee', 'line'),
        values: { line: memberFee.line, fund: false, suggestion },
        ...withReplacement(suggestion),
      };
    }
  },
});
