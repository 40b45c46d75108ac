import { areaOf, hasMoney } from '../../budget/budget.ts';
import type { Action, ActionPlan } from '../../model/entities.ts';
import { responsibleOf } from '../../model/responsible.ts';
import { branchesOf } from '../../model/tree.ts';
import type { ActionField, SectionChoice } from '../../templates/template.ts';
import { actionFields } from '../action-fields.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block, Cell, TableRow } from '../document.ts';
import { kroner } from '../figures.ts';
import { groupActions } from '../group-actions.ts';
import { pricedUnit } from '../price-level.ts';
import { reservations } from '../reservations.ts';
import { cell, paragraph, table, text } from '../words.ts';
import { programmeTables } from './programme-tables.ts';
import { statusWords } from './status-words.ts';
import { eachNameOf } from './who.ts';
import { bindingNote } from './year-columns.ts';

const usual: readonly ActionField[] = ['action', 'responsible', 'deadline', 'cost', 'financing', 'status'];
const usualByYear: readonly ActionField[] = ['action', 'responsible', 'period', 'cost'];
const summed = ['cost', 'uncovered'] as const;
const moneyFields = ['cost', 'financing', 'uncovered'] as const;

function isMoney(name: ActionField): boolean {
  return moneyFields.some((field) => field === name);
}

/** The year's actions, a table for each group: focus areas, unless the template says otherwise. */
export function actionTables(
  actionPlan: ActionPlan,
  context: BuildContext,
  { columns: chosen = usual, columnsByYear = usualByYear, groupBy = 'focus-area' }: SectionChoice = {
    section: 'actions',
  },
): readonly Block[] {
  const { plan, locale } = context;
  const { years, actions } = actionPlan;
  const severalYears = years.length > 1;
  const asked = severalYears ? columnsByYear : chosen;
  const columns = hasMoney(plan) ? asked : asked.filter((name) => !isMoney(name));
  const branches = branchesOf(plan);
  const areaTitle = (action: Action): string => {
    const area = areaOf(action, branches);
    return area ? `${area.number} ${area.title}` : locale.withoutArea;
  };
  const fields = columns.map((name) => ({ name, ...actionFields[name] }));
  const amounts = columns.some(isMoney);
  const note =
    amounts && context.edition.priceLevel !== undefined
      ? [paragraph(text(`${pricedUnit(1, context)}.`), 'note')]
      : [];
  const tables = groupActions(actions, years, groupBy, context).map((group, index): Block => {
    const rows = group.actions.map((action): TableRow => {
      const { record, firstYear, lastYear } = action.action;
      const active = Array.from({ length: lastYear - firstYear + 1 }, (_, index) =>
        String(firstYear + index),
      );
      return {
        rowHeader: true,
        cells: fields.map(({ value, sortKey }): Cell => {
          const sort = sortKey?.(action);
          return { ...cell(value(action, context)), ...(sort !== undefined && { sort }) };
        }),
        facets: [
          [locale.focusArea, [areaTitle(action.action)]],
          [locale.responsible, eachNameOf(responsibleOf(record), context)],
          [locale.status, [statusWords(record.status, locale)]],
          [locale.year, active],
        ],
      };
    });
    const sums = columns.some((name) => summed.some((column) => column === name))
      ? [
          {
            total: true,
            rowHeader: true,
            cells: columns.map((name, index) =>
              cell(
                index === 0 ? locale.sum : name === 'cost' || name === 'uncovered' ? kroner(group[name]) : '',
              ),
            ),
          },
        ]
      : [];
    return {
      type: 'section',
      ...(group.accent !== undefined && { accent: group.accent }),
      children: [
        {
          type: 'heading',
          level: 2,
          // Names may be alike as ids; focus areas have ids of their own.
          id: `tiltak--${groupBy === 'focus-area' ? group.id : index + 1}`,
          ...(group.number && { number: group.number }),
          content: text(group.title),
        },
        ...(severalYears
          ? programmeTables(actionPlan, group, columns, groupBy === 'focus-area', context)
          : table(
              undefined,
              fields.map(({ label, heading, column }) => [locale[heading ?? label], column] as const),
              [...rows, ...sums],
            )),
        ...(columns.includes(severalYears ? 'cost' : 'financing')
          ? reservations(
              plan.financingSources.filter(({ id }) => group.bySource.has(id)),
              locale,
            )
          : []),
      ],
    };
  });
  return [...bindingNote(actionPlan, context), ...note, ...tables];
}
