import { amountsOf, hasMoney } from '../../budget/budget.ts';
import { type PlannedYear, reportsIn } from '../../model/reports.ts';
import { fill } from '../../templates/locale.ts';
import { type BuildContext, citeAction } from '../build-context.ts';
import type { Block } from '../document.ts';
import { kroner } from '../figures.ts';
import { cell, figures, paragraph, table, text, words } from '../words.ts';
import { notCounted } from './not-counted.ts';

/** What was spent against what was budgeted. The last amount reported in the year is what was spent in it. */
export function spending({ year, actions }: PlannedYear, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  if (!hasMoney(plan)) return [];
  const reportedActions = actions
    .map((action) => {
      const reports = reportsIn(action, year);
      const spent = reports.filter((report) => report.spent !== undefined).at(-1)?.spent;
      return { action, budgeted: amountsOf(action, [year]).cost, spent };
    })
    .filter(({ budgeted, spent }) => budgeted !== 0 || spent !== undefined);
  const besides = notCounted(actions, [year], context);
  if (reportedActions.length === 0) return [paragraph(text(locale.noMoney)), ...besides];
  const reported = reportedActions.filter(({ spent }) => spent !== undefined);
  const budgeted = reported.reduce((sum, entry) => sum + entry.budgeted, 0);
  const spent = reported.reduce((sum, entry) => sum + (entry.spent ?? 0), 0);
  return [
    paragraph(
      text(
        reported.length === 0
          ? locale.spendingUnknown
          : fill(locale.spendingLead, {
              count: reported.length,
              all: reportedActions.length,
              budgeted: kroner(budgeted),
              spent: kroner(spent),
            }),
      ),
    ),
    ...table(
      fill(locale.spendingCaption, { year }),
      [
        [locale.action, words],
        [locale.budgeted, figures],
        [locale.spent, figures],
        [locale.deviation, figures],
      ],
      [
        ...reportedActions.map(({ action, budgeted: budget, spent: amount }) => ({
          rowHeader: 'plain' as const,
          cells: [
            cell(citeAction(action, context)),
            cell(kroner(budget)),
            cell(amount === undefined ? '–' : kroner(amount)),
            cell(amount === undefined ? '–' : kroner(amount - budget)),
          ],
        })),
        ...(reported.length > 0
          ? [
              {
                rowHeader: true,
                total: true,
                cells: [
                  cell(locale.sumReported),
                  cell(kroner(budgeted)),
                  cell(kroner(spent)),
                  cell(kroner(spent - budgeted)),
                ],
              },
            ]
          : []),
      ],
    ),
    paragraph(text(locale.deviationNote), 'note'),
    ...besides,
  ];
}
