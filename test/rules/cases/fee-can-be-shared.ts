import { type Changes, type RuleCases, replace, withAssociate } from '../../support/rule-cases.ts';

/** The action is paid by its participants, who are named so. */
const participantsPay = (participants: string): Changes => ({
  'plan.yaml': (text) => `${text}  - { id: deltakere, title: Deltakerne, kind: participants }\n`,
  'actions/skilt.yaml': (text) =>
    text
      .replace('responsible: ask\n', `responsible: ask\n${participants}`)
      .replace('source: fylket', 'source: deltakere'),
});

export const feeCanBeShared: RuleCases = {
  fails: [
    [{ 'plan.yaml': replace('population: { 2010: 500 }', 'population: { 2009: 500 }') }, 'plan.yaml:12:37'],
    [
      {
        'economic-plans/2011-2014.yaml': replace('key: population', 'key: population, populationYear: 2009'),
      },
      'plan.yaml:11:67',
    ],
    // An associate shares what it takes part in, by the same key.
    [withAssociate('', participantsPay('participants: [ask, krins]\n')), 'plan.yaml:13:7'],
    [
      withAssociate(', population: { 2009: 70 }', participantsPay('participants: [krins]\n')),
      'plan.yaml:13:62',
    ],
  ],
  passes: [
    withAssociate(),
    withAssociate('', participantsPay('')),
    withAssociate('', participantsPay('participants: [ask]\n')),
    // What each pays is agreed: no key shares anything.
    withAssociate(
      '',
      participantsPay('participants: [{ partner: ask, share: 1 }, { partner: krins, share: 2 }]\n'),
    ),
    withAssociate(', population: { 2010: 70 }', participantsPay('participants: [ask, krins]\n')),
    withAssociate('', {
      ...participantsPay('participants: [ask, krins]\n'),
      'economic-plans/2011-2014.yaml': replace('key: population', 'key: equal'),
    }),
    { 'economic-plans/2011-2014.yaml': replace('key: population', 'key: equal') },
    {
      'economic-plans/2011-2014.yaml': replace('key: population', 'key: population, populationYear: 2010'),
    },
  ],
};
