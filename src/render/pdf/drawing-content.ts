import { type Drawing, type Point, type Shape, type Stroke, segmentsOf } from '../../media/drawing.ts';
import { channels, tint } from '../../templates/color.ts';
import { number } from './number.ts';

/** The content stream of a drawing, in the units of its frame. */
export function drawingContent({ shapes }: Drawing): Uint8Array {
  const parts: string[] = [];
  let open: readonly Point[] | undefined;
  for (const shape of shapes) {
    if (shape.clip !== open) {
      if (open) parts.push('Q');
      if (shape.clip) parts.push(`q ${polygon(shape.clip)} W n`);
      open = shape.clip;
    }
    parts.push(shape.pen ? `q ${shape.pen.map((value) => number(value)).join(' ')} 0 0 cm` : '');
    paint(shape, parts);
    if (shape.pen) parts.push('Q');
  }
  if (open) parts.push('Q');
  return Buffer.from(parts.filter(Boolean).join('\n'), 'latin1');
}

function paint({ outline, fill, evenOdd, stroke }: Shape, parts: string[]): void {
  if (fill) parts.push(`${rgb(fill)} rg`);
  if (stroke) parts.push(strokeState(stroke));
  for (const [command, ...numbers] of segmentsOf(outline)) {
    const operator = { M: 'm', L: 'l', C: 'c', Z: 'h' }[command];
    parts.push(numbers.length > 0 ? `${numbers.map(short).join(' ')} ${operator}` : operator);
  }
  const star = evenOdd ? '*' : '';
  parts.push(fill && stroke ? `B${star}` : fill ? `f${star}` : 'S');
}

/** What a stroke asks for of what a page begins with, or another stroke has left. */
function strokeState(stroke: Stroke): string {
  const { width, cap, join, miterLimit, dashes, dashOffset } = stroke;
  return `${rgb(stroke)} RG ${short(width)} w ${cap} J ${join} j ${short(miterLimit)} M [${dashes.map(short).join(' ')}] ${dashes.length > 0 ? short(dashOffset) : 0} d`;
}

function polygon([first, ...rest]: readonly Point[]): string {
  const pair = ([x, y]: Point): string => `${short(x)} ${short(y)}`;
  return `${first ? pair(first) : '0 0'} m ${rest.map((point) => `${pair(point)} l `).join('')}h`;
}

/** Thinned towards the paper's white. */
function rgb({ color, opacity }: { readonly color: string; readonly opacity: number }): string {
  return channels(tint(color, 1 - opacity))
    .map((value) => short(value / 255))
    .join(' ');
}

const short = (value: number): string => number(value, 3);
