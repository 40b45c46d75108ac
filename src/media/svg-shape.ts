import { largestNumber, type Outline, type Paint, type Shape, type Stroke } from './drawing.ts';
import { Refusal, refusePart } from './refusal.ts';
import type { Frame } from './svg-frame.ts';
import { areaOf, type Matrix } from './svg-matrix.ts';
import type { OpenElement } from './svg-open-element.ts';
import { type Budget, createPen, type Pen } from './svg-outline.ts';
import { drawPath } from './svg-path.ts';
import { eachNumber, lengthIn, numberIn, opacityIn, paintIn } from './svg-values.ts';

type Attributes = Readonly<Record<string, string>>;

export const shapeNames = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);

/**
 * The shape that an element is; undefined for one that is invisible.
 * @throws Refusal where it cannot be drawn as it is
 */
export function shapeOf(
  name: string,
  attributes: Attributes,
  open: OpenElement,
  budget: Budget,
): Shape | undefined {
  const { style, clip, matrix } = open;
  const { fill, stroke } = paintsOf(open);
  // What is scaled to nothing is not drawn (SVG 1.1, 7.6); what is neither filled nor stroked is not seen.
  if ((!fill && !stroke) || areaOf(matrix) === 0) return undefined;
  const uneven = stroke ? unevenPen(matrix) : undefined;
  const pen = createPen(uneven ? uneven.rest : matrix, budget);
  draw(name, attributes, pen, open.inside);
  const outline = pen.outline();
  // A point alone is nothing; one that is closed may have round ends.
  if (!/[LCZ]/.test(outline.commands)) return undefined;
  if (uneven) checkPoints(outline, uneven.pen);
  for (const corner of clip ?? []) corner.forEach(inNumberRange);
  return {
    outline,
    ...(fill && { fill }),
    ...(style['fill-rule'] === 'evenodd' && { evenOdd: true }),
    ...(stroke && { stroke }),
    ...(uneven && { pen: uneven.pen }),
    ...(clip && { clip }),
  };
}

/** What an element is filled with, and the pen that goes around it; undefined for none. */
export function paintsOf(open: OpenElement): {
  readonly fill: Paint | undefined;
  readonly stroke: Stroke | undefined;
} {
  const { style, opacity } = open;
  const paint = (property: 'fill' | 'stroke', otherwise: string): Paint | undefined =>
    paintIn(
      style[property] ?? otherwise,
      style.color ?? '#000000',
      opacity * opacityIn(`${property}-opacity`, style[`${property}-opacity`] ?? '1'),
    );
  return { fill: paint('fill', '#000000'), stroke: strokeOf(paint('stroke', 'none'), open) };
}

/** A matrix that makes a pen wider in one direction than in another, split into what only scales and the rest. */
function unevenPen(
  matrix: Matrix,
): { readonly pen: NonNullable<Shape['pen']>; readonly rest: Matrix } | undefined {
  const [a, b, c, d, e, f] = matrix;
  const area = areaOf(matrix);
  const size = Math.abs(area);
  const even =
    Math.abs(a * a + b * b - c * c - d * d) <= 1e-6 * size && Math.abs(a * c + b * d) <= 1e-6 * size;
  if (even) return undefined;
  const scale = Math.sqrt(size);
  const pen = [a / scale, b / scale, c / scale, d / scale] as const;
  // The origin, seen through the pen backwards.
  const [x, y] = [(d * e - c * f) / area, (a * f - b * e) / area];
  return { pen, rest: [scale, 0, 0, scale, scale * x, scale * y] };
}

/** @throws Refusal where a point, seen through the pen, is farther out than a page can hold */
function checkPoints({ points }: Outline, [a, b, c, d]: NonNullable<Shape['pen']>): void {
  for (let at = 0; at < points.length; at += 2) {
    const [x = 0, y = 0] = [points[at], points[at + 1]];
    inNumberRange(a * x + c * y);
    inNumberRange(b * x + d * y);
  }
  [a, b, c, d].forEach(inNumberRange);
}

/** @throws Refusal for a number that no page can hold */
export function inNumberRange(value: number): number {
  if (!(Math.abs(value) <= largestNumber)) throw new Refusal('svg-number', String(value));
  return value;
}

/** Thinner lines and shorter dashes than these cannot be written or seen: a fiftieth of a hair on a whole page. */
const [thinnest, shortestDashes] = [0.001, 0.05];
/** Strokes and gaps of one line. */
export const mostDashes = 64;

function strokeOf(paint: Paint | undefined, { style, matrix, inside }: OpenElement): Stroke | undefined {
  if (!paint) return undefined;
  const scale = Math.sqrt(Math.abs(areaOf(matrix)));
  const diagonal = Math.hypot(inside.width, inside.height) / Math.SQRT2;
  const length = (name: string, text: string): number =>
    inNumberRange(lengthIn(name, text, diagonal) * scale);
  const width = length('stroke-width', style['stroke-width'] ?? '1');
  if (width < 0) refusePart(`stroke-width="${style['stroke-width']}"`);
  if (width < thinnest) return undefined;
  const choice = (name: string, choices: readonly string[]): 0 | 1 | 2 => {
    const at = choices.indexOf(style[name] ?? choices[0] ?? '');
    return at < 0 ? refusePart(`${name}="${style[name]}"`) : (at as 0 | 1 | 2);
  };
  const miterLimit = inNumberRange(numberIn('stroke-miterlimit', style['stroke-miterlimit'] ?? '4'));
  if (miterLimit < 1) refusePart(`stroke-miterlimit="${miterLimit}"`);
  return {
    ...paint,
    width,
    cap: choice('stroke-linecap', ['butt', 'round', 'square']),
    join: choice('stroke-linejoin', ['miter', 'round', 'bevel']),
    miterLimit,
    dashes: dashesOf(style['stroke-dasharray'] ?? 'none', length),
    dashOffset: length('stroke-dashoffset', style['stroke-dashoffset'] ?? '0'),
  };
}

/** Source: SVG 1.1, 11.4: dashes that are all nothing make a whole line. */
function dashesOf(text: string, length: (name: string, text: string) => number): readonly number[] {
  const name = 'stroke-dasharray';
  if (text === 'none' || text === '') return [];
  const parts = text.split(/\s*,\s*|\s+/, mostDashes + 1);
  if (parts.length > mostDashes) refusePart(`${name}="${text}"`);
  const dashes = parts.map((part) => length(name, part));
  if (dashes.some((dash) => dash < 0)) refusePart(`${name}="${text}"`);
  const period = dashes.reduce((sum, dash) => sum + dash, 0);
  if (period === 0) return [];
  if (period < shortestDashes) throw new Refusal('svg-number', `${name}="${text}"`);
  return dashes;
}

function draw(name: string, attributes: Attributes, pen: Pen, inside: Frame['inside']): void {
  const { width, height } = inside;
  const at = (key: string, whole: number): number => lengthIn(key, attributes[key] ?? '0', whole);
  const diagonal = Math.hypot(width, height) / Math.SQRT2;
  switch (name) {
    case 'path':
      if (attributes.d !== undefined && attributes.d.trim() !== 'none') drawPath(attributes.d, pen);
      return;
    case 'rect': {
      const [x, y, w, h] = [at('x', width), at('y', height), at('width', width), at('height', height)];
      if (w <= 0 || h <= 0) return;
      const radius = (key: 'rx' | 'ry', other: 'rx' | 'ry', whole: number): number => {
        const text =
          [attributes[key], attributes[other], '0'].find(
            (value) => value !== undefined && value.trim() !== 'auto',
          ) ?? '0';
        return Math.max(0, lengthIn(key, text, whole));
      };
      const rx = Math.min(radius('rx', 'ry', width), w / 2);
      const ry = Math.min(radius('ry', 'rx', height), h / 2);
      drawRectangle(pen, x, y, w, h, rx, ry);
      return;
    }
    case 'circle':
    case 'ellipse': {
      const round = name === 'circle';
      const rx = round ? at('r', diagonal) : at('rx', width);
      const ry = round ? rx : at('ry', height);
      if (rx <= 0 || ry <= 0) return;
      const [cx, cy] = [at('cx', width), at('cy', height)];
      pen.move(cx + rx, cy);
      pen.arc(rx, ry, 0, false, true, cx - rx, cy);
      pen.arc(rx, ry, 0, false, true, cx + rx, cy);
      pen.close();
      return;
    }
    case 'line':
      pen.move(at('x1', width), at('y1', height));
      pen.line(at('x2', width), at('y2', height));
      return;
    default: {
      const points = attributes.points ?? '';
      let x: number | undefined;
      let step = pen.move;
      const whole = eachNumber(points, (number) => {
        if (x === undefined) x = number;
        else {
          step(x, number);
          [x, step] = [undefined, pen.line];
        }
      });
      if (!whole || x !== undefined) throw new Refusal('damaged', points);
      if (name === 'polygon') pen.close();
    }
  }
}

function drawRectangle(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  height: number,
  rx: number,
  ry: number,
): void {
  const [right, bottom] = [x + width, y + height];
  if (rx === 0 || ry === 0) {
    pen.move(x, y);
    pen.line(right, y);
    pen.line(right, bottom);
    pen.line(x, bottom);
    pen.close();
    return;
  }
  const corner = (toX: number, toY: number): void => pen.arc(rx, ry, 0, false, true, toX, toY);
  pen.move(x + rx, y);
  pen.line(right - rx, y);
  corner(right, y + ry);
  pen.line(right, bottom - ry);
  corner(right - rx, bottom);
  pen.line(x + rx, bottom);
  corner(x, bottom - ry);
  pen.line(x, y + ry);
  corner(x + rx, y);
  pen.close();
}
