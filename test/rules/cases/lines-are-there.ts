import { type RuleCases, replace } from '../../support/rule-cases.ts';

const economy = 'economic-plans/2011-2014.yaml';
const fundLine = (id: string) => replace('kind: member-fee }', `kind: fund, fundLine: ${id} }`);
const funds = (kind: string) =>
  replace('expenses: []', `expenses: []\nfunds: [{ id: uttak, title: Uttak, kind: ${kind}, amounts: {} }]`);

export const linesAreThere: RuleCases = {
  fails: [
    [{ [economy]: replace('line: medlemskontingent', 'line: kontingent') }, `${economy}:8:20`],
    [{ 'plan.yaml': fundLine('uttak') }, 'plan.yaml:15:64'],
    [{ 'plan.yaml': fundLine('utak'), [economy]: funds('withdrawal') }, 'plan.yaml:15:64'],
    // What is put into a fund pays nothing.
    [{ 'plan.yaml': fundLine('uttak'), [economy]: funds('allocation') }, 'plan.yaml:15:64'],
    // Nor does a line of income.
    [{ 'plan.yaml': fundLine('medlemskontingent') }, 'plan.yaml:15:64'],
    [
      {
        'plan.yaml': replace('kind: member-fee }', 'kind: member-fee, fundLine: uttak }'),
        [economy]: funds('withdrawal'),
      },
      'plan.yaml:15:70',
    ],
  ],
  passes: [
    { 'plan.yaml': fundLine('uttak'), [economy]: funds('withdrawal') },
    // The line may be in one that could not be read.
    { 'plan.yaml': fundLine('uttak'), [economy]: replace('unit: 1000', 'unit: tusen') },
  ],
};
