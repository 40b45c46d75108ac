import {
  documentKey,
  isAdoptedKind,
  parseDocumentKey,
  planDocumentKinds,
} from '../../src/kinds/document-kinds.ts';
import { allEntityKinds, isEditionKind } from '../../src/kinds/entity-kinds.ts';

test.each([
  ['strategy', undefined, 'strategy'],
  ['action-plan', '2011', 'action-plan 2011'],
  ['economic-plan', '2011-2014', 'economic-plan 2011-2014'],
  ['report', '2011', 'report 2011'],
  // A file may be called anything; its name is the id of the plan in it.
  ['action-plan', 'ny plan', 'action-plan ny plan'],
  ['action-plan', '', 'action-plan '],
] as const)('%s %s is one word, and can be taken apart', (kind, which, key) => {
  expect(documentKey(kind, which)).toBe(key);
  expect(parseDocumentKey(key)).toEqual(which === undefined ? { kind } : { kind, which });
});

test('what is a document by itself is adopted by itself', () => {
  const alone = allEntityKinds.filter(isEditionKind);
  expect(alone).toEqual(['action-plan', 'economic-plan']);
  expect(planDocumentKinds.filter(isAdoptedKind)).toEqual(['strategy', ...alone]);
});
