import type { ShownValue } from '../../src/diff/change.ts';
import { valueLabel, valueName } from '../../src/diff/view/names.ts';
import { compareFiles } from '../support/compare-plans.ts';
import { smallPlan } from '../support/small-plan.ts';

function valuesOf(
  base: Readonly<Record<string, string>>,
  head: Readonly<Record<string, string>>,
): readonly ShownValue[] {
  const { changes } = compareFiles({ ...smallPlan, ...base }, { ...smallPlan, ...head });
  return changes.flatMap(({ detail }) => (detail.type === 'values' ? detail.values : []));
}

const planWith = (lines: string): Readonly<Record<string, string>> => ({
  'plan.yaml': `${smallPlan['plan.yaml']}${lines}`,
});

const inWords = (value: ShownValue): string => {
  const label = valueLabel(value, 'nn', (id) => id);
  return `${label}: ${valueName(value, value.before, 'nn')} → ${valueName(value, value.after, 'nn')}`;
};

test.each([
  [
    'the severity of a rule is a word of the model',
    planWith('rules: { partners-named-by-id: { severity: info, reason: Nei } }\n'),
    planWith('rules: { partners-named-by-id: { severity: warning, reason: Nei } }\n'),
    'regel: alvorsgrad, partners-named-by-id: merknad → åtvaring',
  ],
  [
    'a heavier kind of change has a weight in words',
    planWith('changes: { heavier: { goal-reworded: { weight: substantive, reason: Ja } } }\n'),
    planWith('changes: { heavier: { goal-reworded: { weight: decision, reason: Ja } } }\n'),
    'reglar for endringar: tyngre: vekt, goal-reworded: vesentleg → vedtakskrevjande',
  ],
  [
    'the role of a partner is a word of the model',
    planWith(''),
    { 'plan.yaml': smallPlan['plan.yaml']?.replace('name: Bø,', 'name: Bø, role: associate,') ?? '' },
    'rolle: medlem → tilknytt part',
  ],
  [
    'who adopts is a word of the model',
    planWith(''),
    { 'plan.yaml': smallPlan['plan.yaml']?.replace('adoptedBy: partners', 'adoptedBy: owner') ?? '' },
    'styring: blir vedteken av: partane → eigaren',
  ],
  [
    'inhabitants are a number, by year',
    planWith(''),
    { 'plan.yaml': smallPlan['plan.yaml']?.replace('2010: 1000', '2010: 12000') ?? '' },
    'innbyggjarar, 2010: 1000 → 12\u202f000',
  ],
  [
    'the words of a locale are not words of the model',
    { 'locales/nb.yaml': 'status: 2011-03\n' },
    { 'locales/nb.yaml': 'status: planned\n' },
    'status: 2011-03 → planned',
  ],
])('%s', (_name, base, head, shown) => {
  const values = valuesOf(base, head);
  expect(values.map(inWords)).toEqual([shown]);
});
