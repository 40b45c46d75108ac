import { programme, type RuleCases, replace, replaceEconomic } from '../../support/rule-cases.ts';

export const namedByYears: RuleCases = {
  fails: [
    [{ 'action-plans/2011.md': replace('year: 2011', 'year: 2012') }, 'action-plans/2011.md:2:7'],
    [programme(2011, 2014, '', '2011'), 'action-plans/2011.md:2:9'],
    [programme(2011, 2014, '', '2011-2015'), 'action-plans/2011-2015.md:2:9'],
    [programme(2011, 2011, '', '2011-2011'), 'action-plans/2011-2011.md:2:9'],
    [
      { 'economic-plans/2011-2014.yaml': replace('2013, 2014]', '2013]') },
      'economic-plans/2011-2014.yaml:2:8',
    ],
    // Copied from the year before.
    [
      {
        'action-plans/2012.md':
          '---\nyear: 2011\nrevision: { status: draft, date: 2011-06 }\n---\n\nOm året.\n',
      },
      'action-plans/2012.md:2:7',
    ],
    [{ 'reports/2011-T1.md': '---\nperiod: 2011-T2\n---\n\nOm tertialet.\n' }, 'reports/2011-T1.md:2:9'],
    [{ 'reports/2011-t1.md': '---\nperiod: 2011-T1\n---\n\nOm tertialet.\n' }, 'reports/2011-t1.md:2:9'],
  ],
  passes: [
    { 'reports/2011-T1.md': '---\nperiod: 2011-T1\n---\n\nOm tertialet.\n' },
    programme(2011, 2014),
    { 'economic-plans/2011-2014.yaml': undefined, 'economic-plans/2011-2013.yaml': replaceEconomic() },
  ],
};
