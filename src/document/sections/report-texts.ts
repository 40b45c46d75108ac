import { areaOf } from '../../budget/budget.ts';
import type { Plan } from '../../model/entities.ts';
import { byNumber } from '../../model/order-actions.ts';
import type { ReportRecord } from '../../model/records.ts';
import { lastOf, type Reporting, reportsUntil } from '../../model/reported-periods.ts';
import { branchesOf } from '../../model/tree.ts';
import { dateInWords } from '../../templates/locale.ts';
import { actionTitle, type BuildContext } from '../build-context.ts';
import type { Block, Inline, TableRow } from '../document.ts';
import { kroner } from '../figures.ts';
import { cell, figures, table, text, words } from '../words.ts';
import { capitalized } from './report-lines.ts';
import { markedSignal, progressWords } from './signal-words.ts';
import { statusWords, withNote } from './status-words.ts';

/** What was reported of each action, in the words of those who carry it out: a table for each focus area. */
export function reportTexts({ period, actions }: Reporting, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const branches = branchesOf(plan);
  const reported = actions
    .map((action) => ({ action, reports: reportsUntil(action, period) }))
    .filter(({ reports }) => reports.length > 0)
    .sort((one, other) => byNumber(one.action, other.action, plan));
  const has = (field: 'spent' | 'forecast'): boolean =>
    reported.some(({ reports }) => lastOf(reports, field) !== undefined);
  const amounts = [
    ...(has('spent') ? [['spent', locale.spent] as const] : []),
    ...(has('forecast') && period.kind !== 'year' ? [['forecast', locale.forecast] as const] : []),
  ];
  const row = ({ action, reports }: (typeof reported)[number]): TableRow => ({
    id: action.id,
    rowHeader: 'plain',
    cells: [
      cell(text(actionTitle(action, plan))),
      cell(standing(reports, context)),
      cell(textsOf(reports, context)),
      ...amounts.map(([field]) => {
        const amount = lastOf(reports, field);
        return cell(amount === undefined ? '–' : kroner(amount));
      }),
    ],
  });
  const rowsOf = (area: Plan['focusAreas'][number] | undefined): readonly TableRow[] =>
    reported.filter(({ action }) => areaOf(action, branches) === area).map(row);
  const columns = [
    [locale.action, words] as const,
    [locale.status, words] as const,
    [locale.reportText, words] as const,
    ...amounts.map(([, heading]) => [heading, figures] as const),
  ];
  const ofAreas = plan.focusAreas.flatMap((area): readonly Block[] => {
    const rows = rowsOf(area);
    if (rows.length === 0) return [];
    const { id, number, title, index } = area;
    const heading = {
      type: 'heading',
      level: 2,
      id: `rapporter--${id}`,
      number,
      content: text(title),
    } as const;
    return [{ type: 'section', accent: index, children: [heading, ...table(undefined, columns, rows)] }];
  });
  return [...ofAreas, ...table(undefined, columns, rowsOf(undefined))];
}

/** How far an action has come, as it was last reported: status, signal and progress, each on a line. */
function standing(reports: readonly ReportRecord[], { locale }: BuildContext): readonly Inline[] {
  const last = reports.at(-1);
  if (!last) return [];
  // What is done is not half done, whatever was said of it before.
  const progress = last.status === 'done' ? last.progress : lastOf(reports, 'progress');
  return lines([
    text(statusWords(last.status, locale)),
    text(last.signal ? markedSignal(last.signal, locale) : ''),
    text(progressWords({ ...(progress !== undefined && { progress }) }, locale)),
  ]);
}

/** What was reported, the oldest first, each with its date. */
export function textsOf(reports: readonly ReportRecord[], context: BuildContext): readonly Inline[] {
  return lines(
    reports.map(({ date, status, text: written }) => {
      const said = statusWords(status, context.locale);
      const { note } = withNote(said, status, written, context);
      const lead: Inline = { type: 'strong', children: text(`${dateInWords(date, context.locale)}:`) };
      return [lead, ...text(` ${note === '' ? said : capitalized(note)}`)];
    }),
  );
}

export function lines(parts: readonly (readonly Inline[])[]): readonly Inline[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [{ type: 'break' } as const, ...part]));
}
