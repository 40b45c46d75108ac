import { type RuleCases, replace } from '../../support/rule-cases.ts';

export const indicatorsAreFresh: RuleCases = {
  fails: [
    [{ 'indicators/folketall.yaml': replace('year: 2010', 'year: 2008') }, 'indicators/folketall.yaml:5:3'],
    [
      { 'indicators/folketall.yaml': replace('measurements:\n  - { year: 2010, value: 1500 }\n', '') },
      'indicators/folketall.yaml:1:1',
    ],
  ],
  passes: [{ 'indicators/folketall.yaml': replace('year: 2010', 'year: 2009') }],
};
