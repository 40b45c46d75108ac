/** A drawing of filled and stroked outlines, and of words. Nothing outside its frame is seen. */
export interface Drawing {
  /** As large as the web shows it, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The frame in the units of the outlines: from the top left corner, its longer side is `frameSide`. */
  readonly frame: { readonly width: number; readonly height: number };
  /** In the order in which they are painted. */
  readonly parts: readonly (Shape | Label)[];
}

/** Whatever the units of the file, so that numbers are as exact in the smallest drawing as in the largest. */
export const frameSide = 1000;

/** No coordinate, width or length is larger, whatever its sign. */
export const largestNumber = 32_767;

export interface Shape {
  readonly outline: Outline;
  readonly fill?: Paint;
  readonly evenOdd?: boolean;
  readonly stroke?: Stroke;
  /** Where the pen is wider in one direction than in another: what the outline and its stroke are still to be put through. */
  readonly pen?: readonly [a: number, b: number, c: number, d: number];
  /** Nothing outside this polygon is seen; shared by shapes that are beside each other. */
  readonly clip?: readonly Point[];
}

/** Words on one line, set in the document's fonts. Where they begin depends on how wide they are there. */
export interface Label {
  /** Which part of the line is at its point. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** From units with the line's point as their origin, y downwards, to those of the drawing; of some area. */
  readonly matrix: readonly [a: number, b: number, c: number, d: number, e: number, f: number];
  /** One after the other; never empty. */
  readonly runs: readonly LabelRun[];
  readonly clip?: readonly Point[];
}

/** Words of one look, in the units of their label. */
export interface LabelRun {
  readonly text: string;
  readonly size: number;
  readonly weight: 'regular' | 'semibold' | 'bold';
  readonly italic: boolean;
  /** Where they begin, from where the run before them ends. */
  readonly shift: Point;
  /** How far below their line they are, which moves nothing that follows. */
  readonly drop: number;
  /** Words with neither are not seen, but take their room. */
  readonly fill?: Paint;
  /** Its width is in the units of the drawing. */
  readonly stroke?: Stroke;
}

export function isLabel(part: Shape | Label): part is Label {
  return 'runs' in part;
}

/** The words of a drawing, label by label, as they are painted. */
export function wordsOf({ parts }: Drawing): readonly string[] {
  return parts.filter(isLabel).map(({ runs }) =>
    runs
      .map(({ text, fill, stroke }) => (fill || stroke ? text : ''))
      .join('')
      .trim(),
  );
}

/** Lines and curves, with numbers in one row, as a drawing may have hundreds of thousands of them. */
export interface Outline {
  /** `M` and `L` take two of the numbers, `C` six, `Z` none. */
  readonly commands: string;
  readonly points: Float64Array;
}

export type Point = readonly [x: number, y: number];

export interface Paint {
  /** `#rrggbb` */
  readonly color: string;
  /** More than 0, and 1 at most. */
  readonly opacity: number;
}

export interface Stroke extends Paint {
  readonly width: number;
  readonly cap: 0 | 1 | 2;
  readonly join: 0 | 1 | 2;
  readonly miterLimit: number;
  /** Empty for a whole line; never all zeros. */
  readonly dashes: readonly number[];
  readonly dashOffset: number;
}

export type Segment = readonly [command: 'M' | 'L' | 'C' | 'Z', ...numbers: number[]];

/** An outline's segments, one after the other. */
export function* segmentsOf({ commands, points }: Outline): Iterable<Segment> {
  let at = 0;
  for (const command of commands) {
    const count = command === 'C' ? 6 : command === 'Z' ? 0 : 2;
    yield [command as Segment[0], ...points.subarray(at, at + count)];
    at += count;
  }
}
