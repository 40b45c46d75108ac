import type { RuleCases } from '../../support/rule-cases.ts';

export const chaptersHaveText: RuleCases = {
  fails: [[{ 'chapters/02-tom.md': '---\nid: tom\n---\n\n# Tom\n' }, 'chapters/02-tom.md:5:1']],
  passes: [{ 'chapters/02-tom.md': '---\nid: tom\n---\n\n# Tom\n\nEt ord.\n' }],
};
