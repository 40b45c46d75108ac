import type { Point } from './drawing.ts';
import { Refusal, refusePart } from './refusal.ts';
import { areaOf, type Matrix, through, times, translation } from './svg-matrix.ts';
import { lengthIn, numbersIn } from './svg-values.ts';

type Attributes = Readonly<Record<string, string>>;

/** Where an svg element is, in the units around it, and what its own units become there. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly matrix: Matrix;
  /** In its own units: what percentages are of. */
  readonly inside: { readonly width: number; readonly height: number };
}

/** Sides of a picture, in CSS pixels, and how many times as long as the other one may be. */
const [smallestSide, largestSide, longest] = [0.01, 1e6, 1000];

/**
 * The frame of the whole drawing, as large as the web shows it.
 * @throws Refusal where it does not say how large it is, or is no size for a picture
 */
export function rootFrame(attributes: Attributes): Frame {
  const box = viewBoxOf(attributes);
  const numberOf = (name: string): number | undefined => {
    const text = attributes[name]?.trim();
    // A part of the page, whatever that is.
    return text === undefined || text === 'auto' || text.endsWith('%') ? undefined : lengthIn(name, text, 0);
  };
  const [ownWidth, ownHeight] = [numberOf('width'), numberOf('height')];
  const ratio = box && box.width / box.height;
  const width = ownWidth ?? (ratio && ownHeight !== undefined ? ownHeight * ratio : box?.width);
  const height = ownHeight ?? (ratio && width !== undefined ? width / ratio : undefined);
  if (!width || !height) throw new Refusal('svg-empty');
  const [shorter, longer] = [Math.min(width, height), Math.max(width, height)];
  if (!(shorter >= smallestSide && longer <= largestSide && longer <= shorter * longest))
    throw new Refusal('svg-number', `${width} × ${height}`);
  return framed({ x: 0, y: 0, width, height }, box, attributes);
}

/**
 * The frame of an svg element in another, in the units around it; undefined where it has no room.
 * @param around what percentages are of
 */
export function innerFrame(attributes: Attributes, around: Frame['inside']): Frame | undefined {
  const at = (name: 'x' | 'y' | 'width' | 'height', otherwise: string): number =>
    lengthIn(
      name,
      attributes[name] ?? otherwise,
      name === 'x' || name === 'width' ? around.width : around.height,
    );
  const place = {
    x: at('x', '0'),
    y: at('y', '0'),
    width: at('width', '100%'),
    height: at('height', '100%'),
  };
  return place.width > 0 && place.height > 0 ? framed(place, viewBoxOf(attributes), attributes) : undefined;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function viewBoxOf({ viewBox }: Attributes): Box | undefined {
  if (viewBox === undefined) return undefined;
  const [x, y, width, height] = numbersIn(viewBox, 4) ?? refusePart(`viewBox="${viewBox}"`);
  if (x === undefined || y === undefined || width === undefined || height === undefined)
    return refusePart(`viewBox="${viewBox}"`);
  if (width <= 0 || height <= 0) throw new Refusal('svg-empty');
  return { x, y, width, height };
}

/** Fits a view box into its place. Source: SVG 1.1, 7.8 */
function framed(place: Box, box: Box | undefined, { preserveAspectRatio = '' }: Attributes): Frame {
  const { x, y, width, height } = place;
  if (!box) return { ...place, matrix: translation(x, y), inside: { width, height } };
  const fit = /^(?:defer\s+)?(?:(none)|x(Min|Mid|Max)Y(Min|Mid|Max))?(?:\s+(meet|slice))?$/.exec(
    preserveAspectRatio.trim(),
  );
  if (!fit) return refusePart(`preserveAspectRatio="${preserveAspectRatio}"`);
  const [, none, alongX = 'Mid', alongY = 'Mid', how = 'meet'] = fit;
  let [scaleX, scaleY] = [width / box.width, height / box.height];
  if (!none) {
    const both = how === 'slice' ? Math.max(scaleX, scaleY) : Math.min(scaleX, scaleY);
    [scaleX, scaleY] = [both, both];
  }
  const part = (along: string): number => ({ Min: 0, Mid: 0.5, Max: 1 })[along] ?? 0;
  const moveX = x + (width - box.width * scaleX) * part(alongX);
  const moveY = y + (height - box.height * scaleY) * part(alongY);
  const matrix = times([scaleX, 0, 0, scaleY, moveX, moveY], translation(-box.x, -box.y));
  return { ...place, matrix, inside: { width: box.width, height: box.height } };
}

/** The corners of a frame, wherever it was moved, turned or skewed to. */
export function cornersOf({ x, y, width, height }: Frame, matrix: Matrix): readonly Point[] {
  const corners: readonly Point[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  const placed = corners.map((corner) => through(matrix, corner));
  // Always the same way round, so that it is known which side is inside.
  return areaOf(matrix) < 0 ? placed.reverse() : placed;
}

/** What two convex polygons have in common: a convex polygon, or nothing. (Sutherland and Hodgman) */
export function common(polygon: readonly Point[], other: readonly Point[]): readonly Point[] {
  let left = polygon;
  for (const [index, [fromX, fromY]] of other.entries()) {
    const [toX, toY] = other[(index + 1) % other.length] as Point;
    const inside = ([x, y]: Point): number => (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX);
    const kept: Point[] = [];
    for (const [at, point] of left.entries()) {
      const before = left[(at || left.length) - 1] as Point;
      const [now, then] = [inside(point), inside(before)];
      if (now >= 0 !== then >= 0) {
        const part = then / (then - now);
        kept.push([before[0] + (point[0] - before[0]) * part, before[1] + (point[1] - before[1]) * part]);
      }
      if (now >= 0) kept.push(point);
    }
    left = kept;
  }
  return left;
}
