import type { EntityKind } from '../../src/kinds/entity-kinds.ts';
import { languages } from '../../src/kinds/languages.ts';
import { say } from '../../src/messages/wording.ts';
import { knownReferences } from '../../src/rules/known-references.ts';

test.each<readonly [expected: readonly EntityKind[], nb: string, nn: string, en: string]>([
  [
    ['action-area'],
    'det finnes ikke noe tiltaksområde med id-en «x»',
    'det finst ikkje noko tiltaksområde med id-en «x»',
    'there is no action area with the id “x”',
  ],
  [
    ['strategy', 'focus-area'],
    'det finnes ikke noen strategi eller noe satsingsområde med id-en «x»',
    'det finst ikkje nokon strategi eller noko satsingsområde med id-en «x»',
    'there is no strategy or focus area with the id “x”',
  ],
  [
    ['financing-source'],
    'det finnes ikke noen finansieringskilde med id-en «x»',
    'det finst ikkje noka finansieringskjelde med id-en «x»',
    'there is no financing source with the id “x”',
  ],
])('what a reference does not lead to stands in its gender: %s', (expected, ...said) => {
  const values = { expected, id: 'x', actual: undefined, suggestion: undefined };
  expect(languages.map((language) => say(knownReferences.message, language, values))).toEqual(said);
});
