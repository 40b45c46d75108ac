import { type RuleCases, replace } from '../../support/rule-cases.ts';

const skilt = 'actions/skilt.yaml';
const given = (participants: string) => ({
  [skilt]: replace('responsible: ask', `responsible: ask\nparticipants: ${participants}`),
});

export const participantsInOneForm: RuleCases = {
  fails: [
    [given('[ask, { partner: bo, share: 2 }]'), 'actions/skilt.yaml:6:21'],
    [given('[{ partner: ask, share: 2 }, bo]'), 'actions/skilt.yaml:6:44'],
    [given('[{ partner: ask, share: 2 }, { partner: bo, amount: { 2011: 1 } }]'), 'actions/skilt.yaml:6:44'],
    [given('[{ partner: ask, share: 2, amount: { 2011: 1 } }]'), 'actions/skilt.yaml:6:16'],
    [given('[{ partner: ask }, { partner: bo, share: 1 }]'), 'actions/skilt.yaml:6:34'],
  ],
  passes: [
    given('[ask, bo]'),
    given('[{ partner: ask, share: 2 }, { partner: bo, share: 1 }]'),
    // Nothing but who it is, in two notations
    given('[{ partner: ask }, bo]'),
  ],
};
