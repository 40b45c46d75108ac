import { made } from '../support/money-cases.ts';
import { smallPlan } from '../support/small-plan.ts';
import { textsOf } from '../support/texts-of.ts';

const folketall = 'indicators/folketall.yaml';
const files = {
  ...smallPlan,
  [folketall]: `${smallPlan[folketall]}    note: Foreløpig
baseline: { period: 2009, value: 1490, note: Fra manntallet. }
targets:
  - { period: 2010, value: 1495 }
  - { period: 2014, value: 1450, note: Uten tiltak ventes 1400. }
`.replace('{ period: 2010, value: 1500 }\n    note', 'period: 2010\n    value: 1500\n    note'),
};
const rowsIn = (language: 'nb' | 'nn' | 'en'): readonly string[] =>
  textsOf(made(files, language).documentOf('report', '2011'))
    .map((line) => line.replace(/[\u00a0\u202f]/g, ' '))
    .filter((line) => /^20\d\d \|/.test(line));

test.each([
  ['nb', 'Utgangspunkt'],
  ['nn', 'Utgangspunkt'],
  ['en', 'Baseline'],
] as const)(
  'what is noted on a baseline, a measurement and a target is in its row: %s',
  (language, baseline) => {
    const rows = rowsIn(language);
    expect(rows).toContainEqual(
      expect.stringMatching(`^2009 \\| 1.?490 \\| – \\| ${baseline}\\sFra manntallet\\.$`),
    );
    expect(rows).toContainEqual(expect.stringMatching(/^2010 \| 1.?500 \| 1.?495 \| Foreløpig$/));
    expect(rows).toContainEqual(expect.stringMatching(/^2014 \| – \| 1.?450 \| Uten tiltak ventes 1400\.$/));
  },
);

test('the flat table has the notes of a baseline and a target', () => {
  const rows = made(files).tableOf('indicators');
  expect(rows.map(({ År, Radtype, Merknad }) => [År, Radtype, Merknad])).toEqual([
    [2009, 'Utgangspunkt', 'Fra manntallet.'],
    [2010, 'Måling', 'Foreløpig'],
    [2010, 'Måltall', undefined],
    [2014, 'Måltall', 'Uten tiltak ventes 1400.'],
  ]);
});
