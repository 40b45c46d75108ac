import type { RuleCases } from '../../support/rule-cases.ts';

const report = (period: string): string => `---\nperiod: ${period}\n---\n\nDette er gjort.\n`;

export const oneReportAPeriod: RuleCases = {
  fails: [
    [
      { 'reports/2011-T2.md': report('2011-T2'), 'reports/2011-t2.md': report('2011-T2') },
      'reports/2011-t2.md:2:9',
    ],
    [
      { 'reports/2011-H1.md': report('2011-H1'), 'reports/2011-T2.md': report('2011-H1') },
      'reports/2011-T2.md:2:9',
    ],
    // Written otherwise, it is the same.
    [
      { 'reports/2011-Q2.md': report('2011-Q2'), 'reports/andre-kvartal.md': report('2. kvartal 2011') },
      'reports/andre-kvartal.md:2:9',
    ],
  ],
  passes: [
    { 'reports/2011-T2.md': report('2011-T2'), 'reports/2011-H1.md': report('2011-H1') },
    { 'reports/2011-T2.md': report('2011-T2'), 'reports/2011.md': report('2011') },
  ],
};
