import { moneyYears } from '../budget/budget.ts';
import { participantShares, participantSources } from '../budget/participant-shares.ts';
import { economicPlanOf } from '../budget/sharing-key.ts';
import type { Partner, Plan } from '../model/entities.ts';
import { roleOf } from '../model/governance.ts';
import { namedIn } from '../model/named.ts';
import type { Change, Comparison } from './change.ts';
import { concernedPartners } from './concerned-partners.ts';
import { shiftsOf } from './money-effects.ts';
import { unknownMoney } from './only-changes.ts';

/** The partner that a word means: its id or its name, in whatever case. */
export function partnerMeant(word: string, plans: readonly Plan[]): Partner | undefined {
  const name = word.trim().toLowerCase();
  const all = plans.flatMap(({ partners }) => partners);
  return (
    all.find(({ id }) => id.toLowerCase() === name) ?? all.find(({ title }) => title.toLowerCase() === name)
  );
}

/**
 * What a comparison means for one partner: what changes of it and of the actions that it leads or takes part in, what its
 * own council decides, and what it pays before and after. What must be decided is of the whole.
 */
export function forPartner(
  comparison: Comparison,
  partner: Partner,
  { base, head }: { readonly base: Plan; readonly head: Plan },
): { readonly comparison: Comparison; readonly hidden: number } {
  const isMember = roleOf(partner) === 'member';
  const concerns = (change: Change): boolean =>
    concernedPartners(change, [head, base]).has(partner.id) ||
    (isMember && (change.weight === 'members' || isOfFee(change, [head, base])));
  const changes = comparison.changes.filter(concerns);
  const [source] = participantSources(head);
  const title = (source && namedIn(head, source, 'financing-source')?.title) ?? '';
  const part = shiftsOf(paidBy(partner.id, base), paidBy(partner.id, head));
  return {
    comparison: {
      ...comparison,
      changes,
      renumbered: [],
      money:
        comparison.unread.length > 0
          ? unknownMoney
          : {
              ...unknownMoney,
              bySource: part.length === 0 ? [] : [{ source: { title }, shifts: part }],
              shares: comparison.money.shares.flatMap(({ document, partners }) => {
                const shared = partners.filter((share) => share.partner.id === partner.id);
                return shared.length === 0 ? [] : [{ document, partners: shared }];
              }),
            },
    },
    hidden: comparison.changes.length - changes.length,
  };
}

/** Whether a change is of what the members pay together, or of how they share it. */
function isOfFee({ subject, id, field = '', detail }: Change, plans: readonly Plan[]): boolean {
  if (subject !== 'economic-plan') return false;
  if (field.startsWith('memberFee')) return true;
  const lines = plans.flatMap(({ economicPlans }) =>
    economicPlans.flatMap((plan) =>
      plan.id !== id
        ? []
        : [
            plan.record.memberFee?.line,
            ...plan.record.income.flatMap((line) => (line.kind === 'member-fee' ? [line.id] : [])),
          ],
    ),
  );
  return detail.type === 'money' && detail.rows.some(({ source }) => lines.includes(source?.id));
}

/** What a partner pays of the actions that it takes part in, by year; nothing where populations are missing. */
function paidBy(id: string, plan: Plan): ReadonlyMap<number, number> {
  const at = plan.partners.findIndex((partner) => partner.id === id);
  const years = [...new Set(plan.actions.flatMap((action) => moneyYears(action)))];
  return new Map(
    years.flatMap((year) => {
      const shares = participantShares(
        plan,
        plan.actions,
        year,
        economicPlanOf(plan, year)?.record.memberFee,
      );
      const amount = shares && 'amounts' in shares ? (shares.amounts[at] ?? 0) : 0;
      return amount === 0 ? [] : [[year, amount] as const];
    }),
  );
}
