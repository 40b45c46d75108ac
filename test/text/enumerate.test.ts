import { enumerate } from '../../src/text/enumerate.ts';

test.each([
  [[], ''],
  [['Drift'], 'Drift'],
  [['Helse og mestring'], 'Helse og mestring'],
  [['Drift', 'Kultur'], 'Drift og Kultur'],
  [['Drift', 'Kultur', 'Plan'], 'Drift, Kultur og Plan'],
  // Who it is about would be hidden by the same word twice.
  [['Helse og mestring', 'Kultur'], 'Helse og mestring, Kultur'],
  [['Drift', 'Plan og byggesak', 'Kultur'], 'Drift, Plan og byggesak, Kultur'],
])('%j in a sentence', (names, words) => {
  expect(enumerate(names, 'og')).toBe(words);
});
