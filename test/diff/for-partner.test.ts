import { standardWeights } from '#templates';
import { forPartner, partnerMeant } from '../../src/diff/for-partner.ts';
import { viewOf } from '../../src/diff/view/diff-view.ts';
import type { Files } from '../support/compare-plans.ts';
import { compareEnds } from '../support/diff-fixture.ts';
import { smallPlan } from '../support/small-plan.ts';

/** The small plan with a source that participants pay, and actions of one of them and of both. */
const base: Files = {
  ...smallPlan,
  'plan.yaml': (smallPlan['plan.yaml'] ?? '')
    .replace('status: draft', 'status: adopted')
    .replace(
      'financingSources:\n',
      'financingSources:\n  - { id: deltakere, title: De som er med, kind: participants }\n',
    ),
  'actions/kart.yaml': `title: Turkart
kind: measure
serves: [skilting]
responsible: ask
participants: [{ partner: ask, amount: { 2012: 80000 } }]
start: 2012
end: 2012
status: planned
costs: [{ year: 2012, amount: 80000 }]
financing: [{ year: 2012, source: deltakere, amount: 80000 }]
`,
};
const head: Files = {
  ...base,
  'plan.yaml': String(base['plan.yaml']).replace('text: Vekst', 'text: Mer vekst'),
  'actions/kart.yaml': String(base['actions/kart.yaml']).replaceAll('80000', '95000'),
  'chapters/01-bakgrunn.md': (smallPlan['chapters/01-bakgrunn.md'] ?? '').replace('2005', '2006'),
};
const { comparison, ends } = compareEnds(base, head);
const plans = { base: ends.base.plan, head: ends.head.plan };
const forWhom = (word: string) => {
  const partner = partnerMeant(word, [plans.head, plans.base]);
  if (!partner) throw new Error(`no ${word}`);
  return { partner, ...forPartner(comparison, partner, plans) };
};
const categoriesOf = (word: string): readonly string[] =>
  forWhom(word)
    .comparison.changes.map(({ category }) => category)
    .toSorted();

test('a partner sees what its council decides, and the actions that it takes part in', () => {
  expect(comparison.changes.length).toBe(4);
  // What the action costs, and what the partner pays of it.
  expect(categoriesOf('ask')).toEqual(['budget-not-adopted', 'budget-not-adopted', 'overall-goal-changed']);
  expect(categoriesOf('bo')).toEqual(['overall-goal-changed']);
  expect(forWhom('bo').hidden).toBe(3);
});

test('and what it pays before and after, of the fee and of actions', () => {
  const { money } = forWhom('ask').comparison;
  expect(money.bySource).toEqual([
    { source: { title: 'De som er med' }, shifts: [{ year: 2012, before: 80000, after: 95000 }] },
  ]);
  expect(money.total).toEqual([]);
  expect(forWhom('bo').comparison.money.bySource).toEqual([]);
});

test('what must be decided and what fails is of the whole', () => {
  expect(forWhom('bo').comparison.verdict).toBe(comparison.verdict);
});

test.each([
  ['nb', 'For', 'De som er med: 80\u202f000 → 95\u202f000 kr (2012)'],
  ['nn', 'For', 'De som er med: 80\u202f000 → 95\u202f000 kr (2012)'],
  ['en', 'For', 'De som er med: 80\u202f000 → 95\u202f000 kr (2012)'],
] as const)('the first line says for whom, in %s', (language, label, pays) => {
  const { comparison: own, partner } = forWhom('ask');
  const view = viewOf(own, ends, { language, table: standardWeights, partner: partner.title });
  expect(view.front[0]).toEqual({ label, text: 'Ask' });
  expect(view.front.map(({ text }) => text)).toContain(pays);
  expect(view.ends).toMatch(/^For Ask\. /);
});

test('a partner is meant by its id or its name, whatever the case', () => {
  expect(partnerMeant('bo', [plans.head])?.id).toBe('bo');
  expect(partnerMeant(' BØ ', [plans.head])?.id).toBe('bo');
  expect(partnerMeant('oslo', [plans.head])).toBeUndefined();
});

test('a change has the number that it has in the whole', () => {
  const options = { language: 'nb', table: standardWeights } as const;
  const numbersOf = (view: ReturnType<typeof viewOf>): ReadonlyMap<string, number> =>
    new Map(view.changes.map(({ change, no }) => [change.fingerprint, no]));
  const whole = numbersOf(viewOf(comparison, ends, options));
  const view = viewOf(forWhom('ask').comparison, ends, {
    ...options,
    all: comparison.changes,
    partner: 'Ask',
  });
  const part = numbersOf(view);
  expect(part.size).toBe(3);
  for (const [fingerprint, no] of part) expect(no).toBe(whole.get(fingerprint));
  // What is to be decided is of the whole, and has its numbers, too.
  const decided = view.decisions.flatMap(({ items }) => items.map(({ no }) => no));
  expect(decided.every((no) => no > 0)).toBe(true);
  // What it pays of the costs is said, and not what all pay.
  expect(view.front.map(({ label }) => label)).not.toContain('Kostnad');
});

test('a change of the fee is shown to those who pay it, and what it is to each', () => {
  const feePlan = (fee: number): Files => ({
    ...base,
    'economic-plans/2011-2014.yaml': `revision: { status: draft, date: 2010-10 }
years: [2011, 2012, 2013, 2014]
unit: 1000
signConvention: income-positive
income: [{ id: kontingent, title: Kontingent, kind: member-fee, amounts: { 2012: ${fee} } }]
expenses: [{ id: drift, title: Drift, kind: operations, amounts: { 2012: 1000 } }]
memberFee: { line: kontingent, key: equal }
`,
  });
  const compared = compareEnds(feePlan(100_000), feePlan(120_000));
  const [own, head] = [compared.ends.base.plan, compared.ends.head.plan];
  const partner = partnerMeant('ask', [head]);
  if (!partner) throw new Error('no ask');
  const part = forPartner(compared.comparison, partner, { base: own, head });
  expect(part.hidden).toBe(0);
  const { front } = viewOf(part.comparison, compared.ends, {
    language: 'nb',
    table: standardWeights,
    partner: partner.title,
  });
  expect(front).toContainEqual({
    label: 'Betaler',
    text: 'Kontingenten i økonomiplanen 2011–2014: 50\u202f000 → 60\u202f000 kr (2012)',
  });
  // All changes are shown, and what they cost together is still not what the partner pays.
  expect(front.map(({ label }) => label)).not.toContain('Kostnad');
});

test('one whose payments are as before is told so, whatever the actions cost', () => {
  const view = viewOf(forWhom('bo').comparison, ends, {
    language: 'nb',
    table: standardWeights,
    partner: 'Bø',
  });
  expect(view.front).toContainEqual({ label: 'Betaler', text: 'Det samme som før.' });
  expect(view.front.map(({ text }) => text).join()).not.toContain('koster det samme');
});

test('what a file says that could not be read is no saving', () => {
  const broken = compareEnds(base, {
    ...head,
    'actions/kart.yaml': '<<<<<<< a\ntitle: x\n=======\ntitle: y\n>>>>>>> b\n',
  });
  const partner = partnerMeant('ask', [broken.ends.base.plan]);
  if (!partner) throw new Error('no ask');
  for (const own of [
    forPartner(broken.comparison, partner, { base: broken.ends.base.plan, head: broken.ends.head.plan })
      .comparison,
    broken.comparison,
  ]) {
    const { front } = viewOf(own, broken.ends, { language: 'nb', table: standardWeights });
    expect(front.map(({ text }) => text).join()).not.toMatch(/samme som før|trenger vedtak|−80/);
  }
});
