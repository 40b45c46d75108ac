import { chapter, prose, type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

export const headingsStandAlone: RuleCases = {
  fails: [
    [prose('- # Stor\n- Liten'), `${chapter}:7:3`],
    [prose('> ## Sagt\n>\n> Ord.'), `${chapter}:7:3`],
    [prose('1. a\n   - b\n\n     ### Dypt\n2. c'), `${chapter}:10:6`],
    [{ [strategy]: replace('- salg {#salg}', '- salg {#salg}\n- # Stor {#stor}') }, `${strategy}:13:3`],
    [{ 'actions/skilt.yaml': (text) => `${text}description: '- # Stor'\n` }, 'actions/skilt.yaml:18:17'],
  ],
  passes: [
    prose('## Stor\n\n- Liten'),
    prose('- \\# 1 i landet'),
    prose('> #merkelapp'),
    prose('```\n- # a\n```'),
  ],
};
