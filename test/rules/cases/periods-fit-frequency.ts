import type { RuleCases } from '../../support/rule-cases.ts';

const file = 'indicators/folketall.yaml';

const measured = (every: string, period: string) => ({
  [file]: (text: string) => `${text.replace('period: 2010', `period: ${period}`)}every: ${every}\n`,
});

export const periodsFitFrequency: RuleCases = {
  fails: [
    [measured('month', '2010'), `${file}:6:8`],
    [measured('half-year', '2010'), `${file}:6:8`],
    [measured('quarter', '2010-T3'), `${file}:6:8`],
    [measured('month', '2010-Q4'), `${file}:6:8`],
    [
      {
        [file]: (text) =>
          `${text.replace(/measurements:[\s\S]*/, '')}every: quarter\nbreakdown: { measurements: [{ period: 2010, values: { ask: 1 } }] }\n`,
      },
      `${file}:4:8`,
    ],
  ],
  passes: [
    measured('year', '2010'),
    measured('month', '2010-12'),
    measured('half-year', '2010-Q4'),
    measured('2 years', '2010'),
    { [file]: (text) => text.replace(/measurements:[\s\S]*/, 'every: month\n') },
  ],
};
