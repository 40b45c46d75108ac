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
  const { byId, measuring } = indexOf(indicators);
  return [
    ...named.flatMap((name) => byId.get(name) ?? []),
    ...(measuring.get(id) ?? []).filter((indicator) => !named.includes(indicator.id)),
  ];
}

/** Indicators by their id, and by the id of what they say that they measure; in the plan's order. */
interface Index {
  readonly byId: ReadonlyMap<string, readonly Indicator[]>;
  readonly measuring: ReadonlyMap<string, readonly Indicator[]>;
}

/** Of each plan's indicators: they are looked up for every part of the plan. */
const indexes = new WeakMap<readonly Indicator[], Index>();

function indexOf(indicators: readonly Indicator[]): Index {
  const before = indexes.get(indicators);
  if (before) return before;
  const index = {
    byId: grouped(indicators, ({ id }) => [id]),
    measuring: grouped(indicators, ({ record }) => new Set(record.measures)),
  };
  indexes.set(indicators, index);
  return index;
}

function grouped(
  indicators: readonly Indicator[],
  idsOf: (indicator: Indicator) => Iterable<string>,
): ReadonlyMap<string, readonly Indicator[]> {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    for (const id of idsOf(indicator)) {
      const group = groups.get(id) ?? [];
      group.push(indicator);
      groups.set(id, group);
    }
  }
  return groups;
}

/** The parts of the plan that some indicator measures, in the plan's order. */
export function measuredParts(plan: Plan): readonly Measured[] {
  return plan.focusAreas.flatMap(withDescendants).flatMap((part) => {
    const indicators = indicatorsOf(part, plan);
    return indicators.length > 0 ? [{ part, indicators }] : [];
  });
}
