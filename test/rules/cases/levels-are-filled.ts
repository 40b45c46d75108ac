import { type RuleCases, strategy } from '../../support/rule-cases.ts';

export const levelsAreFilled: RuleCases = {
  fails: [
    [
      { 'focus-areas/02-tom/focus-area.md': '---\nid: tom\n---\n\n# Tom\n' },
      'focus-areas/02-tom/focus-area.md:5:1',
    ],
    [
      { 'focus-areas/01-naering/02-tom.md': '---\nid: tom\n---\n\n# Tom\n' },
      'focus-areas/01-naering/02-tom.md:5:1',
    ],
    [{ [strategy]: (text) => `${text}\n## Tomt {#tomt}\n` }, `${strategy}:15:1`],
  ],
  passes: [
    {
      'focus-areas/02-full/focus-area.md': '---\nid: full\n---\n\n# Full\n',
      'focus-areas/02-full/01-en.md': '---\nid: en\n---\n\n# En\n\n## Mål {#mal}\n\n- noe {#noe}\n',
    },
    { [strategy]: (text) => `${text}\n## Fullt {#fullt}\n\n- ett {#ett}\n` },
  ],
};
