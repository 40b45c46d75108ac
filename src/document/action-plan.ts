import type { ActionPlan } from '../model/entities.ts';
import { actionsByGoal } from '../model/tree.ts';
import type { BuildContext, Source } from './build-context.ts';
import type { Document, Section } from './document.ts';
import { framed } from './frame.ts';
import { fromProse } from './from-prose.ts';
import { proseContext } from './prose-context.ts';
import { actionSheets } from './sections/action-sheet.ts';
import { actionTables } from './sections/action-tables.ts';
import { budgetSummary } from './sections/budget-summary.ts';
import { chapterOf } from './sections/chapter-of.ts';
import { decisions } from './sections/decisions.ts';
import { exampleNote } from './sections/example-note.ts';
import { goalsServed } from './sections/goals-served.ts';
import { priorities } from './sections/priorities.ts';
import { programmes } from './sections/programmes.ts';
import { sinceLastPlan } from './sections/since-last-plan.ts';
import { yearWheel } from './sections/year-wheel.ts';

/** The action plan of one year: what is to be done, by whom, when and with what money. */
export function actionPlanDocument(actionPlan: ActionPlan, source: Source): Document {
  const { locale } = source;
  const { year, record, body, actions } = actionPlan;
  const printed = new Set(actions.map(({ id }) => id));
  const context: BuildContext = {
    ...source,
    edition: {
      title: locale.actionPlan,
      subtitle: locale.actionPlanSubtitle,
      period: String(year),
      revision: record.revision,
      ...(record.hearing && { hearing: record.hearing }),
      ...(record.adoptions && { adoptions: record.adoptions }),
    },
    prints: (id) => printed.has(id),
  };
  const chapters: readonly (Section | undefined)[] = [
    chapterOf('om', locale.aboutThePlan, [
      ...(record.example ? [exampleNote(context)] : []),
      ...fromProse(body.nodes, proseContext(body, 'om', context)),
    ]),
    chapterOf('mal', locale.goalsServed, goalsServed(actionPlan, context)),
    chapterOf('prioriteringer', locale.priorities, priorities(actionPlan, context)),
    chapterOf('tiltak', locale.actionsByArea, actionTables(actionPlan, context)),
    chapterOf('okonomi', locale.economy, budgetSummary(actionPlan, context)),
    chapterOf('programmer', locale.programmes, programmes(actionPlan, context)),
    chapterOf('endringer', locale.sinceLastPlan, sinceLastPlan(actionPlan, context)),
    chapterOf('arshjul', locale.yearWheel, yearWheel(actionPlan, context)),
    chapterOf('vedtak', locale.decisions, decisions(context)),
    chapterOf('tiltaksark', locale.actionSheets, actionSheets(actionPlan, context)),
  ];
  return framed('action-plan', context, motifOf(actionPlan, source), chapters);
}

/** A band for every focus area, in it a field for every goal that the year serves, as wide as it has actions. */
function motifOf({ actions }: ActionPlan, { plan }: Source): readonly (readonly number[])[] {
  const serving = actionsByGoal(plan, actions);
  return plan.focusAreas.map((area) =>
    area.strategies
      .flatMap(({ goals }) => goals)
      .map((goal) => serving.get(goal)?.length ?? 0)
      .filter((count) => count > 0),
  );
}
