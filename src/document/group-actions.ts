import { type ActionBudget, type Amounts, sumsBy } from '../budget/budget.ts';
import type { Action } from '../model/entities.ts';
import { inNumberOrder } from '../model/order-actions.ts';
import { responsibleOf } from '../model/responsible.ts';
import { areaOf, type Branch, branchesOf } from '../model/tree.ts';
import type { Grouping } from '../templates/template.ts';
import { enumerate } from '../text/enumerate.ts';
import type { BuildContext } from './build-context.ts';
import { statusWords } from './sections/status-words.ts';
import { eachNameOf } from './sections/who.ts';

/** Actions that have something in common, with their sums. */
export interface ActionGroup extends Amounts {
  /** Unique among the groups. */
  readonly id: string;
  readonly title: string;
  readonly number?: string;
  /** Index of the focus area. */
  readonly accent?: number;
  readonly actions: readonly ActionBudget[];
}

interface Group {
  readonly id: string;
  readonly title: string;
  readonly number?: string;
  readonly accent?: number;
  /** Groups are ordered by this, and by the number of their first action where it is the same. */
  readonly order: number;
}

/** Actions in groups, in the order of the plan: as it lists focus areas, partners and programmes; what has none is last. */
export function groupActions(
  actions: readonly Action[],
  years: readonly number[],
  by: Grouping,
  context: BuildContext,
): readonly ActionGroup[] {
  const branches = branchesOf(context.plan);
  const made = new Map<string, Group>();
  const groupFor = (action: Action): Group => {
    const group = groupings[by](action, context, branches);
    const earlier = made.get(group.title + group.id);
    if (earlier) return earlier;
    made.set(group.title + group.id, group);
    return group;
  };
  const numbered = new Map(inNumberOrder(actions, context.plan).map((action, at) => [action, at]));
  const firstOf = ({ actions: members }: { readonly actions: readonly ActionBudget[] }): number =>
    Math.min(...members.map(({ action }) => numbered.get(action) ?? last));
  return sumsBy(actions, years, groupFor)
    .sort((a, b) => a.key.order - b.key.order || firstOf(a) - firstOf(b))
    .map(({ key: { order: _, ...group }, ...sums }) => ({ ...group, ...sums }));
}

const last = Number.MAX_SAFE_INTEGER;

const groupings: Readonly<
  Record<Grouping, (action: Action, context: BuildContext, branches: ReadonlyMap<string, Branch>) => Group>
> = {
  'focus-area': (action, { locale }, branches) => {
    const area = areaOf(action, branches);
    if (!area) return { id: 'uten-omrade', title: locale.withoutArea, order: last };
    const { id, title, number, index } = area;
    return { id, title, number, accent: index, order: index };
  },
  responsible: ({ record }, context) => whoGroup(responsibleOf(record), context),
  payer: ({ record }, context) => whoGroup(record.payer ? [record.payer] : [], context),
  status: ({ record }, { locale }) => ({
    id: record.status,
    title: statusWords(record.status, locale),
    order: ['ongoing', 'planned', 'idea', 'postponed', 'done', 'cancelled'].indexOf(record.status),
  }),
  programme: ({ record }, { plan, locale }) => {
    const order = plan.programmes.findIndex(({ id }) => id === record.programme);
    const programme = plan.programmes[order];
    return programme
      ? { id: programme.id, title: programme.title, order }
      : { id: 'ingen', title: locale.withoutGroup, order: last };
  },
  none: (_action, { locale }) => ({ id: 'alle', title: locale.actions, order: 0 }),
};

/**
 * Partners in their order, then others in the order in which they come. Several together are a group of their own, after
 * that of the first of them: what they answer for is counted once.
 */
function whoGroup(who: readonly string[], context: BuildContext): Group {
  const [first] = who;
  if (first === undefined) return { id: 'ingen', title: context.locale.withoutGroup, order: last };
  const order = context.plan.partners.findIndex(({ id }) => id === first);
  return {
    id: who.join('--'),
    title: enumerate(eachNameOf(who, context), context.locale.and),
    order: order < 0 ? last - 1 : order + (who.length > 1 ? 0.5 : 0),
  };
}
