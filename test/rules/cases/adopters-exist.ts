import { type Changes, type RuleCases, replace, withAssociate } from '../../support/rule-cases.ts';

const partners = /partners:\n(?: {2}- .*\n)+/;

/** The small plan with other partners, and others who adopt. */
const put = (list: string, governance = 'adoptedBy: partners'): Changes => ({
  'plan.yaml': (text) => text.replace(partners, list).replace('adoptedBy: partners', governance),
  'actions/skilt.yaml': replace('responsible: ask', 'responsible: Laget'),
});
const associates =
  'partners:\n  - { id: ask, name: Ask, role: associate }\n  - { id: bo, name: Bø, role: associate }\n';

export const adoptersExist: RuleCases = {
  fails: [
    [put(''), 'plan.yaml:9:26'],
    [put('partners: []\n'), 'plan.yaml:9:26'],
    [put(associates), 'plan.yaml:9:26'],
  ],
  passes: [
    put('', 'adoptedBy: owner'),
    put(associates, 'body: Fylkestinget'),
    put('partners: [{ id: ask, name: Ask, role: member }]\n'),
    withAssociate(),
  ],
};
