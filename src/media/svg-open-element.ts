import type { Point } from './drawing.ts';
import type { Frame } from './svg-frame.ts';
import type { Matrix } from './svg-matrix.ts';
import type { Style } from './svg-style.ts';

/** An element that is open, and what holds for all that is in it. */
export interface OpenElement {
  readonly style: Style;
  /** From its own units to those of the drawing: composed once, however deep it is. */
  readonly matrix: Matrix;
  readonly opacity: number;
  /** Of its letters, in its own units. */
  readonly fontSize: number;
  readonly hidden: boolean;
  /** Whether it is a line of words, or part of one. */
  readonly inWords: boolean;
  readonly inside: Frame['inside'];
  readonly clip: readonly Point[] | undefined;
}
