import { scaleLinear } from 'd3-scale';
import { dateParts } from '../../templates/date-parts.ts';
import type { Chart, Shape } from '../chart.ts';
import { highest, inParts, partTitle } from './divide-chart.ts';
import { labelLeading, labelLines, labelWidth } from './words-in-charts.ts';

/** How far something has come: all of it, as far as the status date, nothing, or that nothing will be. */
export type GanttState = 'done' | 'ongoing' | 'planned' | 'cancelled';

export interface GanttBar {
  readonly id: string;
  readonly title: string;
  /** What is heard of it, the dates included. */
  readonly said: string;
  /** From when to when, as it is printed at the bar. */
  readonly dates: string;
  /** ISO dates, as coarse as they are written; of what is ongoing, the last year that is drawn. */
  readonly start: string;
  readonly end: string;
  readonly state: GanttState;
  /** What it waits for, by id. */
  readonly after?: readonly string[];
}

/** The day up to which what is ongoing is done, and what it is called. */
export interface StatusDay {
  readonly date: string;
  readonly words: string;
}

const width = 380;
const labelColumn = 140;
const left = labelColumn + 8;
/** Below the names of the years, and above them the name of the status day. */
const head = 18;
const barHeight = 9;
/** Titles are not cut: no table has the rest of them. */
const mostLines = 12;
const underRow = 5;
/** Where dates are in a column, it is no wider. */
const datesColumn = 110;
/** Between a bar and its dates. */
const gap = 4;
/** Years that are named do not touch each other, alone or several at once; quarters have ticks where these are apart. */
const yearWidth = labelWidth('2011') + 4;
const yearsWidth = labelWidth('2011–') + 4;
const leastQuarter = 10;

interface Row extends GanttBar {
  readonly lines: readonly string[];
  readonly x: number;
  readonly barWidth: number;
  readonly dateLines: readonly string[];
  /** Where its dates begin; undefined where there is no room for them. */
  readonly datesAt: number | undefined;
  readonly height: number;
}

/**
 * When things begin and end: a bar each beside its title, with its dates at its end. What is done is filled, what is left
 * is outlined, what is called off is crossed out; arrows lead from what is waited for. As many drawings as pages are
 * needed, with the same years.
 */
export function gantt(title: string, bars: readonly GanttBar[], until?: StatusDay): readonly Chart[] {
  if (bars.length === 0) return [];
  const months = bars.map(monthsOf);
  const { first, last } = yearsDrawn(bars);
  /** @param column how wide the column of dates is behind the years; undefined where there is none */
  const rowsUpTo = (right: number, column?: number): readonly Row[] => {
    const scale = scaleLinear([first * 12, last * 12], [left, right]);
    return bars.map((bar, index) => {
      const [from, to] = months[index] ?? [0, 0];
      const barWidth = Math.max(3, scale(to) - scale(from));
      return rowOf(bar, Math.min(scale(from), right - barWidth), barWidth, column);
    });
  };
  // Where a bar has room for its dates at neither end, those of all are in a column.
  const atEnds = rowsUpTo(width);
  const isColumn = atEnds.some(({ datesAt }) => datesAt === undefined);
  const column = Math.min(Math.max(...bars.map(({ dates }) => labelWidth(dates))), datesColumn);
  const right = isColumn ? width - column - gap : width;
  const rows = isColumn ? rowsUpTo(right, column) : atEnds;
  const scale = scaleLinear([first * 12, last * 12], [left, right]);
  const statusAt = until && placeInYears(until.date, first, last, scale);
  const top = until && statusAt !== undefined ? head + labelLeading : head;
  const axis = yearsOf(first, last, scale, right);
  const parts = inParts(rows, highest - top);
  return parts.map((part, index) => {
    const name = partTitle(title, index, parts.length);
    const height = part.reduce((sum, row) => sum + row.height, top);
    return {
      type: 'chart',
      width,
      height,
      title: name,
      alt: `${name}. ${part.map(({ said }) => said).join('. ')}.`,
      shapes: [
        ...axis.names.map(([x, value]): Shape => {
          return { type: 'label', x, baseline: top - 8, value, anchor: 'middle' };
        }),
        ...axis.quarters.map((x) => upright(x, top - 2, top)),
        ...rowsOf(part, top, axis.years, statusAt),
        ...(until && statusAt !== undefined ? statusLine(until, statusAt, top, height) : []),
      ],
    };
  });
}

/** What is seen in drawings of bars, which has to be explained. */
export interface GanttSigns {
  readonly filled: boolean;
  readonly open: boolean;
  readonly crossed: boolean;
  readonly arrows: boolean;
}

export function ganttSigns(drawings: readonly (readonly GanttBar[])[], until?: StatusDay): GanttSigns {
  const each = drawings.flatMap((bars) => {
    const { first, last } = yearsDrawn(bars);
    const day = until && monthOfDay(until.date, first, last);
    const ids = bars.map(({ id }) => id);
    return bars.map((bar) => {
      const [from, to] = monthsOf(bar);
      const isBegun = bar.state === 'ongoing' && day !== undefined && day > from;
      return {
        filled: bar.state === 'done' || isBegun,
        open: bar.state === 'planned' || (bar.state === 'ongoing' && !(isBegun && day >= to)),
        crossed: bar.state === 'cancelled',
        arrows: (bar.after ?? []).some((id) => ids.includes(id)),
      };
    });
  });
  return {
    filled: each.some(({ filled }) => filled),
    open: each.some(({ open }) => open),
    crossed: each.some(({ crossed }) => crossed),
    arrows: each.some(({ arrows }) => arrows),
  };
}

/** From the beginning of a month to the beginning of another, in months since year 0. */
function monthsOf({ start, end }: Pick<GanttBar, 'start' | 'end'>): readonly [number, number] {
  return [monthOf(start, 0), monthOf(end, 11) + 1];
}

/** The first year, and the one behind the last. */
function yearsDrawn(bars: readonly GanttBar[]): { readonly first: number; readonly last: number } {
  const months = bars.map(monthsOf);
  return {
    first: Math.floor(Math.min(...months.map(([from]) => from)) / 12),
    last: Math.ceil(Math.max(...months.map(([, to]) => to)) / 12),
  };
}

/** A row with its dates behind the bar, before it where nothing leads to it, or in a column behind the years. */
function rowOf(bar: GanttBar, x: number, barWidth: number, column: number | undefined): Row {
  const { title, dates, after = [] } = bar;
  const label = labelLines(title, labelColumn, mostLines);
  const words = labelWidth(dates);
  const behind = x + barWidth + gap;
  const before = x - gap - words;
  const datesAt =
    column !== undefined
      ? width - column
      : // Without dates there is nothing that needs room.
        words === 0 || behind + words <= width
        ? behind
        : after.length === 0 && before >= left
          ? before
          : undefined;
  const dateLines = words === 0 ? [] : column !== undefined ? labelLines(dates, column) : [dates];
  const height = Math.max(label.length, dateLines.length) * labelLeading + underRow;
  return { ...bar, lines: label, dateLines, x, barWidth, datesAt, height };
}

/** Where each year begins, the names that there is room for, and where quarters begin. */
function yearsOf(first: number, last: number, scale: (month: number) => number, right: number) {
  const each = (right - left) / (last - first);
  const step = each >= yearWidth ? 1 : Math.ceil(yearsWidth / each);
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step);
  const names = years.flatMap((year): readonly (readonly [number, string])[] => {
    const next = Math.min(last, year + step);
    const [from, to] = [scale(year * 12), scale(next * 12)];
    // What is left of the years at the end may be too narrow for a name.
    return to - from < (step > 1 ? yearsWidth : yearWidth)
      ? []
      : [[(from + to) / 2, step > 1 ? `${year}–` : String(year)]];
  });
  const isWide = scale(3) - scale(0) >= leastQuarter;
  const quarters = isWide
    ? Array.from({ length: (last - first) * 4 + 1 }, (_, quarter) => scale(first * 12 + quarter * 3))
    : [];
  return { years: years.map((year) => scale(year * 12)), names, quarters };
}

function upright(x: number, from: number, to: number): Shape {
  return {
    type: 'line',
    points: [
      [x, from],
      [x, to],
    ],
    shade: 'rule',
    thickness: 0.5,
  };
}

function rowsOf(
  rows: readonly Row[],
  top: number,
  years: readonly number[],
  statusAt: number | undefined,
): readonly Shape[] {
  const tops = new Map<string, number>();
  let y = top;
  for (const { id, height } of rows) {
    tops.set(id, y);
    y += height;
  }
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.flatMap((row): readonly Shape[] => {
    const at = tops.get(row.id) ?? top;
    const bar = at + 1;
    const label = (value: string, x: number, line: number): Shape => {
      return { type: 'label', x, baseline: at + 9 + line * labelLeading, value, anchor: 'start' };
    };
    const isFree = (x: number): boolean =>
      row.datesAt === undefined || x < row.datesAt - 2 || x > row.datesAt + labelWidth(row.dates) + 2;
    return [
      ...years.filter(isFree).map((x) => upright(x, at - 1, at + row.height - 3)),
      ...row.lines.map((value, line) => label(value, 0, line)),
      ...barShapes(row, bar, statusAt),
      ...row.dateLines.map((value, line) => label(value, row.datesAt ?? 0, line)),
      ...(row.after ?? []).flatMap((id) => {
        const before = byId.get(id);
        const beforeAt = tops.get(id);
        return before && beforeAt !== undefined && beforeAt < at ? arrow(before, beforeAt + 1, row, bar) : [];
      }),
    ];
  });
}

/** Filled as far as it is done; a cross over what is called off. */
function barShapes({ x, barWidth, state }: Row, y: number, statusAt = 0): readonly Shape[] {
  const done =
    state === 'done' ? barWidth : state === 'ongoing' ? Math.min(barWidth, Math.max(0, statusAt - x)) : 0;
  const rest = barWidth - done;
  const frame: Shape = { type: 'bar', x, y, width: barWidth, height: barHeight, shade: 0 };
  const inside: readonly Shape[] =
    rest > 2
      ? [
          {
            type: 'bar',
            x: x + Math.max(1, done),
            y: y + 1,
            width: rest - (done > 0 ? 1 : 2),
            height: barHeight - 2,
            shade: 0.95,
          },
        ]
      : [];
  if (state !== 'cancelled') return [frame, ...inside];
  const cross = (from: number, to: number): Shape => {
    return {
      type: 'line',
      points: [
        [x, from],
        [x + barWidth, to],
      ],
      shade: 0,
      thickness: 0.75,
    };
  };
  return [frame, ...inside, cross(y, y + barHeight), cross(y + barHeight, y)];
}

/** From the end of what is waited for, down to the beginning of what waits. */
function arrow(before: Row, beforeY: number, row: Row, y: number): readonly Shape[] {
  const from = before.x + before.barWidth - 1;
  const middle = y + barHeight / 2;
  const line = (points: readonly (readonly [number, number])[]): Shape => {
    return { type: 'line', points, shade: 'text', thickness: 0.6 };
  };
  const start = [from, beforeY + barHeight] as const;
  if (row.x > from + 4)
    return [
      line([start, [from, middle], [row.x, middle]]),
      line([
        [row.x - 3, middle - 2],
        [row.x, middle],
        [row.x - 3, middle + 2],
      ]),
    ];
  return [
    line([start, [from, y]]),
    line([
      [from - 2, y - 3],
      [from, y],
      [from + 2, y - 3],
    ]),
  ];
}

/** Where a day is in the drawing; undefined where it is outside the years. */
function placeInYears(
  date: string,
  first: number,
  last: number,
  scale: (month: number) => number,
): number | undefined {
  const month = monthOfDay(date, first, last);
  return month === undefined ? undefined : scale(month);
}

/** A day in months since year 0; undefined where it is outside the years. */
function monthOfDay(date: string, first: number, last: number): number | undefined {
  const { day } = dateParts(date) ?? {};
  const month = monthOf(date, 11) + (day === undefined ? 1 : day / 31);
  return month < first * 12 || month > last * 12 ? undefined : month;
}

function statusLine({ words }: StatusDay, x: number, top: number, height: number): readonly Shape[] {
  const half = labelWidth(words) / 2;
  const at = Math.max(half, Math.min(width - half, x));
  return [
    {
      type: 'line',
      points: [
        [x, top - 5],
        [x, height - 2],
      ],
      shade: 'text',
      thickness: 0.75,
      dashed: true,
    },
    { type: 'label', x: at, baseline: 8, value: words, anchor: 'middle' },
  ];
}

/** Months since year 0; a year alone represents its first or last month. */
function monthOf(date: string, missing: number): number {
  const { year, month } = dateParts(date) ?? { year: 0 };
  return year * 12 + (month === undefined ? missing : month - 1);
}
