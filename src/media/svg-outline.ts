import { largestNumber, type Outline } from './drawing.ts';
import { Refusal } from './refusal.ts';
import type { Matrix } from './svg-matrix.ts';

/** How many more segments the drawing may have. */
export interface Budget {
  left: number;
  readonly most: number;
}

/** Draws an outline, putting every point through a matrix. */
export interface Pen {
  move(x: number, y: number): void;
  line(x: number, y: number): void;
  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  /** An elliptical arc. Source: SVG 1.1, F.6 */
  arc(rx: number, ry: number, turn: number, large: boolean, sweep: boolean, x: number, y: number): void;
  close(): void;
  outline(): Outline;
}

/** @throws Refusal from its methods, where there is too much to draw or a point is too far out */
export function createPen([a, b, c, d, e, f]: Matrix, budget: Budget): Pen {
  const commands: string[] = [];
  const points: number[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let closed = false;
  const begin = (command: string): void => {
    budget.left -= 1;
    if (budget.left < 0) throw new Refusal('svg-parts', String(budget.most));
    commands.push(command);
  };
  const put = (px: number, py: number): void => {
    const point = [a * px + c * py + e, b * px + d * py + f] as const;
    for (const value of point) {
      // Written so that what is no number at all is refused too.
      if (!(Math.abs(value) <= largestNumber)) throw new Refusal('svg-number', `${px} ${py}`);
      points.push(value);
    }
  };
  const move = (toX: number, toY: number): void => {
    begin('M');
    put(toX, toY);
    [x, y, startX, startY] = [toX, toY, toX, toY];
    closed = false;
  };
  /** What is drawn after an outline is closed begins where that began; PDF needs it written. */
  const reopen = (): void => {
    if (closed) move(startX, startY);
  };
  const line = (toX: number, toY: number): void => {
    reopen();
    begin('L');
    put(toX, toY);
    [x, y] = [toX, toY];
  };
  const curve: Pen['curve'] = (x1, y1, x2, y2, toX, toY) => {
    reopen();
    begin('C');
    put(x1, y1);
    put(x2, y2);
    put(toX, toY);
    [x, y] = [toX, toY];
  };
  const arc: Pen['arc'] = (rx, ry, turn, large, sweep, toX, toY) => {
    if (x === toX && y === toY) return;
    if (rx === 0 || ry === 0) {
      line(toX, toY);
      return;
    }
    reopen();
    for (const [x1, y1, x2, y2, ex, ey] of arcCurves([x, y], Math.abs(rx), Math.abs(ry), turn, large, sweep, [
      toX,
      toY,
    ]))
      curve(x1, y1, x2, y2, ex, ey);
  };
  return {
    move,
    line,
    curve,
    arc,
    close() {
      if (closed || commands.length === 0) return;
      begin('Z');
      [x, y] = [startX, startY];
      closed = true;
    },
    outline: () => ({ commands: commands.join(''), points: Float64Array.from(points) }),
  };
}

/** An arc as curves, none longer than a quarter of its ellipse. Source: SVG 1.1, F.6.5 and F.6.6 */
function* arcCurves(
  [fromX, fromY]: readonly [number, number],
  givenRx: number,
  givenRy: number,
  turn: number,
  large: boolean,
  sweep: boolean,
  [toX, toY]: readonly [number, number],
): Iterable<readonly [number, number, number, number, number, number]> {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [halfX, halfY] = [(fromX - toX) / 2, (fromY - toY) / 2];
  const [px, py] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
  const stretch = Math.max(1, Math.sqrt((px / givenRx) ** 2 + (py / givenRy) ** 2));
  const [rx, ry] = [givenRx * stretch, givenRy * stretch];
  const [ux, uy] = [px / rx, py / ry];
  const length = ux * ux + uy * uy;
  const away = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, (1 - length) / length));
  // On the unit circle.
  const [centerX, centerY] = [away * uy, -away * ux];
  const first = Math.atan2(uy - centerY, ux - centerX);
  let swept = Math.atan2(-uy - centerY, -ux - centerX) - first;
  if (sweep && swept < 0) swept += 2 * Math.PI;
  if (!sweep && swept > 0) swept -= 2 * Math.PI;
  if (!Number.isFinite(swept)) throw new Refusal('svg-number', `${givenRx} ${givenRy}`);
  const place = (ox: number, oy: number): readonly [number, number] => {
    const [ex, ey] = [(ox + centerX) * rx, (oy + centerY) * ry];
    return [cos * ex - sin * ey + (fromX + toX) / 2, sin * ex + cos * ey + (fromY + toY) / 2];
  };
  const count = Math.max(1, Math.ceil(Math.abs(swept) / (Math.PI / 2) - 1e-9));
  const step = swept / count;
  const reach = (4 / 3) * Math.tan(step / 4);
  for (let part = 0; part < count; part += 1) {
    const [one, two] = [first + part * step, first + (part + 1) * step];
    const [c1, s1, c2, s2] = [Math.cos(one), Math.sin(one), Math.cos(two), Math.sin(two)];
    const end = part === count - 1 ? ([toX, toY] as const) : place(c2, s2);
    yield [...place(c1 - reach * s1, s1 + reach * c1), ...place(c2 + reach * s2, s2 - reach * c2), ...end];
  }
}
