import { type PlannedYear, reportsIn } from '../model/reports.ts';
import { dateInWords, fill } from '../templates/locale.ts';
import type { BuildContext, Source } from './build-context.ts';
import { chapterMaker, compose } from './compose.ts';
import type { Document } from './document.ts';
import { hasPart } from './own-settings.ts';
import { chapterOf } from './sections/chapter-of.ts';
import { motifOf } from './sections/cover.ts';
import { exampleNote } from './sections/example-note.ts';
import { goalStatus } from './sections/goal-status.ts';
import { otherIndicators, overallGoal } from './sections/indicators.ts';
import { reportTexts } from './sections/report-texts.ts';
import { spending } from './sections/spending.ts';
import { partnerNames } from './sections/who.ts';

/** The annual report of one year: what became of goals, money and indicators, from what was reported of each action. */
export function reportDocument(planned: PlannedYear, source: Source): Document {
  const { plan, locale } = source;
  const { year, actions, actionPlan } = planned;
  const last = actions.flatMap((action) => reportsIn(action, year).map(({ date }) => date)).sort();
  const date = last.at(-1) ?? String(year);
  const texts = hasPart(source.templates.report, 'report-texts');
  const reported = new Set(
    actions.filter((action) => reportsIn(action, year).length > 0).map(({ id }) => id),
  );
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
    prints: (id) => texts && reported.has(id),
  };
  const closing = partnerNames(source);
  return compose(
    'report',
    context,
    { motif: plan.focusAreas.map(motifOf), closing },
    {
      indicators: (choice) => {
        const example = actionPlan.record.example ? [exampleNote(context)] : [];
        const overall = overallGoal(`${year}-12-31`, context, choice);
        const first = overall.length > 0 ? [...example, ...overall] : [];
        const others = otherIndicators(`${year}-12-31`, context, choice);
        const { title, newPage } = choice;
        return [
          ...chapterOf('overordnet', title ?? locale.overallGoal, first, newPage),
          ...(first.length > 0
            ? chapterOf('indikatorer', locale.indicators, others, newPage)
            : chapterOf('indikatorer', title ?? locale.indicators, [...example, ...others], newPage)),
        ];
      },
      'goal-status': chapterMaker('status', locale.goalStatus, () => goalStatus(planned, context)),
      spending: chapterMaker('okonomi', locale.economy, () => spending(planned, context)),
      'report-texts': chapterMaker('rapporter', locale.reportTexts, () => reportTexts(planned, context)),
    },
  );
}
