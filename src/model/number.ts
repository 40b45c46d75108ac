import type { ActionArea, FocusArea, Goal, Strategy } from './entities.ts';

/** Numbers a focus area and all below it: 1, 1.2, 1.2.3. A number follows from the order and is never stored. */
export function numberFocusArea(
  area: Omit<FocusArea, 'number' | 'index' | 'strategies'>,
  strategies: readonly Omit<Strategy, 'number'>[],
  index: number,
): FocusArea {
  const number = String(index + 1);
  return {
    ...area,
    index,
    number,
    strategies: strategies.map((strategy, s) => ({
      ...strategy,
      number: `${number}.${s + 1}`,
      goals: strategy.goals.map((goal, g): Goal => {
        const goalNumber = `${number}.${s + 1}.${g + 1}`;
        return { ...goal, number: goalNumber, actionAreas: numberActionAreas(goal.actionAreas, goalNumber) };
      }),
    })),
  };
}

function numberActionAreas(areas: readonly ActionArea[], parent: string): ActionArea[] {
  return areas.map((area, index) => {
    const number = `${parent}.${index + 1}`;
    return { ...area, number, children: numberActionAreas(area.children, number) };
  });
}
