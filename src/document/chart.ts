/** A drawing of figures: the same shapes in every format. Lengths in points, from the top left corner. */
export interface Chart {
  readonly type: 'chart';
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What the drawing says, figures included, for those who do not see it. */
  readonly alt: string;
  readonly shapes: readonly Shape[];
}

export type Shape = Bar | Line | Label;

/** From the colour itself, 0, to nearly white, 1: distinguishable in black and white. `rule` and `text` are the theme's. */
export type Shade = number | 'rule' | 'text';

interface Bar {
  readonly type: 'bar';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly shade: Shade;
}
interface Line {
  readonly type: 'line';
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly shade: Shade;
  readonly thickness: number;
  readonly dashed?: boolean;
}
interface Label {
  readonly type: 'label';
  readonly x: number;
  readonly baseline: number;
  readonly value: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly strong?: boolean;
}
