import { runsOf, yearsInSentence, yearsInWords } from '../../src/document/years-in-words.ts';

test.each([
  [[], ''],
  [[2011], '2011'],
  [[2011, 2012], '2011, 2012'],
  [[2011, 2012, 2013], '2011–2013'],
  [[2011, 2013, 2014, 2015, 2018], '2011, 2013–2015, 2018'],
])('%j are %s', (years, words) => {
  expect(yearsInWords(years)).toBe(words);
});

test('a run ends where a year does not go on with the one before it', () => {
  expect(runsOf([2011, 2012, 2013, 2015], (year) => year !== 2013)).toEqual([[2011, 2012], [2013], [2015]]);
});

test.each([
  [[], ''],
  [[2011], '2011'],
  [[2011, 2012], '2011 og 2012'],
  [[2011, 2013, 2014, 2015, 2018], '2011, 2013–2015 og 2018'],
])('in a sentence %j are %s', (years, words) => {
  expect(yearsInSentence(years, 'og')).toBe(words);
});
