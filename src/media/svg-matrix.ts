import type { Point } from './drawing.ts';
import { refusePart } from './refusal.ts';
import { numbersIn } from './svg-values.ts';

/** As SVG has them: a point becomes `a x + c y + e`, `b x + d y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What a point is put through that comes first through `inner` and then through `outer`. */
export function times([a, b, c, d, e, f]: Matrix, inner: Matrix): Matrix {
  const [ia, ib, ic, id, ie, iff] = inner;
  return [
    a * ia + c * ib,
    b * ia + d * ib,
    a * ic + c * id,
    b * ic + d * id,
    a * ie + c * iff + e,
    b * ie + d * iff + f,
  ];
}

export function through([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

export function translation(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y];
}

/** The area that a unit square becomes, negative where it is mirrored. */
export function areaOf([a, b, c, d]: Matrix): number {
  return a * d - b * c;
}

const makers: Readonly<Record<string, (numbers: readonly number[]) => Matrix | undefined>> = {
  matrix: ([a, b, c, d, e, f, ...rest]) =>
    f === undefined || rest.length > 0 ? undefined : ([a, b, c, d, e, f] as unknown as Matrix),
  translate: ([x, y = 0, ...rest]) => (x === undefined || rest.length > 0 ? undefined : translation(x, y)),
  scale: ([x, y = x, ...rest]) =>
    x === undefined || y === undefined || rest.length > 0 ? undefined : [x, 0, 0, y, 0, 0],
  rotate: ([angle, x = 0, y = 0, ...rest]) => {
    if (angle === undefined || rest.length > 0) return undefined;
    const [cos, sin] = [Math.cos(radians(angle)), Math.sin(radians(angle))];
    return times(times(translation(x, y), [cos, sin, -sin, cos, 0, 0]), translation(-x, -y));
  },
  skewX: ([angle, ...rest]) =>
    angle === undefined || rest.length > 0 ? undefined : [1, 0, Math.tan(radians(angle)), 1, 0, 0],
  skewY: ([angle, ...rest]) =>
    angle === undefined || rest.length > 0 ? undefined : [1, Math.tan(radians(angle)), 0, 1, 0, 0],
};

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/**
 * A list of transforms as one matrix. Source: SVG 1.1, 7.6
 * @throws Refusal where it cannot be read
 */
export function matrixIn(text: string): Matrix {
  const next = /\s*(?:,\s*)?(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)/y;
  let matrix = identity;
  let at = 0;
  for (let found = next.exec(text); found; found = next.exec(text)) {
    at = next.lastIndex;
    const [whole, name = '', list = ''] = found;
    const numbers = numbersIn(list, 6);
    const made = numbers && makers[name]?.(numbers);
    if (!made) return refusePart(whole.trim());
    matrix = times(matrix, made);
  }
  return text.slice(at).trim() === '' ? matrix : refusePart(`transform="${text.slice(at).trim()}"`);
}
