import { standardWeights } from '#templates';
import type { Comparison } from '../../src/diff/change.ts';
import { diffPlans } from '../../src/diff/diff-plans.ts';
import { compareFiles, type Files, lineOf, sideOfFiles } from '../support/compare-plans.ts';
import { wordsFrom } from '../support/plan-pairs.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';

const strategy = 'focus-areas/01-naering/01-reiseliv.md';

/**
 * Processor time in milliseconds of comparing two plans that are read: the least of three, or of fewer where that is quick
 * enough.
 */
function compared(
  base: Files,
  head: Files,
  isEnough: (cost: number) => boolean = () => false,
): { readonly cost: number; readonly comparison: Comparison } {
  const [before, after] = [sideOfFiles(base), sideOfFiles(head)];
  let cost = Number.POSITIVE_INFINITY;
  let comparison: Comparison | undefined;
  for (let round = 0; round < 3 && !isEnough(cost); round += 1) {
    const from = process.cpuUsage();
    comparison = diffPlans(before, after, { table: standardWeights });
    const { user, system } = process.cpuUsage(from);
    cost = Math.min(cost, (user + system) / 1000);
  }
  return { cost, comparison: comparison as Comparison };
}

/** Expects twice as much to take about twice as long, where the square would take four times; gives the larger comparison. */
function expectGrowth(pair: (count: number) => readonly [Files, Files], most: number): Comparison {
  const once = compared(...pair(most / 2));
  const isSteady = (cost: number): boolean => cost < Math.max(3 * once.cost, 200);
  const twice = compared(...pair(most), isSteady);
  const costs = [once.cost, twice.cost];
  expect({ costs, steady: isSteady(twice.cost) }).toEqual({ costs, steady: true });
  return twice.comparison;
}

const actionFile = (at: number, serves: string, text: string): string =>
  `title: Tiltak ${at}\nkind: measure\nserves: [${serves}]\nresponsible: ask\nstart: 2011\nend: 2011\nstatus: planned\ncosts: [{ year: 2011, amount: ${1000 + at} }]\nfinancing: [{ year: 2011, source: kontingent, amount: ${1000 + at} }]\ndescription: ${text}\n`;

describe('2 000 of a kind', () => {
  test('actions that are moved to another action area', () => {
    const words = wordsFrom(1);
    const text = Array.from({ length: 2000 }, () => words.phrase(8));
    const plan = (count: number, serves: string): Files => ({
      ...smallPlan,
      ...Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `actions/a-${at}.yaml`,
          actionFile(at, serves, text[at] ?? ''),
        ]),
      ),
    });
    const { changes } = expectGrowth((count) => [plan(count, 'skilting'), plan(count, 'salg')], 2000);
    expect(changes).toHaveLength(2000);
    expect(new Set(changes.map(({ category, field }) => `${category} ${field}`))).toEqual(
      new Set(['action-changed serves']),
    );
  });

  test('action areas that are moved to another goal', () => {
    const list = (from: number, to: number): string =>
      Array.from({ length: to - from }, (_, at) => `- område ${from + at} {#o-${from + at}}\n`).join('');
    const plan = (first: string, second: string): Files => ({
      ...smallPlan,
      [strategy]: `${smallPlan[strategy]}\n## Ett mål {#ett}\n\n${first}\n## Et annet mål {#annet}\n\n${second}`,
    });
    const { changes } = expectGrowth(
      (count) => [
        plan(`${list(0, count)}- sist {#sist}\n`, '- her {#her}\n'),
        plan('- sist {#sist}\n', `- her {#her}\n${list(0, count)}`),
      ],
      2000,
    );
    expect(changes).toHaveLength(2000);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['moved']));
  });

  test('actions with other ids and the same texts are found again, each by its own', () => {
    const words = wordsFrom(2);
    const text = Array.from({ length: 2000 }, () => words.phrase(14));
    const plan = (count: number, name: string): Files => ({
      ...smallPlan,
      ...Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `actions/${name}-${at}.yaml`,
          actionFile(at, 'salg', text[at] ?? ''),
        ]),
      ),
    });
    const { hints, changes } = expectGrowth((count) => [plan(count, 'gammel'), plan(count, 'ny')], 2000);
    expect(changes).toHaveLength(4000);
    const right = hints.filter(({ removed, added }) => removed.id?.replace('gammel', 'ny') === added.id);
    expect(right.length).toBeGreaterThan(1800);
    expect(hints.length - right.length).toBe(0);
  });

  test('parts of one action, and actions merged into one', () => {
    const part = (count: number): Files => ({
      ...smallPlan,
      ...Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `actions/del-${at}.yaml`,
          `${actionFile(at, 'salg', 'Del')}splitFrom: skilt\n`,
        ]),
      ),
    });
    const whole = (count: number): Files => ({
      ...smallPlan,
      'actions/skilt.yaml': `${smallPlan['actions/skilt.yaml']}formerId: [${Array.from({ length: count }, (_, at) => `del-${at}`).join(', ')}]\n`,
    });
    const split = expectGrowth((count) => [smallPlan, part(count)], 2000);
    expect(split.changes.map(lineOf)).toEqual(['substantive changed action-split action skilt']);
    const merged = expectGrowth((count) => [part(count), whole(count)], 2000);
    expect(merged.changes.map(lineOf)).toEqual(['substantive changed merged action skilt']);
  });
});

test('a text in which every word changes', () => {
  const text = (count: number, word: string): Files =>
    smallPlanWith({
      'chapters/01-bakgrunn.md': `---\nid: bakgrunn\n---\n\n# Bakgrunn\n\n${Array.from({ length: count }, (_, at) => `${word}${at % 997}`).join(' ')}.\n`,
    }) as Files;
  const { changes } = expectGrowth((count) => [text(count, 'eple'), text(count, 'bil')], 20_000);
  expect(changes.map(lineOf)).toHaveLength(1);
  expect(changes[0]?.detail).toMatchObject({ type: 'text', rewritten: true });
});

test('357 partners, each with another share', () => {
  const plan = (population: number): Files =>
    smallPlanWith({
      'plan.yaml': (text) =>
        text.replace(
          'financingSources:',
          `${Array.from({ length: 355 }, (_, at) => `  - { id: k-${at}, name: Kommune ${at}, population: { 2010: ${1000 + at * population} } }\n`).join('')}financingSources:`,
        ),
    }) as Files;
  const most = 3000;
  const { comparison, cost } = compared(plan(10), plan(12), (cost) => cost < most);
  expect(
    comparison.changes.filter(({ subject, field }) => subject === 'partner' && field === 'population'),
  ).toHaveLength(354);
  expect(comparison.money.shares[0]?.partners.length).toBeGreaterThan(300);
  expect(cost).toBeLessThan(most);
});

describe('what contradicts itself', () => {
  test('two say that they were the same before: the first is, the other is new', () => {
    const head = smallPlanWith({
      [strategy]: (text) =>
        text
          .replace('- skilting {#skilting}', '- skilting {#skilt formerId=skilting}')
          .replace('  - på nett', '- skilting og kart {#kart formerId=skilting}\n  - på nett'),
      'actions/skilt.yaml': (text) => text.replace('[skilting]', '[skilt]'),
    });
    expect(compareFiles(smallPlan, head as Files).changes.map(lineOf)).toEqual(
      expect.arrayContaining([
        'editorial changed id-declared action-area skilt id',
        'substantive added action-area-added action-area kart',
      ]),
    );
  });

  test('two say that they took in the same: the first did', () => {
    const action = (id: string, rest: string): string => actionFile(1, 'salg', id) + rest;
    const base = {
      ...smallPlan,
      'actions/a.yaml': action('a', ''),
      'actions/b.yaml': action('b', ''),
      'actions/c.yaml': action('c', ''),
    };
    const { 'actions/c.yaml': _gone, ...rest } = base;
    const head = {
      ...rest,
      'actions/a.yaml': action('a', 'formerId: c\n'),
      'actions/b.yaml': action('b', 'formerId: c\n'),
    };
    expect(compareFiles(base, head).changes.map(lineOf)).toEqual(['substantive changed merged action a']);
  });

  test('a former id that is still there merges nothing', () => {
    const head = smallPlanWith({ 'actions/nettsalg.yaml': (text) => `${text}formerId: skilt\n` });
    expect(compareFiles(smallPlan, head as Files).changes.map(lineOf)).toEqual([]);
  });

  test('split from something that is still there and says nothing else: one act, of the new part alone', () => {
    const head = { ...smallPlan, 'actions/del.yaml': `${actionFile(1, 'salg', 'Del')}splitFrom: nettsalg\n` };
    const { changes } = compareFiles(smallPlan, head);
    expect(changes.map(lineOf)).toEqual(['substantive changed action-split action nettsalg']);
    expect(changes[0]?.detail).toMatchObject({
      type: 'act',
      act: 'split',
      parts: [{ kind: 'added', id: 'del' }],
    });
  });

  test('split in a ring is new', () => {
    const head = {
      ...smallPlan,
      'actions/en.yaml': `${actionFile(1, 'salg', 'Del')}splitFrom: to\n`,
      'actions/to.yaml': `${actionFile(2, 'salg', 'Del')}splitFrom: en\n`,
    };
    expect(compareFiles(smallPlan, head).changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'added en',
      'added to',
    ]);
  });
});

test('levels in another order are no mere order, and what they have no place for is gone', () => {
  const { [strategy]: _none, ...rest } = smallPlan;
  const goal = (kind: string, below: string): Files => ({
    ...rest,
    'plan.yaml': `${smallPlan['plan.yaml']}levels: ${kind}\n`,
    [strategy]: `---\nid: reiseliv\n---\n\n# Reiseliv\n\n## ${below}\n\n- skilting {#skilting}\n- salg {#salg}\n  - på nett {#salg-nett}\n`,
  });
  const before = goal('[focus-area, strategy, goal, action-area]', 'Flere gjester {#flere-gjester}');
  const after = goal('[focus-area, goal, strategy, action-area]', 'Flere gjester {#flere-gjester}');
  expect(compareFiles(before, after).changes.map(lineOf)).toEqual([
    'substantive changed settings-changed plan plan levels',
    'decision removed strategy-removed strategy reiseliv',
  ]);
  expect(compareFiles(after, before).changes.map(lineOf)).toEqual([
    'substantive changed settings-changed plan plan levels',
    'decision added strategy-added strategy reiseliv',
  ]);
});
