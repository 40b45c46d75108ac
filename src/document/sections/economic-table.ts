import type { BudgetFigures, PlanLine } from '../../budget/economic-plan.ts';
import { hasActionPlan } from '../../budget/original-budget.ts';
import type { EconomicPlan, Plan } from '../../model/entities.ts';
import { fill, type Locale } from '../../templates/locale.ts';
import { actionTitle, type BuildContext } from '../build-context.ts';
import type { Block, Inline, TableRow } from '../document.ts';
import { paidActions } from '../paid-actions.ts';
import { reservationNotes } from '../reservations.ts';
import { captioned, cell, paragraph, table, text, words } from '../words.ts';
import { type FigureColumns, figureColumns, unitOfFigures } from './economic-columns.ts';

type Amounts = PlanLine['amounts'];

/**
 * A budget from its income down to its result: groups of lines, each with its sum; a focus area's actions are one line.
 * @param name what the table is called
 */
export function economicTable(
  name: string,
  figured: BudgetFigures,
  economicPlan: EconomicPlan,
  context: BuildContext,
): readonly Block[] {
  const { plan, locale } = context;
  const { unit } = economicPlan.record;
  const shown = figureColumns(figured, economicPlan, locale);
  const rows = rowsOf(figured, shown, economicPlan, context);
  const lines = [...figured.income, ...figured.expenses, ...figured.withdrawals, ...figured.allocations];
  const named = plan.financingSources.filter(
    (source) => figured.sources.includes(source) || lines.some(({ of }) => of === source.id),
  );
  return table(
    captioned(name, unitOfFigures(figured, unit, context)),
    [[locale.item, words], ...shown.columns],
    rows,
    {
      wide: true,
      dense: true,
      ...(shown.spans && { spans: shown.spans }),
      grid: 'economic-plan',
      notes: [
        ...(rows.some(hasUnknown) ? [text(locale.notKnown)] : []),
        ...unknownColumns(figured, plan, locale),
        ...reservationNotes(named, locale),
      ],
    },
  );
}

function rowsOf(
  figured: BudgetFigures,
  { cells }: FigureColumns,
  { file }: EconomicPlan,
  { plan, locale }: BuildContext,
): readonly TableRow[] {
  const { budget, income, expenses, areas, withdrawals, allocations, sources } = figured;
  const lineRow = ({ id, title, note, amounts }: PlanLine, signed: 1 | -1): TableRow => ({
    rowHeader: 'plain',
    cells: [{ content: [...text(title), ...noteMark(`${file}/${id}`, note)] }, ...cells(amounts, signed)],
  });
  const sumRow = (title: string, amounts: Amounts, signed: 1 | -1): TableRow => ({
    rowHeader: true,
    total: true,
    cells: [cell(title), ...cells(amounts, signed)],
  });
  /** A sum of one line says what the line says. */
  const group = (title: string, lines: readonly TableRow[], sum: () => TableRow | undefined): TableRow[] => {
    const total = lines.length > 1 ? sum() : undefined;
    return lines.length === 0
      ? []
      : [{ group: true, cells: [cell(title)] }, ...lines, ...(total ? [total] : [])];
  };
  const operating = budget === 'operating';
  const apart = areas.length > 0;
  const totalIncome = sumRow(locale.totalIncome, figured.totalIncome, 1);
  return [
    ...(income.length > 0
      ? [
          { group: true, cells: [cell(locale.income)] },
          ...income.map((line) => lineRow(line, 1)),
          totalIncome,
        ]
      : [totalIncome]),
    ...group(
      apart ? (operating ? locale.running : locale.otherExpenses) : locale.expenses,
      expenses.map((line) => lineRow(line, -1)),
      () =>
        apart
          ? sumRow(operating ? locale.totalRunning : locale.totalOtherExpenses, sumsOf(figured, expenses), -1)
          : undefined,
    ),
    ...group(
      paidActions(sources, locale),
      areas.map(
        ({ focusArea, amounts }): TableRow => ({
          rowHeader: 'plain',
          cells: [cell(areaTitle(focusArea, locale)), ...cells(amounts, -1)],
        }),
      ),
      () => sumRow(locale.totalActions, actionSums(figured, plan), -1),
    ),
    sumRow(locale.totalExpenses, expensesOf(figured, plan), -1),
    ...group(
      locale.funds,
      [...withdrawals.map((line) => lineRow(line, 1)), ...allocations.map((line) => lineRow(line, -1))],
      () => sumRow(locale.netFunds, fundSums(figured), 1),
    ),
    resultRow(figured, cells, plan, locale),
  ];
}

/** A result of 0 is said in figures: it is what a budget must come to. */
function resultRow(
  figured: BudgetFigures,
  cells: FigureColumns['cells'],
  plan: Plan,
  locale: Locale,
): TableRow {
  const result = resultOf(figured, plan);
  const printed = cells(result, 1);
  return {
    rowHeader: true,
    total: true,
    cells: [cell(locale.balance), ...printed.map((shown, at) => (result[at] === 0 ? cell('0') : shown))],
  };
}

/** What the sources of a budget pay of each action, under its focus area; then what its lines of expenses are made of. */
export function economicActions(
  figured: BudgetFigures,
  economicPlan: EconomicPlan,
  context: BuildContext,
): readonly Block[] {
  const { plan, locale } = context;
  const { areas, expenses, sources } = figured;
  const inLines = expenses.filter(({ actions }) => actions.length > 0);
  const shown = figureColumns(
    figured,
    economicPlan,
    locale,
    [...areas, ...inLines].flatMap(({ actions }) => actions),
  );
  const groupRows = (title: string, line: BudgetFigures['areas' | 'expenses'][number], accent?: number) => [
    {
      group: true,
      ...(accent !== undefined && { accent }),
      cells: [cell(title), ...shown.cells(line.amounts, -1)],
    },
    ...line.actions.map(
      ({ action, amounts }): TableRow => ({
        rowHeader: 'plain',
        cells: [cell(actionTitle(action, plan)), ...shown.cells(amounts, -1)],
      }),
    ),
  ];
  const tableOf = (name: string, rows: readonly TableRow[]): readonly Block[] =>
    table(
      captioned(name, unitOfFigures(figured, economicPlan.record.unit, context)),
      [[locale.action, words], ...shown.columns],
      rows,
      {
        wide: true,
        dense: true,
        ...(shown.spans && { spans: shown.spans }),
        grid: 'economic-plan-actions',
        notes: rows.some(hasUnknown) ? [text(locale.notKnown)] : [],
      },
    );
  const ofAreas = areas.flatMap((area) =>
    groupRows(areaTitle(area.focusArea, locale), area, area.focusArea?.index),
  );
  const sum: TableRow = {
    rowHeader: true,
    total: true,
    cells: [cell(locale.totalActions), ...shown.cells(actionSums(figured, plan), -1)],
  };
  return [
    ...tableOf(paidActions(sources, locale), areas.length > 0 ? [...ofAreas, sum] : []),
    ...tableOf(
      locale.actionsInLines,
      inLines.flatMap((line) => groupRows(line.title, line)),
    ),
  ];
}

function areaTitle(area: BudgetFigures['areas'][number]['focusArea'], locale: Locale): string {
  return area ? `${area.number} ${area.title}` : locale.withoutArea;
}

/** What is said of a line, as a note of the document. */
function noteMark(key: string, note: string | undefined): readonly Inline[] {
  if (!note) return [];
  return [{ type: 'note', key, children: [paragraph(text(note))], number: 0, citation: 0, label: '' }];
}

function hasUnknown({ cells }: TableRow): boolean {
  return cells.some(({ content: [first] }) => first?.type === 'text' && first.value === '..');
}

/** Why some columns lack what the actions cost. */
function unknownColumns(figured: BudgetFigures, plan: Plan, locale: Locale): readonly (readonly Inline[])[] {
  return figured.columns.flatMap(({ kind, year }, at) => {
    if (knowsActions(figured, at, plan)) return [];
    if (kind === 'original') return [text(fill(locale.originalUnknown, { year }))];
    return kind === 'accounts' ? [text(fill(locale.accountsUnknown, { year }))] : [];
  });
}

/** Whether what the actions cost in a column is known, or there is nothing to know. */
function knowsActions({ columns, areas }: BudgetFigures, at: number, plan: Plan): boolean {
  const year = columns[at]?.year ?? 0;
  return !hasActionPlan(plan, year) || areas.every(({ amounts }) => amounts[at] !== undefined);
}

/** Sums of the lines that are known in a column; unknown where none is. */
function sumsOf({ columns }: BudgetFigures, lines: readonly Pick<PlanLine, 'amounts'>[]): Amounts {
  return columns.map((_, at) => {
    const known = lines.flatMap(({ amounts }) => amounts[at] ?? []);
    return known.length === 0 ? undefined : known.reduce((sum, amount) => sum + amount, 0);
  });
}

function actionSums(figured: BudgetFigures, plan: Plan): Amounts {
  const { areas, columns } = figured;
  const sums = sumsOf(figured, areas);
  return columns.map((_, at) => (knowsActions(figured, at, plan) ? sums[at] : undefined));
}

function fundSums(figured: BudgetFigures): Amounts {
  const known = sumsOf(figured, [...figured.withdrawals, ...figured.allocations]);
  return known.map((sum, at) => (sum !== undefined ? figured.netFunds[at] : undefined));
}

/** The expenses of a column together; those of an earlier year without its actions are no sum. */
function expensesOf(figured: BudgetFigures, plan: Plan): Amounts {
  return figured.totalExpenses.map((total, at) => (knowsActions(figured, at, plan) ? total : undefined));
}

/**
 * The result of a column; an earlier year for which only some lines are known has none, unless they come to 0: then nothing
 * is missing.
 */
function resultOf(figured: BudgetFigures, plan: Plan): Amounts {
  const { columns, result, income, expenses } = figured;
  return columns.map(({ kind }, at) => {
    const lines = [...income, ...expenses];
    const complete =
      knowsActions(figured, at, plan) && lines.every(({ amounts }) => amounts[at] !== undefined);
    const balanced = result[at] === 0 && lines.some(({ amounts }) => amounts[at] !== undefined);
    return kind === 'budget' || complete || balanced ? result[at] : undefined;
  });
}
