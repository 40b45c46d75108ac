import { type Changes, type RuleCases, withAssociate } from '../../support/rule-cases.ts';

const decision = (partner: string): Changes => ({
  'decisions/endring.yaml': `body: Styret\n${partner}case: 3/11\ndate: 2011-02-01\ndecision: Vedtas.\n`,
});
const alone = (partner: string): Changes => ({
  ...decision(partner),
  'plan.yaml': (text) => text.replace('adoptedBy: partners', 'adoptedBy: owner'),
});

export const decisionsByDeciders: RuleCases = {
  fails: [
    [alone('partner: ask\n'), 'decisions/endring.yaml:2:10'],
    [withAssociate('', decision('partner: krins\n')), 'decisions/endring.yaml:2:10'],
    [withAssociate('', alone('partner: krins\n')), 'decisions/endring.yaml:2:10'],
  ],
  passes: [
    alone(''),
    decision(''),
    withAssociate('', decision('partner: ask\n')),
    // Reported as an id that nobody has.
    alone('partner: vik\n'),
  ],
};
