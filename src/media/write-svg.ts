import { type Drawing, type Point, type Shape, segmentsOf } from './drawing.ts';

/**
 * A drawing as a rewritten SVG file: nothing is in it but what a `Drawing` can say, so that nothing else of the file
 * that it was read from is published.
 */
export function writeSvg({ width, height, frame, shapes }: Drawing): string {
  const clips = new Map<readonly Point[], string>();
  const parts: string[] = [];
  let open: readonly Point[] | undefined;
  for (const shape of shapes) {
    const { clip } = shape;
    if (clip !== open) {
      if (open) parts.push('</g>');
      if (clip) parts.push(`<g clip-path="url(#${nameOf(clip, clips)})">`);
      open = clip;
    }
    parts.push(element(shape));
  }
  if (open) parts.push('</g>');
  const defined = [...clips].map(
    ([[first, ...rest], name]) =>
      `<clipPath id="${name}"><path d="M${pair(first)}${rest.map((point) => `L${pair(point)}`).join('')}Z"/></clipPath>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(frame.width)} ${short(frame.height)}">
${defined.length > 0 ? `<defs>${defined.join('')}</defs>\n` : ''}${parts.join('\n')}
</svg>
`;
}

function nameOf(clip: readonly Point[], clips: Map<readonly Point[], string>): string {
  const name = clips.get(clip) ?? `p-clip-${clips.size + 1}`;
  clips.set(clip, name);
  return name;
}

const caps = ['butt', 'round', 'square'] as const;
const joins = ['miter', 'round', 'bevel'] as const;

function element({ outline, fill, evenOdd, stroke, pen }: Shape): string {
  let data = '';
  for (const [command, ...numbers] of segmentsOf(outline))
    data += command + numbers.map((number) => short(number)).join(' ');
  const attributes: [name: string, value: string | undefined][] = [
    ['d', data],
    ['transform', pen && `matrix(${pen.map((value) => rounded(value, 1e6)).join(' ')} 0 0)`],
    ['fill', fill?.color ?? 'none'],
    ['fill-opacity', opacity(fill?.opacity)],
    ['fill-rule', evenOdd ? 'evenodd' : undefined],
    ['stroke', stroke?.color],
    ['stroke-opacity', opacity(stroke?.opacity)],
  ];
  if (stroke) {
    const { width, cap, join, miterLimit, dashes, dashOffset } = stroke;
    attributes.push(
      ['stroke-width', short(width)],
      ['stroke-linecap', cap === 0 ? undefined : caps[cap]],
      ['stroke-linejoin', join === 0 ? undefined : joins[join]],
      ['stroke-miterlimit', miterLimit === 4 ? undefined : short(miterLimit)],
      ['stroke-dasharray', dashes.length > 0 ? dashes.map((dash) => short(dash)).join(' ') : undefined],
      ['stroke-dashoffset', dashes.length > 0 && dashOffset !== 0 ? short(dashOffset) : undefined],
    );
  }
  const written = attributes.flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${value}"`]));
  return `<path${written.join('')}/>`;
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

/** @throws RangeError at what is no number of a drawing: a bug of the caller */
function rounded(value: number, scale: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} in a drawing`);
  return String(Math.round(value * scale) / scale);
}
