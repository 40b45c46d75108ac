import fc from 'fast-check';
import { actionParts, participantShares } from '../../src/budget/participant-shares.ts';
import { economicPlanOf } from '../../src/budget/sharing-key.ts';
import { readDiskTree } from '../../src/io/disk-tree.ts';
import type { Action, EconomicPlan, Plan } from '../../src/model/entities.ts';
import { loadPlan } from '../../src/model/load-plan.ts';
import { root } from '../support/run-cli.ts';

const real = loadPlan(readDiskTree(`${root}/plan`)).plan as Plan;
const [partner] = real.partners;
const [economicPlan] = real.economicPlans;
const [action] = real.actions;
if (!partner || !economicPlan || !action) throw new Error('the plan of the tests has lost its parts');
const year = economicPlan.from;

interface Case {
  readonly populations: readonly number[];
  readonly key: 'population' | 'equal' | 'fixed' | undefined;
  readonly fixed: readonly number[];
  readonly actions: readonly { readonly amount: number; readonly takesPart: readonly boolean[] }[];
}

/** A plan in which nothing but these matters. */
function planOf({ populations, key, fixed, actions }: Case): Plan {
  const partners = populations.map((population, at) => ({
    ...partner,
    id: `p${at}`,
    record: { id: `p${at}`, name: `P${at}`, population: { 2010: population } },
  })) as unknown as Plan['partners'];
  const memberFee = {
    line: 'kontingent',
    populationYear: 2010,
    key,
    shares: partners.map(({ id }, at) => ({ partner: id, share: fixed[at] ?? 0 })),
  };
  const withFee = { ...economicPlan, record: { ...economicPlan?.record, memberFee } } as EconomicPlan;
  return {
    ...real,
    partners,
    economicPlans: key ? [withFee] : [],
    actions: actions.map(({ amount, takesPart }, at): Action => {
      const participants = partners.filter((_, who) => takesPart[who]).map(({ id }) => id);
      const financing = [
        { year, source: 'deltakerkommuner', amount },
        { year, source: 'staten', amount: 7 },
        { year: year + 1, source: 'deltakerkommuner', amount: 11 },
      ];
      return { ...action, id: `a${at}`, record: { ...action?.record, financing, participants } } as Action;
    }),
  };
}

const cases = fc.integer({ min: 1, max: 9 }).chain((count) =>
  fc.record({
    populations: fc.array(fc.integer({ min: 0, max: 700_000 }), { minLength: count, maxLength: count }),
    key: fc.constantFrom('population', 'equal', 'fixed', undefined),
    fixed: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }),
    actions: fc.array(
      fc.record({
        amount: fc.integer({ min: -1e12, max: 1e12 }),
        takesPart: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  }),
) as fc.Arbitrary<Case>;

function sharesOf(plan: Plan, actions = plan.actions): readonly number[] {
  const shares = participantShares(plan, actions, year, economicPlanOf(plan, year)?.record.memberFee);
  if (shares && 'lacking' in shares) throw new Error('nothing was to be missing');
  return shares?.amounts ?? plan.partners.map(() => 0);
}

test('the parts are exactly what the source pays, and no year or source besides', () => {
  fc.assert(
    fc.property(cases, (sample) => {
      const total = sample.actions.reduce((sum, { amount }) => sum + amount, 0);
      expect(sharesOf(planOf(sample)).reduce((sum, part) => sum + part, 0)).toBe(total);
    }),
  );
});

test('those who take part pay, nobody else; where none is named, all do', () => {
  const seen = { outside: 0, nobodyNamed: 0 };
  fc.assert(
    fc.property(cases, (sample) => {
      const plan = planOf(sample);
      for (const [at, { takesPart }] of sample.actions.entries()) {
        const one = sharesOf(plan, plan.actions.slice(at, at + 1));
        if (!takesPart.includes(true)) {
          const all = {
            ...sample,
            actions: sample.actions.map((action) => ({ ...action, takesPart: takesPart.map(() => true) })),
          };
          expect(one).toEqual(sharesOf(planOf(all), planOf(all).actions.slice(at, at + 1)));
          seen.nobodyNamed += 1;
          continue;
        }
        for (const [who, part] of one.entries()) {
          if (takesPart[who]) continue;
          expect(part).toBe(0);
          seen.outside += 1;
        }
      }
    }),
  );
  expect(seen.outside).toBeGreaterThan(50);
  expect(seen.nobodyNamed).toBeGreaterThan(5);
});

test('action by action the parts add up to what each pays, and are those of the actions that anybody pays', () => {
  fc.assert(
    fc.property(cases, (sample) => {
      const plan = planOf(sample);
      const parts = actionParts(plan, plan.actions, year, economicPlanOf(plan, year)?.record.memberFee);
      const sums = plan.partners.map((one) =>
        parts.reduce((sum, { parts: of }) => sum + (of.get(one) ?? 0), 0),
      );
      expect(sums).toEqual(sharesOf(plan));
      expect(parts.map(({ action: { id } }) => id)).toEqual(
        plan.actions.flatMap(({ id }, at) => (sample.actions[at]?.amount === 0 ? [] : [id])),
      );
    }),
  );
});

test('actions are shared one by one: the order matters for nothing', () => {
  fc.assert(
    fc.property(cases, (sample) => {
      const plan = planOf(sample);
      const alone = plan.actions.map((_, at) => sharesOf(plan, plan.actions.slice(at, at + 1)));
      const added = plan.partners.map((_, who) => alone.reduce((sum, one) => sum + (one[who] ?? 0), 0));
      expect(sharesOf(plan)).toEqual(added);
      expect(sharesOf(plan, [...plan.actions].reverse())).toEqual(added);
    }),
  );
});

test('the key is that of the members’ fee, and equal parts without one', () => {
  const asked: Case = {
    populations: [100, 300],
    key: 'population',
    fixed: [9, 1],
    actions: [{ amount: 1000, takesPart: [true, true] }],
  };
  expect(sharesOf(planOf(asked))).toEqual([250, 750]);
  expect(sharesOf(planOf({ ...asked, key: 'fixed' }))).toEqual([900, 100]);
  expect(sharesOf(planOf({ ...asked, key: 'equal' }))).toEqual([500, 500]);
  expect(sharesOf(planOf({ ...asked, key: undefined }))).toEqual([500, 500]);
  // Nobody who takes part has a fixed share: they pay equally.
  expect(sharesOf(planOf({ ...asked, key: 'fixed', fixed: [0, 0] }))).toEqual([500, 500]);
});

test('a population that is missing is told of, not guessed', () => {
  const plan = planOf({
    populations: [1, 2],
    key: 'population',
    fixed: [],
    actions: [{ amount: 9, takesPart: [] }],
  });
  const [first, ...rest] = plan.partners as [Plan['partners'][number], ...Plan['partners']];
  const lacking = { ...plan, partners: [{ ...first, record: { ...first.record, population: {} } }, ...rest] };
  const key = economicPlanOf(plan, year)?.record.memberFee;
  expect(participantShares(lacking, lacking.actions, year, key)).toMatchObject({ lacking: [{ year: 2010 }] });
});

test('of economic plans that are rolled on, the last to begin holds the year', () => {
  const plans = [2011, 2013, 2012].map((from) => ({
    ...economicPlan,
    from,
    to: from + 3,
  })) as Plan['economicPlans'];
  const of = (year: number): number | undefined =>
    economicPlanOf({ ...real, economicPlans: plans }, year)?.from;
  expect([2010, 2011, 2012, 2014, 2016, 2017].map(of)).toEqual([
    undefined,
    2011,
    2012,
    2013,
    2013,
    undefined,
  ]);
});
