import { scaleLinear } from 'd3-scale';
import type { Chart, Shape } from '../document.ts';

export interface StackedBar {
  readonly title: string;
  /** One for each series, none negative. */
  readonly values: readonly number[];
  /** The sum, as it is printed. */
  readonly sum: string;
}

const width = 380;
const pitch = 36;
const thickness = 13;
/** Set aside for the sum at a bar's end. */
const sumWidth = 62;

/** Horizontal bars in parts, each bar under its title and with its sum at its end; below them what the parts are. */
export function stackedBars(
  title: string,
  alt: string,
  series: readonly string[],
  bars: readonly StackedBar[],
): Chart {
  const most = Math.max(1, ...bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  const scale = scaleLinear([0, most], [0, width - sumWidth]);
  // Dark and light by turns: two parts beside each other are told apart in black and white, too.
  const step = 0.45 / Math.max(1, Math.ceil(series.length / 2));
  const shadeOf = (index: number): number => (index % 2 === 0 ? 0 : 0.5) + Math.floor(index / 2) * step;
  const shapes: Shape[] = [];
  for (const [row, { title: name, values, sum }] of bars.entries()) {
    const top = row * pitch;
    shapes.push({ type: 'label', x: 0, baseline: top + 11, value: name, anchor: 'start' });
    let from = 0;
    for (const [index, value] of values.entries()) {
      if (value <= 0) continue;
      const x = scale(from);
      const own = scale(from + value) - x;
      // A hairline of the frame's colour around every part, so that pale ones have an edge.
      shapes.push({ type: 'bar', x, y: top + 16, width: own, height: thickness, shade: 0 });
      const inset = Math.min(0.5, own / 4);
      shapes.push({
        type: 'bar',
        x: x + inset,
        y: top + 16.5,
        width: own - 2 * inset,
        height: thickness - 1,
        shade: shadeOf(index),
      });
      from += value;
    }
    shapes.push({
      type: 'label',
      x: scale(from) + 5,
      baseline: top + 26,
      value: sum,
      anchor: 'start',
      strong: true,
    });
  }
  const legend = bars.length * pitch + 8;
  for (const [index, name] of series.entries()) {
    const top = legend + index * 15;
    shapes.push({ type: 'bar', x: 0, y: top, width: 10, height: 10, shade: 0 });
    shapes.push({ type: 'bar', x: 0.5, y: top + 0.5, width: 9, height: 9, shade: shadeOf(index) });
    shapes.push({ type: 'label', x: 16, baseline: top + 8.5, value: name, anchor: 'start' });
  }
  return { type: 'chart', width, height: legend + series.length * 15, title, alt, shapes };
}
