import type { RuleCases } from '../../support/rule-cases.ts';

const folketall = 'indicators/folketall.yaml';

const groups = '  groups: [{ id: jenter, title: Jenter }, { id: gutter, title: Gutter }]\n';
const breakdown = (values: string, more = '') => ({
  [folketall]: (text: string) =>
    `${text}breakdown:\n${more}  measurements:\n    - { period: 2010, ${values} }\n`,
});

export const breakdownsNameTheirParts: RuleCases = {
  fails: [
    [breakdown('values: { askk: 1000 }'), `${folketall}:8:33`],
    [breakdown('values: { ask: 1000, jenter: 2 }'), `${folketall}:8:44`],
    [breakdown('values: { ask: 1000 }', groups), `${folketall}:9:33`],
  ],
  passes: [breakdown('values: { ask: 1000, bo: 500 }'), breakdown('values: { jenter: 7 }', groups)],
};
