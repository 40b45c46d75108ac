import type { RuleCases } from '../../support/rule-cases.ts';

export const ruleSettingsAreKnown: RuleCases = {
  fails: [
    [
      { 'plan.yaml': (text) => `${text}rules:\n  uniqe-ids: { severity: off, reason: test }\n` },
      'plan.yaml:17:3',
    ],
  ],
  passes: [{ 'plan.yaml': (text) => `${text}rules:\n  unique-ids: { severity: off, reason: test }\n` }],
};
