import { statusOf } from '../sections/status-words.ts';
import { indicatorsTable } from './indicators.ts';
import { tableMaker } from './table-maker.ts';

/**
 * What has become of the actions of adopted documents, a row each. The strategy has them without money: it says of none what
 * it costs.
 */
export const statusTable = tableMaker({
  file: 'csvStatus',
  columns: [
    'documentColumn',
    'actionNumber',
    'actionId',
    'action',
    'sinceAdoption',
    'adoptedStatus',
    'status',
    'adoptedDeadline',
    'deadline',
    'originalBudget',
    'revisedBudget',
    'spent',
    'reportDate',
    'progress',
    'reportText',
  ],
  *rows({ since = [], locale }) {
    const deadlineOf = (end: string): string => (end === 'ongoing' ? locale.openEnded : end);
    for (const { document, adopted: plan, now, years, actions } of since)
      for (const { adopted, current, original, revised, spent, reports } of actions) {
        const named = adopted ?? current;
        const last = reports.at(-1);
        const money = years.length > 0;
        const recorded = money && plan !== now;
        yield {
          documentColumn: document,
          // A number of today may have been another action's in the document.
          actionNumber: adopted && plan.actionNumbers.get(adopted.id),
          actionId: named?.id,
          action: named?.title,
          sinceAdoption: adopted ? (current ? undefined : locale.sinceGone) : locale.sinceNew,
          adoptedStatus: adopted && recorded ? statusOf(adopted.record, locale) : undefined,
          status: current && statusOf(current.record, locale),
          adoptedDeadline: adopted && recorded ? deadlineOf(adopted.record.end) : undefined,
          deadline: current && deadlineOf(current.record.end),
          originalBudget: recorded ? original : undefined,
          revisedBudget: money ? revised : undefined,
          spent,
          reportDate: last?.date,
          progress: last?.progress,
          reportText: last?.text,
        };
      }
  },
});

/** The indicators as they are measured now, of a strategy that was adopted with those of its day. */
export const statusIndicatorsTable = tableMaker({
  file: 'csvStatusIndicators',
  columns: indicatorsTable.columns,
  *rows(scope) {
    for (const { now } of scope.since ?? []) yield* indicatorsTable.rows({ ...scope, plan: now });
  },
});
