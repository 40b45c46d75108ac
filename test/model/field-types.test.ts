import { type FieldType, fieldTypeAt, isOpenMap } from '../../src/model/field-types.ts';
import type { Path } from '../../src/model/places.ts';

test.each<[string, Path, string | number | boolean, FieldType]>([
  ['action', ['title'], 'Skilt', 'text'],
  ['action', ['status'], 'planned', 'word'],
  ['action', ['start'], '2011-03', 'date'],
  ['action', ['costs', 0, 'amount'], 250_000, 'amount'],
  ['action', ['costs', 0, 'year'], 2011, 'number'],
  ['action', ['reports', 1, 'spent'], 1000, 'amount'],
  ['action', ['milestones', 0, 'done'], true, 'truth'],
  ['action', ['decision', 'url'], 'https://example.org', 'url'],
  ['action', ['risk', 'likelihood'], 3, 'number'],
  ['economic-plan', ['income', 0, 'amounts', '2011'], 250_000, 'amount'],
  ['plan', ['website'], 'https://example.org', 'url'],
  ['plan', ['hearing', 'to'], '2011', 'date'],
  ['plan', ['rules', 'goals-reached-by-actions', 'severity'], 'off', 'word'],
  ['plan', ['rules', 'goals-reached-by-actions', 'reason'], 'off', 'text'],
  ['plan', ['changes', 'heavier', 'goal-reworded', 'weight'], 'decision', 'word'],
  // Inhabitants are counted, not paid.
  ['partner', ['population', '2010'], 24_700, 'number'],
  ['financing-source', ['kind'], 'county', 'word'],
  ['financing-source', ['maxShare'], 0.5, 'number'],
  // The words of a locale are text, whatever they are the words for.
  ['locale', ['date'], 'planned', 'text'],
  ['locale', ['status'], 'planned', 'text'],
  ['theme', ['page', 'twoSided'], true, 'truth'],
  ['file', ['status'], 'planned', 'text'],
])('%s: %j is of the type that its schema says', (kind, path, value, type) => {
  expect(fieldTypeAt(kind, path, value)).toBe(type);
});

test.each<[string, Path, boolean]>([
  ['plan', ['rules'], true],
  ['plan', ['rules', 'goals-reached-by-actions'], false],
  ['plan', ['changes', 'heavier'], true],
  ['plan', ['changes'], false],
  ['plan', ['limits'], false],
  ['partner', ['population'], true],
  ['economic-plan', ['funds', 0, 'amounts'], true],
  ['action', ['risk'], false],
])('%s: keys at %j are data: %s', (kind, path, open) => {
  expect(isOpenMap(kind, path)).toBe(open);
});
