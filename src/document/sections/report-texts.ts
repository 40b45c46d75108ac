import type { Action } from '../../model/entities.ts';
import type { ReportRecord } from '../../model/records.ts';
import { lastOf, type Reporting, reportsUntil } from '../../model/reported-periods.ts';
import { dateInShort } from '../../templates/locale.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block, Inline, TableRow } from '../document.ts';
import { kroner } from '../figures.ts';
import { pricedUnit } from '../price-level.ts';
import { cell, figures, table, text, words } from '../words.ts';
import { rowsByArea } from './by-area.ts';
import { capitalized } from './report-lines.ts';
import { markedSignal, progressWords } from './signal-words.ts';
import { statusSymbol, statusWords, withNote } from './status-words.ts';

interface Reported {
  readonly action: Action;
  readonly reports: readonly ReportRecord[];
}

/** What was reported of each action, in the words of those who carry it out: a table with the actions of each focus area. */
export function reportTexts({ period, actions }: Reporting, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const reported = actions
    .map((action): Reported => ({ action, reports: reportsUntil(action, period) }))
    .filter(({ reports }) => reports.length > 0);
  const has = (field: 'spent' | 'forecast'): boolean =>
    reported.some(({ reports }) => lastOf(reports, field) !== undefined);
  const amounts = [
    ...(has('spent') ? [['spent', locale.spent] as const] : []),
    ...(has('forecast') && period.kind !== 'year' ? [['forecast', locale.forecast] as const] : []),
  ];
  const row = ({ action, reports }: Reported): TableRow => ({
    id: action.id,
    rowHeader: 'plain',
    cells: [
      cell(plan.actionNumbers.get(action.id)),
      cell(lines([text(action.title), standing(reports, context)])),
      cell(textsOf(reports, context)),
      ...amounts.map(([field]) => {
        const amount = lastOf(reports, field);
        return cell(amount === undefined ? '–' : kroner(amount));
      }),
    ],
  });
  const rows = rowsByArea(reported, row, () => [], context);
  return table(
    undefined,
    [
      [locale.numberShort, words],
      [locale.action, words],
      [locale.reportText, words],
      ...amounts.map(([, heading]) => [heading, figures] as const),
    ],
    rows,
    {
      wide: true,
      ...(rows.length > mostRoomy && { dense: true }),
      ...(amounts.length > 0 && { notes: [text(`${pricedUnit(1, context)}.`)] }),
    },
  );
}

/** More rows than these are closer, as those of the table of all actions are. */
const mostRoomy = 18;

/** How far an action has come, as it was last reported: status, signal and progress. */
function standing(reports: readonly ReportRecord[], { locale }: BuildContext): readonly Inline[] {
  const last = reports.at(-1);
  if (!last) return [];
  // What is done is neither half done, whatever was said of it before, nor on its way.
  const isDone = last.status === 'done';
  const progress = isDone ? last.progress : lastOf(reports, 'progress');
  const besides = [
    last.signal ? markedSignal(last.signal, locale) : '',
    isDone && progress === 100 ? '' : progressWords({ ...(progress !== undefined && { progress }) }, locale),
  ].filter(Boolean);
  return [
    statusSymbol(last.status),
    ...text([`\u00a0${statusWords(last.status, locale)}`, ...besides].join(' · ')),
  ];
}

/** What was reported, the oldest first, each with its date. */
export function textsOf(reports: readonly ReportRecord[], context: BuildContext): readonly Inline[] {
  return lines(
    reports.map(({ date, status, text: written }) => {
      const said = statusWords(status, context.locale);
      const { note } = withNote(said, status, written, context);
      const lead: Inline = { type: 'strong', children: text(`${dateInShort(date, context.locale)}:`) };
      return [lead, ...text(` ${note === '' ? said : capitalized(note)}`)];
    }),
  );
}

export function lines(parts: readonly (readonly Inline[])[]): readonly Inline[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [{ type: 'break' } as const, ...part]));
}
