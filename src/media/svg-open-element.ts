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
  readonly hidden: boolean;
  readonly inside: Frame['inside'];
  readonly clip: readonly Point[] | undefined;
}
