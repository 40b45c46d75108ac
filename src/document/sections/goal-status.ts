import { hasMoney } from '../../budget/budget.ts';
import { type YearBudget, yearBudgets } from '../../budget/year-budgets.ts';
import { type Signal, signalMarks } from '../../kinds/signals.ts';
import type { Action, Goal } from '../../model/entities.ts';
import { indicatorsOf } from '../../model/measured.ts';
import { inNumberOrder } from '../../model/order-actions.ts';
import type { ActionStatus, ReportRecord } from '../../model/records.ts';
import { type Reporting, reportsUntil } from '../../model/reported-periods.ts';
import { seriesOf } from '../../model/series.ts';
import { actionsByGoal, areaOf, branchesOf, underOf, withDescendants } from '../../model/tree.ts';
import { fill } from '../../templates/locale.ts';
import { listed, unstopped } from '../../text/listed.ts';
import { actionTitle, type BuildContext, citeNumber, linkTo, pageOf } from '../build-context.ts';
import type { Block, Cell, Inline, TableRow } from '../document.ts';
import { kroner } from '../figures.ts';
import { pricedUnit } from '../price-level.ts';
import { cell, figures, paragraph, table, text, words } from '../words.ts';
import { indicatorState } from './indicator-words.ts';
import { putOff } from './put-off.ts';
import { markedSignal } from './signal-words.ts';
import { standingHeading, standingOf, standings, standingWords } from './standing.ts';

/** What an action is shown under: its status as it was last reported, or that nothing was. */
type Column = ActionStatus | 'unreported';
const columnOrder: readonly Column[] = [
  'ongoing',
  'planned',
  'done',
  'postponed',
  'cancelled',
  'idea',
  'unreported',
];

/** What the table of a report is made from. */
interface Matrix {
  readonly actions: readonly Action[];
  readonly last: ReadonlyMap<Action, ReportRecord | undefined>;
  readonly serving: ReadonlyMap<Goal, readonly Action[]>;
  readonly columns: readonly Column[];
  /** Of the actions that have money in the year; none where the plan has no money. */
  readonly budgets: ReadonlyMap<Action, YearBudget>;
  readonly states: ReadonlyMap<Goal, readonly string[]>;
}

/**
 * The goals against the status of their actions, each by its number, with their money and the state of their indicators. An
 * action is in the row of every goal that it serves, and counted once: for the focus area of its number, as in the tables of
 * money, and in the last row.
 */
export function goalStatus(reporting: Reporting, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const matrix = matrixOf(reporting, context);
  const { actions, columns, last, states } = matrix;
  const hasStates = [...states.values()].some(({ length }) => length > 0);
  const hasAmounts = matrix.budgets.size > 0;
  const signals = [...last.values()].flatMap((report) => report?.signal ?? []);
  const rowOf = (goal: Goal): TableRow => {
    const served = inNumberOrder(matrix.serving.get(goal) ?? [], plan);
    return {
      rowHeader: 'plain',
      cells: [
        cell(goal.number),
        cell(served.length > 0 ? linkTo(goal, context) : withoutActions(goal, context)),
        ...(hasStates ? [cell(states.get(goal)?.join(', ') || '–')] : []),
        ...statusCells(served, matrix, context),
        ...(hasAmounts ? amountCells(served, matrix) : []),
      ],
    };
  };
  const counted = (some: readonly Action[]): readonly Cell[] => [
    ...columns.map((column) => cell(countOf(some.filter((action) => columnOf(action, matrix) === column)))),
    ...(hasAmounts ? amountCells(some, matrix) : []),
  ];
  const branches = branchesOf(plan);
  const rows = plan.focusAreas.flatMap((area): readonly TableRow[] => {
    const goals = underOf(area, 'goal');
    const areaActions = actions.filter((action) => areaOf(action, branches) === area);
    const name = cell(`${area.number} ${area.title}`);
    const named: TableRow = { group: true, accent: area.index, cells: [name, ...counted(areaActions)] };
    return goals.length === 0 ? [] : [named, ...goals.map(rowOf)];
  });
  if (rows.length === 0 || actions.length === 0) return [];
  const total: TableRow = {
    total: true,
    rowHeader: true,
    cells: [
      cell(locale.sum),
      cell(locale.actionsCounted),
      ...(hasStates ? [cell('')] : []),
      ...counted(actions),
    ],
  };
  return [
    ...(signals.length > 0 ? [paragraph(leadOf(actions, matrix, context))] : []),
    ...table(
      undefined,
      [
        [locale.numberShort, words],
        [locale.goal, words],
        ...(hasStates ? [[locale.indicators, words] as const] : []),
        ...columns.map((column) => [standingHeading(column, locale), { align: 'center' }] as const),
        ...(hasAmounts ? [[locale.budgeted, figures] as const, [locale.spent, figures] as const] : []),
      ],
      [...rows, ...(columns.length > 0 ? [total] : [])],
      { dense: true, wide: true, notes: notesOf(matrix, signals, context) },
    ),
    ...putOff(actions, last, context),
  ];
}

function matrixOf(reporting: Reporting, context: BuildContext): Matrix {
  const { plan } = context;
  const { period, actions } = reporting;
  const last = new Map(actions.map((action) => [action, reportsUntil(action, period).at(-1)]));
  const goals = plan.focusAreas.flatMap((area) => underOf(area, 'goal'));
  const budgets = hasMoney(plan) ? yearBudgets(reporting, plan) : [];
  return {
    actions,
    last,
    serving: actionsByGoal(plan, actions),
    columns: columnOrder.filter((column) =>
      actions.some((action) => (last.get(action)?.status ?? 'unreported') === column),
    ),
    budgets: new Map(budgets.map((budget) => [budget.action, budget])),
    states: new Map(goals.map((goal) => [goal, statesOf(goal, period.last, context)])),
  };
}

function columnOf(action: Action, { last }: Matrix): Column {
  return last.get(action)?.status ?? 'unreported';
}

function countOf({ length }: readonly Action[]): string {
  return length === 0 ? '' : String(length);
}

/** The column of an action says what its status is, so that it has none is said with the goal. */
function withoutActions(goal: Goal, context: BuildContext): readonly Inline[] {
  const none: Inline = { type: 'emphasis', children: text(context.locale.noActions) };
  return [...linkTo(goal, context), { type: 'break' }, none];
}

/** The actions of a goal under their status. */
function statusCells(served: readonly Action[], matrix: Matrix, context: BuildContext): readonly Cell[] {
  return matrix.columns.map((column) =>
    cell(
      numbersOf(
        served.filter((action) => columnOf(action, matrix) === column),
        matrix.last,
        context,
      ),
    ),
  );
}

/** What actions may cost and have cost. What some have not reported is not in it. */
function amountCells(some: readonly Action[], { budgets }: Matrix): readonly Cell[] {
  const found = some.flatMap((action) => budgets.get(action) ?? []);
  const spent = found.flatMap((budget) => budget.spent ?? []);
  const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
  return [
    cell(found.length === 0 ? '–' : kroner(sum(found.map(({ revised }) => revised)))),
    cell(spent.length === 0 ? '–' : kroner(sum(spent))),
  ];
}

/** How far the indicators of a goal and of what is under it have come. */
export function statesOf(goal: Goal, until: string, { plan, locale }: BuildContext): readonly string[] {
  const indicators = new Set(withDescendants(goal).flatMap((part) => indicatorsOf(part, plan)));
  return [...indicators].flatMap(
    (indicator) => indicatorState(indicator, seriesOf(indicator, until), locale)?.marked ?? [],
  );
}

/** Actions by their numbers, each with the mark of its signal and as a link where the document prints more of it. */
function numbersOf(
  actions: readonly Action[],
  last: Matrix['last'],
  context: BuildContext,
): readonly Inline[] {
  return actions.flatMap((action, index): readonly Inline[] => {
    const signal = last.get(action)?.signal;
    return [
      ...(index > 0 ? text(', ') : []),
      ...citeNumber(action, context),
      ...(signal ? text(`\u00a0${signalMarks[signal]}`) : []),
    ];
  });
}

/** What the table does not say itself: its marks, that an action may be there twice, and what is not in it. */
function notesOf(
  matrix: Matrix,
  signals: readonly Signal[],
  context: BuildContext,
): readonly (readonly Inline[])[] {
  const { plan, locale } = context;
  const used = (Object.keys(signalMarks) as readonly Signal[]).filter((signal) => signals.includes(signal));
  const marks = used.map((signal) => markedSignal(signal, locale).toLowerCase()).join(', ');
  const served = [...matrix.serving.values()].flat();
  const silent = inNumberOrder(
    matrix.actions.filter((action) => columnOf(action, matrix) === 'unreported'),
    plan,
  );
  const names = silent.map((action) => actionTitle(action, plan));
  return [
    [
      marks === '' ? '' : fill(locale.signalsKey, { signals: marks }),
      new Set(served).size < served.length ? locale.actionsCountedOnce : '',
    ]
      .filter(Boolean)
      .join(' '),
    names.length === 0 ? '' : `${locale.notReported}: ${unstopped(listed(names))}.`,
    matrix.budgets.size > 0 ? `${pricedUnit(1, context)}.` : '',
  ]
    .filter(Boolean)
    .map((note) => text(note))
    .concat(whereActionsAre(matrix, context));
}

/** Where the actions are found whose numbers are in the table: these have no pages, which would be most of the table. */
function whereActionsAre({ actions }: Matrix, context: BuildContext): readonly (readonly Inline[])[] {
  const { locale, templates } = context;
  if (!actions.some(({ id }) => context.prints(id))) return [];
  const part = templates.report.sections.find(({ section }) => section === 'report-texts');
  const title = part?.title ?? locale.reportTexts;
  const target = '#kapittel--rapporter';
  const children = [...text(title), pageOf(target, context)];
  return [[...text(`${locale.actionsAreUnder} `), { type: 'link', target, children }, ...text('.')]];
}

/** How many actions are doing how: `i rute 14, usikkert 4, ikke rapportert 1`. */
function leadOf(actions: readonly Action[], { last }: Matrix, { locale }: BuildContext): readonly Inline[] {
  const all = actions.map((action) => {
    const report = last.get(action);
    return standingOf(report ? [report] : []);
  });
  const counted = standings.flatMap((standing) => {
    const count = all.filter((one) => one === standing).length;
    return count === 0 ? [] : [`${standingWords(standing, locale).toLowerCase()}\u00a0${count}`];
  });
  return text(fill(locale.standingsLead, { standings: counted.join(', ') }));
}
