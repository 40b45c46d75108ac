import { scaleLinear } from 'd3-scale';
import { type Period, periodMonths, periodOf } from '../../text/period.ts';
import type { Chart, Shape } from '../chart.ts';
import { clearOf, labelsAtEnds } from './labels-at-ends.ts';
import { labelLeading, labelLines, labelWidth } from './words-in-charts.ts';

export interface Point {
  readonly period: Period;
  readonly value: number;
}

/** What a development is drawn from; each list in the order of its periods. */
export interface Development {
  readonly title: string;
  /** What is drawn above: what it shows, and its unit; where the axis begins, when that is not at 0. */
  readonly above: { readonly title: string; unit(axisFrom: string | undefined): string };
  /** What the drawing says, for those who do not see it. */
  readonly alt: string;
  /** The baseline and what was measured. */
  readonly measured: readonly Point[];
  readonly targets: readonly Point[];
  /** The way to go: from the baseline to the targets that are not over. */
  readonly path: readonly Point[];
  /** Points that are further apart than this are not joined: between them nothing was measured. */
  readonly months: number;
  /** The words at the last point of each line: there is no key. */
  readonly ends: { measured(point: Point): string; target(point: Point): string };
  /** A value with as many decimals as it has, or with more where an axis needs them. */
  readonly print: (value: number, decimals?: number) => string;
  readonly label: (period: Period) => string;
  /** In points, the height without what is above. */
  readonly size?: { readonly width: number; readonly height: number };
}

const usualSize = { width: 380, height: 170 };
/** At least, and for longer figures what they take. */
const mostDecimals = 12;
const leastLeft = 40;
const bottom = 16;
/** Room over the highest point and under the lowest, for the words at the last points. */
const overLines = 15;
const underLines = 12;
/** From the figure of one tick to the next. */
const leastBetweenTicks = 11;

/**
 * Measurements as a line with points, targets as a dashed one, over the periods, each at its end: a year is where its last
 * quarter is. The title is above, the last of each line has its words and its figure beside it.
 */
export function development({
  title,
  above,
  alt,
  measured,
  targets,
  path,
  months,
  ends: words,
  print,
  label,
  size: { width, height } = usualSize,
}: Development): Chart {
  const all = [...measured, ...targets, ...path];
  const values = all.map(({ value }) => value);
  const ends = all.map(({ period }) => monthOf(period));
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const scale = scaleLinear([Math.min(...values), Math.max(...values)], [0, 1]).nice(3);
  const ticks = spacedTicks(scale.ticks(3), height - bottom - underLines - overLines);
  const figures = printedApart(ticks, print);
  const [least = 0] = scale.domain();
  const head = headOf(above.title, above.unit(least > 0 ? figures[0] : undefined), width);
  const top = head.height;
  const floor = top + height - bottom;
  const y = scale.range([floor - underLines, top + overLines]);
  const left = Math.max(leastLeft, ...figures.map((figure) => labelWidth(figure) + 7));
  const kind = (measured.at(-1) ?? targets[0])?.period.kind ?? 'year';
  const labelled = periodsFrom(first, last, kind).map((period) => ({ period, text: label(period) }));
  const side = Math.max(14, ...labelled.map(({ text }) => labelWidth(text) / 2 + 1));
  const x = scaleLinear(
    [first, last === first ? first + 12 : last],
    [left + Math.max(8, Math.min(side, left)), width - side],
  );
  const shapes: Shape[] = [...head.shapes];
  const place = ({ period, value }: Point): readonly [number, number] => [x(monthOf(period)), y(value)];
  const [newest, aim] = [measured.at(-1), targets.at(-1)];
  const isDown = (path.at(-1)?.value ?? 0) < (path[0]?.value ?? 0);
  const goesOn = newest !== undefined && aim !== undefined && monthOf(aim.period) > monthOf(newest.period);
  const isFalling = (newest?.value ?? 0) < (measured.at(-2)?.value ?? Number.NEGATIVE_INFINITY);
  const atEnds = labelsAtEnds(
    [
      // The way to go is on the other side of what was measured last; so is what was measured before, where nothing goes on.
      ...(newest
        ? [
            {
              at: place(newest),
              value: words.measured(newest),
              above: goesOn ? isDown : !isFalling,
              goesOn,
            },
          ]
        : []),
      ...(aim ? [{ at: place(aim), value: words.target(aim), above: !isDown, goesOn: false }] : []),
    ],
    { left, right: width, ceiling: top, floor },
  );
  for (const [index, tick] of ticks.entries()) {
    for (const [from, to] of clearOf(atEnds, y(tick), left, width))
      shapes.push({
        type: 'line',
        points: [
          [from, y(tick)],
          [to, y(tick)],
        ],
        shade: 'rule',
        thickness: 0.5,
      });
    shapes.push({
      type: 'label',
      x: left - 6,
      baseline: y(tick) + 3,
      value: figures[index] ?? '',
      anchor: 'end',
    });
  }
  for (const { period, text } of spaced(labelled, x))
    shapes.push({
      type: 'label',
      x: x(monthOf(period)),
      baseline: floor + bottom - 3,
      value: text,
      anchor: 'middle',
    });
  const line = (points: readonly Point[], dashed: boolean): void => {
    if (points.length > 1)
      shapes.push({ type: 'line', points: points.map(place), shade: 0, thickness: 1.5, dashed });
  };
  const mark = (point: Point, hollow: boolean): void => {
    const [px, py] = place(point);
    shapes.push({ type: 'bar', x: px - 3, y: py - 3, width: 6, height: 6, shade: 0 });
    if (hollow) shapes.push({ type: 'bar', x: px - 2, y: py - 2, width: 4, height: 4, shade: 1 });
  };
  line(path, true);
  for (const run of runs(measured, months)) line(run, false);
  for (const point of targets) mark(point, true);
  for (const point of measured) mark(point, false);
  shapes.push(...atEnds.map(({ label }) => label));
  return { type: 'chart', width, height: top + height, title, alt, shapes };
}

/** Ticks whose figures do not crowd each other where they share so many points: every second, third … of them, from the lowest. */
function spacedTicks(ticks: readonly number[], room: number): readonly number[] {
  // Where there is no room at all, one figure is all that can be read.
  const step = room > 0 ? Math.ceil((leastBetweenTicks * (ticks.length - 1)) / room) : ticks.length;
  return ticks.filter((_, index) => index % Math.max(1, step) === 0);
}

/** What is above the drawing: its title, and under it the unit. */
function headOf(
  title: string,
  unit: string,
  width: number,
): { readonly height: number; readonly shapes: readonly Shape[] } {
  const lines = labelLines(title, width - 2).map((value, line) => ({ value, line, x: 0, strong: true }));
  // The unit is at the other end of the title's line where there is room.
  const isBeside = lines.length === 1 && labelWidth(title, true) + 12 + labelWidth(unit) <= width;
  const units = labelLines(unit, width - 2).map((value, index) => ({
    value,
    line: isBeside ? 0 : lines.length + index,
    x: isBeside ? width : 0,
    strong: false,
  }));
  const all = [...lines, ...units].filter(({ value }) => value !== '');
  const count = Math.max(0, ...all.map(({ line }) => line + 1));
  return {
    height: count * labelLeading + 4,
    shapes: all.map(({ value, line, x, strong }) => ({
      type: 'label',
      x,
      baseline: 10 + line * labelLeading,
      value,
      anchor: x > 0 ? 'end' : 'start',
      ...(strong && { strong }),
    })),
  };
}

/** The month in which a period ends, counted from the year 0: a year and its last quarter are at one place. */
function monthOf({ last }: Period): number {
  return Number(last.slice(0, 4)) * 12 + Number(last.slice(5, 7));
}

/** Points in runs: those of one are no further apart than so many months. */
function runs(points: readonly Point[], months: number): readonly (readonly Point[])[] {
  const found: Point[][] = [];
  for (const point of points) {
    const run = found.at(-1);
    const before = run?.at(-1);
    if (run && before && monthOf(point.period) - monthOf(before.period) <= months) run.push(point);
    else found.push([point]);
  }
  return found;
}

/** All periods of a kind that end from one month to another. */
function periodsFrom(first: number, last: number, kind: Period['kind']): readonly Period[] {
  const found: Period[] = [];
  const length = periodMonths[kind];
  for (let end = first; end <= last; end += 1) {
    const month = ((end - 1) % 12) + 1;
    const period = month % length === 0 ? periodOf(kind, (end - month) / 12, month / length) : undefined;
    if (period) found.push(period);
  }
  return found;
}

interface Labelled {
  readonly period: Period;
  readonly text: string;
}

/**
 * As many labels of periods as there is room for beside each other: all, every second of a year or the like, the last of each year as
 * the year, or of some years.
 */
function spaced(labelled: readonly Labelled[], x: (month: number) => number): readonly Labelled[] {
  const [one] = labelled;
  if (!one) return [];
  const months = periodMonths[one.period.kind];
  const yearly = labelled
    .filter(({ period }) => monthOf(period) % 12 === 0)
    .map(({ period }) => ({ period, text: String(period.year) }));
  const candidates = [
    ...[1, 2, 3, 4, 6]
      .filter((step) => step * months < 12 && 12 % (step * months) === 0)
      .map((step) => labelled.filter(({ period }) => (period.part - 1) % step === 0)),
    ...Array.from({ length: 60 }, (_, index) => index + 1).map((step) =>
      yearly.filter(({ period }) => (period.year - (yearly[0]?.period.year ?? 0)) % step === 0),
    ),
  ];
  const fits = candidates.find((labels) => labels.length > 0 && areApart(labels, x));
  if (fits && (fits.length > 1 || labelled.length === 1)) return fits;
  const ends = [labelled[0], labelled.at(-1)].flatMap((label) => label ?? []);
  return areApart(ends, x) ? ends : [one];
}

function areApart(labels: readonly Labelled[], x: (month: number) => number): boolean {
  return labels.every(({ period, text }, index) => {
    const before = labels[index - 1];
    if (!before) return true;
    const apart = x(monthOf(period)) - x(monthOf(before.period));
    return apart >= (labelWidth(text) + labelWidth(before.text)) / 2 + 6;
  });
}

/** Figures of an axis, with the decimals that distinguish one from the next. */
function printedApart(
  ticks: readonly number[],
  print: (value: number, decimals?: number) => string,
): readonly string[] {
  const labels = ticks.map((tick) => print(tick));
  const [first = 0, second = 0] = ticks;
  if (new Set(labels).size === labels.length || second <= first) return labels;
  const decimals = Math.min(mostDecimals, Math.max(0, Math.ceil(-Math.log10(second - first) - 1e-9)));
  return ticks.map((tick) => print(tick, decimals));
}
