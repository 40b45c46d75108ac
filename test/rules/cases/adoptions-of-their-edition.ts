import { type Changes, type RuleCases, replace } from '../../support/rule-cases.ts';

function at(status: string, date: string, hearing = ''): Changes {
  return {
    'plan.yaml': (text) =>
      `${replace('status: draft', `status: ${status}`)(text)}${hearing}adoptions: [{ partner: ask, body: Kommunestyret, date: ${date} }]\n`,
  };
}
const hearing = 'hearing: { from: 2011-05-01, to: 2011-06-01 }\n';

export const adoptionsOfTheirEdition: RuleCases = {
  fails: [
    [at('draft', '2011-06-15'), 'plan.yaml:16:13'],
    [at('hearing', '2007-03-01', hearing), 'plan.yaml:17:13'],
    [at('hearing', '2011-04-30', hearing), 'plan.yaml:17:13'],
    [at('hearing', '2011-05'), 'plan.yaml:16:13'],
  ],
  passes: [
    at('hearing', '2011-05-01', hearing),
    at('hearing', '2011-06-15', hearing),
    at('adopted', '2007-03-01'),
    at('archived', '2007-03-01'),
    {
      'plan.yaml': (text) =>
        `${text}editions:\n  - status: adopted\n    date: 2007\n    adoptions: [{ partner: ask, body: Kommunestyret, date: 2007 }]\n`,
    },
  ],
};
