import type { RuleCases } from '../../support/rule-cases.ts';

export const focusAreasHaveStrategies: RuleCases = {
  fails: [
    [
      { 'focus-areas/02-tom/focus-area.md': '---\nid: tom\n---\n\n# Tom\n' },
      'focus-areas/02-tom/focus-area.md:5:1',
    ],
  ],
  passes: [
    {
      'focus-areas/02-tom/focus-area.md': '---\nid: tom\n---\n\n# Tom\n',
      'focus-areas/02-tom/01-en.md': '---\nid: en\n---\n\n# En\n',
    },
  ],
};
