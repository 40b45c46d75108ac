import fc from 'fast-check';
import { standardLocales } from '#templates';
import { languages } from '../../src/kinds/languages.ts';
import { firstDay, lastDay } from '../../src/model/dates.ts';
import { instantOf } from '../../src/render/pdf/metadata.ts';
import { dateParts } from '../../src/templates/date-parts.ts';
import { dateInShort, dateInWords } from '../../src/templates/locale.ts';

test.each([
  ['2011', '2011', '2011', '2011'],
  ['2011-03', 'mars 2011', 'mars 2011', 'March 2011'],
  ['2011-03-01', '1. mars 2011', '1. mars 2011', '1 March 2011'],
  ['2026-11-28T17:20:05+01:00', '28. november 2026', '28. november 2026', '28 November 2026'],
  // The day is the writer's, wherever it is read.
  ['2026-12-31T23:59:59-05:00', '31. desember 2026', '31. desember 2026', '31 December 2026'],
  ['2026-01-01T00:00:00Z', '1. januar 2026', '1. januar 2026', '1 January 2026'],
  ['2026-05-17 08:00', '17. mai 2026', '17. mai 2026', '17 May 2026'],
  // What is no date is not made into one.
  ['i fjor', 'i fjor', 'i fjor', 'i fjor'],
  ['2011-13', '2011-13', '2011-13', '2011-13'],
  ['', '', '', ''],
])('%s is %s, %s, %s', (date, ...expected) => {
  expect(languages.map((language) => dateInWords(date, standardLocales[language]))).toEqual(expected);
});

test.each([
  ['2011-01-09', '9. jan. 2011', '9. jan. 2011', '9 Jan. 2011'],
  ['2011-03', 'mars 2011', 'mars 2011', 'March 2011'],
  ['2011-09', 'sep. 2011', 'sep. 2011', 'Sept. 2011'],
  ['2011-12-31', '31. des. 2011', '31. des. 2011', '31 Dec. 2011'],
  ['2011', '2011', '2011', '2011'],
  ['i fjor', 'i fjor', 'i fjor', 'i fjor'],
])('%s is in short %s, %s, %s', (date, ...expected) => {
  expect(languages.map((language) => dateInShort(date, standardLocales[language]))).toEqual(expected);
});

const pad = (number: number): string => String(number).padStart(2, '0');
const day = fc
  .tuple(
    fc.integer({ min: 1000, max: 2999 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, dayOfMonth]) => ({ year, month, day: dayOfMonth }));
const written = fc
  .tuple(day, fc.constantFrom('year', 'month', 'day', 'time', 'zone'))
  .map(([date, exact]) => {
    const parts = [String(date.year), pad(date.month), pad(date.day)];
    const length = exact === 'year' ? 1 : exact === 'month' ? 2 : 3;
    const time = exact === 'time' ? 'T12:00:00' : exact === 'zone' ? 'T00:30:00+05:30' : '';
    return { date, exact, text: parts.slice(0, length).join('-') + time };
  });

test('every form of a date is read, in words and in figures, and nothing is printed that is no number', () => {
  fc.assert(
    fc.property(written, ({ date, exact, text }) => {
      const { year, month, day: dayOfMonth } = dateParts(text) ?? {};
      expect(year).toBe(date.year);
      expect(month).toBe(exact === 'year' ? undefined : date.month);
      expect(dayOfMonth).toBe(exact === 'year' || exact === 'month' ? undefined : date.day);
      for (const language of languages) {
        const words = dateInWords(text, standardLocales[language]);
        expect(words).toContain(String(date.year));
        expect(words).not.toMatch(/NaN|undefined|T\d/);
      }
      expect(firstDay(text) <= lastDay(text)).toBe(true);
      expect(instantOf(text).toISOString().slice(0, 10)).toBe(firstDay(text));
    }),
  );
});

test('whatever stands for a date, no number is made of it', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const language of languages) expect(dateInWords(text, standardLocales[language])).not.toBe('NaN');
      expect(Number.isNaN(instantOf(text).getTime())).toBe(false);
    }),
  );
});
