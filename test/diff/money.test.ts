import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { compareFiles, type Files } from '../support/compare-plans.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { adoptedPlan } from './edits/plan.ts';

/** The plan of the repository, as files. */
function ownPlan(folder = join(root, 'plan'), prefix = ''): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory()
        ? Object.entries(ownPlan(join(folder, entry.name), `${prefix}${entry.name}/`))
        : [[prefix + entry.name, readFileSync(join(folder, entry.name), 'utf8')]],
    ),
  );
}

interface RawAction {
  costs?: { year: number; amount: number }[];
  financing?: { year: number; source: string; amount: number }[];
}

/** Sums straight from the YAML, by another way than the program's. */
function rawSums(files: Files): { costs: Record<string, number>; sources: Record<string, number> } {
  const costs: Record<string, number> = {};
  const sources: Record<string, number> = {};
  for (const [path, text] of Object.entries(files)) {
    if (!path.startsWith('actions/')) continue;
    const action = parse(String(text)) as RawAction;
    for (const { year, amount } of action.costs ?? []) costs[year] = (costs[year] ?? 0) + amount;
    for (const { year, source, amount } of action.financing ?? []) {
      const key = `${source} ${year}`;
      sources[key] = (sources[key] ?? 0) + amount;
    }
  }
  return { costs, sources };
}

test('sums before and after are those of the files', () => {
  const base = ownPlan();
  const head: Record<string, string> = { ...base };
  head['actions/lokalmat.yaml'] = (base['actions/lokalmat.yaml'] ?? '')
    .replace('amount: 450000', 'amount: 470000')
    .replace('amount: 150000', 'amount: 170000');
  const gone = Object.keys(base).find(
    (path) =>
      path.startsWith('actions/') && path !== 'actions/lokalmat.yaml' && /costs:/.test(base[path] ?? ''),
  );
  delete head[gone ?? ''];
  const { money } = compareFiles(base, head);
  const [before, after] = [rawSums(base), rawSums(head)];
  const years = [...new Set([...Object.keys(before.costs), ...Object.keys(after.costs)])].sort();
  expect(money.total).toEqual(
    years
      .map((year) => ({ year: Number(year), before: before.costs[year] ?? 0, after: after.costs[year] ?? 0 }))
      .filter((shift) => shift.before !== shift.after),
  );
  expect(money.total.length).toBeGreaterThan(0);
  const told = money.bySource.flatMap(({ source, shifts }) =>
    shifts.map((shift) => [`${source.id} ${shift.year}`, shift.before, shift.after] as const),
  );
  const expected = [...new Set([...Object.keys(before.sources), ...Object.keys(after.sources)])]
    .map((key) => [key, before.sources[key] ?? 0, after.sources[key] ?? 0] as const)
    .filter(([, was, is]) => was !== is);
  expect([...told].sort()).toEqual(expected.sort());
  expect(money.byAction.map(({ action }) => action.id).sort()).toEqual(
    ['lokalmat', (gone ?? '').slice('actions/'.length, -'.yaml'.length)].sort(),
  );
  // What the focus areas lose and gain together is what the plan does.
  for (const { year, before: was, after: is } of money.total) {
    const shifts = money.byFocusArea.flatMap((area) => area.shifts.filter((shift) => shift.year === year));
    expect(shifts.reduce((sum, shift) => sum + shift.after - shift.before, 0)).toBe(is - was);
  }
});

test('what is uncovered follows', () => {
  const head = smallPlanWith({
    'actions/skilt.yaml': (text) => text.replace('amount: 100000', 'amount: 130000'),
  });
  expect(compareFiles(smallPlan, head).money).toEqual({
    total: [{ year: 2011, before: 100_000, after: 130_000 }],
    uncovered: [{ year: 2011, before: 0, after: 30_000 }],
    byFocusArea: [
      {
        focusArea: { id: 'naering', title: 'Næring', number: '1' },
        shifts: [{ year: 2011, before: 100_000, after: 130_000 }],
      },
    ],
    byPayer: [],
    bySource: [],
    byAction: [
      {
        action: { id: 'skilt', title: 'Nye skilt' },
        shifts: [{ year: 2011, before: 100_000, after: 130_000 }],
      },
    ],
    shares: [],
  });
});

describe('who pays more and who pays less', () => {
  const skilt = 'actions/skilt.yaml';
  const payersOf = (base: Files, head: Files): unknown =>
    compareFiles(base, head).money.byPayer.map(({ payer, shifts }) => [
      payer,
      ...shifts.map(({ year, before, after }) => [year, after - before]),
    ]);
  const edited = (...edits: readonly (readonly [from: string, to: string])[]): Files => ({
    ...adoptedPlan,
    [skilt]: edits.reduce((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`no ${from}`);
      return text.replace(from, to);
    }, String(adoptedPlan[skilt])),
  });

  test.each([
    ['nobody', [['2011, amount: 100000', '2011, amount: 120000']], []],
    [
      'the fee',
      [['2011, source: kontingent, amount: 50000', '2011, source: kontingent, amount: 60000']],
      [['inside', [2011, 10_000]]],
    ],
    [
      'the fee in place of the county',
      [
        ['2011, source: fylket, amount: 50000', '2011, source: fylket, amount: 40000'],
        ['2011, source: kontingent, amount: 50000', '2011, source: kontingent, amount: 60000'],
      ],
      [
        ['inside', [2011, 10_000]],
        ['outside', [2011, -10_000]],
      ],
    ],
    [
      'those who take part in place of the fee',
      [['2012, source: kontingent', '2012, source: deltakere']],
      [
        ['inside', [2012, -50_000]],
        ['participants', [2012, 50_000]],
      ],
    ],
    ['the state in place of the county', [['2011, source: fylket', '2011, source: staten']], []],
    [
      'nobody, for an action that is cancelled',
      [['status: ongoing\ncosts', 'status: cancelled\nstatusNote: Nei\ncosts']],
      [
        ['inside', [2011, -50_000], [2012, -50_000]],
        ['outside', [2011, -50_000], [2012, -50_000]],
      ],
    ],
  ] as const)('%s', (_name, edits, expected) => {
    const head = edited(...edits);
    expect(payersOf(adoptedPlan, head)).toEqual(expected);
    // What somebody pays more in one direction, the same pays less in the other.
    const back = (expected as readonly (readonly [string, ...(readonly [number, number])[]])[]).map(
      ([payer, ...shifts]) => [payer, ...shifts.map(([year, more]) => [year, -more])],
    );
    expect(payersOf(head, adoptedPlan)).toEqual(back);
  });

  test('a source that becomes the money of somebody else moves what it pays', () => {
    const head = {
      ...adoptedPlan,
      'plan.yaml': String(adoptedPlan['plan.yaml']).replace(
        'title: Staten, kind: state',
        'title: Staten, kind: own',
      ),
    };
    expect(payersOf(adoptedPlan, head)).toEqual([
      ['inside', [2013, 30_000]],
      ['outside', [2013, -30_000]],
    ]);
  });
});

test("the partners' shares follow the fee, its key and the population, to the krone", () => {
  const sharesOf = (edit: Parameters<typeof smallPlanWith>[0]): unknown =>
    compareFiles(smallPlan, smallPlanWith(edit)).money.shares.map(({ document, partners }) => [
      document,
      partners.map(({ partner, shifts }) => [
        partner.id,
        ...shifts.map(({ before, after }) => [before, after]),
      ]),
    ]);
  // 50 000 by 1000 and 500 inhabitants is 33 333 and 16 667.
  expect(
    sharesOf({ 'economic-plans/2011-2014.yaml': (text) => text.replace('2011: 50000', '2011: 50001') }),
  ).toEqual([['economic-plan 2011-2014', [['ask', [33_333, 33_334]]]]]);
  expect(
    sharesOf({ 'economic-plans/2011-2014.yaml': (text) => text.replace('key: population', 'key: equal') }),
  ).toEqual([
    [
      'economic-plan 2011-2014',
      [
        ['ask', [33_333, 25_000]],
        ['bo', [16_667, 25_000]],
      ],
    ],
  ]);
  expect(sharesOf({ 'plan.yaml': (text) => text.replace('2010: 500', '2010: 1000') })).toEqual([
    [
      'economic-plan 2011-2014',
      [
        ['ask', [33_333, 25_000]],
        ['bo', [16_667, 25_000]],
      ],
    ],
  ]);
  expect(sharesOf({ 'plan.yaml': (text) => text.replace('2010: 500', '2010: 500, 2009: 1') })).toEqual([]);
});

test('an action area in another focus area takes the money of its actions along', () => {
  const other = {
    'focus-areas/02-kultur/focus-area.md': '---\nid: kultur\n---\n\n# Kultur\n',
    'focus-areas/02-kultur/01-scene.md':
      '---\nid: scene\n---\n\n# Scene\n\n## Flere scener {#scener}\n\n- teater {#teater}\n',
  };
  const base = smallPlanWith(other);
  const head = smallPlanWith({
    'focus-areas/02-kultur/focus-area.md': other['focus-areas/02-kultur/focus-area.md'],
    'focus-areas/02-kultur/01-scene.md': `${other['focus-areas/02-kultur/01-scene.md']}- skilting {#skilting}\n`,
    'focus-areas/01-naering/01-reiseliv.md': (text) => text.replace('- skilting {#skilting}\n', ''),
  });
  const { money, changes } = compareFiles(base, head);
  expect(changes.map(({ category }) => category)).toEqual(['action-area-moved']);
  expect(money.total).toEqual([]);
  expect(money.byAction).toEqual([]);
  expect(money.byFocusArea.map(({ focusArea, shifts }) => [focusArea.id, shifts])).toEqual([
    ['naering', [{ year: 2011, before: 100_000, after: 0 }]],
    ['kultur', [{ year: 2011, before: 0, after: 100_000 }]],
  ]);
});

test('nine million million kroner are exact', () => {
  const big = (amount: number): Record<string, string | Uint8Array> =>
    smallPlanWith({ 'actions/skilt.yaml': (text) => text.replace('amount: 100000', `amount: ${amount}`) });
  const { money } = compareFiles(big(9_000_000_000_000), big(8_999_999_999_999));
  expect(money.total).toEqual([{ year: 2011, before: 9_000_000_000_000, after: 8_999_999_999_999 }]);
});
