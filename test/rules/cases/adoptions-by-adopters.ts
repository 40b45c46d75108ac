import { type Changes, type RuleCases, withAssociate } from '../../support/rule-cases.ts';

const from = (partner: string): string => `{ ${partner}body: Organet, date: 2011-06-01 }`;

const put = (governance: string, adoption: string): Changes => ({
  'plan.yaml': (text) =>
    `${text.replace('adoptedBy: partners', governance)}adoptions:\n  - ${from('partner: ask, ')}\n  - ${adoption}\n`,
});

/** In an action plan of a plan whose owner adopts alone. */
const inYear = (status: string, adoption: string): Changes => ({
  'plan.yaml': (text) => text.replace('adoptedBy: partners', 'adoptedBy: owner'),
  'action-plans/2011.md': (text) =>
    text
      .replace('status: draft', `status: ${status}`)
      .replace('priorities', `adoptions: [${adoption}]\npriorities`),
});

export const adoptionsByAdopters: RuleCases = {
  fails: [
    [withAssociate('', put('adoptedBy: partners', from('partner: krins, '))), 'plan.yaml:19:16'],
    [put('adoptedBy: owner', from('')), 'plan.yaml:17:16'],
    [put('body: Fylkestinget', from('')), 'plan.yaml:17:16'],
    [put('adoptedBy: partners', from('')), 'plan.yaml:18:13'],
    [inYear('draft', from('partner: bo, ')), 'action-plans/2011.md:4:24'],
  ],
  passes: [
    put('adoptedBy: partners', from('partner: bo, ')),
    inYear('draft', from('')),
    inYear('archived', from('partner: bo, ')),
    // Reported as an id that nobody has.
    put('adoptedBy: partners', from('partner: vik, ')),
  ],
};
