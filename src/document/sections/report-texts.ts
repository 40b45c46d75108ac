import { areaOf } from '../../budget/budget.ts';
import { type PlannedYear, reportsIn } from '../../model/reports.ts';
import { branchesOf } from '../../model/tree.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block } from '../document.ts';
import { text } from '../words.ts';
import { reportLines } from './report-lines.ts';

/** What was reported of each action, in the words of those who carry it out. */
export function reportTexts({ year, actions }: PlannedYear, context: BuildContext): readonly Block[] {
  const { plan } = context;
  const branches = branchesOf(plan);
  return actions.flatMap((action): readonly Block[] => {
    const reports = reportsIn(action, year);
    if (reports.length === 0) return [];
    const area = areaOf(action, branches);
    return [
      {
        type: 'section',
        ...(area && { accent: area.index }),
        children: [
          {
            type: 'heading',
            level: 2,
            id: action.id,
            number: context.plan.actionNumbers.get(action.id) ?? '',
            content: text(action.title),
          },
          ...reportLines(reports, context),
        ],
      },
    ];
  });
}
