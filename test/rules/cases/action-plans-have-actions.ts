import type { RuleCases } from '../../support/rule-cases.ts';

export const actionPlansHaveActions: RuleCases = {
  fails: [
    [
      { 'action-plans/2015.md': '---\nyear: 2015\nrevision: { status: draft, date: 2011 }\n---\n' },
      'action-plans/2015.md:2:7',
    ],
  ],
  passes: [{ 'action-plans/2012.md': '---\nyear: 2012\nrevision: { status: draft, date: 2011 }\n---\n' }],
};
