import { type ActionBudget, hasMoney } from '../../budget/budget.ts';
import { yearsTitle } from '../../model/action-plan-years.ts';
import type { Action, ActionPlan } from '../../model/entities.ts';
import { dateInWords, fill } from '../../templates/locale.ts';
import type { ActionField, SectionChoice } from '../../templates/template.ts';
import type { BuildContext } from '../build-context.ts';
import type { Block, Inline, TableRow } from '../document.ts';
import { type ActionGroup, groupActions } from '../group-actions.ts';
import { pricedUnit, unitAlone } from '../price-level.ts';
import { reservationNotes } from '../reservations.ts';
import { cell, table, text } from '../words.ts';
import { type ActionColumn, actionColumns, unitOfTable } from './action-columns.ts';
import { actionFacets } from './action-facets.ts';
import { financingOfGroups, goalsOfGroup } from './programme-tables.ts';
import { statusDate } from './status-counts.ts';
import { statusOf } from './status-words.ts';
import { bindingNote } from './year-columns.ts';

const usual: readonly ActionField[] = ['action', 'responsible', 'deadline', 'cost', 'status'];
const usualByYear: readonly ActionField[] = ['action', 'responsible', 'period', 'cost'];
const moneyFields: ReadonlySet<ActionField> = new Set(['cost', 'financing', 'uncovered'] as const);

/**
 * All actions in one table, under what they have in common: their focus areas, unless the template says otherwise. Of
 * several years also under their goals, and with a table of who pays for each group.
 */
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
  const able = hasMoney(plan) ? asked : asked.filter((name) => !moneyFields.has(name));
  const common = commonStatus(actions, context);
  const names = common === undefined ? able : able.filter((name) => name !== 'status');
  const columns = actionColumns(names, actionPlan, context);
  const groups = groupActions(actions, years, groupBy, context);
  const budgeted = groups.flatMap(({ actions: ofGroup }) => ofGroup);
  const choices = actionFacets(budgeted, years, actionPlan.record.priorities ?? [], context);
  const costs = names.includes('cost');
  const rowOf = (each: ActionBudget): TableRow => ({
    rowHeader: true,
    cells: columns.map(({ cellOf }) => cellOf(each)),
    ...choices.of(each.action),
    ...(costs && { amount: each.cost }),
  });
  const rowsOf = (group: ActionGroup): readonly TableRow[] =>
    severalYears && groupBy === 'focus-area'
      ? goalsOfGroup(group, context).flatMap(({ title, actions: ofGoal }) => [
          { group: true, cells: [cell(title)] },
          ...ofGoal.map(rowOf),
        ])
      : group.actions.map(rowOf);
  const rows = groups.flatMap((group, index) => [
    ...(groupBy === 'none'
      ? []
      : [groupRow(group, groupBy === 'focus-area' ? group.id : index + 1, columns)]),
    ...rowsOf(group),
  ]);
  const sums = columns.some(({ sumOf }) => sumOf) ? [totalRow(budgeted, columns, locale.sum)] : [];
  const paying = plan.financingSources.filter(({ id }) => groups.some(({ bySource }) => bySource.has(id)));
  const notes: readonly (readonly Inline[])[] = [
    ...(names.some((name) => moneyFields.has(name)) ? unitNote(unitOfTable(years, plan), context) : []),
    ...(names.includes(severalYears ? 'cost' : 'financing') ? reservationNotes(paying, locale) : []),
    ...(able.includes('status') ? statusNotes(actions, common, context) : []),
  ];
  return [
    ...bindingNote(actionPlan, context),
    ...table(
      undefined,
      columns.map(({ heading, column }) => [heading, column] as const),
      [...rows, ...sums],
      {
        wide: true,
        ...(rows.length > mostRoomy && { dense: true }),
        notes,
        facets: choices.facets,
        ...(costs && { sumOfChosen: fill(locale.sumOfChosen, { years: yearsTitle(actionPlan) }) }),
      },
    ),
    ...(severalYears && names.includes('cost') ? financingOfGroups(groups, years, groupBy, context) : []),
  ];
}

/** What would be in every cell of a column: how far all actions are. */
function commonStatus(actions: readonly Action[], { locale }: BuildContext): string | undefined {
  const [first, ...others] = new Set(actions.map(({ record }) => statusOf(record, locale)));
  return actions.length > 1 && others.length === 0 ? first : undefined;
}

/** How far all are, where the table has no column for it, and by when that is. */
function statusNotes(
  actions: readonly Action[],
  common: string | undefined,
  context: BuildContext,
): readonly (readonly Inline[])[] {
  const { locale } = context;
  const date = statusDate(actions, context);
  const sentences = [
    common === undefined ? '' : fill(locale.statusOfAll, { status: common.toLowerCase() }),
    date === undefined ? '' : `${fill(locale.statusPer, { date: dateInWords(date, locale) })}.`,
  ].filter(Boolean);
  return sentences.length === 0 ? [] : [text(sentences.join(' '))];
}

/** More rows than these are closer, so that all actions of a year are on a page as long as they can be. */
const mostRoomy = 18;

/** What the amounts are in, where the headings do not say it. */
export function unitNote(unit: 1 | 1000, context: BuildContext): readonly (readonly Inline[])[] {
  if (unit === 1000) return [text(`${unitAlone(unit, context)}.`)];
  return context.edition.priceLevel === undefined ? [] : [text(`${pricedUnit(unit, context)}.`)];
}

/** What a group is called, with its sums under the columns that have any. */
function groupRow(
  { number, title, accent, actions }: ActionGroup,
  id: string | number,
  columns: readonly ActionColumn[],
): TableRow {
  const at = columns.findIndex(({ sumOf }) => sumOf);
  const sums = at > 0 ? columns.slice(at).map(({ sumOf }) => sumOf?.(actions) ?? cell('')) : [];
  return {
    group: true,
    // Names may be alike as ids; focus areas have ids of their own.
    id: `tiltak--${id}`,
    ...(accent !== undefined && { accent }),
    cells: [cell([number, title].filter(Boolean).join(' ')), ...sums],
  };
}

function totalRow(actions: readonly ActionBudget[], columns: readonly ActionColumn[], sum: string): TableRow {
  return {
    total: true,
    rowHeader: true,
    cells: columns.map(({ sumOf }, index) => sumOf?.(actions) ?? cell(index === 0 ? sum : '')),
  };
}
