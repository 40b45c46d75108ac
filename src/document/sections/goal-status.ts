import { type Signal, signalMarks } from '../../kinds/signals.ts';
import type { Action, Goal } from '../../model/entities.ts';
import { indicatorsOf } from '../../model/measured.ts';
import { byNumber } from '../../model/order-actions.ts';
import type { ActionStatus, ReportRecord } from '../../model/records.ts';
import { type Reporting, reportsUntil } from '../../model/reported-periods.ts';
import { seriesOf } from '../../model/series.ts';
import { actionsByGoal, underOf, withDescendants } from '../../model/tree.ts';
import { fill } from '../../templates/locale.ts';
import { listed, unstopped } from '../../text/listed.ts';
import { actionTitle, type BuildContext, citeNumber } from '../build-context.ts';
import type { Block, Cell, Inline, TableRow } from '../document.ts';
import { cell, paragraph, table, text, words } from '../words.ts';
import { indicatorState } from './indicator-words.ts';
import { markedSignal } from './signal-words.ts';
import { markedStatus } from './status-words.ts';

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

/**
 * The goals against the status of their actions, each by its number, and the state of their indicators. An action is in the
 * row of every goal that it serves, and counted once in the last row.
 */
export function goalStatus({ period, actions }: Reporting, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const serving = actionsByGoal(plan, actions);
  const last = new Map(actions.map((action) => [action, reportsUntil(action, period).at(-1)]));
  const columnOf = (action: Action): Column => last.get(action)?.status ?? 'unreported';
  const columns = columnOrder.filter((column) => actions.some((action) => columnOf(action) === column));
  const signals = [...last.values()].flatMap((report) => report?.signal ?? []);
  const states = new Map(
    plan.focusAreas
      .flatMap((area) => underOf(area, 'goal'))
      .map((goal) => [goal, statesOf(goal, period.last, context)] as const),
  );
  const hasStates = [...states.values()].some(({ length }) => length > 0);
  const cellsOf = (some: readonly Action[]): readonly Cell[] =>
    columns.map((column) => {
      const found = some.filter((action) => columnOf(action) === column);
      return cell(found.length === 0 ? '–' : numbersOf(found, last, context));
    });
  const rowOf = (goal: Goal): TableRow => ({
    rowHeader: 'plain',
    cells: [
      cell(`${goal.number} ${goal.title}`),
      ...(hasStates ? [cell(states.get(goal)?.join(', ') || '–')] : []),
      ...cellsOf([...(serving.get(goal) ?? [])].sort((one, other) => byNumber(one, other, plan))),
    ],
  });
  const rows = plan.focusAreas.flatMap((area): readonly TableRow[] => {
    const goals = underOf(area, 'goal');
    const named = { group: true, cells: [cell(`${area.number} ${area.title}`)] };
    return goals.length === 0 ? [] : [named, ...goals.map(rowOf)];
  });
  if (rows.length === 0) return [];
  const count = (column: Column): number => actions.filter((action) => columnOf(action) === column).length;
  const total: TableRow = {
    total: true,
    rowHeader: true,
    cells: [
      cell(locale.actionsCounted),
      ...(hasStates ? [cell('')] : []),
      ...columns.map((column) => cell(String(count(column)))),
    ],
  };
  const headings = [
    locale.goal,
    ...(hasStates ? [locale.indicators] : []),
    ...columns.map((column) => (column === 'unreported' ? locale.notReported : markedStatus(column, locale))),
  ];
  return [
    ...(signals.length > 0 ? [paragraph(text(leadOf([...last.values()], context)))] : []),
    ...table(
      undefined,
      headings.map((heading) => [heading, words] as const),
      [...rows, ...(columns.length > 0 ? [total] : [])],
      { dense: true },
    ),
    ...notesOf(actions, columnOf, serving, signals, context),
  ];
}

/** How far the indicators of a goal and of what is under it have come. */
function statesOf(goal: Goal, until: string, { plan, locale }: BuildContext): readonly string[] {
  const indicators = new Set(withDescendants(goal).flatMap((part) => indicatorsOf(part, plan)));
  return [...indicators].flatMap(
    (indicator) => indicatorState(indicator, seriesOf(indicator, until), locale)?.marked ?? [],
  );
}

/** Actions by their numbers, each with the mark of its signal and as a link where the document prints more of it. */
function numbersOf(
  actions: readonly Action[],
  last: ReadonlyMap<Action, ReportRecord | undefined>,
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

/** What the table does not say itself: its marks, that an action may be there twice, and who or what is not in it. */
function notesOf(
  actions: readonly Action[],
  columnOf: (action: Action) => Column,
  serving: ReadonlyMap<Goal, readonly Action[]>,
  signals: readonly Signal[],
  { plan, locale }: BuildContext,
): readonly Block[] {
  const used = (Object.keys(signalMarks) as readonly Signal[]).filter((signal) => signals.includes(signal));
  const marks = used.map((signal) => markedSignal(signal, locale).toLowerCase()).join(', ');
  const idle = plan.focusAreas
    .flatMap((area) => underOf(area, 'goal'))
    .filter((goal) => (serving.get(goal)?.length ?? 0) === 0);
  const served = [...serving.values()].flat();
  const silent = actions
    .filter((action) => columnOf(action) === 'unreported')
    .sort((one, other) => byNumber(one, other, plan));
  const named = (label: string, names: readonly string[]): string =>
    names.length === 0 ? '' : `${label}: ${unstopped(listed(names))}.`;
  return [
    [
      marks === '' ? '' : fill(locale.signalsKey, { signals: marks }),
      new Set(served).size < served.length ? locale.actionsCountedOnce : '',
    ]
      .filter(Boolean)
      .join(' '),
    named(
      locale.noActions,
      idle.map(({ number, title }) => `${number} ${title}`),
    ),
    named(
      locale.notReported,
      silent.map((action) => actionTitle(action, plan)),
    ),
  ]
    .filter(Boolean)
    .map((note) => paragraph(text(note), 'note'));
}

/** How many actions have each signal. */
function leadOf(reports: readonly (ReportRecord | undefined)[], { locale }: BuildContext): string {
  const count = (signal: ReportRecord['signal']): number =>
    reports.filter((report) => report?.signal === signal).length;
  const missing = count(undefined);
  const lead = fill(locale.signalsLead, {
    count: reports.length,
    onTrack: count('on-track'),
    atRisk: count('at-risk'),
    offTrack: count('off-track'),
  });
  return missing === 0 ? lead : `${lead} ${fill(locale.signalsMissing, { count: missing })}`;
}
