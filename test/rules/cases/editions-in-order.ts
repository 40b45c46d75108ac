import type { Changes, RuleCases } from '../../support/rule-cases.ts';

function withEditions(...dates: readonly string[]): Changes {
  const lines = dates.map((date) => `  - { status: archived, date: ${date} }\n`).join('');
  return { 'plan.yaml': (text) => `${text}editions:\n${lines}` };
}

export const editionsInOrder: RuleCases = {
  fails: [
    [withEditions('2007', '2003'), 'plan.yaml:18:31'],
    [withEditions('2003', '2011-07'), 'plan.yaml:18:31'],
    [withEditions('2012-01-01'), 'plan.yaml:17:31'],
    [
      {
        'action-plans/2011.md': (text) =>
          text.replace('year: 2011\n', 'year: 2011\neditions: [{ status: hearing, date: 2013 }]\n'),
      },
      'action-plans/2011.md:3:37',
    ],
  ],
  // Dates may be as coarse as a year: the same year may be in order.
  passes: [
    withEditions('2003', '2007', '2011-06'),
    withEditions('2011-03', '2011'),
    withEditions('2003', '2003'),
  ],
};
