import type { EconomicPlan } from '../model/entities.ts';
import { membersOf } from '../model/governance.ts';
import { fill } from '../templates/locale.ts';
import { type BuildContext, editionFacts, type Source } from './build-context.ts';
import { chapterMaker, compose } from './compose.ts';
import type { Document } from './document.ts';
import { fromProse } from './from-prose.ts';
import { hasPart } from './own-settings.ts';
import { proseContext } from './prose-context.ts';
import { decisions } from './sections/decisions.ts';
import { economicGlance } from './sections/economic-glance.ts';
import { economicOverview } from './sections/economic-overview.ts';
import { exampleNote } from './sections/example-note.ts';
import { memberShares } from './sections/member-shares.ts';
import { motifOfGoals } from './sections/motif.ts';
import { statusSince } from './sections/status-since.ts';
import { uncoveredInYears } from './sections/uncovered-in-years.ts';
import { partnerNames } from './sections/who.ts';

/** An economic plan: income, expenses and funds year by year, who pays the fee, and what is not paid for yet. */
export function economicPlanDocument(economicPlan: EconomicPlan, source: Source): Document {
  const { plan, locale } = source;
  const { record, from, to, premises } = economicPlan;
  const context: BuildContext = {
    ...source,
    edition: {
      title: locale.economicPlan,
      subtitle: membersOf(plan).length > 0 ? locale.economicPlanSubtitle : locale.economicPlanSubtitleAlone,
      period: fill(locale.period, { from, to }),
      ...editionFacts(record),
    },
    prints: () => false,
  };
  const closing = partnerNames(source);
  // That it is an example is said where the document begins.
  const glance = hasPart(source.templates['economic-plan'], 'at-a-glance');
  return compose(
    'economic-plan',
    context,
    { motif: motifOfGoals(source), closing },
    {
      premises: chapterMaker('premisser', locale.premises, () => [
        ...(record.example && !glance ? [exampleNote(context)] : []),
        ...(premises
          ? fromProse(premises.nodes, { ...proseContext(premises, 'premisser', context), headingShift: 1 })
          : []),
      ]),
      'at-a-glance': chapterMaker(
        'kort',
        locale.atAGlance,
        (choice) => economicGlance(economicPlan, context, choice),
        { wide: true },
      ),
      overview: chapterMaker('oversikt', locale.overview, (choice) =>
        economicOverview(economicPlan, context, choice),
      ),
      'member-shares': chapterMaker('andeler', locale.feeShares, (choice) =>
        memberShares(economicPlan, context, choice),
      ),
      uncovered: chapterMaker('udekket', locale.uncoveredInYears, () =>
        uncoveredInYears(economicPlan, context),
      ),
      status: (choice) => statusSince(context, choice),
      decisions: chapterMaker('vedtak', locale.decisions, (choice) =>
        decisions(source.templates['economic-plan'], context, choice),
      ),
    },
  );
}
