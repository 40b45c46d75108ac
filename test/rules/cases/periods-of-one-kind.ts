import type { RuleCases } from '../../support/rule-cases.ts';

const folketall = 'indicators/folketall.yaml';

export const periodsOfOneKind: RuleCases = {
  fails: [
    [{ [folketall]: (text) => `${text}  - { period: 2011-Q1, value: 1510 }\n` }, `${folketall}:6:15`],
    [{ [folketall]: (text) => `${text}  - { period: 2011-04, value: 1510 }\n` }, `${folketall}:6:15`],
    [
      {
        [folketall]: (text) =>
          `${text}breakdown:\n  measurements:\n    - { period: 2011-T1, values: { ask: 1 } }\n`,
      },
      `${folketall}:8:17`,
    ],
  ],
  passes: [
    { [folketall]: (text) => `${text}  - { period: 2011, value: 1510 }\n` },
    {
      [folketall]: (text) =>
        `${text.replace('period: 2010', 'period: 2010-Q4')}baseline: { period: 2009, value: 1 }\ntargets: [{ period: 2014, value: 9 }]\n`,
    },
  ],
};
