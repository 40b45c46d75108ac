import type { RuleCases } from '../../support/rule-cases.ts';

const file = 'indicators/folketall.yaml';

/** Targets of the indicator, measured from 1490 in 2009; they begin on line 8. */
const aims = (direction: string, ...targets: readonly string[]) => ({
  [file]: (text: string) =>
    `${text.replace('direction: up', `direction: ${direction}`)}baseline: { period: 2009, value: 1490 }\ntargets:\n${targets
      .map((target) => `  - { ${target} }\n`)
      .join('')}`,
});

export const targetsFollowDirection: RuleCases = {
  fails: [
    [aims('up', 'period: 2014, value: 1450'), `${file}:8:28`],
    [aims('down', 'period: 2014, value: 1500'), `${file}:8:28`],
    [aims('up', 'period: 2014, value: 1600', 'period: 2018, value: 1590.5'), `${file}:9:28`],
    // Held against the target before it in time, not in the file.
    [aims('down', 'period: 2018, value: 1400', 'period: 2014, value: 1300'), `${file}:8:28`],
    [
      {
        [file]: (text) => `${text}targets: [{ period: 2014, value: 1600 }, { period: 2018, value: 1500 }]\n`,
      },
      `${file}:6:65`,
    ],
  ],
  passes: [
    aims('up', 'period: 2014, value: 1490', 'period: 2018, value: 1600'),
    aims('down', 'period: 2014, value: 1490', 'period: 2018, value: 1300'),
    aims('up', 'period: 2014, value: 1450, note: Uten tiltak ventes 1400.'),
    aims('down', 'period: 2014, value: 1500, note: Veksten bremses.', 'period: 2018, value: 1480'),
    // A target that is older than the baseline is reported as that.
    aims('up', 'period: 2014, value: 1600'),
  ],
};
