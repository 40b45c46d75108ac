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
const linesOf = (language: 'nb' | 'nn' | 'en', of = files) =>
  textsOf(made(of, language).documentOf('report', '2011'));

test.each(['nb', 'nn', 'en'] as const)(
  'what is noted on a baseline, a measurement and a target is below the figures: %s',
  (language) => {
    expect(linesOf(language).join('\n')).toContain(
      '2009: Fra manntallet. 2010: Foreløpig. 2014: Uten tiltak ventes 1400.',
    );
  },
);

test.each([
  ['nb', 'Utgangspunkt'],
  ['nn', 'Utgangspunkt'],
  ['en', 'Baseline'],
] as const)('without a drawing it is said which figure is the baseline: %s', (language, baseline) => {
  const alone = (files[folketall] ?? '')
    .replace(/^measurements:\n(?:.*\n)*?(?=baseline)/m, '')
    .replace(/^targets:\n(?: .*\n)*/m, '');
  const lines = linesOf(language, { ...files, [folketall]: alone });
  expect(lines.join('\n')).toContain(`2009: ${baseline}. 2009: Fra manntallet.`);
});

test('the flat table has the notes of a baseline and a target', () => {
  const rows = made(files).tableOf('indicators');
  expect(rows.map(({ År, Radtype, Merknad }) => [År, Radtype, Merknad])).toEqual([
    [2009, 'Utgangspunkt', 'Fra manntallet.'],
    [2010, 'Måling', 'Foreløpig'],
    [2010, 'Måltall', undefined],
    [2014, 'Måltall', 'Uten tiltak ventes 1400.'],
  ]);
});
