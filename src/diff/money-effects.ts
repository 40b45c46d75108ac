import { counts } from '../budget/counted.ts';
import { feeShares } from '../budget/economic-plan.ts';
import { documentKey } from '../kinds/document-kinds.ts';
import { type Whose, whoseMoney } from '../kinds/source-kinds.ts';
import type { Plan } from '../model/entities.ts';
import { namedIn } from '../model/named.ts';
import { costsOf, financingOf } from '../model/year-amounts.ts';
import type { MoneyEffects, MoneyShift, Named } from './change.ts';
import type { PlanSide } from './plan-side.ts';
import { namedOf, type Pairing, type Subject } from './subjects.ts';

/**
 * What the changes do to sums of what counts and to the partners' shares. Ids are those of the base where something has one there.
 * @param unread entities in a file with errors on one side: their costs are unknown there, so they count on neither
 */
export function moneyEffects(
  base: PlanSide,
  head: PlanSide,
  pairing: Pairing,
  unread: ReadonlySet<Subject>,
): MoneyEffects {
  const { baseId } = pairing;
  const before = noSums();
  const after = noSums();
  const names = new Map<string, Named>();
  for (const { kind, before: old, after: newer } of pairing.pairs) {
    const subject = newer ?? old;
    if (kind === 'focus-area' || kind === 'financing-source')
      names.set(`${kind} ${(old ?? subject)?.id}`, subject ? namedOf(subject) : { title: '' });
    if (kind !== 'action' || !subject || unread.has(subject)) continue;
    const key = (old ?? subject).id;
    // Of what is the same in both, only the sums count: the same record, in the same years and focus area.
    const same = sameMoney(old, newer);
    if (!same) names.set(`action ${key}`, namedOf(subject));
    const shown = same ? undefined : key;
    if (old) addAction(before, old, base.plan, shown, (_kind, id) => id);
    if (newer) addAction(after, newer, head.plan, shown, (entityKind, id) => baseId([entityKind], id));
  }
  const listed = <Name extends string>(one: Sums, other: Sums, kind: string, name: Name) =>
    [...new Set([...one.keys(), ...other.keys()])].flatMap((id) => {
      const shifts = shiftsOf(one.get(id), other.get(id));
      if (shifts.length === 0) return [];
      const named = names.get(`${kind} ${id}`) ?? { id, title: id };
      return [{ [name]: named, shifts } as { shifts: readonly MoneyShift[] } & Record<Name, Named>];
    });
  return {
    total: shiftsOf(before.total, after.total),
    uncovered: shiftsOf(before.uncovered, after.uncovered),
    byPayer: payers.flatMap((payer) => {
      const shifts = shiftsOf(before.byPayer.get(payer), after.byPayer.get(payer));
      return shifts.length === 0 ? [] : [{ payer, shifts }];
    }),
    byFocusArea: listed(before.byFocusArea, after.byFocusArea, 'focus-area', 'focusArea'),
    bySource: listed(before.bySource, after.bySource, 'financing-source', 'source'),
    byAction: listed(before.byAction, after.byAction, 'action', 'action'),
    shares: shareShifts(base.plan, head.plan, baseId),
  };
}

const payers: readonly Whose[] = ['inside', 'participants', 'outside'];

function sameMoney(one: Subject | undefined, other: Subject | undefined): boolean {
  const [old, newer] = [one?.entity, other?.entity];
  if (old?.kind !== 'action' || newer?.kind !== 'action') return false;
  return old.record === newer.record && old.lastYear === newer.lastYear;
}

/** Kroner by year. */
type ByYear = Map<number, number>;
/** Kroner by year, of each thing that has an amount. */
type Sums = Map<string, ByYear>;

interface Totals {
  readonly total: ByYear;
  readonly uncovered: ByYear;
  readonly byPayer: Sums;
  readonly byFocusArea: Sums;
  readonly bySource: Sums;
  readonly byAction: Sums;
}

function noSums(): Totals {
  return {
    total: new Map(),
    uncovered: new Map(),
    byPayer: new Map(),
    byFocusArea: new Map(),
    bySource: new Map(),
    byAction: new Map(),
  };
}

function addAction(
  { total, uncovered, byPayer, byFocusArea, bySource, byAction }: Totals,
  subject: Subject,
  plan: Plan,
  key: string | undefined,
  baseId: (kind: 'focus-area' | 'financing-source', id: string) => string,
): void {
  const action = subject.entity?.kind === 'action' ? subject.entity : undefined;
  const area = subject.focusArea === undefined ? undefined : baseId('focus-area', subject.focusArea);
  if (!action) return;
  for (const { year, amount } of costsOf(action)) {
    if (!counts(action, year)) continue;
    add(total, year, amount);
    add(uncovered, year, amount);
    if (key !== undefined) add(of(byAction, key), year, amount);
    if (area !== undefined) add(of(byFocusArea, area), year, amount);
  }
  for (const { year, amount, source } of financingOf(action)) {
    if (!counts(action, year)) continue;
    add(uncovered, year, -amount);
    add(of(bySource, baseId('financing-source', source)), year, amount);
    const payer = namedIn(plan, source, 'financing-source');
    if (payer) add(of(byPayer, whoseMoney(payer.record.kind)), year, amount);
  }
}

function of(sums: Sums, key: string): ByYear {
  const sum = sums.get(key);
  if (sum) return sum;
  const years: ByYear = new Map();
  sums.set(key, years);
  return years;
}

function add(sums: ByYear, year: number, amount: number): void {
  sums.set(year, (sums.get(year) ?? 0) + amount);
}

export function shiftsOf(
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
  return head.economicPlans.flatMap((plan) => {
    const old = base.economicPlans.find(({ id }) => id === plan.id);
    const before = old && feeShares(base, old);
    const after = feeShares(head, plan);
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
            !after.partners.some((other) => baseId(['partner'], other.partner.id) === partner.id),
        )
        .map(({ partner }) => ({ partner, id: partner.id })),
    ].flatMap(({ partner, id }) => {
      const shifts = shiftsOf(was.get(id), sums(after).get(partner.id));
      return shifts.length === 0 ? [] : [{ partner: { id: partner.id, title: partner.title }, shifts }];
    });
    return partners.length === 0 ? [] : [{ document: documentKey('economic-plan', plan.id), partners }];
  });
}
