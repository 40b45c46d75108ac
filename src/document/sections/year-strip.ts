import { byLastDay, yearOf } from '../../model/dates.ts';
import type { Action, ActionPlan } from '../../model/entities.ts';
import { inNumberOrder } from '../../model/order-actions.ts';
import { dateParts } from '../../templates/date-parts.ts';
import { dateInShort } from '../../templates/locale.ts';
import { type BuildContext, citeNumberOnPage, linkTo } from '../build-context.ts';
import type { Block, Cell, Fact, Inline, Section, TableRow } from '../document.ts';
import { cell, table, text, words } from '../words.ts';
import { dayInShort } from './short-date.ts';

/** Something that is to happen in the year. */
interface Event {
  readonly kind: 'milestone' | 'deadline' | 'hearing';
  readonly date: string;
  /** 1–12; undefined where only the year is written. */
  readonly month: number | undefined;
  readonly what: string;
  readonly done: boolean;
  readonly action?: Action;
}

const marks = { milestone: '●', deadline: '◆', hearing: '▮', done: '✓' } as const;

/**
 * Årshjul: the year as a strip, a row for each action with marks in the months of its milestones and deadline, and below
 * it what these are, month by month.
 */
export function yearStrip(actionPlan: ActionPlan, context: BuildContext): readonly Block[] {
  const { plan, locale } = context;
  const events = eventsOf(actionPlan, context);
  if (events.length === 0) return [];
  const ofActions = new Map<Action, Event[]>();
  for (const event of events) {
    const { action } = event;
    if (action) ofActions.set(action, [...(ofActions.get(action) ?? []), event]);
  }
  const months = locale.monthsShort.split(' ');
  const cellsOf = (some: readonly Event[]): readonly Cell[] =>
    months.map((_, index) =>
      cell(
        marksOf(
          some.filter(({ month }) => month === index + 1),
          context,
        ),
      ),
    );
  const hearings = events.filter(({ kind }) => kind === 'hearing');
  const rows: readonly TableRow[] = [
    ...(hearings.length > 0
      ? [
          {
            rowHeader: 'plain',
            cells: [cell(''), cell(context.edition.title), ...cellsOf(hearings)],
          } as const,
        ]
      : []),
    ...inNumberOrder(ofActions.keys(), plan).map(
      (action): TableRow => ({
        rowHeader: 'plain',
        cells: [
          cell(plan.actionNumbers.get(action.id)),
          cell(linkTo(action, context)),
          ...cellsOf(ofActions.get(action) ?? []),
        ],
      }),
    ),
  ];
  const center = { align: 'center' } as const;
  return [
    ...table(
      undefined,
      [[locale.numberShort, words], [locale.action, words], ...months.map((name) => [name, center] as const)],
      rows,
      { wide: true, dense: true, notes: [legend(events, context)] },
    ),
    ...monthByMonth(events, months, context),
  ];
}

/** What is to happen, the earliest first. */
function eventsOf({ years, actions, record }: ActionPlan, { plan, locale }: BuildContext): readonly Event[] {
  const ofYear = (date: string): boolean => years.includes(yearOf(date));
  const monthOf = (date: string): number | undefined => dateParts(date)?.month;
  const ordered = inNumberOrder(actions, plan);
  const events = ordered.flatMap((action): readonly Event[] => {
    const { milestones = [], end, status } = action.record;
    return [
      ...milestones.map(({ date, title, done = false }): Event => {
        return { kind: 'milestone', date, month: monthOf(date), what: title, done, action };
      }),
      // An action that is to last the year out has no day of its own to be done on.
      ...(end.length > 4 && end !== 'ongoing'
        ? [
            {
              kind: 'deadline',
              date: end,
              month: monthOf(end),
              what: locale.actionEnds,
              done: status === 'done',
              action,
            } as const,
          ]
        : []),
    ];
  });
  const hearing = (date: string, what: string): Event => {
    return { kind: 'hearing', date, month: monthOf(date), what, done: false };
  };
  const hearings = record.hearing
    ? [hearing(record.hearing.from, locale.hearingBegins), hearing(record.hearing.to, locale.hearingEnds)]
    : [];
  return [...hearings, ...events].filter(({ date }) => ofYear(date)).sort(byLastDay);
}

function markOf({ kind, done }: Event): string {
  return done ? marks.done : marks[kind];
}

/** A mark for each, heard as what kind it is: what is to happen is in the list. */
function marksOf(events: readonly Event[], context: BuildContext): readonly Inline[] {
  return events.flatMap((event, index): readonly Inline[] => [
    ...text(index > 0 ? ' ' : ''),
    { type: 'symbol', mark: markOf(event), word: meaningOf(event, context) },
  ]);
}

function meaningOf({ kind, done }: Event, { locale }: BuildContext): string {
  if (done) return locale.milestoneDone;
  const meanings = { milestone: locale.milestone, deadline: locale.deadline, hearing: locale.hearingMark };
  return meanings[kind].toLowerCase();
}

/** What the marks that are used mean. */
function legend(events: readonly Event[], context: BuildContext): readonly Inline[] {
  const used = new Map(events.map((event) => [markOf(event), meaningOf(event, context)]));
  return [...used].flatMap(([mark, meaning], index): readonly Inline[] => [
    ...text(index > 0 ? ' · ' : ''),
    { type: 'symbol', mark },
    ...text(`\u00a0${meaning}`),
  ]);
}

/** What is to happen in each month, in two stacks of about as many lines. */
function monthByMonth(
  events: readonly Event[],
  months: readonly string[],
  context: BuildContext,
): readonly Block[] {
  const facts = [undefined, ...months.keys()].flatMap((index): readonly Fact[] => {
    const ofMonth = events.filter(({ month }) => month === (index === undefined ? undefined : index + 1));
    if (ofMonth.length === 0) return [];
    const label =
      index === undefined ? dateInShort(ofMonth[0]?.date ?? '', context.locale) : (months[index] ?? '');
    return [{ label, content: linesOf(ofMonth, context) }];
  });
  const lines = ({ content }: Fact): number => content.filter(({ type }) => type === 'break').length + 1;
  const total = facts.reduce((sum, fact) => sum + lines(fact), 0);
  let count = 0;
  const left = facts.filter((fact) => {
    const isLeft = count < total / 2;
    count += lines(fact);
    return isLeft;
  });
  const stack = (items: readonly Fact[]): Section => ({
    type: 'section',
    children: [{ type: 'facts', style: 'small', columns: 1, items }],
  });
  const right = facts.slice(left.length);
  return right.length === 0
    ? [stack(left)]
    : [{ type: 'columns', widths: [1, 1], children: [stack(left), stack(right)] }];
}

/** A line for each milestone; the actions that are to be done are one. */
function linesOf(events: readonly Event[], context: BuildContext): readonly Inline[] {
  const day = ({ date }: Event): string => dayInShort(date, context.locale);
  const line = (event: Event, before = ''): readonly Inline[] => [
    { type: 'symbol', mark: markOf(event), ...(event.done && { word: context.locale.milestoneDone }) },
    ...text(`\u00a0${before}${event.what}`),
  ];
  const due = events.filter(({ kind }) => kind === 'deadline');
  const lines = [
    ...events
      .filter(({ kind }) => kind !== 'deadline')
      .map((event) => [
        ...line(event, day(event) && `${day(event)}: `),
        ...(event.action ? [...text(' – '), ...citeNumberOnPage(event.action, context)] : []),
      ]),
    ...[false, true].flatMap((done) => {
      const some = due.filter((event) => event.done === done);
      const [first] = some;
      if (!first) return [];
      const cited = some.flatMap((event, index) => [
        ...text(index > 0 ? ' · ' : ': '),
        ...(event.action ? citeNumberOnPage(event.action, context) : []),
        ...text(day(event) && ` (${day(event)})`),
      ]);
      return [[...line(first), ...cited]];
    }),
  ];
  return lines.flatMap((content, index) => [...(index > 0 ? [{ type: 'break' } as const] : []), ...content]);
}
