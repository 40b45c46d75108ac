import { scaleLinear } from 'd3-scale';
import { dateParts } from '../../templates/date-parts.ts';
import type { Chart, Shape } from '../document.ts';
import { highest, inParts, partTitle } from './divide-chart.ts';
import { labelLeading, labelLines, labelWidth } from './words-in-charts.ts';

export interface GanttBar {
  readonly title: string;
  /** What is heard of it, the dates included. */
  readonly said: string;
  /** ISO dates, as coarse as they are written; of what is ongoing, the last year that is drawn. */
  readonly start: string;
  readonly end: string;
  readonly done: boolean;
}

const width = 380;
const head = 18;
/** From a title's last baseline to the top of its bar, the bar, and the space below it. */
const overBar = 5;
const barHeight = 10;
const underBar = 6;
/** Years that are named do not touch each other. */
const yearWidth = labelWidth('2011–') + 4;

/**
 * When things begin and end: a bar each under its title, and at the bars the years as lines. Those that are done are pale.
 * As many drawings as pages are needed, with the same years.
 */
export function gantt(title: string, bars: readonly GanttBar[]): readonly Chart[] {
  const spans = bars.map((bar) => {
    const lines = labelLines(bar.title, width - 4);
    const from = monthOf(bar.start, 0);
    const height = lines.length * labelLeading + overBar - 2 + barHeight + underBar;
    return { ...bar, lines, from, to: monthOf(bar.end, 11) + 1, height };
  });
  const first = Math.floor(Math.min(...spans.map(({ from }) => from)) / 12);
  const last = Math.ceil(Math.max(...spans.map(({ to }) => to)) / 12);
  const scale = scaleLinear([first * 12, last * 12], [0, width]);
  const step = Math.ceil((yearWidth * (last - first)) / width);
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step);
  const rule = (year: number, top: number, bottom: number): Shape => {
    const x = scale(year * 12);
    const points = [[x, top] as const, [x, bottom] as const];
    return { type: 'line', points, shade: 'rule', thickness: 0.5 };
  };
  const draw = (part: readonly (typeof spans)[number][]): readonly Shape[] => {
    const shapes: Shape[] = [];
    for (const year of years) {
      shapes.push(rule(year, head - 4, head));
      const next = Math.min(last, year + step);
      // What is left of the years at the end may be too narrow for a name.
      if (scale(next * 12) - scale(year * 12) < yearWidth) continue;
      const x = (scale(year * 12) + scale(next * 12)) / 2;
      const value = step > 1 ? `${year}–` : String(year);
      shapes.push({ type: 'label', x, baseline: 10, value, anchor: 'middle' });
    }
    let top = head;
    for (const { lines, from, to, done, height } of part) {
      for (const [index, value] of lines.entries())
        shapes.push({
          type: 'label',
          x: 0,
          baseline: top + 9 + index * labelLeading,
          value,
          anchor: 'start',
        });
      const bar = top + lines.length * labelLeading + overBar - 2;
      for (const year of years) shapes.push(rule(year, bar - 2, bar + barHeight + 2));
      const x = scale(from);
      const barWidth = Math.max(3, scale(to) - x);
      shapes.push({
        type: 'bar',
        x: Math.min(x, width - barWidth),
        y: bar,
        width: barWidth,
        height: barHeight,
        shade: 0,
      });
      if (done && barWidth > 2)
        shapes.push({
          type: 'bar',
          x: x + 1,
          y: bar + 1,
          width: barWidth - 2,
          height: barHeight - 2,
          shade: 0.8,
        });
      top += height;
    }
    return shapes;
  };
  const parts = inParts(spans, highest - head);
  return parts.map((part, index) => {
    const name = partTitle(title, index, parts.length);
    return {
      type: 'chart',
      width,
      height: part.reduce((sum, item) => sum + item.height, head),
      title: name,
      alt: `${name}. ${part.map(({ said }) => said).join('. ')}.`,
      shapes: draw(part),
    };
  });
}

/** Months since year 0; a year alone represents its first or last month. */
function monthOf(date: string, missing: number): number {
  const { year, month } = dateParts(date) ?? { year: 0 };
  return year * 12 + (month === undefined ? missing : month - 1);
}
