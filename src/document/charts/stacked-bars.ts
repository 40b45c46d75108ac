import { scaleLinear } from 'd3-scale';
import type { Chart, Shape } from '../document.ts';
import { highest, inParts, partTitle } from './divide-chart.ts';
import { labelLeading, labelLines, labelWidth } from './words-in-charts.ts';

export interface StackedBar {
  readonly title: string;
  /** What is heard of it, the figures included. */
  readonly said: string;
  /** One for each series, none negative. */
  readonly values: readonly number[];
  /** The sum, as it is printed. */
  readonly sum: string;
}

const width = 380;
const thickness = 13;
/** From a title's last baseline to its bar, and below the bar. */
const overBar = 5;
const underBar = 7;
/** Between a bar and its sum. */
const gap = 5;

/**
 * Horizontal bars in parts, each bar under its title and with its sum at its end; below them what the parts are. As many
 * drawings as pages are needed, on one scale.
 */
export function stackedBars(
  title: string,
  series: readonly string[],
  bars: readonly StackedBar[],
): readonly Chart[] {
  const rows = bars.map((bar) => {
    const lines = labelLines(bar.title, width);
    return { ...bar, lines, height: lines.length * labelLeading + overBar + thickness + underBar };
  });
  const most = Math.max(1, ...bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  const sumWidth = Math.max(0, ...bars.map(({ sum }) => labelWidth(sum, true)));
  const scale = scaleLinear([0, most], [0, Math.max(width / 4, width - sumWidth - gap)]);
  // Dark and light by turns: two parts beside each other are distinguishable in black and white, too.
  const step = 0.45 / Math.max(1, Math.ceil(series.length / 2));
  const shadeOf = (index: number): number => (index % 2 === 0 ? 0 : 0.5) + Math.floor(index / 2) * step;
  const keys = series.map((name) => labelLines(name, width - 16));
  const keysHeight = 8 + keys.reduce((sum, lines) => sum + lines.length * labelLeading + 4, 0);
  const draw = (
    part: readonly (typeof rows)[number][],
  ): { readonly shapes: readonly Shape[]; readonly height: number } => {
    const shapes: Shape[] = [];
    const label = (lines: readonly string[], x: number, baseline: number): void => {
      for (const [index, value] of lines.entries())
        shapes.push({ type: 'label', x, baseline: baseline + index * labelLeading, value, anchor: 'start' });
    };
    let top = 0;
    for (const { lines, values, sum, height } of part) {
      label(lines, 0, top + 11);
      const bar = top + lines.length * labelLeading + overBar;
      let from = 0;
      for (const [index, value] of values.entries()) {
        if (value <= 0) continue;
        const x = scale(from);
        const length = scale(from + value) - x;
        // A hairline of the frame's colour around every part, so that pale ones have an edge.
        shapes.push({ type: 'bar', x, y: bar, width: length, height: thickness, shade: 0 });
        const inset = Math.min(0.5, length / 4);
        shapes.push({
          type: 'bar',
          x: x + inset,
          y: bar + 0.5,
          width: length - 2 * inset,
          height: thickness - 1,
          shade: shadeOf(index),
        });
        from += value;
      }
      const x = scale(from) + gap;
      shapes.push({ type: 'label', x, baseline: bar + 10, value: sum, anchor: 'start', strong: true });
      top += height;
    }
    top += 8;
    for (const [index, lines] of keys.entries()) {
      shapes.push({ type: 'bar', x: 0, y: top, width: 10, height: 10, shade: 0 });
      shapes.push({ type: 'bar', x: 0.5, y: top + 0.5, width: 9, height: 9, shade: shadeOf(index) });
      label(lines, 16, top + 8.5);
      top += lines.length * labelLeading + 4;
    }
    return { shapes, height: top };
  };
  // Where what the parts are takes most of a page, bars have the rest of it.
  const parts = inParts(rows, Math.max(highest / 3, highest - keysHeight));
  return parts.map((part, index) => {
    const name = partTitle(title, index, parts.length);
    const alt = `${name}. ${part.map(({ said }) => said).join('. ')}.`;
    return { type: 'chart', width, title: name, alt, ...draw(part) };
  });
}
