import { type RuleCases, replace } from '../../support/rule-cases.ts';

const economy = 'economic-plans/2011-2014.yaml';
const withLines = (lines: string) => replace('expenses: []', lines);
const line = (kind: string, of: string, more = '') =>
  `  - { id: post-${of}, title: Post, kind: ${kind}, of: ${of}, amounts: {}${more} }`;
const fund = replace('kind: member-fee }', 'kind: fund, fundLine: post-kontingent }');

export const linesOfFittingSources: RuleCases = {
  fails: [
    // Income of another kind, and of a fund.
    [{ [economy]: replace('income:', `income:\n${line('state', 'fylket')}`) }, `${economy}:6:54`],
    [
      { 'plan.yaml': fund, [economy]: replace('income:', `income:\n${line('fund', 'kontingent')}`) },
      `${economy}:6:57`,
    ],
    // Expenses of money that is not in the plan, and of what is in the other budget.
    [{ [economy]: withLines(`expenses:\n${line('other', 'fylket')}`) }, `${economy}:8:54`],
    [
      {
        [economy]: (text) =>
          text
            .replace('income:', `income:\n${line('county', 'fylket', ', budget: investment')}`)
            .replace('expenses: []', `expenses:\n${line('other', 'fylket')}`),
      },
      `${economy}:9:54`,
    ],
    // A withdrawal of what is no fund, an allocation, and another line than the source says.
    [{ [economy]: withLines(`expenses: []\nfunds:\n${line('withdrawal', 'fylket')}`) }, `${economy}:9:59`],
    [
      {
        'plan.yaml': fund,
        [economy]: withLines(`expenses: []\nfunds:\n${line('allocation', 'kontingent')}`),
      },
      `${economy}:9:63`,
    ],
    [
      {
        'plan.yaml': replace('kind: member-fee }', 'kind: fund, fundLine: uttak }'),
        [economy]: withLines(
          `expenses: []\nfunds:\n  - { id: uttak, title: Uttak, kind: withdrawal, amounts: {} }\n${line('withdrawal', 'kontingent')}`,
        ),
      },
      `${economy}:10:63`,
    ],
    // Two lines of one source.
    [
      {
        [economy]: withLines(
          `expenses:\n${line('other', 'kontingent')}\n${line('operations', 'kontingent')}`,
        ),
      },
      `${economy}:9:63`,
    ],
  ],
  passes: [
    { [economy]: replace('income:', `income:\n${line('county', 'fylket')}`) },
    {
      [economy]: (text) =>
        text
          .replace('income:', `income:\n${line('county', 'fylket')}`)
          .replace('expenses: []', `expenses:\n${line('other', 'fylket')}\n${line('other', 'kontingent')}`),
    },
    {
      'plan.yaml': fund,
      [economy]: withLines(`expenses: []\nfunds:\n${line('withdrawal', 'kontingent')}`),
    },
    // One in each budget.
    {
      [economy]: withLines(
        `expenses:\n${line('other', 'kontingent')}\n${line('other', 'kontingent', ', budget: investment')}`,
      ),
    },
    // A source that is not there is no reference; that is told once.
    { [economy]: withLines(`expenses:\n${line('other', 'kontigent')}`) },
  ],
};
