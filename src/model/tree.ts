import { allLevels, isLevel, type Level } from '../kinds/levels.ts';
import { entitiesOf } from './by-kind.ts';
import type { Action, Entity, FocusArea, Goal, Guideline, LevelEntity, Plan, Strategy } from './entities.ts';
import { namedIn } from './named.ts';

export function isLevelEntity(entity: Entity): entity is LevelEntity {
  return isLevel(entity.kind);
}

/** What is under an entity, in order. */
export function childrenOf(entity: Entity): readonly Entity[] {
  if (entity.kind === 'chapter') return entity.guidelines;
  return isLevelEntity(entity) || entity.kind === 'guideline' ? entity.children : [];
}

/** Something of a level, and everything under it, in reading order. */
export function withDescendants(entity: LevelEntity): readonly LevelEntity[] {
  const found: LevelEntity[] = [];
  const visit = (one: LevelEntity): void => {
    found.push(one);
    one.children.forEach(visit);
  };
  visit(entity);
  return found;
}

/** A guideline, and those under it, in reading order. */
export function withGuidelines(guideline: Guideline): readonly Guideline[] {
  return [guideline, ...guideline.children.flatMap(withGuidelines)];
}

/** What is of some level under an entity, and it itself where it is, in reading order. */
export function underOf(entity: LevelEntity, level: 'goal'): readonly Goal[];
export function underOf(entity: LevelEntity, level: Level): readonly LevelEntity[];
export function underOf(entity: LevelEntity, level: Level): readonly LevelEntity[] {
  return withDescendants(entity).filter(({ kind }) => kind === level);
}

/** All strategies, in order. */
export function strategiesOf(plan: Plan): readonly Strategy[] {
  return entitiesOf(plan, 'strategy');
}

/** All goals, in order. */
export function goalsOf(plan: Plan): readonly Goal[] {
  return entitiesOf(plan, 'goal');
}

/** The id of what an action could serve: the first thing of the plan's last level, or else of a level above. */
export function firstServable(plan: Plan): string | undefined {
  const levels = [...plan.levels.keys()].slice(1).reverse();
  return levels.flatMap((level) => entitiesOf(plan, level)[0] ?? [])[0]?.id;
}

/** The focus area of something of a level, with the strategy and the goal that it is under or is itself. */
export interface Branch {
  readonly focusArea: FocusArea;
  readonly strategy?: Strategy;
  readonly goal?: Goal;
  /** All that it is under, from the focus area down. */
  readonly above: readonly LevelEntity[];
}

/** Of each plan: pages and rows ask one after the other, of which a big plan has thousands. */
const branchesOfPlans = new WeakMap<Plan['focusAreas'], ReadonlyMap<string, Branch>>();

/** The branch of everything of a level, by id. */
export function branchesOf({ focusAreas }: Pick<Plan, 'focusAreas'>): ReadonlyMap<string, Branch> {
  const before = branchesOfPlans.get(focusAreas);
  if (before) return before;
  const branches = new Map<string, Branch>();
  const visit = (entity: LevelEntity, over: Branch): void => {
    const branch: Branch = {
      ...over,
      // Of nested strategies the uppermost is meant.
      ...(entity.kind === 'strategy' && !over.strategy && { strategy: entity }),
      ...(entity.kind === 'goal' && { goal: entity }),
    };
    branches.set(entity.id, branch);
    const above = [...over.above, entity];
    for (const child of entity.children) visit(child, { ...branch, above });
  };
  for (const focusArea of focusAreas) visit(focusArea, { focusArea, above: [] });
  branchesOfPlans.set(focusAreas, branches);
  return branches;
}

/** The focus area that an action is counted under. */
export function areaOf(action: Action, branches: ReadonlyMap<string, Branch>): FocusArea | undefined {
  for (const id of action.record.serves) {
    const branch = branches.get(id);
    if (branch) return branch.focusArea;
  }
  return undefined;
}

/** The goals that an action serves: those that it names or names something under, and those under what it names. */
export function goalsServed(
  { record }: Action,
  plan: Plan,
  branches: ReadonlyMap<string, Branch>,
): ReadonlySet<Goal> {
  return new Set(
    record.serves.flatMap((id): readonly Goal[] => {
      const goal = branches.get(id)?.goal;
      if (goal) return [goal];
      const served = namedIn(plan, id, ...allLevels);
      return served ? underOf(served, 'goal') : [];
    }),
  );
}

/** The actions that serve each goal, in their order; goals that none serves are left out. */
export function actionsByGoal(plan: Plan, actions: readonly Action[]): ReadonlyMap<Goal, readonly Action[]> {
  const branches = branchesOf(plan);
  const serving = new Map<Goal, Action[]>();
  for (const action of actions) {
    for (const goal of goalsServed(action, plan, branches)) {
      const earlier = serving.get(goal);
      if (earlier) earlier.push(action);
      else serving.set(goal, [action]);
    }
  }
  return serving;
}
