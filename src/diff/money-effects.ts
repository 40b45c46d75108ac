import { feeShares } from '../budget/economic-plan.ts';
import type { Plan } from '../model/entities.ts';
import { branchByActionArea } from '../model/tree.ts';
import type { MoneyEffects, MoneyShift, Named } from './change.ts';
import type { PlanSide } from './diff-plans.ts';
import { namedOf, type Pairing, type Subject } from './subjects.ts';

/** Kroner by year, of each thing that has an amount. */
type Sums<Key> = Map<Key, Map<number, number>>;

interface Totals {
  readonly total: Sums<'all'>;
  readonly uncovered: Sums<'all'>;
  readonly byFocusArea: Sums<string>;
  readonly bySource: Sums<string>;
  readonly byAction: Sums<string>;
}

/** What the changes do to sums and to the partners' shares. Ids are those of the base where something has one there. */
export function moneyEffects(base: PlanSide, head: PlanSide, pairing: Pairing): MoneyEffects {
  const { baseId } = pairing;
  const before = totalsOf(base.plan, (_kind, id) => id);
  const after = totalsOf(head.plan, (kind, id) => baseId([kind], id));
  const names = new Map<string, Named>();
  for (const { before: old, after: fresh } of pairing.pairs) {
    const subject = fresh ?? old;
    if (subject?.entity) names.set(keyOf(old ?? subject), namedOf(subject));
  }
  const listed = <Name extends string>(
    one: Sums<string>,
    other: Sums<string>,
    kind: string,
    name: Name,
  ): readonly ({ readonly shifts: readonly MoneyShift[] } & Readonly<Record<Name, Named>>)[] =>
    [...new Set([...one.keys(), ...other.keys()])].flatMap((id) => {
      const shifts = shiftsOf(one.get(id), other.get(id));
      if (shifts.length === 0) return [];
      const named = names.get(`${kind} ${id}`) ?? { id, title: id };
      return [{ [name]: named, shifts } as { shifts: readonly MoneyShift[] } & Record<Name, Named>];
    });
  return {
    total: shiftsOf(before.total.get('all'), after.total.get('all')),
    uncovered: shiftsOf(before.uncovered.get('all'), after.uncovered.get('all')),
    byFocusArea: listed(before.byFocusArea, after.byFocusArea, 'focus-area', 'focusArea'),
    bySource: listed(before.bySource, after.bySource, 'financing-source', 'source'),
    byAction: listed(before.byAction, after.byAction, 'action', 'action'),
    shares: shareShifts(base.plan, head.plan, baseId),
  };
}

function keyOf({ kind, id }: Subject): string {
  return `${kind} ${id}`;
}

function totalsOf(
  plan: Plan,
  baseId: (kind: 'action' | 'focus-area' | 'financing-source', id: string) => string,
): Totals {
  const branches = branchByActionArea(plan);
  const totals: Totals = {
    total: new Map(),
    uncovered: new Map(),
    byFocusArea: new Map(),
    bySource: new Map(),
    byAction: new Map(),
  };
  for (const { id, record } of plan.actions) {
    const area = record.actionAreas
      .map((own) => branches.get(own)?.focusArea.id)
      .find((own) => own !== undefined);
    for (const { year, amount } of record.costs ?? []) {
      add(totals.total, 'all', year, amount);
      add(totals.uncovered, 'all', year, amount);
      add(totals.byAction, baseId('action', id), year, amount);
      if (area !== undefined) add(totals.byFocusArea, baseId('focus-area', area), year, amount);
    }
    for (const { year, amount, source } of record.financing ?? []) {
      add(totals.uncovered, 'all', year, -amount);
      add(totals.bySource, baseId('financing-source', source), year, amount);
    }
  }
  return totals;
}

function add<Key>(sums: Sums<Key>, key: Key, year: number, amount: number): void {
  const own = sums.get(key);
  if (own) own.set(year, (own.get(year) ?? 0) + amount);
  else sums.set(key, new Map([[year, amount]]));
}

function shiftsOf(
  before: ReadonlyMap<number, number> = new Map(),
  after: ReadonlyMap<number, number> = new Map(),
): readonly MoneyShift[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort((a, b) => a - b)
    .map((year) => ({ year, before: before.get(year) ?? 0, after: after.get(year) ?? 0 }))
    .filter((shift) => shift.before !== shift.after);
}

/** What each partner pays of the member fee, by economic plan; plans that are on one side only have nothing to compare with. */
export function shareShifts(base: Plan, head: Plan, baseId: Pairing['baseId']): MoneyEffects['shares'] {
  return head.economicPlans.flatMap((own) => {
    const old = base.economicPlans.find(({ id }) => id === own.id);
    const before = old && feeShares(base, old);
    const after = feeShares(head, own);
    if (!before || !after || 'lacking' in before || 'lacking' in after) return [];
    const sums = ({ partners, years }: typeof before): Map<string, Map<number, number>> =>
      new Map(
        partners.map(({ partner, amounts }) => [
          partner.id,
          new Map(years.map((year, at) => [year, amounts[at] ?? 0])),
        ]),
      );
    const was = sums(before);
    const partners = [
      ...after.partners.map(({ partner }) => ({ partner, id: baseId(['partner'], partner.id) })),
      ...before.partners
        .filter(
          ({ partner }) =>
            !after.partners.some((each) => baseId(['partner'], each.partner.id) === partner.id),
        )
        .map(({ partner }) => ({ partner, id: partner.id })),
    ].flatMap(({ partner, id }) => {
      const shifts = shiftsOf(was.get(id), sums(after).get(partner.id));
      return shifts.length === 0 ? [] : [{ partner: { id: partner.id, title: partner.title }, shifts }];
    });
    return partners.length === 0 ? [] : [{ document: `economic-plan ${own.id}`, partners }];
  });
}
