import { scaleLinear } from 'd3-scale';
import type { Chart, Shape } from '../document.ts';

export interface GanttBar {
  readonly title: string;
  /** ISO dates, as coarse as they are written. */
  readonly start: string;
  readonly end: string;
  readonly done: boolean;
}

const width = 380;
const pitch = 30;
const head = 18;

/** When things begin and end: a bar each under its title, years as lines. Those that are done are pale. */
export function gantt(title: string, alt: string, bars: readonly GanttBar[]): Chart {
  const spans = bars.map((bar) => ({ ...bar, from: monthOf(bar.start, 0), to: monthOf(bar.end, 11) + 1 }));
  const first = Math.floor(Math.min(...spans.map(({ from }) => from)) / 12);
  const last = Math.ceil(Math.max(...spans.map(({ to }) => to)) / 12);
  const scale = scaleLinear([first * 12, last * 12], [0, width]);
  const height = head + spans.length * pitch;
  const shapes: Shape[] = [];
  for (let year = first; year <= last; year += 1) {
    const x = scale(year * 12);
    shapes.push({
      type: 'line',
      points: [
        [x, head - 4],
        [x, height],
      ],
      shade: 'rule',
      thickness: 0.5,
    });
    if (year < last)
      shapes.push({
        type: 'label',
        x: (x + scale((year + 1) * 12)) / 2,
        baseline: 10,
        value: String(year),
        anchor: 'middle',
      });
  }
  for (const [row, { title: name, from, to, done }] of spans.entries()) {
    const top = head + row * pitch;
    shapes.push({ type: 'label', x: 4, baseline: top + 9, value: name, anchor: 'start' });
    const x = scale(from);
    const own = Math.max(3, scale(to) - x);
    shapes.push({ type: 'bar', x, y: top + 14, width: own, height: 10, shade: 0 });
    if (done && own > 2)
      shapes.push({ type: 'bar', x: x + 1, y: top + 15, width: own - 2, height: 8, shade: 0.8 });
  }
  return { type: 'chart', width, height, title, alt, shapes };
}

/** Months since year 0; a year alone stands for its first or last month. */
function monthOf(date: string, missing: number): number {
  const [year = '0', month] = date.split('-');
  return Number(year) * 12 + (month ? Number(month) - 1 : missing);
}
