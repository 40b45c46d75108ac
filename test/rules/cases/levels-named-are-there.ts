import type { RuleCases } from '../../support/rule-cases.ts';

const grep =
  'strategy: { singular: grep, definite: grepet, plural: grep, definitePlural: grepene, gender: n }';
const felt =
  'action-area: { singular: felt, definite: feltet, plural: felt, definitePlural: feltene, gender: n }';

export const levelsNamedAreThere: RuleCases = {
  fails: [
    [
      { 'plan.yaml': (text) => `${text}levels: [focus-area, goal, action-area]\nnames:\n  ${grep}\n` },
      'plan.yaml:18:3',
    ],
    [
      {
        'plan.yaml': (text) => `${text}levels: [focus-area, strategy, goal]\nnames:\n  ${grep}\n  ${felt}\n`,
      },
      'plan.yaml:19:3',
    ],
  ],
  passes: [
    { 'plan.yaml': (text) => `${text}names:\n  ${grep}\n  ${felt}\n` },
    { 'plan.yaml': (text) => `${text}levels: [focus-area, goal]\n` },
  ],
};
