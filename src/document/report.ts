import type { ActionPlan } from '../model/entities.ts';
import { reportsIn } from '../model/reports.ts';
import type { BuildContext, Source } from './build-context.ts';
import type { Document, Section } from './document.ts';
import { framed } from './frame.ts';
import { dateInWords, fill } from './locale.ts';
import { chapterOf } from './sections/chapter-of.ts';
import { motifOf } from './sections/cover.ts';
import { exampleNote } from './sections/example-note.ts';
import { goalStatus } from './sections/goal-status.ts';
import { indicators } from './sections/indicators.ts';
import { reportTexts } from './sections/report-texts.ts';
import { spending } from './sections/spending.ts';

/** The annual report of one year: what became of goals, money and indicators, from what was reported of each action. */
export function reportDocument(actionPlan: ActionPlan, source: Source): Document {
  const { plan, locale } = source;
  const { year, actions, record } = actionPlan;
  const last = actions.flatMap((action) => reportsIn(action, year).map(({ date }) => date)).sort();
  const date = last.at(-1) ?? String(year);
  const reported = new Set(actions.filter((own) => reportsIn(own, year).length > 0).map(({ id }) => id));
  const context: BuildContext = {
    ...source,
    edition: {
      title: locale.report,
      subtitle: locale.reportSubtitle,
      period: String(year),
      // A report is nobody's proposal: it says what was reported up to a date.
      revision: {
        status: 'archived',
        date,
        label: fill(locale.reportEdition, { date: dateInWords(date, locale) }),
      },
    },
    prints: (id) => reported.has(id),
  };
  const chapters: readonly (Section | undefined)[] = [
    chapterOf('overordnet', locale.overallGoal, [
      ...(record.example ? [exampleNote(context)] : []),
      ...indicators(year, context),
    ]),
    chapterOf('status', locale.goalStatus, goalStatus(actionPlan, context)),
    chapterOf('okonomi', locale.economy, spending(actionPlan, context)),
    chapterOf('rapporter', locale.reportTexts, reportTexts(actionPlan, context)),
  ];
  return framed('report', context, plan.focusAreas.map(motifOf), chapters);
}
