import { type Changes, programme, type RuleCases, replace } from '../../support/rule-cases.ts';

const adoptedProgramme = (from: number, front: string): Changes => ({
  ...programme(from, from + 3, front),
  [`action-plans/${from}-${from + 3}.md`]: `---\nperiod: { from: ${from}, to: ${from + 3} }\nrevision: { status: adopted, date: 2011-01 }\n${front}---\n\nOm årene.\n`,
  'actions/skilt.yaml': replace('amount: 100000', 'amount: 100001'),
});

export const adoptedCostsAreCovered: RuleCases = {
  fails: [
    // Every year of a programme is promised, unless it says how many are binding.
    [adoptedProgramme(2010, ''), 'actions/skilt.yaml:10:27'],
    [adoptedProgramme(2010, 'bindingYears: 2\n'), 'actions/skilt.yaml:10:27'],
    [adoptedProgramme(2011, 'bindingYears: 1\n'), 'actions/skilt.yaml:10:27'],
    [
      {
        'actions/skilt.yaml': replace('amount: 100000', 'amount: 100001'),
        'action-plans/2011.md': replace('status: draft', 'status: adopted'),
      },
      'actions/skilt.yaml:10:27',
    ],
  ],
  passes: [
    adoptedProgramme(2010, 'bindingYears: 1\n'),
    { 'action-plans/2011.md': replace('status: draft', 'status: adopted') },
    { 'actions/skilt.yaml': replace('amount: 100000', 'amount: 100001') },
  ],
};
