import { chapter, prose, type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

const cited = 'Folketallet vokste.[^a]';

export const notesAreWhole: RuleCases = {
  fails: [
    [prose('Folketallet vokste.\n\n[^a]: SSB'), `${chapter}:9:1`],
    [prose(`${cited}\n\n[^a]: SSB\n\n[^b]: NAV`), `${chapter}:11:1`],
    [prose(`${cited}\n\n[^a]:`), `${chapter}:9:1`],
    [prose(`${cited}\n\n[^a]:\n\n[^A]: SSB`), `${chapter}:11:1`],
    [prose(`${cited}\n\n[^a]: SSB\n[^a]: NAV`), `${chapter}:10:1`],
    [prose(`## Vekst[^a]\n\nOm vekst.\n\n[^a]: SSB`), `${chapter}:7:9`],
    [prose(`Se [tallene[^a]](https://example.org).\n\n[^a]: SSB`), `${chapter}:7:12`],
    [prose(`${cited}\n\n[^a]: SSB\n\n    | A | B |\n    |---|---|\n    | a | b |`), `${chapter}:11:5`],
    [prose(`${cited}\n\n[^a]: SSB\n\n    ## Tabell`), `${chapter}:11:5`],
    [
      { [strategy]: (text) => `${text.replace('- salg {', '- salg[^a] {')}\n[^a]: SSB\n` },
      `${strategy}:12:7`,
    ],
    [
      {
        'actions/skilt.yaml': replace(
          'title: Nye skilt',
          'title: Nye skilt\ndescription: |\n  Om skilt.\n\n  [^a]: SSB',
        ),
      },
      'actions/skilt.yaml:5:3',
    ],
  ],
  passes: [
    prose(`${cited}\n\n[^a]: SSB`),
    prose(`${cited} Og mer.[^A]\n\n[^a]: SSB\ntabell 07459\n\n    Hentet i 2011.\n\n    - ett\n    - to`),
    prose('Skriv `[^a]` eller \\[^a].'),
    prose('Skriv slik:\n\n```\n[^a]: SSB\n```'),
    prose('| Kommune |\n|---|\n| Ask[^a] |\n\n[^a]: SSB'),
    prose('- Ask[^a]\n  - Bø[^b]\n\n[^a]: SSB\n[^b]: NAV'),
  ],
};
