import { Refusal } from './refusal.ts';
import type { Pen } from './svg-outline.ts';
import { numberForm } from './svg-values.ts';

/** How many numbers each command of path data takes. */
const takes: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/**
 * Draws path data. Source: SVG 1.1, 8.3
 * @throws Refusal where it cannot be read: what is wrong ends the path (F.2), and half a path is another drawing
 */
export function drawPath(data: string, pen: Pen): void {
  const commandAt = /\s*([a-z])/iy;
  const numberAt = new RegExp(`\\s*(?:,\\s*)?(${numberForm})`, 'y');
  const flagAt = /\s*(?:,\s*)?([01])/y;
  let at = 0;
  const next = (form: RegExp): string | undefined => {
    form.lastIndex = at;
    const found = form.exec(data)?.[1];
    if (found !== undefined) at = form.lastIndex;
    return found;
  };
  let [x, y, startX, startY] = [0, 0, 0, 0];
  /** The control point that a smooth curve mirrors, and for which of the two kinds. */
  let control: { readonly kind: 'C' | 'Q'; readonly x: number; readonly y: number } | undefined;
  let drawn = false;
  for (let letter = next(commandAt); letter !== undefined; letter = next(commandAt)) {
    let command = letter.toUpperCase();
    const count = takes[command];
    if (count === undefined || (!drawn && command !== 'M')) throw new Refusal('damaged', data);
    drawn = true;
    const relative = letter !== command;
    for (let round = 0; ; round += 1) {
      const numbers: number[] = [];
      for (let index = 0; index < count; index += 1) {
        const flag = command === 'A' && (index === 3 || index === 4);
        const text = next(flag ? flagAt : numberAt);
        if (text !== undefined) numbers.push(Number(text));
        else if (index === 0 && round > 0) break;
        else throw new Refusal('damaged', data);
      }
      if (count > 0 && numbers.length === 0) break;
      if (command === 'Z') {
        pen.close();
        [x, y, control] = [startX, startY, undefined];
        break;
      }
      const [ox, oy] = relative ? [x, y] : [0, 0];
      const n = (index: number): number => (numbers[index] ?? 0) + (index % 2 === 0 ? ox : oy);
      const [fromX, fromY] = [x, y];
      const before = control;
      control = undefined;
      const mirrored = (kind: 'C' | 'Q'): readonly [number, number] =>
        before?.kind === kind ? [2 * fromX - before.x, 2 * fromY - before.y] : [fromX, fromY];
      switch (command) {
        case 'M':
          [x, y, startX, startY] = [n(0), n(1), n(0), n(1)];
          pen.move(x, y);
          // Further points are joined by lines.
          command = 'L';
          break;
        case 'L':
          [x, y] = [n(0), n(1)];
          pen.line(x, y);
          break;
        case 'H':
          x = n(0);
          pen.line(x, y);
          break;
        case 'V':
          y = (numbers[0] ?? 0) + oy;
          pen.line(x, y);
          break;
        case 'C':
          control = { kind: 'C', x: n(2), y: n(3) };
          [x, y] = [n(4), n(5)];
          pen.curve(n(0), n(1), control.x, control.y, x, y);
          break;
        case 'S': {
          const [cx, cy] = mirrored('C');
          control = { kind: 'C', x: n(0), y: n(1) };
          [x, y] = [n(2), n(3)];
          pen.curve(cx, cy, control.x, control.y, x, y);
          break;
        }
        case 'Q':
        case 'T': {
          const [cx, cy] = command === 'Q' ? [n(0), n(1)] : mirrored('Q');
          const at = command === 'Q' ? 2 : 0;
          [x, y] = [n(at), n(at + 1)];
          control = { kind: 'Q', x: cx, y: cy };
          // A quadratic curve as a cubic one.
          const third = (from: number, to: number): number => from + (2 / 3) * (to - from);
          pen.curve(third(fromX, cx), third(fromY, cy), third(x, cx), third(y, cy), x, y);
          break;
        }
        default: {
          const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, dx = 0, dy = 0] = numbers;
          [x, y] = [dx + ox, dy + oy];
          pen.arc(rx, ry, turn, large === 1, sweep === 1, x, y);
        }
      }
    }
  }
  if (data.slice(at).trim() !== '') throw new Refusal('damaged', data);
}
