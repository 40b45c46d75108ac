import { type RuleCases, replace } from '../../support/rule-cases.ts';

const skilt = 'actions/skilt.yaml';
const byPartners = { 'plan.yaml': replace('kind: member-fee', 'kind: participants') };
const given = (participants: string) => ({
  [skilt]: replace('responsible: ask', `responsible: ask\nparticipants:\n${participants}`),
});
const amounts = (ask: string, bo: string) =>
  given(`  - { partner: ask, amount: { ${ask} } }\n  - { partner: bo, amount: { ${bo} } }`);

export const participantAmountsAddUp: RuleCases = {
  fails: [
    // Less, more, in another year, and where the participants pay nothing
    [{ ...byPartners, ...amounts('2011: 20000', '2011: 20000') }, 'actions/skilt.yaml:8:36'],
    [{ ...byPartners, ...amounts('2011: 50000', '2011: 1') }, 'actions/skilt.yaml:8:36'],
    [{ ...byPartners, ...amounts('2011: 50000', '2012: 1') }, 'actions/skilt.yaml:8:36'],
    [{ ...byPartners, ...amounts('2012: 0', '2012: 0') }, 'actions/skilt.yaml:7:3'],
    [amounts('2011: 25000', '2011: 25000'), 'actions/skilt.yaml:8:36'],
  ],
  passes: [
    { ...byPartners, ...amounts('2011: 20000', '2011: 30000') },
    { ...byPartners, ...amounts('2011: 50000', '2012: 0') },
    { ...byPartners, ...given('  - { partner: ask, share: 1 }') },
    { ...byPartners, ...given('  - ask') },
  ],
};
