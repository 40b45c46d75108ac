import { byLastDay } from '../../model/dates.ts';
import { statusWords } from '../sections/status-words.ts';
import { responsibleNames } from '../sections/who.ts';
import { areaFinder, areaName, tableMaker, yesOrNo } from './table-maker.ts';

/** The milestones of the actions, a row each. */
export const milestonesTable = tableMaker({
  file: 'csvMilestones',
  columns: [
    'actionId',
    'action',
    'focusArea',
    'responsible',
    'status',
    'example',
    'date',
    'milestone',
    'done',
  ],
  *rows(scope) {
    const { actions, locale } = scope;
    const findArea = areaFinder(scope);
    for (const action of actions) {
      const { id, title, record } = action;
      for (const { date, title: milestone, done } of [...(record.milestones ?? [])].sort(byLastDay))
        yield {
          actionId: id,
          action: title,
          focusArea: areaName(findArea(action)),
          responsible: responsibleNames(record, scope),
          status: statusWords(record.status, locale),
          example: yesOrNo(record.example === true, locale),
          date,
          milestone,
          done: yesOrNo(done === true, locale),
        };
    }
  },
});
