import type { Indicator } from '../../model/entities.ts';
import { measuredParts, overallIndicators } from '../../model/measured.ts';
import { branchesOf } from '../../model/tree.ts';
import type { SectionChoice } from '../../templates/template.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block, Section } from '../document.ts';
import { paragraph, text } from '../words.ts';
import { developmentOf } from './indicator-development.ts';

/**
 * The overall goal, and how each of its indicators has developed, against its targets.
 * @param until a day: what is measured later is not known yet
 */
export function overallGoal(
  until: string,
  context: BuildContext,
  { chart = true, title }: SectionChoice = { section: 'indicators' },
): readonly Block[] {
  const { plan, locale } = context;
  const { overallGoal: goal } = plan.record;
  return [
    ...(goal
      ? [
          {
            type: 'callout',
            role: 'goal',
            // The heading over it says so, unless the template has another.
            ...(title !== undefined && { title: locale.overallGoal }),
            children: [paragraph(text(goal.text))],
          } as const,
        ]
      : []),
    ...overallIndicators(plan).map((indicator) => developmentOf(indicator, until, chart, context)),
  ];
}

/**
 * The other indicators by focus area, each where the first thing is that it measures; then those that say of nothing what they
 * measure. What measures the overall goal, too, is there.
 */
export function otherIndicators(
  until: string,
  context: BuildContext,
  { chart = true }: SectionChoice = { section: 'indicators' },
): readonly Block[] {
  const { plan } = context;
  const branches = branchesOf(plan);
  const printed = new Set(overallIndicators(plan));
  const unprinted = (indicators: readonly Indicator[]): readonly Indicator[] => {
    const found = indicators.filter((indicator) => !printed.has(indicator));
    for (const indicator of found) printed.add(indicator);
    return found;
  };
  const measured = measuredParts(plan).map(({ part, indicators }) => ({
    area: branches.get(part.id)?.focusArea,
    indicators: unprinted(indicators),
  }));
  const inAreas = plan.focusAreas.flatMap((area): readonly Section[] => {
    const indicators = measured.flatMap((part) => (part.area === area ? part.indicators : []));
    const developments = indicators.map((indicator) => developmentOf(indicator, until, chart, context));
    return developments.length === 0 ? [] : [{ type: 'section', accent: area.index, children: developments }];
  });
  return [
    ...inAreas,
    ...unprinted(plan.indicators).map((indicator) => developmentOf(indicator, until, chart, context)),
  ];
}
