import type { RuleCases } from '../../support/rule-cases.ts';

export const changeSettingsAreKnown: RuleCases = {
  fails: [
    [
      {
        'plan.yaml': (text) =>
          `${text}changes:\n  heavier:\n    goal-rewordd: { weight: members, reason: test }\n`,
      },
      'plan.yaml:18:5',
    ],
    [
      {
        'plan.yaml': (text) =>
          `${text}changes:\n  heavier:\n    vision-changed: { weight: decision, reason: test }\n`,
      },
      'plan.yaml:18:5',
    ],
  ],
  passes: [
    {
      'plan.yaml': (text) =>
        `${text}changes:\n  heavier:\n    goal-reworded: { weight: members, reason: test }\n`,
    },
  ],
};
