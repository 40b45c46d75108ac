import { folketall, type RuleCases } from '../../support/rule-cases.ts';

const measured = (period: string) => ({
  [folketall]: (text: string) => `${text}  - { period: ${period}, value: 1600 }\n`,
});

export const measuredByToday: RuleCases = {
  fails: [
    [measured('2101'), `${folketall}:6:15`],
    [measured('2014'), `${folketall}:6:15`],
    [{ [folketall]: (text) => text.replace('period: 2010', 'period: 2013-Q1') }, `${folketall}:5:15`],
  ],
  passes: [measured('2011'), measured('2012')],
};
