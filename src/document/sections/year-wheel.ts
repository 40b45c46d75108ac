import { byLastDay, yearOf } from '../../model/dates.ts';
import type { ActionPlan } from '../../model/entities.ts';
import { dateInWords } from '../../templates/locale.ts';
import { type BuildContext, citeAction } from '../build-context.ts';
import type { Block, TableRow } from '../document.ts';
import { cell, table, words } from '../words.ts';

/** Årshjul: the year's milestones and deadlines, month by month. */
export function yearWheel({ years, actions, record }: ActionPlan, context: BuildContext): readonly Block[] {
  const { locale } = context;
  const ofYear = (date: string): boolean => years.includes(yearOf(date));
  const events = actions.flatMap((action) => [
    ...(action.record.milestones ?? [])
      .filter(({ date }) => ofYear(date))
      .map(({ date, title, done }) => ({
        date,
        what: done ? `${title} (${locale.doneMark})` : title,
        action,
      })),
    ...(ofYear(action.record.end) && action.record.end.length > 4
      ? [{ date: action.record.end, what: locale.actionEnds, action }]
      : []),
  ]);
  const hearing = record.hearing
    ? [
        { date: record.hearing.from, what: locale.hearingBegins, action: undefined },
        { date: record.hearing.to, what: locale.hearingEnds, action: undefined },
      ].filter(({ date }) => ofYear(date))
    : [];
  const all = [...events, ...hearing].sort(byLastDay);
  const rows = all.map(
    ({ date, what, action }): TableRow => ({
      rowHeader: true,
      cells: [
        cell(dateInWords(date, locale)),
        cell(what),
        cell(action ? citeAction(action, context) : context.edition.title),
      ],
    }),
  );
  return table(
    undefined,
    [
      [locale.when, words],
      [locale.what, words],
      [locale.action, words],
    ],
    rows,
  );
}
