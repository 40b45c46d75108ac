import type { Indicator, LevelEntity, Plan } from './entities.ts';
import { withDescendants } from './tree.ts';

/** A part of the plan, and the indicators that measure it. */
export interface Measured {
  readonly part: LevelEntity;
  readonly indicators: readonly Indicator[];
}

/** The indicators that measure the overall goal, those that it names first: they are said there or at the indicator. */
export function overallIndicators({ record, indicators }: Plan): readonly Indicator[] {
  const named = record.overallGoal?.indicators ?? [];
  const first = indicators.filter(({ id }) => named.includes(id));
  const measuring = indicators.filter(
    (indicator) => indicator.record.measures?.includes('overall') && !first.includes(indicator),
  );
  return [...first, ...measuring];
}

/** The indicators that measure a part of the plan, those that it names first: they are said there or at the indicator. */
export function indicatorsOf(
  { id, facts }: LevelEntity,
  { indicators }: Pick<Plan, 'indicators'>,
): readonly Indicator[] {
  const named = facts.indicators ?? [];
  return [
    ...named.flatMap((name) => indicators.filter((indicator) => indicator.id === name)),
    ...indicators.filter(
      (indicator) => indicator.record.measures?.includes(id) && !named.includes(indicator.id),
    ),
  ];
}

/** The parts of the plan that some indicator measures, in the plan's order. */
export function measuredParts(plan: Plan): readonly Measured[] {
  return plan.focusAreas.flatMap(withDescendants).flatMap((part) => {
    const indicators = indicatorsOf(part, plan);
    return indicators.length > 0 ? [{ part, indicators }] : [];
  });
}
