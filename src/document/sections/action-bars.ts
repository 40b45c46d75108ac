import { yearOf } from '../../model/dates.ts';
import type { Action } from '../../model/entities.ts';
import type { ActionStatus } from '../../model/records.ts';
import { dateInShort, dateInWords, fill } from '../../templates/locale.ts';
import { capital } from '../../text/capital.ts';
import { periodInWords } from '../action-fields.ts';
import { actionTitle, type BuildContext } from '../build-context.ts';
import { type GanttBar, type GanttState, gantt, ganttSigns, type StatusDay } from '../charts/gantt.ts';
import type { Block } from '../document.ts';
import { paragraph, text } from '../words.ts';
import { statusDate } from './status-counts.ts';
import { statusOf, statusWords } from './status-words.ts';

const states: Readonly<Record<ActionStatus, GanttState>> = {
  idea: 'planned',
  planned: 'planned',
  ongoing: 'ongoing',
  done: 'done',
  postponed: 'planned',
  cancelled: 'cancelled',
};

const shown: ReadonlySet<ActionStatus> = new Set(['planned', 'ongoing', 'done']);

/** An action as a bar of a drawing in time, as far as it is in some years; all of it where none are named. */
export function actionBar(
  action: Action,
  context: BuildContext,
  years?: { readonly from: number; readonly to: number },
): GanttBar {
  const { plan, locale } = context;
  const { id, title, record, lastYear } = action;
  const { start, end, status, after = [] } = record;
  const named = (other: string): string => plan.actionNumbers.get(other) ?? other;
  const waits = after.length > 0 ? [`${locale.after.toLowerCase()} ${after.map(named).join(', ')}`] : [];
  const inWords = `${dateInWords(start, locale)} – ${dateInWords(end, locale)}`;
  const { from, to } = years ?? { from: yearOf(start), to: lastYear };
  return {
    id,
    title: actionTitle({ id, title }, plan),
    said: [`${actionTitle({ id, title }, plan)}: ${inWords}`, statusOf(record, locale), ...waits].join(', '),
    // What its bar does not show is said.
    dates: [
      periodInWords(start, end, locale),
      ...(shown.has(status) ? [] : [statusWords(status, locale).toLowerCase()]),
    ].join(', '),
    start: yearOf(start) < from ? String(from) : start,
    end: end === 'ongoing' || yearOf(end) > to ? String(to) : end,
    state: states[status],
    after,
  };
}

/** Bars in time, as many drawings as they take, and what the drawings mean. */
export function barsInTime(
  title: string,
  bars: readonly GanttBar[],
  actions: readonly Action[],
  context: BuildContext,
): readonly Block[] {
  return bars.length === 0
    ? []
    : [...barsAlone(title, bars, actions, context), ...barsMean([bars], actions, context)];
}

/** The drawings alone, where what they mean is said once for several. */
export function barsAlone(
  title: string,
  bars: readonly GanttBar[],
  actions: readonly Action[],
  context: BuildContext,
): readonly Block[] {
  return gantt(title, bars, statusDay(actions, context));
}

/** What drawings of bars mean, as far as it is seen in them; where all are outlines they need no words. */
export function barsMean(
  drawings: readonly (readonly GanttBar[])[],
  actions: readonly Action[],
  context: BuildContext,
): readonly Block[] {
  const { locale } = context;
  const { filled, open, crossed, arrows } = ganttSigns(drawings, statusDay(actions, context));
  const signs = [
    ...(filled ? [locale.ganttFilled] : []),
    ...(open ? [locale.ganttOpen] : []),
    ...(crossed ? [locale.ganttCrossed] : []),
  ];
  const isAlike = signs.length === 1 && !crossed;
  const said = [
    ...(isAlike ? [] : [`${capital(signs.join(', '))}.`]),
    ...(arrows ? [locale.ganttArrows] : []),
  ];
  return said.length === 0 ? [] : [paragraph(text(said.join(' ')), 'note')];
}

/** The day that the states of actions are of, as it is printed in a drawing. */
function statusDay(actions: readonly Action[], context: BuildContext): StatusDay | undefined {
  const { locale } = context;
  const date = statusDate(actions, context);
  if (date === undefined) return undefined;
  return { date, words: fill(locale.statusPer, { date: dateInShort(date, locale) }) };
}
