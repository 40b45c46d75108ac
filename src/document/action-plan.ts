import { hasMoney } from '../budget/budget.ts';
import { yearsTitle } from '../model/action-plan-years.ts';
import type { Action, ActionPlan, Partner } from '../model/entities.ts';
import { actionsOfPartner } from '../model/partner-actions.ts';
import type { Locale } from '../templates/locale.ts';
import type { SectionChoice, TemplateRecord } from '../templates/template.ts';
import { type BuildContext, editionFacts, type Source } from './build-context.ts';
import { chapterMaker, compose } from './compose.ts';
import type { Document } from './document.ts';
import { fromProse } from './from-prose.ts';
import { hasPart } from './own-settings.ts';
import { proseContext } from './prose-context.ts';
import { actionCards } from './sections/action-cards.ts';
import { actionPlanAtAGlance } from './sections/action-plan-at-a-glance.ts';
import { actionTables } from './sections/action-tables.ts';
import { budgetSummary } from './sections/budget-summary.ts';
import { chapterOf } from './sections/chapter-of.ts';
import { decisions } from './sections/decisions.ts';
import { exampleNote } from './sections/example-note.ts';
import { goalsServed } from './sections/goals-served.ts';
import { motifOfActions } from './sections/motif.ts';
import { partnerPage } from './sections/partner-page.ts';
import { partnerPages, partnerPagesTitle } from './sections/partner-pages.ts';
import { allPayments } from './sections/partner-payments.ts';
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
  const { record, body } = actionPlan;
  const severalYears = actionPlan.years.length > 1;
  const partner = readerOf(source);
  const shown = partner ? { ...actionPlan, actions: actionsFor(partner, actionPlan, source) } : actionPlan;
  const { 'action-plan': whole } = source.templates;
  const template = partner ? partsForOne(whole, shown.actions.length > 0) : whole;
  const sheets = hasPart(template, 'action-sheets');
  const printed = new Set(sheets ? shown.actions.map(({ id }) => id) : []);
  const context: BuildContext = {
    ...source,
    templates: { ...source.templates, 'action-plan': template },
    edition: {
      title: locale.actionPlan,
      subtitle: partner ? meansFor(partner, locale) : subtitleOf(severalYears, source),
      ...(partner && { reader: partner.title }),
      period: yearsTitle(actionPlan),
      ...editionFacts(record),
    },
    prints: (id) => printed.has(id),
  };
  const motif = motifOfActions(shown.actions, actionPlan.years, source);
  return compose(
    'action-plan',
    context,
    { motif, closing: partnerNames(source) },
    {
      text: chapterMaker('om', locale.aboutThePlan, () => [
        ...(record.example ? [exampleNote(context)] : []),
        ...fromProse(body.nodes, proseContext(body, 'om', context)),
      ]),
      'at-a-glance': chapterMaker(
        'en-side',
        locale.atAGlance,
        (choice) => actionPlanAtAGlance(actionPlan, context, choice),
        { wide: true },
      ),
      'goals-served': chapterMaker('mal', locale.goalsServed, () => goalsServed(actionPlan, context)),
      priorities: chapterMaker('prioriteringer', locale.priorities, () => priorities(actionPlan, context)),
      actions: chapterMaker('tiltak', locale.actionsByArea, (choice) =>
        actionTables(actionPlan, context, choice),
      ),
      budget: chapterMaker('okonomi', locale.economy, (choice) => budgetSummary(actionPlan, context, choice)),
      partners: (choice) =>
        partner
          ? chapterOf(
              'parter',
              meansFor(partner, locale),
              partnerPage(partner, actionPlan, allPayments(actionPlan, context), context),
              choice.newPage,
              { wide: true },
            )
          : chapterOf(
              'parter',
              choice.title ?? partnerPagesTitle(actionPlan, context),
              partnerPages(actionPlan, context),
              choice.newPage,
              { wide: true },
            ),
      programmes: chapterMaker('programmer', locale.programmes, (choice) =>
        programmes(actionPlan, context, choice),
      ),
      'since-last-plan': chapterMaker('endringer', locale.sinceLastPlan, () =>
        sinceLastPlan(actionPlan, context),
      ),
      'year-wheel': severalYears
        ? chapterMaker('tidsplan', locale.timetable, (choice) => timetable(actionPlan, context, choice))
        : chapterMaker('arshjul', locale.yearWheel, () => yearStrip(actionPlan, context)),
      decisions: chapterMaker('vedtak', locale.decisions, (choice) => decisions(template, context, choice)),
      status: (choice) => statusSince(context, choice),
      'action-sheets': chapterMaker(
        'tiltaksark',
        locale.actionSheets,
        (choice) => actionCards(shown, context, choice),
        { wide: true },
      ),
    },
  );
}

/** The partner that the document is for, as the plan has it that it is made from. */
function readerOf({ plan, reader }: Source): Partner | undefined {
  return reader && (plan.partners.find(({ id }) => id === reader.id) ?? reader);
}

/**
 * Of a document for one partner: the cover, the contents, its page, and the sheets of its actions, each as the template has it;
 * of one that has none its page is all there is.
 */
function partsForOne(template: TemplateRecord, hasActions: boolean): TemplateRecord {
  const names = ['cover', ...(hasActions ? ['contents'] : []), 'partners', 'action-sheets'];
  const parts = names.map((section): SectionChoice => {
    const { title: _, ...choice } = template.sections.find((part) => part.section === section) ?? { section };
    return choice;
  });
  return { ...template, sections: parts };
}

/** The actions that a partner leads or takes part in, in the order of the action plan. */
function actionsFor(partner: Partner, { actions }: ActionPlan, { plan }: Source): readonly Action[] {
  const { leads, named, withAll } = actionsOfPartner(partner, actions, plan);
  const theirs = new Set([...leads, ...named, ...withAll]);
  return actions.filter((action) => theirs.has(action));
}

function meansFor({ title: name }: Partner, { planMeansFor }: Locale): string {
  return `${planMeansFor} ${name}`;
}

function subtitleOf(severalYears: boolean, { plan, locale }: Source): string {
  if (hasMoney(plan)) return severalYears ? locale.actionPlanSubtitleYears : locale.actionPlanSubtitle;
  return severalYears ? locale.actionPlanSubtitleYearsWithoutMoney : locale.actionPlanSubtitleWithoutMoney;
}
