import { withAdopted } from '../support/adopted-plan.ts';
import { compareFiles, type Files, lineOf } from '../support/compare-plans.ts';
import { adoptedPlan } from './edits/plan.ts';

const rows = (base: Files, head: Files): readonly string[] => compareFiles(base, head).changes.map(lineOf);
const planYaml = (edit: (text: string) => string, files: Files = adoptedPlan): Files => ({
  ...files,
  'plan.yaml': edit(String(files['plan.yaml'])),
});

describe('an adopted record on one side only', () => {
  const record = 'adopted/action-plan-2012.yaml';
  const recorded = withAdopted(adoptedPlan, 'action-plan 2012', '2011-01');

  test('is written afterwards, and says what was adopted', () => {
    expect(rows(adoptedPlan, recorded)).toEqual([
      'editorial added adopted-record-written adopted-record action-plan-2012',
    ]);
    expect(compareFiles(adoptedPlan, recorded).verdict.passes).toBe(true);
  });

  test.each([
    ['another amount', 'actions/kart.yaml', 'amount: 80000', 'amount: 90000'],
    ['another title', 'actions/kart.yaml', 'title: Kart', 'title: Store kart'],
    ['another status', 'actions/kart.yaml', 'status: planned', 'status: idea'],
    ['an action less', 'actions/kart.yaml', 'start: 2012\nend: 2012', 'start: 2013\nend: 2013'],
  ])('is written afterwards, and says something else: %s', (_name, file, from, to) => {
    const other = { ...adoptedPlan, [file]: String(adoptedPlan[file]).replace(from, to) };
    const written = withAdopted(other, 'action-plan 2012', '2011-01')[record] ?? '';
    const head = { ...adoptedPlan, [record]: written };
    expect(rows(adoptedPlan, head)).toEqual([
      'decision added adopted-record-changed adopted-record action-plan-2012',
    ]);
    expect(compareFiles(adoptedPlan, head).verdict.passes).toBe(false);
  });

  test('is written on the day of the adoption', () => {
    const adopt = (text: string): string =>
      text.replace('status: hearing, date: 2011-01', 'status: adopted, date: 2012-12-01');
    const plan = 'action-plans/2013.md';
    const head = withAdopted(
      { ...adoptedPlan, [plan]: adopt(String(adoptedPlan[plan])) },
      'action-plan 2013',
      '2012-12-01',
    );
    expect(rows(adoptedPlan, head)).toContain(
      'editorial added adopted-record-written adopted-record action-plan-2013',
    );
  });

  test('is taken away', () => {
    expect(rows(recorded, adoptedPlan)).toEqual([
      'decision removed adopted-record-changed adopted-record action-plan-2012',
    ]);
    expect(compareFiles(recorded, adoptedPlan).verdict.passes).toBe(false);
  });
});

describe('between the revisions', () => {
  test('the names of the levels become others', () => {
    const named = planYaml(
      (text) =>
        `${text}names:\n  goal: { singular: delmål, definite: delmålet, plural: delmål, definitePlural: delmålene, gender: n }\n`,
    );
    for (const [base, head] of [
      [adoptedPlan, named],
      [named, adoptedPlan],
    ] as const)
      expect(rows(base, head)).toEqual(['substantive changed settings-changed plan plan names.goal']);
  });

  test('the levels become others: what was there is gone, and nothing passes for that', () => {
    const strategy = 'focus-areas/01-naering/01-reiseliv.md';
    const fewer: Files = {
      ...planYaml((text) => `${text}levels: [focus-area, strategy, goal]\n`),
      [strategy]: String(adoptedPlan[strategy]).replace(/\n- [\s\S]*$/, '\n'),
      ...Object.fromEntries(
        Object.entries(adoptedPlan)
          .filter(([path]) => path.startsWith('actions/'))
          .map(([path, text]) => [path, text.replace(/serves: \[.*\]/, 'serves: [flere-gjester]')]),
      ),
    };
    const { changes, verdict } = compareFiles(adoptedPlan, fewer);
    const lines = changes.map(lineOf);
    expect(lines).toContain('substantive changed settings-changed plan plan levels');
    for (const id of ['skilting', 'salg'])
      expect(lines).toContain(`decision removed action-area-removed action-area ${id}`);
    expect(verdict.passes).toBe(false);
    // Back again what comes is added, and what an action serves is another.
    const back = compareFiles(fewer, adoptedPlan).changes.map(lineOf);
    expect(back).toContain('substantive added action-area-added action-area skilting');
  });

  test('a plan that the partners adopted is its owner’s: they decide that, and what else is theirs', () => {
    const head = planYaml((text) =>
      text.replace('adoptedBy: partners', 'adoptedBy: owner').replace('vision: Sammen', 'vision: Alene'),
    );
    const { changes, verdict } = compareFiles(adoptedPlan, head);
    expect(changes.map(({ category, weight }) => [category, weight]).sort()).toEqual([
      ['adopters-changed', 'members'],
      ['vision-changed', 'members'],
    ]);
    expect(verdict.decisions).toMatchObject([{ weight: 'members', missing: ['Ask', 'Bø'] }]);
    // Its own body alone cannot take the plan over.
    const alone = planYaml((text) => `${text}adoptions: [{ body: Regionrådet, date: 2011-02-01 }]\n`, head);
    expect(compareFiles(adoptedPlan, alone).verdict.passes).toBe(false);
  });
});

test('a decision that accepts what no longer exists is stale, whatever it accepted', () => {
  const without = { ...adoptedPlan } as Record<string, string>;
  delete without['actions/kart.yaml'];
  const fingerprint = compareFiles(adoptedPlan, without).changes[0]?.fingerprint ?? '';
  const decision = `body: Regionrådet\ncase: 12/11\ndate: 2011-06-10\ndecision: Godtatt.\naccepts: [${fingerprint}]\n`;
  const decided = { ...without, 'decisions/rr.yaml': decision };
  expect(compareFiles(adoptedPlan, decided).verdict).toMatchObject({ passes: true, stale: [] });
  const restored = { ...adoptedPlan, 'decisions/rr.yaml': decision };
  expect(compareFiles(adoptedPlan, restored).verdict.stale).toMatchObject([{ fingerprint }]);
  // Another action removed was not accepted with it.
  const other = { ...adoptedPlan, 'decisions/rr.yaml': decision } as Record<string, string>;
  delete other['actions/skilt.yaml'];
  const { verdict } = compareFiles(adoptedPlan, other);
  expect(verdict.passes).toBe(false);
  expect(verdict.stale).toMatchObject([{ fingerprint }]);
});

/** Milliseconds of this process. */
function timed<Result>(run: () => Result): readonly [result: Result, milliseconds: number] {
  const start = process.cpuUsage();
  const result = run();
  return [result, process.cpuUsage(start).user / 1000];
}

test('357 partners are asked, each once, and in no time', () => {
  const partners = Array.from(
    { length: 357 },
    (_, at) => `  - { id: kommune-${at}, name: Kommune ${at}, population: { 2010: ${1000 + at} } }\n`,
  ).join('');
  const base = planYaml((text) => text.replace('  - { id: vik', `${partners}  - { id: vik`));
  const head = planYaml((text) => text.replace('vision: Sammen', 'vision: Sterkere sammen'), base);
  const [{ verdict }, milliseconds] = timed(() => compareFiles(base, head));
  expect(verdict.decisions).toMatchObject([{ weight: 'members' }]);
  expect(verdict.decisions[0]?.missing).toHaveLength(359);
  expect(new Set(verdict.decisions[0]?.missing).size).toBe(359);
  expect(milliseconds).toBeLessThan(3000);
});

test('2 000 actions that are moved are 2 000 changes, in seconds', () => {
  const count = 2000;
  const actions = (serves: string, prefix: string): Files =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `actions/${prefix}${at}.yaml`,
        `title: Tiltak ${at}\n${prefix === 'flyttet-' ? `formerId: tiltak-${at}\n` : ''}kind: assignment\nserves: [${serves}]\nresponsible: ask\nstart: 2011\nend: 2012\nstatus: planned\n`,
      ]),
    );
  const base = { ...adoptedPlan, ...actions('skilting', 'tiltak-') };
  const [{ changes }, milliseconds] = timed(() =>
    compareFiles(base, { ...adoptedPlan, ...actions('salg', 'flyttet-') }),
  );
  expect(changes.filter(({ category }) => category === 'id-declared')).toHaveLength(count);
  expect(changes.filter(({ category }) => category === 'action-changed')).toHaveLength(count);
  expect(changes).toHaveLength(2 * count);
  expect(milliseconds).toBeLessThan(8000);
});
