import { hasMoney } from '../budget/budget.ts';
import { yearsTitle } from '../model/action-plan-years.ts';
import { heardIn, ownAdoptions } from '../model/editions.ts';
import type { ActionPlan } from '../model/entities.ts';
import type { BuildContext, Source } from './build-context.ts';
import { chapterMaker, compose } from './compose.ts';
import type { Document } from './document.ts';
import { fromProse } from './from-prose.ts';
import { hasPart } from './own-settings.ts';
import { proseContext } from './prose-context.ts';
import { actionCards } from './sections/action-cards.ts';
import { actionPlanAtAGlance } from './sections/action-plan-at-a-glance.ts';
import { actionTables } from './sections/action-tables.ts';
import { budgetSummary } from './sections/budget-summary.ts';
import { decisions } from './sections/decisions.ts';
import { exampleNote } from './sections/example-note.ts';
import { goalsServed } from './sections/goals-served.ts';
import { motifOfActions } from './sections/motif.ts';
import { priorities } from './sections/priorities.ts';
import { programmes } from './sections/programmes.ts';
import { sinceLastPlan } from './sections/since-last-plan.ts';
import { statusSince } from './sections/status-since.ts';
import { timetable } from './sections/timetable.ts';
import { partnerNames } from './sections/who.ts';
import { yearStrip } from './sections/year-strip.ts';

/** The action plan of a year, or of several: what is to be done, by whom, when and with what money. */
export function actionPlanDocument(actionPlan: ActionPlan, source: Source): Document {
  const { locale } = source;
  const { record, body, actions } = actionPlan;
  const severalYears = actionPlan.years.length > 1;
  const sheets = hasPart(source.templates['action-plan'], 'action-sheets');
  const printed = new Set(sheets ? actions.map(({ id }) => id) : []);
  const hearing = heardIn(record);
  const context: BuildContext = {
    ...source,
    edition: {
      title: locale.actionPlan,
      subtitle: subtitleOf(severalYears, source),
      period: yearsTitle(actionPlan),
      revision: record.revision,
      ...(hearing && { hearing }),
      adoptions: ownAdoptions(record),
      ...(record.priceLevel && { priceLevel: record.priceLevel }),
    },
    prints: (id) => printed.has(id),
  };
  const motif = motifOfActions(actions, actionPlan.years, source);
  return compose(
    'action-plan',
    context,
    { motif, closing: partnerNames(source) },
    {
      text: chapterMaker('om', locale.aboutThePlan, () => [
        ...(record.example ? [exampleNote(context)] : []),
        ...fromProse(body.nodes, proseContext(body, 'om', context)),
      ]),
      'at-a-glance': chapterMaker('en-side', locale.atAGlance, (choice) =>
        actionPlanAtAGlance(actionPlan, context, choice),
      ),
      'goals-served': chapterMaker('mal', locale.goalsServed, () => goalsServed(actionPlan, context)),
      priorities: chapterMaker('prioriteringer', locale.priorities, () => priorities(actionPlan, context)),
      actions: chapterMaker('tiltak', locale.actionsByArea, (choice) =>
        actionTables(actionPlan, context, choice),
      ),
      budget: chapterMaker('okonomi', locale.economy, (choice) => budgetSummary(actionPlan, context, choice)),
      programmes: chapterMaker('programmer', locale.programmes, (choice) =>
        programmes(actionPlan, context, choice),
      ),
      'since-last-plan': chapterMaker('endringer', locale.sinceLastPlan, () =>
        sinceLastPlan(actionPlan, context),
      ),
      'year-wheel': severalYears
        ? chapterMaker('tidsplan', locale.timetable, (choice) => timetable(actionPlan, context, choice))
        : chapterMaker('arshjul', locale.yearWheel, () => yearStrip(actionPlan, context)),
      decisions: chapterMaker('vedtak', locale.decisions, (choice) =>
        decisions(source.templates['action-plan'], context, choice),
      ),
      status: (choice) => statusSince(context, choice),
      'action-sheets': chapterMaker('tiltaksark', locale.actionSheets, (choice) =>
        actionCards(actionPlan, context, choice),
      ),
    },
  );
}

function subtitleOf(severalYears: boolean, { plan, locale }: Source): string {
  if (hasMoney(plan)) return severalYears ? locale.actionPlanSubtitleYears : locale.actionPlanSubtitle;
  return severalYears ? locale.actionPlanSubtitleYearsWithoutMoney : locale.actionPlanSubtitleWithoutMoney;
}
