import { type RuleCases, replace } from '../../support/rule-cases.ts';

const of = (period: string, name: string) => ({
  'action-plans/2011.md': undefined,
  'plan.yaml': replace('to: 2021', 'to: 2031'),
  [`action-plans/${name}.md`]: `---\nperiod: ${period}\nrevision: { status: draft, date: 2011-01 }\n---\n\nOm årene.\n`,
});

export const actionPlanLength: RuleCases = {
  fails: [
    [of('{ from: 2011, to: 2011 }', '2011'), 'action-plans/2011.md:2:9'],
    [of('{ from: 2011, to: 2023 }', '2011-2023'), 'action-plans/2011-2023.md:2:9'],
    [of('{ from: 2011, to: 2014 }\nbindingYears: 5', '2011-2014'), 'action-plans/2011-2014.md:3:15'],
  ],
  passes: [
    of('{ from: 2011, to: 2012 }', '2011-2012'),
    of('{ from: 2011, to: 2022 }', '2011-2022'),
    of('{ from: 2011, to: 2014 }\nbindingYears: 4', '2011-2014'),
  ],
};
