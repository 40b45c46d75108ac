import { hasMoney } from '../budget/budget.ts';
import { type Reporting, reportsUntil } from '../model/reported-periods.ts';
import { dateInWords, fill, type LocaleKey } from '../templates/locale.ts';
import { periodInWords } from '../templates/period-words.ts';
import type { PeriodKind } from '../text/period.ts';
import type { BuildContext, Source } from './build-context.ts';
import { chapterMaker, compose } from './compose.ts';
import type { Document } from './document.ts';
import { fromProse } from './from-prose.ts';
import { hasPart } from './own-settings.ts';
import { proseContext } from './prose-context.ts';
import { chapterOf } from './sections/chapter-of.ts';
import { exampleNote } from './sections/example-note.ts';
import { goalStatus } from './sections/goal-status.ts';
import { otherIndicators, overallGoal } from './sections/indicators.ts';
import { motifOfActions } from './sections/motif.ts';
import { reportAtAGlance } from './sections/report-at-a-glance.ts';
import { reportTexts } from './sections/report-texts.ts';
import { spending } from './sections/spending.ts';
import { partnerNames } from './sections/who.ts';

/** What a report is called, by the kind of its period. */
export const reportTitles: Readonly<Record<PeriodKind, LocaleKey>> = {
  year: 'report',
  'half-year': 'halfYearReport',
  tertial: 'tertialReport',
  quarter: 'quarterReport',
  month: 'monthReport',
};

/**
 * The report of a year, or of the year to the end of a part of it: its text, and what became of goals, money and indicators,
 * from what was reported of each action. What was reported or measured later is not in it.
 */
export function reportDocument(reporting: Reporting, source: Source): Document {
  const { plan, locale } = source;
  const { period, actionPlan, actions, report } = reporting;
  const dates = actions.flatMap((action) => reportsUntil(action, period).map(({ date }) => date)).sort();
  const date = report?.record.date ?? dates.at(-1) ?? period.text;
  const { label, date: dated } = report?.record ?? {};
  const reported = actions.filter((action) => reportsUntil(action, period).length > 0);
  const printed = new Set(
    hasPart(source.templates.report, 'report-texts') ? reported.map(({ id }) => id) : [],
  );
  const edition = dated === undefined ? locale.reportEdition : locale.reportDated;
  const context: BuildContext = {
    ...source,
    edition: {
      title: locale[reportTitles[period.kind]],
      subtitle: hasMoney(plan) ? locale.reportSubtitle : locale.reportSubtitleWithoutMoney,
      period: periodInWords(period, locale),
      // A report is nobody's proposal: it says what was reported up to a date.
      revision: {
        status: 'archived',
        date,
        label: label ?? fill(edition, { date: dateInWords(date, locale) }),
      },
      ...(actionPlan.record.priceLevel && { priceLevel: actionPlan.record.priceLevel }),
    },
    prints: (id) => printed.has(id),
  };
  const isExample = report?.record.example ?? actionPlan.record.example ?? false;
  const glance = hasPart(source.templates.report, 'at-a-glance')
    ? reportAtAGlance(reporting, isExample, context)
    : [];
  // What comes first says it.
  const example = isExample && glance.length === 0 ? [exampleNote(context)] : [];
  return compose(
    'report',
    context,
    { motif: motifOfActions(actions, [period.year], source), closing: partnerNames(source) },
    {
      'at-a-glance': chapterMaker('kort', locale.atAGlance, () => glance, {
        keepTogether: true,
        wide: true,
      }),
      text: chapterMaker('sammendrag', locale.reportSummary, () =>
        report && report.body.nodes.length > 0
          ? [...example, ...fromProse(report.body.nodes, proseContext(report.body, 'sammendrag', context))]
          : [],
      ),
      indicators: (choice) => {
        const lead = report && report.body.nodes.length > 0 ? [] : example;
        const overall = overallGoal(period.last, context, choice);
        const first = overall.length > 0 ? [...lead, ...overall] : [];
        const others = otherIndicators(period.last, context, choice);
        const { title, newPage } = choice;
        return [
          ...chapterOf('overordnet', title ?? locale.overallGoal, first, newPage),
          ...(first.length > 0
            ? chapterOf('indikatorer', locale.indicators, others, newPage)
            : chapterOf('indikatorer', title ?? locale.indicators, [...lead, ...others], newPage)),
        ];
      },
      'goal-status': chapterMaker('status', locale.goalStatus, () => goalStatus(reporting, context), {
        keepTogether: true,
      }),
      spending: chapterMaker('okonomi', locale.economy, () => spending(reporting, context)),
      'report-texts': chapterMaker('rapporter', locale.reportTexts, () => reportTexts(reporting, context)),
    },
  );
}
