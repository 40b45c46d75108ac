import type { RuleCases } from '../../support/rule-cases.ts';

const period = (from: number, to: number) => ({
  [`action-plans/${from}-${to}.md`]: `---\nperiod: { from: ${from}, to: ${to} }\nrevision: { status: draft, date: 2011-01 }\n---\n\nOm årene.\n`,
});

export const actionPlansApart: RuleCases = {
  fails: [
    // Two that begin together, of one year and of several.
    [period(2011, 2014), 'action-plans/2011-2014.md:2:9'],
    // One inside another, that begins later and ends earlier.
    [period(2010, 2013), 'action-plans/2011.md:2:7'],
    [
      { 'action-plans/2011.md': undefined, ...period(2011, 2014), ...period(2012, 2013) },
      'action-plans/2012-2013.md:2:9',
    ],
    // Two files of the same period: one of them has another name.
    [
      {
        'action-plans/2011.md': undefined,
        ...period(2011, 2014),
        'action-plans/2012-2015.md':
          '---\nperiod: { from: 2011, to: 2014 }\nrevision: { status: draft, date: 2011-01 }\n---\n\nOm årene.\n',
      },
      'action-plans/2012-2015.md:2:9',
    ],
  ],
  passes: [
    // Rolled on each year.
    { 'action-plans/2011.md': undefined, ...period(2011, 2014), ...period(2012, 2015) },
    // Revised within its period: the end stays.
    { 'action-plans/2011.md': undefined, ...period(2011, 2014), ...period(2012, 2014) },
    // One after the other.
    period(2012, 2015),
  ],
};
