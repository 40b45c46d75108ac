import type { EconomicPlan } from '../model/entities.ts';
import type { BuildContext, Source } from './build-context.ts';
import type { Document, Section } from './document.ts';
import { framed } from './frame.ts';
import { fromProse } from './from-prose.ts';
import { fill } from './locale.ts';
import { proseContext } from './prose-context.ts';
import { chapterOf } from './sections/chapter-of.ts';
import { motifOf } from './sections/cover.ts';
import { decisions } from './sections/decisions.ts';
import { economicOverview } from './sections/economic-overview.ts';
import { exampleNote } from './sections/example-note.ts';
import { memberShares } from './sections/member-shares.ts';
import { uncoveredInYears } from './sections/uncovered-in-years.ts';

/** An economic plan: income, expenses and funds year by year, who pays the fee, and what is not paid for yet. */
export function economicPlanDocument(economicPlan: EconomicPlan, source: Source): Document {
  const { plan, locale } = source;
  const { record, from, to, premises } = economicPlan;
  const context: BuildContext = {
    ...source,
    edition: {
      title: locale.economicPlan,
      subtitle: locale.economicPlanSubtitle,
      period: fill(locale.period, { from, to }),
      revision: record.revision,
      ...(record.adoptions && { adoptions: record.adoptions }),
    },
    prints: () => false,
  };
  const chapters: readonly (Section | undefined)[] = [
    chapterOf('premisser', locale.premises, [
      ...(record.example ? [exampleNote(context)] : []),
      ...(premises
        ? fromProse(premises.nodes, { ...proseContext(premises, 'premisser', context), headingShift: 1 })
        : []),
    ]),
    chapterOf('oversikt', locale.overview, economicOverview(economicPlan, context)),
    chapterOf('andeler', locale.feeShares, memberShares(economicPlan, context)),
    chapterOf('udekket', locale.uncoveredInYears, uncoveredInYears(economicPlan, context)),
    chapterOf('vedtak', locale.decisions, decisions(context)),
  ];
  return framed('economic-plan', context, plan.focusAreas.map(motifOf), chapters);
}
