import type { Action } from '../../model/entities.ts';
import type { ReportRecord } from '../../model/records.ts';
import { lastOf, type Reporting, reportsUntil } from '../../model/reported-periods.ts';
import { actionsByGoal } from '../../model/tree.ts';
import { fill } from '../../templates/locale.ts';
import { type BuildContext, citeAction } from '../build-context.ts';
import type { Block } from '../document.ts';
import { cell, paragraph, text } from '../words.ts';
import { goalsTables } from './goals-tables.ts';
import { markedSignal } from './signal-words.ts';
import { statusWords } from './status-words.ts';

/** For every goal, the year's actions and how far each was when it was last reported. */
export function goalStatus({ period, actions }: Reporting, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const serving = actionsByGoal(plan, actions);
  const reports = new Map(actions.map((action) => [action, reportsUntil(action, period)]));
  const last = (action: Action): ReportRecord | undefined => reports.get(action)?.at(-1);
  const signals = actions.some((action) => last(action)?.signal);
  const progress = actions.some((action) => lastOf(reports.get(action) ?? [], 'progress') !== undefined);
  const headings = [
    locale.goal,
    locale.action,
    locale.status,
    ...(signals ? [locale.signal] : []),
    ...(progress ? [locale.progress] : []),
  ];
  const tables = goalsTables(plan, 'status', headings, (goal) => {
    const served = serving.get(goal) ?? [];
    const name = `${goal.number} ${goal.title}`;
    const rest = headings.slice(3).map(() => cell('–'));
    if (served.length === 0)
      return [{ rowHeader: true, cells: [cell(name), cell(locale.noActions), cell('–'), ...rest] }];
    return served.map((action) => {
      const { status, signal } = last(action) ?? {};
      const done = lastOf(reports.get(action) ?? [], 'progress');
      return {
        rowHeader: true,
        cells: [
          cell(name),
          cell(citeAction(action, context)),
          cell(status ? statusWords(status, locale) : locale.notReported),
          ...(signals ? [cell(signal ? markedSignal(signal, locale) : '–')] : []),
          ...(progress ? [cell(done === undefined ? '–' : fill(locale.percent, { percent: done }))] : []),
        ],
      };
    });
  });
  return signals ? [paragraph(text(leadOf(actions.map(last), context))), ...tables] : tables;
}

/** How many actions have each signal. */
function leadOf(reports: readonly (ReportRecord | undefined)[], { locale }: BuildContext): string {
  const count = (signal: ReportRecord['signal']): number =>
    reports.filter((report) => report?.signal === signal).length;
  const missing = count(undefined);
  const lead = fill(locale.signalsLead, {
    count: reports.length,
    onTrack: count('on-track'),
    atRisk: count('at-risk'),
    offTrack: count('off-track'),
  });
  return missing === 0 ? lead : `${lead} ${fill(locale.signalsMissing, { count: missing })}`;
}
