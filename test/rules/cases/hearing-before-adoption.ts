import type { Changes, RuleCases } from '../../support/rule-cases.ts';

function hearingUntil(to: string): Changes {
  return {
    'plan.yaml': (text) =>
      `${text}hearing: { from: 2011-05-01, to: ${to} }\nadoptions: [{ partner: ask, body: Kommunestyret, date: 2011-06-01 }]\n`,
  };
}

export const hearingBeforeAdoption: RuleCases = {
  fails: [[hearingUntil('2011-06-02'), 'plan.yaml:17:56']],
  passes: [hearingUntil('2011-06-01')],
};
