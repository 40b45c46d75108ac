import { type RuleCases, replace } from '../../support/rule-cases.ts';

const report = (period: string): string => `---\nperiod: ${period}\n---\n\nDette er gjort.\n`;
const skilt = 'actions/skilt.yaml';

/** The one report of an action is of May 2011. */
export const reportsHaveFollowUp: RuleCases = {
  fails: [
    [{ 'reports/2011-T1.md': report('2011-T1') }, 'reports/2011-T1.md:2:9'],
    [{ 'reports/2011-T3.md': report('2011-T3') }, 'reports/2011-T3.md:2:9'],
    [{ 'reports/2011-06.md': report('2011-06') }, 'reports/2011-06.md:2:9'],
    [
      { 'reports/2011.md': report('2011'), [skilt]: (text) => text.slice(0, text.indexOf('reports:')) },
      'reports/2011.md:2:9',
    ],
    // Some day in the year: nobody knows that it was in the period.
    [
      { 'reports/2011-T2.md': report('2011-T2'), [skilt]: replace('date: 2011-05,', 'date: 2011,') },
      'reports/2011-T2.md:2:9',
    ],
  ],
  passes: [
    { 'reports/2011-T2.md': report('2011-T2') },
    { 'reports/2011-H1.md': report('2011-H1') },
    { 'reports/2011-Q2.md': report('2011-Q2') },
    { 'reports/2011-05.md': report('2011-05') },
    { 'reports/2011.md': report('2011') },
    // Said once, by the rule on action plans.
    { 'reports/2019.md': report('2019') },
  ],
};
