import { chapter, prose, type RuleCases } from '../../support/rule-cases.ts';

export const numbersWithPoints: RuleCases = {
  fails: [
    [prose('1) skilting\n2) salg'), `${chapter}:7:1`],
    [prose('Vi vil:\n\n3) satse\n4) vokse'), `${chapter}:9:1`],
    [prose('- a\n  1) b\n  2) c'), `${chapter}:8:3`],
    [prose('> 1) b\n> 2) c'), `${chapter}:7:3`],
    [prose('1. a\n2. b\n\n1) c\n2) d'), `${chapter}:10:1`],
    [
      { 'actions/skilt.yaml': (text) => `${text}description: |\n  1) a\n  2) b\n` },
      'actions/skilt.yaml:19:3',
    ],
  ],
  passes: [
    prose('1. skilting\n2. salg'),
    prose('Se 1) skilting og\n2) salg, jf. punkt 3).'),
    prose('1\\) skilting'),
  ],
};
