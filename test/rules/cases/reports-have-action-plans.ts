import type { RuleCases } from '../../support/rule-cases.ts';

const report = (period: string): string => `---\nperiod: ${period}\n---\n\nDette er gjort.\n`;

export const reportsHaveActionPlans: RuleCases = {
  fails: [
    [{ 'reports/2019-T1.md': report('2019-T1') }, 'reports/2019-T1.md:2:9'],
    [{ 'reports/2012.md': report('2012') }, 'reports/2012.md:2:9'],
    [{ 'reports/2010-12.md': report('2010-12') }, 'reports/2010-12.md:2:9'],
  ],
  passes: [
    { 'reports/2011-T3.md': report('2011-T3') },
    { 'reports/2011.md': report('2011') },
    // The action plan is there, and cannot be read.
    { 'reports/2011.md': report('2011'), 'action-plans/2011.md': '---\nyear: [\n---\n\nOm.\n' },
  ],
};
