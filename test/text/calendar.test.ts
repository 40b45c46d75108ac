import { exists, lastDay } from '../../src/model/dates.ts';
import { lastDayOfMonth } from '../../src/text/calendar.ts';
import { periodOf } from '../../src/text/period.ts';

test.each([
  [2011, 1, '2011-01-31'],
  [2011, 2, '2011-02-28'],
  [2012, 2, '2012-02-29'],
  [1900, 2, '1900-02-28'],
  [2000, 2, '2000-02-29'],
  [2011, 4, '2011-04-30'],
  [2011, 12, '2011-12-31'],
  [2011, 14, '2012-02-29'],
  [2011, 37, '2014-01-31'],
  [95, 2, '0095-02-28'],
])('of %i, month %i, the last day is %s', (year, month, day) => {
  expect(lastDayOfMonth(year, month)).toBe(day);
});

test('what a month ends on, what a coarse date lasts to and which days there are is one thing', () => {
  for (const year of [1900, 1999, 2000, 2011, 2012, 2100])
    for (let month = 1; month <= 12; month += 1) {
      const last = lastDayOfMonth(year, month);
      expect(periodOf('month', year, month)?.last).toBe(last);
      expect(lastDay(last.slice(0, 7))).toBe(last);
      const [before, day] = [last.slice(0, 8), Number(last.slice(8))];
      expect(exists(last)).toBe(true);
      // The 32nd is no date at all.
      if (day < 31) expect(exists(`${before}${day + 1}`)).toBe(false);
    }
});
