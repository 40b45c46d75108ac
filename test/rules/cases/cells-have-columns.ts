import { chapter, prose, type RuleCases } from '../../support/rule-cases.ts';

export const cellsHaveColumns: RuleCases = {
  fails: [
    [prose('| Kommune | Folketall |\n|---|---|\n| Ask | 1000 | 2010 |'), `${chapter}:9:14`],
    [prose('Kommune | Folketall\n---|---\nAsk | 1000 | 2010'), `${chapter}:9:12`],
    [prose('> | A |\n> |---|\n> | b | c |'), `${chapter}:9:7`],
    [prose('| A | B |\n|---|---|\n| a | b |\n| enten | eller | begge |'), `${chapter}:10:17`],
  ],
  passes: [
    prose('| A | B |\n|---|---|\n| a |'),
    prose('| A | B |\n|---|---|\n| a | b |'),
    prose('| A | B |\n|---|---|\n| a \\| b | c |'),
  ],
};
