import { SaxesParser } from 'saxes';
import svgpath from 'svgpath';
import { tint } from '../templates/color.ts';
import { type MediaFacts, type Unusable, unusable } from './facts.ts';

/** A drawing of filled and stroked outlines, in units of its own, from its top left corner. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export interface Shape {
  readonly outline: readonly Segment[];
  /** `#rrggbb` */
  readonly fill?: string;
  readonly evenOdd?: boolean;
  readonly stroke?: Stroke;
}
export interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly cap: 0 | 1 | 2;
  readonly join: 0 | 1 | 2;
  readonly dashes: readonly number[];
}
export type Segment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

type Style = Readonly<Record<string, string>>;

/** Shapes more than this are no logo and no chart. */
const mostShapes = 20_000;
const ignored = new Set([
  'title',
  'desc',
  'metadata',
  'defs',
  'sodipodi:namedview',
  'linearGradient',
  'radialGradient',
]);
const shapeNames = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);
const inherited = [
  'fill',
  'fill-rule',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
  'color',
];
/** Asked for only to be refused: leaving them out would change the picture. */
const refused = ['filter', 'mask', 'clip-path', 'marker-end', 'marker-start', 'marker-mid'];

/**
 * Reads the drawing parts of SVG: outlines, groups, plain colours. What would have to be left out (text, pictures,
 * gradients, scripts, anything from elsewhere) makes the file unusable, so that no logo is printed with a part missing.
 * Source: SVG 1.1 (W3C), 8–11
 */
export function readSvg(bytes: Uint8Array): Drawing | Unusable {
  try {
    return parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return error instanceof Refusal ? error.why : unusable('damaged');
  }
}

export function inspectSvg(bytes: Uint8Array): MediaFacts {
  const drawing = readSvg(bytes);
  if ('kind' in drawing) return drawing;
  const { width, height } = drawing;
  return { kind: 'picture', mediaType: 'image/svg+xml', width, height, losses: [] };
}

class Refusal extends Error {
  readonly why: Unusable;
  constructor(why: Unusable) {
    super(why.reason);
    this.why = why;
  }
}
function refuse(part: string): never {
  throw new Refusal(unusable('svg-part', part));
}

interface Open {
  readonly name: string;
  readonly style: Style;
  /** From the innermost outwards. */
  readonly transforms: readonly string[];
  readonly opacity: number;
  readonly hidden: boolean;
}

function parse(text: string): Drawing {
  const shapes: Shape[] = [];
  const classes = new Map<string, Style>();
  const path: Open[] = [];
  let box: { x: number; y: number; width: number; height: number } | undefined;
  const parser = new SaxesParser({ fragment: false });
  let css: string | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const own = attributes as Readonly<Record<string, string>>;
    const above = path.at(-1);
    if (name === 'style') css = '';
    if (!above) {
      if (name !== 'svg') refuse(name);
      box = viewBox(own);
    } else if (
      !above.hidden &&
      name !== 'g' &&
      name !== 'style' &&
      !shapeNames.has(name) &&
      !ignored.has(name)
    ) {
      refuse(name);
    }
    const style = styleOf(own, classes);
    for (const part of refused) if (style[part] && style[part] !== 'none') refuse(part);
    const open: Open = {
      name,
      style: { ...inheritable(above?.style), ...style },
      transforms: [...(own.transform ? [own.transform] : []), ...(above?.transforms ?? [])],
      opacity: (above?.opacity ?? 1) * number(style.opacity, 1),
      hidden:
        above?.hidden === true ||
        ignored.has(name) ||
        name === 'style' ||
        style.display === 'none' ||
        style.visibility === 'hidden',
    };
    path.push(open);
    if (open.hidden || !shapeNames.has(name) || !box) return;
    const data = outlineOf(name, own);
    if (!data) return;
    shapes.push(...shapeOf(data, open, box));
    if (shapes.length > mostShapes) throw new Refusal(unusable('too-large', `${shapes.length}`));
  });
  parser.on('text', (words) => {
    if (css !== undefined) css += words;
  });
  parser.on('cdata', (words) => {
    if (css !== undefined) css += words;
  });
  parser.on('closetag', ({ name }) => {
    path.pop();
    if (name !== 'style' || css === undefined) return;
    for (const [selector, style] of rules(css)) classes.set(selector, { ...classes.get(selector), ...style });
    css = undefined;
  });
  parser.write(text).close();
  if (!box || shapes.length === 0) throw new Refusal(unusable('svg-empty'));
  return { width: box.width, height: box.height, shapes };
}

function viewBox(attributes: Readonly<Record<string, string>>) {
  const [x = 0, y = 0, width = 0, height = 0] = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const box = attributes.viewBox
    ? { x, y, width, height }
    : { x: 0, y: 0, width: number(attributes.width, 0), height: number(attributes.height, 0) };
  const usable = Object.values(box).every(Number.isFinite) && box.width > 0 && box.height > 0;
  if (!usable) throw new Refusal(unusable('svg-empty'));
  return box;
}

/** Attributes, then rules for classes, then the style attribute: each goes before the one ahead of it. */
function styleOf(attributes: Readonly<Record<string, string>>, classes: ReadonlyMap<string, Style>): Style {
  const style: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) style[key] = value.trim();
  for (const name of (attributes.class ?? '').split(/\s+/)) Object.assign(style, classes.get(`.${name}`));
  return Object.assign(style, declarations(attributes.style ?? ''));
}

function inheritable(style: Style | undefined): Style {
  const own: Record<string, string> = {};
  for (const key of inherited) if (style?.[key] !== undefined) own[key] = style[key];
  return own;
}

function* rules(css: string): Iterable<readonly [selector: string, style: Style]> {
  for (const [, selectors = '', body = ''] of css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const selector of selectors.split(',')) {
      const name = selector.trim();
      if (!/^\.[\w-]+$/.test(name)) refuse(name);
      yield [name, declarations(body)];
    }
  }
}

function declarations(body: string): Style {
  const style: Record<string, string> = {};
  for (const declaration of body.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) style[declaration.slice(0, colon).trim()] = declaration.slice(colon + 1).trim();
  }
  return style;
}

function outlineOf(name: string, own: Readonly<Record<string, string>>): string {
  const at = (key: string): number => number(own[key], 0);
  switch (name) {
    case 'path':
      return own.d ?? '';
    case 'rect': {
      const [x, y, w, h] = [at('x'), at('y'), at('width'), at('height')];
      const rx = Math.min(number(own.rx ?? own.ry, 0), w / 2);
      const ry = Math.min(number(own.ry ?? own.rx, 0), h / 2);
      if (w <= 0 || h <= 0) return '';
      if (rx <= 0 || ry <= 0) return `M${x} ${y}h${w}v${h}h${-w}z`;
      const arc = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
      return `M${x + rx} ${y}h${w - 2 * rx}${arc(rx, ry)}v${h - 2 * ry}${arc(-rx, ry)}h${2 * rx - w}${arc(-rx, -ry)}v${2 * ry - h}${arc(rx, -ry)}z`;
    }
    case 'circle':
    case 'ellipse': {
      const rx = name === 'circle' ? at('r') : at('rx');
      const ry = name === 'circle' ? at('r') : at('ry');
      if (rx <= 0 || ry <= 0) return '';
      const arc = (dx: number): string => `a${rx} ${ry} 0 1 0 ${dx} 0`;
      return `M${at('cx') - rx} ${at('cy')}${arc(2 * rx)}${arc(-2 * rx)}z`;
    }
    case 'line':
      return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`;
    default: {
      const points = (own.points ?? '').trim();
      return points && `M${points}${name === 'polygon' ? 'z' : ''}`;
    }
  }
}

function shapeOf(
  data: string,
  open: Open,
  box: { readonly x: number; readonly y: number },
): readonly Shape[] {
  const { style, opacity } = open;
  const fill = color(style.fill ?? '#000000', style, opacity * number(style['fill-opacity'], 1));
  const line = color(style.stroke ?? 'none', style, opacity * number(style['stroke-opacity'], 1));
  if (!fill && !line) return [];
  let outline = svgpath(data);
  // What is wrong in path data ends it (SVG 1.1, F.2); here it is refused.
  if ((outline as unknown as { err?: string }).err) throw new Refusal(unusable('damaged'));
  for (const transform of open.transforms) outline = outline.transform(transform);
  const scale = scaleOf(open.transforms);
  outline = outline.translate(-box.x, -box.y);
  const dashes = /^[\d.,\s]+$/.test(style['stroke-dasharray'] ?? '')
    ? (style['stroke-dasharray'] ?? '')
        .split(/[\s,]+/)
        .filter(Boolean)
        .map((dash) => Number(dash) * scale)
    : [];
  const stroke: Stroke | undefined = line
    ? {
        color: line,
        width: number(style['stroke-width'], 1) * scale,
        cap: style['stroke-linecap'] === 'round' ? 1 : style['stroke-linecap'] === 'square' ? 2 : 0,
        join: style['stroke-linejoin'] === 'round' ? 1 : style['stroke-linejoin'] === 'bevel' ? 2 : 0,
        dashes,
      }
    : undefined;
  return [
    {
      outline: segments(outline),
      ...(fill && { fill }),
      ...(style['fill-rule'] === 'evenodd' && { evenOdd: true }),
      ...(stroke && { stroke }),
    },
  ];
}

function segments(path: ReturnType<typeof svgpath>): readonly Segment[] {
  const list: Segment[] = [];
  path
    .abs()
    .unarc()
    .unshort()
    .iterate((segment, _index, x, y) => {
      switch (segment[0]) {
        case 'M':
        case 'L':
        case 'C':
          list.push(segment);
          break;
        case 'H':
          list.push(['L', segment[1], y]);
          break;
        case 'V':
          list.push(['L', x, segment[1]]);
          break;
        case 'Q': {
          // A quadratic curve as a cubic one.
          const [, cx, cy, toX, toY] = segment;
          const third = (from: number, control: number): number => from + (2 / 3) * (control - from);
          list.push(['C', third(x, cx), third(y, cy), third(toX, cx), third(toY, cy), toX, toY]);
          break;
        }
        default:
          list.push(['Z']);
      }
    });
  return list;
}

/** How much a stroke grows: the square root of the area that a unit square becomes. */
function scaleOf(transforms: readonly string[]): number {
  const corners: number[] = [];
  let square = svgpath('M0 0L1 0L0 1');
  for (const transform of transforms) square = square.transform(transform);
  square.abs().iterate((segment) => {
    if (segment[0] === 'M' || segment[0] === 'L') corners.push(segment[1], segment[2]);
  });
  const [ox = 0, oy = 0, ax = 1, ay = 0, bx = 0, by = 1] = corners;
  return Math.sqrt(Math.abs((ax - ox) * (by - oy) - (ay - oy) * (bx - ox)));
}

const named: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  lime: '#00ff00',
  blue: '#0000ff',
  navy: '#000080',
  teal: '#008080',
  aqua: '#00ffff',
  purple: '#800080',
  fuchsia: '#ff00ff',
  maroon: '#800000',
  olive: '#808000',
  yellow: '#ffff00',
  orange: '#ffa500',
  silver: '#c0c0c0',
  gray: '#808080',
  grey: '#808080',
};

/** A paint as `#rrggbb`, thinned towards the paper's white; undefined for none. */
function color(paint: string, style: Style, opacity: number): string | undefined {
  const value =
    paint === 'currentColor' || paint === 'inherit' ? (style.color ?? '#000000') : paint.toLowerCase();
  if (value === 'none' || value === 'transparent' || opacity <= 0) return undefined;
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(value);
  const parts = /^rgb\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\)$/.exec(value);
  const hex = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : parts
      ? `#${parts
          .slice(1)
          .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
          .join('')}`
      : (named[value] ?? value);
  if (!/^#[\da-f]{6}$/i.test(hex)) return refuse(paint);
  return tint(hex, 1 - Math.min(1, opacity));
}

function number(text: string | undefined, otherwise: number): number {
  const value = Number.parseFloat(text ?? '');
  if (!Number.isFinite(value)) return otherwise;
  return /%\s*$/.test(text ?? '') ? value / 100 : value;
}
