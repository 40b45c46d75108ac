import type { Action, ActionArea, Entity, FocusArea, Goal, Plan, Strategy } from './entities.ts';

/** What is under an entity, in order. */
export function childrenOf(entity: Entity): readonly Entity[] {
  switch (entity.kind) {
    case 'focus-area':
      return entity.strategies;
    case 'strategy':
      return entity.goals;
    case 'goal':
      return entity.actionAreas;
    case 'action-area':
      return entity.children;
    default:
      return [];
  }
}

/** An entity, and everything under it, in reading order. */
export function withDescendants(entity: Entity): readonly Entity[] {
  return [entity, ...childrenOf(entity).flatMap(withDescendants)];
}

/** All strategies, in order. */
export function strategiesOf(plan: Plan): readonly Strategy[] {
  return plan.focusAreas.flatMap((area) => area.strategies);
}

/** All goals, in order. */
export function goalsOf(plan: Plan): readonly Goal[] {
  return strategiesOf(plan).flatMap((strategy) => strategy.goals);
}

/** A goal's action areas with the nested ones after their parents. */
export function actionAreasOf(goal: Goal): readonly ActionArea[] {
  return goal.actionAreas.flatMap((area) => [area, ...area.children]);
}

/** The id of the first action area of the plan, in reading order. */
export function firstActionArea(plan: Plan): string | undefined {
  return goalsOf(plan).flatMap(actionAreasOf)[0]?.id;
}

/** The focus area, strategy and goal over an action area, by its id. */
export interface Branch {
  readonly focusArea: FocusArea;
  readonly strategy: Strategy;
  readonly goal: Goal;
}

export function branchByActionArea(plan: Plan): ReadonlyMap<string, Branch> {
  const branches = new Map<string, Branch>();
  for (const focusArea of plan.focusAreas) {
    for (const strategy of focusArea.strategies) {
      for (const goal of strategy.goals) {
        for (const area of actionAreasOf(goal)) branches.set(area.id, { focusArea, strategy, goal });
      }
    }
  }
  return branches;
}

/** The actions that serve each goal, in their order; goals that none serves are left out. */
export function actionsByGoal(plan: Plan, actions: readonly Action[]): ReadonlyMap<Goal, readonly Action[]> {
  const branches = branchByActionArea(plan);
  const serving = new Map<Goal, Action[]>();
  for (const action of actions) {
    const goals = new Set(action.record.serves.map((id) => branches.get(id)?.goal));
    for (const goal of goals) {
      if (!goal) continue;
      const serves = serving.get(goal);
      if (serves) serves.push(action);
      else serving.set(goal, [action]);
    }
  }
  return serving;
}
