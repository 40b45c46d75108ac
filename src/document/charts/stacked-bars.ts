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
/** From a bar's foot to the numbers of its parts, and between two of them. */
const underPart = 9;
const betweenMarks = 4;

/**
 * Horizontal bars in parts, each bar under its title and with its sum at its end; below them what the parts are. Where there
 * are more parts than two, each has a number under it, by which it is found there: shades alone do not tell many from each
 * other. As many drawings as pages are needed, on one scale.
 */
export function stackedBars(
  title: string,
  series: readonly string[],
  bars: readonly StackedBar[],
): readonly Chart[] {
  const isMarked = series.length > 2;
  const rows = bars.map((bar) => {
    const lines = labelLines(bar.title, width);
    const height =
      lines.length * labelLeading + overBar + thickness + (isMarked ? labelLeading : 0) + underBar;
    return { ...bar, lines, height };
  });
  const most = Math.max(1, ...bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  const sumWidth = Math.max(0, ...bars.map(({ sum }) => labelWidth(sum, true)));
  const scale = scaleLinear([0, most], [0, Math.max(width / 4, width - sumWidth - gap)]);
  // Dark and light by turns: two parts beside each other are distinguishable in black and white, too.
  const step = 0.45 / Math.max(1, Math.ceil(series.length / 2));
  const shadeOf = (index: number): number => (index % 2 === 0 ? 0 : 0.5) + Math.floor(index / 2) * step;
  const keys = series.map((name, index) => labelLines(isMarked ? `${index + 1} ${name}` : name, width - 16));
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
      const marks: Mark[] = [];
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
        marks.push({ left: x, right: x + length, numbers: [index + 1] });
        from += value;
      }
      if (isMarked)
        for (const mark of apart(marks))
          shapes.push({
            type: 'label',
            x: placeOf(mark),
            baseline: bar + thickness + underPart,
            value: wordsOf(mark),
            anchor: 'start',
          });
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

/** The numbers of parts that are beside each other, and from where to where these go. */
interface Mark {
  readonly left: number;
  readonly right: number;
  readonly numbers: readonly number[];
}

/** Marks that do not touch: those of parts that are too narrow for them are one. */
function apart(marks: readonly Mark[]): readonly Mark[] {
  const set: Mark[] = [];
  for (let mark of marks) {
    for (let last = set.at(-1); last; last = set.at(-1)) {
      if (placeOf(last) + labelWidth(wordsOf(last)) + betweenMarks <= placeOf(mark)) break;
      set.pop();
      mark = { left: last.left, right: mark.right, numbers: [...last.numbers, ...mark.numbers] };
    }
    set.push(mark);
  }
  return set;
}

/** Where the words of a mark begin: they are below the middle of its parts, and inside the drawing. */
function placeOf(mark: Mark): number {
  const words = labelWidth(wordsOf(mark));
  return Math.max(0, Math.min(width - words, (mark.left + mark.right - words) / 2));
}

/** `3`, `3, 5`, `3–6`: three or more in a row are from the first to the last. */
function wordsOf({ numbers }: Mark): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ');
}
