import type { Shape } from '../chart.ts';
import { labelLeading, labelWidth } from './words-in-charts.ts';

type Label = Extract<Shape, { type: 'label' }>;

/** Where words may be. */
interface Frame {
  readonly left: number;
  readonly right: number;
  readonly ceiling: number;
  readonly floor: number;
}

/** Words at the last point of a line. */
interface AtEnd {
  readonly at: readonly [x: number, y: number];
  readonly value: string;
  /** Whether it is rather above its point than below. */
  readonly above: boolean;
  /** Whether it goes on to the right of its point; it ends there otherwise. */
  readonly goesOn: boolean;
}

/** Where words are: from one x to another. */
interface Placed {
  readonly from: number;
  readonly to: number;
  readonly baseline: number;
  readonly label: Label;
}

/** The words of the last points, above their marks or below, where no other is and the drawing does not end. */
export function labelsAtEnds(
  ends: readonly AtEnd[],
  { left, right, ceiling, floor }: Frame,
): readonly Placed[] {
  const placed: Placed[] = [];
  for (const { at, value, above, goesOn } of ends) {
    const [px, py] = at;
    const width = labelWidth(value, true);
    // What is wider than the drawing is in the table below it.
    if (width > right - left) continue;
    const from = Math.max(left, Math.min(right - width, goesOn ? px - 3 : px + 4 - width));
    const to = from + width;
    const baselines = [py - 7, py + 14];
    const baseline = (above ? baselines : baselines.reverse()).find(
      (line) =>
        line - 8 >= ceiling &&
        line <= floor + 3 &&
        !placed.some(
          (other) => to > other.from && from < other.to && Math.abs(other.baseline - line) < labelLeading,
        ),
    );
    if (baseline !== undefined)
      placed.push({
        from,
        to,
        baseline,
        label:
          goesOn || to > px + 4
            ? { type: 'label', x: from, baseline, value, anchor: 'start', strong: true }
            : { type: 'label', x: to, baseline, value, anchor: 'end', strong: true },
      });
  }
  return placed;
}

/** The parts of a line across that go through no words. */
export function clearOf(
  words: readonly Placed[],
  y: number,
  left: number,
  right: number,
): readonly (readonly [from: number, to: number])[] {
  const through = words.filter(({ baseline }) => y > baseline - 8 && y < baseline + 3);
  return through.reduce<readonly (readonly [number, number])[]>(
    (parts, { from, to }) =>
      parts.flatMap(([start, end]) =>
        [[start, Math.min(end, from - 2)] as const, [Math.max(start, to + 2), end] as const].filter(
          ([one, other]) => other - one > 1,
        ),
      ),
    [[left, right]],
  );
}
