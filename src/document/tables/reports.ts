import { lastDay } from '../../model/dates.ts';
import { byDate } from '../../model/reports.ts';
import { signalWords } from '../sections/signal-words.ts';
import { statusWords } from '../sections/status-words.ts';
import { responsibleNames } from '../sections/who.ts';
import { areaFinder, areaName, tableMaker, yesOrNo } from './table-maker.ts';

/** What was reported of the actions, a row a report. What a year's last amounts say is what was spent in it, and what is expected to be. */
export const reportsTable = tableMaker({
  file: 'csvReports',
  columns: [
    'actionId',
    'action',
    'focusArea',
    'responsible',
    'example',
    'date',
    'year',
    'status',
    'signal',
    'progress',
    'spent',
    'countsAsSpent',
    'forecast',
    'countsAsForecast',
    'reportText',
  ],
  *rows(scope) {
    const { actions, locale, years, until = '9999-12-31' } = scope;
    const findArea = areaFinder(scope);
    for (const action of actions) {
      const { id, title, record } = action;
      const reports = (record.reports ?? []).filter(({ date }) => lastDay(date) <= until).sort(byDate);
      for (const report of reports) {
        const year = Number(report.date.slice(0, 4));
        if (years && !years.includes(year)) continue;
        const last = (amount: 'spent' | 'forecast') =>
          reports.findLast((one) => one[amount] !== undefined && Number(one.date.slice(0, 4)) === year);
        yield {
          actionId: id,
          action: title,
          focusArea: areaName(findArea(action)),
          responsible: responsibleNames(record, scope),
          example: yesOrNo(record.example === true, locale),
          date: report.date,
          year,
          status: statusWords(report.status, locale),
          signal: report.signal && signalWords(report.signal, locale),
          progress: report.progress,
          spent: report.spent,
          countsAsSpent: yesOrNo(report === last('spent'), locale),
          forecast: report.forecast,
          countsAsForecast: yesOrNo(report === last('forecast'), locale),
          reportText: report.text,
        };
      }
    }
  },
});
