import { type RuleCases, replace } from '../../support/rule-cases.ts';

const economy = 'economic-plans/2011-2014.yaml';
const withoutFee = replace('memberFee: { line: medlemskontingent, key: population }\n', '');
const withoutPartners = (text: string) => text.replace(/partners:.*financingSources/s, 'financingSources');
const responsible = { 'actions/skilt.yaml': replace('responsible: ask', 'responsible: Ask kommune') };
const ownMoney = replace('kind: member-fee }', 'kind: own }');

export const sourcesHavePayers: RuleCases = {
  fails: [
    [{ [economy]: withoutFee }, 'plan.yaml:15:48'],
    [{ 'plan.yaml': withoutPartners, ...responsible }, 'plan.yaml:12:48'],
    [
      {
        'plan.yaml': (text) => ownMoney(withoutPartners(text)),
        ...responsible,
      },
      `${economy}:6:55`,
    ],
    [
      {
        'plan.yaml': (text) => withoutPartners(text).replace('kind: member-fee', 'kind: participants'),
        ...responsible,
      },
      'plan.yaml:12:48',
    ],
    // Associates pay no fee.
    [
      { 'plan.yaml': (text) => text.replaceAll(/(id: (?:ask|bo)), /g, '$1, role: associate, ') },
      'plan.yaml:15:48',
    ],
  ],
  passes: [
    // They take part in actions that say so.
    {
      'plan.yaml': (text) =>
        ownMoney(text)
          .replaceAll(/(id: (?:ask|bo)), /g, '$1, role: associate, ')
          .replace('kind: county, maxShare: 0.5', 'kind: participants'),
      [economy]: (text) => withoutFee(text).replace('kind: member-fee', 'kind: own'),
    },
    // No economic plan yet.
    { [economy]: undefined },
    {
      'plan.yaml': (text) => ownMoney(withoutPartners(text)),
      ...responsible,
      [economy]: (text) => withoutFee(text).replace('kind: member-fee', 'kind: own'),
    },
    { 'plan.yaml': replace('kind: county, maxShare: 0.5', 'kind: participants') },
    // Who the partners are is not known.
    {
      'plan.yaml': (text) =>
        text.replace(/partners:.*financingSources/s, 'partners: [{ id: ask }]\nfinancingSources'),
    },
  ],
};
