import type { RuleCases } from '../../support/rule-cases.ts';

export const strategiesHaveGoals: RuleCases = {
  fails: [
    [
      { 'focus-areas/01-naering/02-tom.md': '---\nid: tom\n---\n\n# Tom\n' },
      'focus-areas/01-naering/02-tom.md:5:1',
    ],
  ],
  passes: [
    { 'focus-areas/01-naering/02-tom.md': '---\nid: tom\n---\n\n# Tom\n\n## Mål {#mal}\n\n- noe {#noe}\n' },
  ],
};
