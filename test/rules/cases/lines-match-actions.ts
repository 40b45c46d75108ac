import { type RuleCases, replace } from '../../support/rule-cases.ts';

const economy = 'economic-plans/2011-2014.yaml';
const action = 'actions/skilt.yaml';
const withLines = (lines: string) => replace('expenses: []', lines);
const source = (text: string) => text.replace('kind: member-fee }', 'kind: fund, fundLine: uttak }');
const fund = (amount: number) =>
  `revision: { status: draft, date: 2011-01 }
years: [2011, 2012, 2013, 2014]
unit: 1000
signConvention: income-positive
income: []
expenses: []
funds:
  - { id: uttak, title: Uttak, kind: withdrawal, of: kontingent, amounts: { 2011: ${amount} } }
`;

export const linesMatchActions: RuleCases = {
  fails: [
    // One krone too much, one too little, and a year that has no amount.
    [
      {
        [economy]: withLines(
          'expenses:\n  - { id: tiltak, title: Tiltak, kind: other, of: kontingent, amounts: { 2011: 50001 } }',
        ),
      },
      `${economy}:8:80`,
    ],
    [
      {
        [economy]: withLines(
          'expenses:\n  - { id: tiltak, title: Tiltak, kind: other, of: kontingent, amounts: { 2011: 49999 } }',
        ),
      },
      `${economy}:8:80`,
    ],
    [
      {
        [economy]: withLines(
          'expenses:\n  - { id: tiltak, title: Tiltak, kind: other, of: kontingent, amounts: { 2012: 1 } }',
        ),
      },
      `${economy}:8:80`,
    ],
    [
      {
        [economy]: withLines(
          'expenses:\n  - { id: tiltak, title: Tiltak, kind: other, of: kontingent, amounts: { 2012: 1 } }',
        ),
      },
      `${economy}:8:63`,
    ],
    // Income of others' money, and a withdrawal.
    [
      {
        [economy]: replace(
          'income:',
          'income:\n  - { id: fra-fylket, title: Fylket, kind: county, of: fylket, amounts: { 2011: 50001 } }',
        ),
      },
      `${economy}:6:81`,
    ],
    [{ 'plan.yaml': source, [economy]: () => fund(49999) }, `${economy}:8:83`],
    // What the investment budget has is no part of the operating one.
    [
      {
        [action]: replace('kontingent, amount: 50000', 'kontingent, amount: 50000, budget: investment'),
        [economy]: withLines(
          'expenses:\n  - { id: tiltak, title: Tiltak, kind: other, of: kontingent, amounts: { 2011: 50000 } }',
        ),
      },
      `${economy}:8:80`,
    ],
    // What is cancelled counts nothing.
    [
      {
        [action]: (text) =>
          text
            .replace('status: ongoing\ncosts', 'status: cancelled\nstatusNote: Nei\ncosts')
            .replace(/reports:.*/s, ''),
        [economy]: withLines(
          'expenses:\n  - { id: tiltak, title: Tiltak, kind: other, of: kontingent, amounts: { 2011: 50000 } }',
        ),
      },
      `${economy}:8:80`,
    ],
  ],
  passes: [
    {
      [economy]: withLines(
        'expenses:\n  - { id: tiltak, title: Tiltak, kind: other, of: kontingent, amounts: { 2011: 50000, 2012: 0 } }',
      ),
    },
    {
      [economy]: replace(
        'income:',
        'income:\n  - { id: fra-fylket, title: Fylket, kind: county, of: fylket, amounts: { 2011: 50000 } }',
      ),
    },
    { 'plan.yaml': source, [economy]: () => fund(50000) },
    {
      [action]: replace('kontingent, amount: 50000', 'kontingent, amount: 50000, budget: investment'),
      [economy]: withLines(
        'expenses:\n  - { id: tiltak, title: Tiltak, kind: other, budget: investment, of: kontingent, amounts: { 2011: 50000 } }',
      ),
    },
    // What a source gives is not known where an action could not be read.
    {
      [action]: replace('kontingent, amount: 50000', 'kontingent, amount: femti'),
      [economy]: withLines(
        'expenses:\n  - { id: tiltak, title: Tiltak, kind: other, of: kontingent, amounts: { 2011: 1 } }',
      ),
    },
  ],
};
