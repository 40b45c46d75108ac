import { type RuleCases, withAssociate } from '../../support/rule-cases.ts';

const folketall = 'indicators/folketall.yaml';

const groups = '  groups: [{ id: jenter, title: Jenter }, { id: gutter, title: Gutter }]\n';
const sums = '  addsUp: true\n';
const breakdown = (values: string, more = '', first = '') => ({
  [folketall]: (text: string) =>
    `${text}${first}breakdown:\n${more}  measurements:\n    - { period: 2010, ${values} }\n`,
});

export const breakdownsAddUp: RuleCases = {
  fails: [
    [breakdown('values: { ask: 1000, bo: 499 }', sums), `${folketall}:9:31`],
    [breakdown('values: { ask: 1000, bo: 501 }', sums), `${folketall}:9:31`],
    // Whoever is never measured has no part of it.
    [withAssociate('', breakdown('values: { ask: 1000, bo: 499 }', sums)), `${folketall}:9:31`],
    [breakdown('values: { jenter: 700, gutter: 700 }', `${sums}${groups}`), `${folketall}:10:31`],
    [breakdown('values: { ask: 1000.9, bo: 501.2 }', `${sums}`), `${folketall}:9:31`],
  ],
  passes: [
    breakdown('values: { ask: 1000, bo: 500 }', sums),
    breakdown('values: { ask: 1000, bo: 400 }'),
    // Not all of them are known.
    breakdown('values: { ask: 1000 }', sums),
    breakdown('values: { jenter: 750.04, gutter: 750.05 }', `${sums}${groups}`, 'decimals: 1\n'),
  ],
};
