import { amountsOf } from '../../budget/budget.ts';
import { entitiesOf } from '../../model/by-kind.ts';
import type { Action, FocusArea, Goal } from '../../model/entities.ts';
import { inNumberOrder } from '../../model/order-actions.ts';
import { areaOf, branchesOf, underOf, withDescendants } from '../../model/tree.ts';
import { fill } from '../../templates/locale.ts';
import { nounNames, nounsOfPlan } from '../../templates/nouns.ts';
import type { Source } from '../build-context.ts';
import type { Motif } from '../document.ts';
import { yearsInWords } from '../years-in-words.ts';

/** The strategy as bands: a field for every goal, as wide as there is under it. */
export function motifOfGoals({ plan, locale, wordsLanguage }: Source): Motif {
  const nouns = nounsOfPlan(plan.record, wordsLanguage);
  const counts = [...plan.levels.keys()].flatMap((level) => {
    const count = entitiesOf(plan, level).length;
    const noun = nouns[nounNames[level]];
    return count === 0 ? [] : [`${count} ${count === 1 ? noun.singular : noun.plural}`];
  });
  const bands = plan.focusAreas.map((area) => ({
    ...nameOf(area),
    fields: underOf(area, 'goal').map((goal) => endsUnder(goal)),
  }));
  return { bands, note: `${counts.join(', ')}. ${locale.coverFieldGoal}` };
}

function nameOf({
  number,
  title,
  index,
}: FocusArea): Pick<Motif['bands'][number], 'accent' | 'number' | 'title'> {
  return { accent: index, number, title };
}

/** What is under a goal at the end of its branches; 1 where nothing is. */
function endsUnder(goal: Goal): number {
  return Math.max(
    1,
    withDescendants(goal).filter((part) => part !== goal && part.children.length === 0).length,
  );
}

/** Actions as bands by focus area: a field for each, as wide as it costs in these years; all alike where none costs anything. */
export function motifOfActions(
  actions: readonly Action[],
  years: readonly number[],
  { plan, locale }: Pick<Source, 'plan' | 'locale'>,
): Motif {
  const branches = branchesOf(plan);
  const costs = new Map(actions.map((action) => [action, Math.max(0, amountsOf(action, years).cost)]));
  const dearest = Math.max(0, ...costs.values());
  const inOrder = inNumberOrder(actions, plan);
  const fieldsOf = (area: FocusArea | undefined): readonly number[] =>
    inOrder
      .filter((action) => areaOf(action, branches) === area)
      .map((action) => (dearest > 0 ? (costs.get(action) ?? 0) : 1));
  const bands = plan.focusAreas.map((area) => ({ ...nameOf(area), fields: fieldsOf(area) }));
  const others = fieldsOf(undefined);
  const count =
    actions.length === 1 ? locale.coverActionsOne : fill(locale.coverActionsMany, { count: actions.length });
  const field =
    dearest > 0 ? fill(locale.coverFieldCost, { years: yearsInWords(years) }) : locale.coverFieldAction;
  return {
    bands: [...bands, ...(others.length > 0 ? [{ title: locale.withoutArea, fields: others }] : [])],
    note: `${count}. ${field}`,
  };
}
