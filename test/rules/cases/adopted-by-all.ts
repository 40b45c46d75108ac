import { adopted, type Changes, type RuleCases, replace, withAssociate } from '../../support/rule-cases.ts';

/** The plan, adopted by its owner alone. */
const alone = (adoptions: string): Changes => ({
  'plan.yaml': (text) =>
    replace('status: draft', 'status: adopted')(text).replace('governance: { adoptedBy: partners }\n', '') +
    adoptions,
});

export const adoptedByAll: RuleCases = {
  fails: [
    [withAssociate('', adopted('2011-05', '2011-06').not), 'plan.yaml:6:21'],
    [{ 'action-plans/2011.md': replace('status: draft', 'status: adopted') }, 'action-plans/2011.md:3:21'],
    [adopted('2011-05', '2011-06').not, 'plan.yaml:6:21'],
    [alone(''), 'plan.yaml:6:21'],
    [alone('adoptions: [{ partner: ask, body: Kommunestyret, date: 2011-06-01 }]\n'), 'plan.yaml:6:21'],
  ],
  passes: [
    withAssociate('', adopted('2011-05', '2011-06').all),
    adopted('2011-05', '2011-06').all,
    alone('adoptions: [{ body: Fylkestinget, date: 2011-06-01 }]\n'),
  ],
};
