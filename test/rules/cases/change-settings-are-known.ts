import type { Changes, RuleCases } from '../../support/rule-cases.ts';

/** The plan, adopted by its owner alone, with a row that is heavier. */
const alone = (row: string): Changes => ({
  'plan.yaml': (text) =>
    `${text.replace('adoptedBy: partners', 'adoptedBy: owner')}changes:\n  heavier:\n    ${row}, reason: test }\n`,
});

/** The plan with words that say the same. */
const same = (words: string): Changes => ({
  'plan.yaml': (text) => `${text}changes: { sameWords: ${words} }\n`,
});

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
    // Where the owner adopts alone, no member is asked, and what the members decide elsewhere is for its own body.
    [alone('goal-reworded: { weight: members'), 'plan.yaml:18:5'],
    [alone('prose-changed: { weight: members'), 'plan.yaml:18:5'],
    [alone('vision-changed: { weight: decision'), 'plan.yaml:18:5'],
    [same('[[vegen, traseen], [bør, plikt]]'), 'plan.yaml:16:43'],
    [same('[[to, tre]]'), 'plan.yaml:16:25'],
  ],
  passes: [
    same('[[tettstad, tettsted]]'),
    alone('prose-changed: { weight: decision'),
    {
      'plan.yaml': (text) =>
        `${text}changes:\n  heavier:\n    goal-reworded: { weight: members, reason: test }\n`,
    },
  ],
};
