import { membersOf } from '../model/governance.ts';
import type { Place } from '../text/place.ts';
import { rule } from './rule.ts';

/** A fee and the participants' part are paid by partners: a plan without any has neither. */
export const sourcesHavePayers = rule<{
  readonly kind: 'member-fee' | 'participants';
  readonly partners: boolean;
}>({
  name: 'sources-have-payers',
  code: 'PV1412',
  category: 'money',
  severity: 'error',
  summary: {
    nb: 'Det som er medlemskontingent eller betales av deltakerne, har parter som betaler det.',
    nn: 'Det som er medlemskontingent eller blir betalt av deltakarane, har partar som betaler det.',
    en: 'What is a member fee or is paid by participants has partners that pay it.',
  },
  explanation: {
    nb: 'En plan uten samarbeidsparter (partners) har ingen som betaler kontingent eller deltar i tiltak, og tilknyttede parter (associate) betaler ingen kontingent: da er pengene planens egne (own), eller andres. En plan med kontingent sier i økonomiplanen hvordan den fordeles (memberFee).',
    nn: 'Ein plan utan samarbeidspartar (partners) har ingen som betaler kontingent eller deltek i tiltak, og tilknytte partar (associate) betaler ingen kontingent: då er pengane planen sine eigne (own), eller andre sine. Ein plan med kontingent seier i økonomiplanen korleis han blir fordelt (memberFee).',
    en: 'A plan without partners has nobody who pays a fee or takes part in actions, and associates pay no fee: its money is its own (own), or that of others. A plan with a fee says in the economic plan how it is shared (memberFee).',
  },
  example: {
    file: 'economic-plans/2011-2014.yaml',
    wrong: 'expenses: []\n',
    right: 'expenses: []\nmemberFee: { line: medlemskontingent, key: population }\n',
  },
  message: {
    nb: (v) =>
      v.partners
        ? 'ingen økonomiplan sier hvordan medlemskontingenten fordeles'
        : `planen har ingen samarbeidsparter som ${v.kind === 'member-fee' ? 'er medlemmer og betaler kontingent' : 'deltar i tiltak'}`,
    nn: (v) =>
      v.partners
        ? 'ingen økonomiplan seier korleis medlemskontingenten blir fordelt'
        : `planen har ingen samarbeidspartar som ${v.kind === 'member-fee' ? 'er medlemmer og betaler kontingent' : 'deltek i tiltak'}`,
    en: (v) =>
      v.partners
        ? 'no economic plan says how the member fee is shared'
        : `the plan has no partners that ${v.kind === 'member-fee' ? 'are members and pay a fee' : 'take part in actions'}`,
  },
  hint: {
    nb: (v) =>
      v.partners
        ? 'skriv for eksempel memberFee: { line: id-en til inntektsposten, key: equal } i økonomiplanen'
        : 'skriv en annen type, for eksempel own (egne midler), eller legg til partners i plan.yaml',
    nn: (v) =>
      v.partners
        ? 'skriv til dømes memberFee: { line: id-en til inntektsposten, key: equal } i økonomiplanen'
        : 'skriv ein annan type, til dømes own (eigne midlar), eller legg til partners i plan.yaml',
    en: (v) =>
      v.partners
        ? 'write for example memberFee: { line: the id of the income line, key: equal } in the economic plan'
        : 'write another kind, for example own, or add partners to plan.yaml',
  },
  *check(plan) {
    if (plan.unreadKinds.has('partner')) return;
    const written: { readonly kind: string; readonly at: Place }[] = [
      ...plan.financingSources.map(({ record, at }) => ({ kind: record.kind, at: at('kind') })),
      ...plan.economicPlans.flatMap(({ record, at }) =>
        record.income.map(({ kind }, index) => ({ kind, at: at('income', index, 'kind') })),
      ),
    ];
    const payers = { 'member-fee': membersOf(plan), participants: plan.partners };
    for (const { kind, at } of written)
      if ((kind === 'member-fee' || kind === 'participants') && payers[kind].length === 0)
        yield { at, values: { kind, partners: false } };
    if (payers['member-fee'].length === 0) return;
    if (plan.unreadKinds.has('economic-plan') || plan.prunedKinds.has('economic-plan')) return;
    // Without an economic plan nothing is shared yet.
    if (plan.economicPlans.length === 0 || plan.economicPlans.some(({ record }) => record.memberFee)) return;
    const fee = written.find(({ kind }) => kind === 'member-fee');
    if (fee) yield { at: fee.at, values: { kind: 'member-fee', partners: true } };
  },
});
