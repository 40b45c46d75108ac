import { chapter, prose, type RuleCases } from '../../support/rule-cases.ts';

export const linesUnderText: RuleCases = {
  fails: [
    [prose('Kommunene samarbeider.\n---\n\nNeste.'), `${chapter}:8:1`],
    [prose('Kommunene\nsamarbeider.\n----------\n'), `${chapter}:9:1`],
    [prose('Kommunene samarbeider.\n===\n\nNeste.'), `${chapter}:8:1`],
    [prose('Kommunene samarbeider.\n--\n\nNeste.'), `${chapter}:8:1`],
    [prose('> Kommunene samarbeider.\n> ---'), `${chapter}:8:3`],
    [prose('- Kommunene samarbeider.\n  ---'), `${chapter}:8:3`],
  ],
  passes: [
    prose('Kommunene samarbeider.\n\n---\n\nNeste.'),
    prose('Kommunene samarbeider.\n***\nNeste.'),
    prose('| a | b |\n|---|---|\n| c | d |'),
    prose('```\na\n===\n---\n```'),
    prose('a == b'),
  ],
};
