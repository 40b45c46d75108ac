import { scaleLinear } from 'd3-scale';
import { type Period, periodMonths } from '../../text/period.ts';
import type { Chart, Shape } from '../document.ts';
import { labelWidth } from './words-in-charts.ts';

interface Point {
  readonly period: Period;
  readonly value: number;
}

const width = 380;
const height = 170;
/** At least, and for longer figures what they take. */
const mostDecimals = 12;
const leastLeft = 52;
const bottom = 20;
const top = 24;

/**
 * Measurements as a line with points, targets as a dashed one, over time.
 * @param print a value with as many decimals as it has, or with more where an axis needs them
 */
export function development<P extends Point>(
  title: string,
  alt: string,
  measured: readonly P[],
  targets: readonly P[],
  names: { readonly measured: string; readonly targets: string; label(point: P): string },
  print: (value: number, decimals?: number) => string,
): Chart {
  const all = [...measured, ...targets];
  const times = all.map(timeOf);
  const values = all.map(({ value }) => value);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [height - bottom - 6, top + 6]).nice(4);
  const ticks = y.ticks(4);
  const figures = printedApart(ticks, print);
  const left = Math.max(leastLeft, ...figures.map((figure) => labelWidth(figure) + 7));
  const x = scaleLinear([first, last === first ? first + 1 : last], [left + 8, width - 14]);
  const shapes: Shape[] = [];
  for (const [index, tick] of ticks.entries()) {
    shapes.push({
      type: 'line',
      points: [
        [left, y(tick)],
        [width, y(tick)],
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
  const below = (at: number, value: string): void =>
    void shapes.push({ type: 'label', x: at, baseline: height - 4, value, anchor: 'middle' });
  if (all.every(({ period }) => period.kind === 'year')) {
    const step = Math.max(1, Math.ceil((last - first) / 8));
    for (let year = first; year <= last; year += step) below(x(year), String(year));
  } else for (const { at, label } of apart(all, (point) => x(timeOf(point)), names.label)) below(at, label);
  const place = (point: Point): readonly [number, number] => [x(timeOf(point)), y(point.value)];
  const line = (points: readonly Point[], dashed: boolean): void => {
    if (points.length > 1)
      shapes.push({ type: 'line', points: points.map(place), shade: 0, thickness: 1.5, dashed });
    for (const point of points) {
      const [px, py] = place(point);
      shapes.push({ type: 'bar', x: px - 3, y: py - 3, width: 6, height: 6, shade: 0 });
      if (dashed) shapes.push({ type: 'bar', x: px - 2, y: py - 2, width: 4, height: 4, shade: 1 });
    }
  };
  line(targets, true);
  line(measured, false);
  const key = (at: number, dashed: boolean, name: string): void => {
    shapes.push({
      type: 'line',
      points: [
        [at, 8],
        [at + 20, 8],
      ],
      shade: 0,
      thickness: 1.5,
      dashed,
    });
    shapes.push({ type: 'label', x: at + 26, baseline: 11, value: name, anchor: 'start' });
  };
  if (measured.length > 0) key(left, false, names.measured);
  const second = measured.length > 0 ? Math.max(130, 26 + labelWidth(names.measured) + 14) : 0;
  if (targets.length > 0) key(left + second, true, names.targets);
  return { type: 'chart', width, height, title, alt, shapes };
}

/** The end of a period, in years: a year and its last quarter are at one place. */
function timeOf({ period: { kind, year, part } }: Point): number {
  return year + (part * periodMonths[kind]) / 12 - 1;
}

/** Labels of points along an axis, as many as have room beside each other; the last is always among them. */
function apart<P extends Point>(
  points: readonly P[],
  place: (point: P) => number,
  labelOf: (point: P) => string,
): readonly { readonly at: number; readonly label: string }[] {
  const kept: { readonly at: number; readonly label: string }[] = [];
  let right = width + 14;
  for (const point of points.toSorted((one, other) => place(other) - place(one))) {
    const label = labelOf(point);
    const half = labelWidth(label) / 2;
    const at = Math.min(place(point), width - half);
    if (at + half > right) continue;
    kept.push({ at, label });
    right = at - half - 8;
  }
  return kept.reverse();
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
