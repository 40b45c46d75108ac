import { budgetOf } from '../../budget/budget.ts';
import type { ActionPlan } from '../../model/entities.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block, TableRow } from '../document.ts';
import { kroner } from '../figures.ts';
import { dateInWords } from '../locale.ts';
import { cell, figures, link, table, text, words } from '../words.ts';
import { statusWords } from './status-words.ts';
import { namesOf } from './who.ts';

/** The year's actions, a table for each focus area. */
export function actionTables({ year, actions }: ActionPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const title = (id: string): string => plan.byId.get(id)?.title ?? id;
  return budgetOf(plan, actions, [year]).areas.map(({ focusArea, actions: own, ...sum }): Block => {
    // A no-break space: no amount begins a line without its source.
    const financing = (bySource: ReadonlyMap<string, number>): string =>
      [...bySource].map(([source, amount]) => `${title(source)}\u00a0${kroner(amount)}`).join('; ');
    const rows: TableRow[] = own.map(({ action, cost, bySource }) => ({
      rowHeader: true,
      cells: [
        cell(link(action.id, action.title)),
        cell(namesOf([action.record.responsible], context)),
        cell(dateInWords(action.record.end, locale)),
        cell(cost === 0 ? '–' : kroner(cost)),
        cell(financing(bySource)),
        cell(statusWords(action.record.status, locale)),
      ],
    }));
    rows.push({
      total: true,
      rowHeader: true,
      cells: [cell(locale.sum), cell(''), cell(''), cell(kroner(sum.cost)), cell(''), cell('')],
    });
    return {
      type: 'section',
      ...(focusArea && { accent: focusArea.index }),
      children: [
        {
          type: 'heading',
          level: 2,
          id: `tiltak--${focusArea?.id ?? 'uten-omrade'}`,
          ...(focusArea && { number: focusArea.number }),
          content: text(focusArea?.title ?? locale.withoutArea),
        },
        ...table(
          undefined,
          [
            [locale.action, words],
            [locale.responsible, words],
            [locale.deadline, words],
            [locale.costInKroner, figures],
            [locale.financing, words],
            [locale.status, words],
          ],
          rows,
        ),
      ],
    };
  });
}
