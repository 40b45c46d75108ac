import { folketall, type RuleCases } from '../../support/rule-cases.ts';

const parts = (rows: string, by = '') => ({
  [folketall]: (text: string) => `${text}breakdown:\n${by}  measurements:\n${rows}`,
});
const groups = '  groups:\n    - { id: kvinner, title: Kvinner }\n    - { id: menn, title: Menn }\n';

export const breakdownIsWhole: RuleCases = {
  fails: [
    [parts('    - { period: 2009, values: { ask: 1000, bo: 400 } }\n'), `${folketall}:8:17`],
    [
      parts(
        '    - { period: 2010, values: { ask: 1000 } }\n    - { period: 2009, values: { ask: 1000, bo: 400 } }\n',
      ),
      `${folketall}:8:17`,
    ],
    [parts('    - { period: 2010, values: { menn: 740 } }\n', groups), `${folketall}:11:17`],
  ],
  passes: [
    parts('    - { period: 2010, values: { ask: 1000, bo: 500 } }\n'),
    // A breakdown by some of the partners.
    parts('    - { period: 2010, values: { ask: 1000 } }\n'),
    parts('    - { period: 2010, values: { kvinner: 760, menn: 740 } }\n', groups),
  ],
};
