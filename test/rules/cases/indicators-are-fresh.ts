import { type RuleCases, replace } from '../../support/rule-cases.ts';

const folketall = 'indicators/folketall.yaml';
const measured = (every: string, period: string) => ({
  [folketall]: (text: string) => `${text.replace('period: 2010', `period: ${period}`)}every: ${every}\n`,
});

// The newest date of the plan is in May 2011.
export const indicatorsAreFresh: RuleCases = {
  fails: [
    [{ [folketall]: replace('period: 2010', 'period: 2008') }, `${folketall}:5:3`],
    [{ [folketall]: replace('measurements:\n  - { period: 2010, value: 1500 }\n', '') }, `${folketall}:1:1`],
    [measured('quarter', '2010-Q2'), `${folketall}:5:3`],
    [measured('half-year', '2009-H2'), `${folketall}:5:3`],
    [measured('month', '2011-02'), `${folketall}:5:3`],
    [measured('4 years', '2002'), `${folketall}:5:3`],
  ],
  passes: [
    { [folketall]: replace('period: 2010', 'period: 2009') },
    measured('quarter', '2010-Q4'),
    measured('half-year', '2010-H1'),
    measured('month', '2011-05'),
    measured('4 years', '2003'),
  ],
};
