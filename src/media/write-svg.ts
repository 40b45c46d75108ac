import { html } from '../escape/html.ts';
import {
  type Drawing,
  isLabel,
  type Label,
  type Point,
  type Shape,
  type Stroke,
  segmentsOf,
} from './drawing.ts';
import { areaOf } from './svg-matrix.ts';

/**
 * A drawing as a rewritten SVG file: nothing is in it but what a `Drawing` can say, so that nothing else of the file
 * that it was read from is published.
 */
export function writeSvg(drawing: Drawing): string {
  const { width, height, frame } = drawing;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(frame.width)} ${short(frame.height)}">
${svgContent(drawing, 'p')}
</svg>
`;
}

/**
 * What a drawing shows, in the units of its frame: for a file of its own, or for a part of another drawing.
 * @param prefix of the ids in it, as ids are for the whole of a page
 */
export function svgContent({ parts: drawn }: Drawing, prefix: string): string {
  const clips = new Map<readonly Point[], string>();
  const parts: string[] = [];
  let open: readonly Point[] | undefined;
  for (const part of drawn) {
    const { clip } = part;
    if (clip !== open) {
      if (open) parts.push('</g>');
      if (clip) parts.push(`<g clip-path="url(#${nameOf(clip, clips, prefix)})">`);
      open = clip;
    }
    parts.push(isLabel(part) ? words(part) : element(part));
  }
  if (open) parts.push('</g>');
  const defined = [...clips].map(
    ([[first, ...rest], name]) =>
      `<clipPath id="${name}"><path d="M${pair(first)}${rest.map((point) => `L${pair(point)}`).join('')}Z"/></clipPath>`,
  );
  return `${defined.length > 0 ? `<defs>${defined.join('')}</defs>\n` : ''}${parts.join('\n')}`;
}

function nameOf(clip: readonly Point[], clips: Map<readonly Point[], string>, prefix: string): string {
  const name = clips.get(clip) ?? `${prefix}-clip-${clips.size + 1}`;
  clips.set(clip, name);
  return name;
}

const caps = ['butt', 'round', 'square'] as const;
const joins = ['miter', 'round', 'bevel'] as const;

function element({ outline, fill, evenOdd, stroke, pen }: Shape): string {
  let data = '';
  for (const [command, ...numbers] of segmentsOf(outline))
    data += command + numbers.map((number) => short(number)).join(' ');
  const attributes: readonly Attribute[] = [
    ['d', data],
    ['transform', pen && `matrix(${pen.map((value) => rounded(value, 1e6)).join(' ')} 0 0)`],
    ['fill', fill?.color ?? 'none'],
    ['fill-opacity', opacity(fill?.opacity)],
    ['fill-rule', evenOdd ? 'evenodd' : undefined],
    ...strokeAttributes(stroke, 1),
  ];
  return `<path${written(attributes)}/>`;
}

type Attribute = readonly [name: string, value: string | undefined];

function written(attributes: readonly Attribute[]): string {
  return attributes.flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${value}"`])).join('');
}

/** @param scale from its units to those of the drawing */
function strokeAttributes(stroke: Stroke | undefined, scale: number): readonly Attribute[] {
  if (!stroke) return [];
  const { width, cap, join, miterLimit, dashes, dashOffset } = stroke;
  const length = (value: number): string => rounded(value / scale, 1e6);
  return [
    ['stroke', stroke.color],
    ['stroke-opacity', opacity(stroke.opacity)],
    ['stroke-width', length(width)],
    ['stroke-linecap', cap === 0 ? undefined : caps[cap]],
    ['stroke-linejoin', join === 0 ? undefined : joins[join]],
    ['stroke-miterlimit', miterLimit === 4 ? undefined : short(miterLimit)],
    ['stroke-dasharray', dashes.length > 0 ? dashes.map(length).join(' ') : undefined],
    ['stroke-dashoffset', dashes.length > 0 && dashOffset !== 0 ? length(dashOffset) : undefined],
  ];
}

/** A picture on a page cannot have the page's fonts: the reader's own are used. */
const fontFamily = "'Source Sans 3', 'Source Sans Pro', system-ui, sans-serif";
const fontWeights = { regular: undefined, semibold: '600', bold: '700' } as const;

function words({ anchor, matrix, runs }: Label): string {
  const scale = Math.sqrt(Math.abs(areaOf(matrix)));
  let dropped = 0;
  const spans = runs.map(({ text, size, weight, italic, shift: [right, below], drop, fill, stroke }) => {
    const down = below + drop - dropped;
    dropped = drop;
    const attributes: readonly Attribute[] = [
      ['dx', right === 0 ? undefined : long(right)],
      ['dy', down === 0 ? undefined : long(down)],
      ['font-size', long(size)],
      ['font-weight', fontWeights[weight]],
      ['font-style', italic ? 'italic' : undefined],
      ['fill', fill?.color ?? 'none'],
      ['fill-opacity', opacity(fill?.opacity)],
      ...strokeAttributes(stroke, scale),
    ];
    return `<tspan${written(attributes)}>${html`${text}`.html}</tspan>`;
  });
  const attributes: readonly Attribute[] = [
    ['transform', `matrix(${matrix.map(long).join(' ')})`],
    ['text-anchor', anchor === 'start' ? undefined : anchor],
    ['font-family', fontFamily],
    // Spaces between parts are part of them.
    ['xml:space', 'preserve'],
  ];
  return `<text${written(attributes)}>${spans.join('')}</text>`;
}

function opacity(value: number | undefined): string | undefined {
  return value === undefined || value === 1 ? undefined : short(value);
}

function pair([x, y]: Point = [0, 0]): string {
  return `${short(x)} ${short(y)}`;
}

function short(value: number): string {
  return rounded(value, 1000);
}

/** Of units that may be thousands of times as large as those of the drawing. */
function long(value: number): string {
  return rounded(value, 1e6);
}

/** @throws RangeError at what is no number of a drawing: a bug of the caller */
function rounded(value: number, scale: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} in a drawing`);
  return String(Math.round(value * scale) / scale);
}
