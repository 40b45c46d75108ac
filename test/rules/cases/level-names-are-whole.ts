import type { RuleCases } from '../../support/rule-cases.ts';

const whole = 'singular: delmål, definite: delmålet, plural: delmål, definitePlural: delmålene, gender: n';
const inEnglish = (text: string): string => text.replace('language: nb', 'language: en');

export const levelNamesAreWhole: RuleCases = {
  fails: [
    [{ 'plan.yaml': (text) => `${text}names:\n  goal: { singular: delmål }\n` }, 'plan.yaml:17:3'],
    [
      { 'plan.yaml': (text) => `${text}names:\n  goal: { ${whole.replace(', gender: n', '')} }\n` },
      'plan.yaml:17:3',
    ],
    [
      {
        'plan.yaml': (text) =>
          `${text}names:\n  goal: { ${whole} }\n  strategy: { definite: grepet, gender: n }\n`,
      },
      'plan.yaml:18:3',
    ],
    [{ 'plan.yaml': (text) => `${inEnglish(text)}names:\n  goal: { singular: aim }\n` }, 'plan.yaml:17:3'],
  ],
  passes: [
    { 'plan.yaml': (text) => `${text}names:\n  goal: { ${whole} }\n` },
    {
      'plan.yaml': (text) =>
        `${inEnglish(text)}names:\n  goal: { singular: aim, definite: the aim, plural: aims, definitePlural: the aims }\n`,
    },
  ],
};
