import { readAmount, readNumber } from '../../src/schema/read-number.ts';

/** Read without a word. */
test.each([
  ['250000', 250000],
  ['250 000', 250000],
  ['1 250 000', 1250000],
  ['250\u00a0000', 250000],
  ['250\u202f000', 250000],
  ['250\u2009000', 250000],
  ['250\u2007000', 250000],
  ['250  000', 250000],
  ['kr 250 000', 250000],
  ['Kr. 250 000', 250000],
  ['kr\u00a0250\u00a0000', 250000],
  ['250 000 kr', 250000],
  ['250 000 kroner', 250000],
  ['NOK 250000', 250000],
  ['250 000,-', 250000],
  ['250 000,–', 250000],
  ['250000.-', 250000],
  ['kr 250 000,-', 250000],
  ['-5 000', -5000],
  ['−5 000', -5000],
  ['– 5 000', -5000],
  ['‑5000', -5000],
  ['+5000', 5000],
  ['-kr 5 000', undefined],
  ['kr -5 000', -5000],
  ['0', 0],
  ['007', 7],
])('the amount %j is %s', (text, value) => {
  if (value === undefined) expect(readAmount(text).problem).toBe('amount-form');
  else expect(readAmount(text)).toEqual({ value });
});

/** Certain, and told: written so that no doubt is left. */
test.each([
  ['16.500', '16500'],
  ['1.250.000', '1250000'],
  ['250 000,00', '250000'],
  ['250000,00', '250000'],
  ['250 000.00', '250000'],
  ['250000.0', '250000'],
  ['250.000,00', '250000'],
  ['250,000.00', '250000'],
  ['1,250,000', '1250000'],
  ['-250 000,00', '-250000'],
  ['−16.500', '-16500'],
  ['kr 250 000,00', '250000'],
  ["250'000", '250000'],
  ['250’000', '250000'],
  ['250_000', '250000'],
  ['2,5 mill. kr', '2500000'],
  ['2,5 mill', '2500000'],
  ['1,2 millioner kroner', '1200000'],
  ['3 millionar', '3000000'],
  ['MNOK 2,5', '2500000'],
  ['250 tusen', '250000'],
  ['1,5 mrd.', '1500000000'],
])('the amount %j is read as %s', (text, fixed) => {
  expect(readAmount(text)).toEqual({ value: Number(fixed), problem: 'amount-read-as', fixed });
});

/** Not certain: told, with what it may be. */
test.each([
  ['250,000', 'amount-in-doubt', '250000'],
  ['(5 000)', 'amount-in-doubt', '-5000'],
  ['5 000-', 'amount-in-doubt', '-5000'],
  ['1.5', 'decimal-in-amount', undefined],
  ['1,5', 'decimal-in-amount', undefined],
  ['250 000,50', 'decimal-in-amount', undefined],
  ['0,5 tusen mill', 'amount-form', undefined],
  ['25 0000', 'amount-form', undefined],
  ['2500 00', 'amount-form', undefined],
  ['ca. 250 000', 'amount-form', undefined],
  ['250 000 / 300 000', 'amount-form', undefined],
  ['1.2.3', 'amount-form', undefined],
  ['#REF!', 'amount-form', undefined],
  ['', 'amount-form', undefined],
])('the amount %j is %s', (text, problem, fixed) => {
  expect(readAmount(text)).toEqual({ problem, ...(fixed && { fixed }) });
});

test.each([
  ['2011', true, { value: 2011 }],
  ['1 500', true, { value: 1500 }],
  ['12,5', true, undefined],
  ['12,5', false, { value: 12.5 }],
  ['12.5', false, { value: 12.5 }],
  ['1 234,5', false, { value: 1234.5 }],
  ['−12,5', false, { value: -12.5 }],
  ['16.500', false, { value: 16500, problem: 'amount-read-as', fixed: '16500' }],
  ['12,5 %', false, undefined],
  ['kr 5', false, undefined],
  ['tjue', false, undefined],
])('the number %j (whole: %s) is %j', (text, whole, expected) => {
  expect(readNumber(text, whole)).toEqual(expected);
});
