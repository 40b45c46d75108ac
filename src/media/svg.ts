import { SaxesParser } from 'saxes';
import { type Drawing, frameSide, type Label, type Shape } from './drawing.ts';
import { type MediaFacts, type Unusable, unusable } from './facts.ts';
import { Refusal, refusePart } from './refusal.ts';
import { common, cornersOf, type Frame, innerFrame, rootFrame } from './svg-frame.ts';
import { matrixIn, times } from './svg-matrix.ts';
import type { OpenElement } from './svg-open-element.ts';
import type { Budget } from './svg-outline.ts';
import { shapeNames, shapeOf } from './svg-shape.ts';
import { addRules, emptySheet, type StyleSheet, styleOf } from './svg-style.ts';
import { createLabelReader, fontSizeIn, wordNames } from './svg-text.ts';
import { opacityIn } from './svg-values.ts';

/** More than these are no logo, no chart and no map. */
export const svgLimits = {
  depth: 64,
  elements: 100_000,
  attributes: 500,
  shapes: 20_000,
  segments: 500_000,
};

/** Where nothing says how large letters are, in CSS pixels. */
const usualFontSize = 16;

/** Never drawn, whatever is in them. */
const ignored = new Set([
  'title',
  'desc',
  'metadata',
  'defs',
  'sodipodi:namedview',
  'linearGradient',
  'radialGradient',
]);
/** Not even where they would not be drawn: a file with them is more than a picture. */
const neverAllowed = new Set(['script', 'foreignObject', 'handler', 'listener']);

/**
 * Reads the drawing parts of SVG: outlines, words, groups, frames in frames, plain colours. What would have to be left out
 * (pictures, gradients, scripts, anything from elsewhere) makes the file unusable, so that no logo is printed with a part
 * missing. Time and memory grow with the file, and are limited. Source: SVG 1.1 (W3C), 5 and 7–11
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
  return {
    kind: 'picture',
    mediaType: 'image/svg+xml',
    width,
    height,
    orientation: 1,
    losses: [],
    carries: [],
    drawing,
  };
}

type Attributes = Readonly<Record<string, string>>;

function parse(text: string): Drawing {
  const parts: (Shape | Label)[] = [];
  const labels = createLabelReader();
  const sheet = emptySheet();
  const path: OpenElement[] = [];
  const budget: Budget = { left: svgLimits.segments, most: svgLimits.segments };
  let root: Frame | undefined;
  let elements = 0;
  const parser = new SaxesParser({ fragment: false, position: false });
  let css: string | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', (declaration) => {
    if (declaration.includes('<!ENTITY')) throw new Refusal('svg-entities');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') refusePart(target);
  });
  let attributesOfOne = 0;
  parser.on('attribute', () => {
    attributesOfOne += 1;
    if (attributesOfOne > svgLimits.attributes) throw new Refusal('svg-parts', String(svgLimits.attributes));
  });
  parser.on('opentag', ({ name, attributes }) => {
    attributesOfOne = 0;
    const elementAttributes = attributes as Attributes;
    const above = path.at(-1);
    elements += 1;
    if (elements > svgLimits.elements) throw new Refusal('svg-parts', String(svgLimits.elements));
    if (path.length >= svgLimits.depth) throw new Refusal('svg-deep', String(svgLimits.depth));
    const isKnown =
      name === 'g' ||
      name === 'svg' ||
      name === 'style' ||
      shapeNames.has(name) ||
      wordNames.has(name) ||
      ignored.has(name);
    if (!isKnown && !above?.hidden) refusePart(name);
    refuseForeign(name, elementAttributes);
    if (name === 'style') {
      // What has been drawn already was drawn without it.
      if (parts.length > 0) refusePart(name);
      css = '';
    }
    let open: OpenElement;
    if (above) open = opened(name, elementAttributes, above, sheet);
    else {
      if (name !== 'svg') refusePart(name);
      root = rootFrame(elementAttributes);
      open = openedRoot(elementAttributes, root, sheet);
    }
    path.push(open);
    const { visibility } = open.style;
    if (open.hidden) return;
    if (wordNames.has(name)) {
      if (above?.inWords && name === 'text') refusePart(name);
      labels.begin(name, elementAttributes, open);
      return;
    }
    // Groups and shapes in a line of words.
    if (above?.inWords) refusePart(name);
    if (visibility === 'hidden' || visibility === 'collapse' || !shapeNames.has(name)) return;
    const shape = shapeOf(name, elementAttributes, open, budget);
    if (shape) keep(shape);
  });
  const keep = (part: Shape | Label): void => {
    if (parts.push(part) > svgLimits.shapes) throw new Refusal('svg-parts', String(svgLimits.shapes));
  };
  const read = (characters: string): void => {
    if (css !== undefined) css += characters;
    const open = path.at(-1);
    if (open?.inWords && !open.hidden) labels.add(characters, open);
  };
  parser.on('text', read);
  parser.on('cdata', read);
  parser.on('closetag', ({ name }) => {
    const closed = path.pop();
    if (name === 'text' && !closed?.hidden) labels.end().forEach(keep);
    if (name !== 'style' || css === undefined) return;
    addRules(css, sheet);
    css = undefined;
  });
  parser.write(text).close();
  if (!root || parts.length === 0) throw new Refusal('svg-empty');
  const { width, height } = root;
  const scale = scaleOf(root);
  return { width, height, frame: { width: width * scale, height: height * scale }, parts };
}

function openedRoot(attributes: Attributes, frame: Frame, sheet: StyleSheet): OpenElement {
  if (attributes.transform !== undefined) refusePart('transform');
  const style = styleOf(attributes, sheet, undefined, false);
  const scale = scaleOf(frame);
  return {
    style,
    matrix: times([scale, 0, 0, scale, 0, 0], frame.matrix),
    opacity: opacityIn('opacity', style.opacity ?? '1'),
    hidden: style.display === 'none',
    inWords: false,
    fontSize: fontSizeIn(style['font-size'], usualFontSize),
    inside: frame.inside,
    clip: undefined,
  };
}

function opened(name: string, attributes: Attributes, above: OpenElement, sheet: StyleSheet): OpenElement {
  const unseen = { ...above, hidden: true };
  if (above.hidden || name === 'style' || ignored.has(name)) return unseen;
  const style = styleOf(attributes, sheet, above.style, shapeNames.has(name));
  if (style.display === 'none') return unseen;
  const opacity = above.opacity * opacityIn('opacity', style.opacity ?? '1');
  const matrix =
    attributes.transform === undefined ? above.matrix : times(above.matrix, matrixIn(attributes.transform));
  const fontSize = fontSizeIn(style['font-size'], above.fontSize);
  const open: OpenElement = { ...above, style, opacity, matrix, fontSize, inWords: wordNames.has(name) };
  if (name !== 'svg') return open;
  const frame = innerFrame(attributes, above.inside);
  if (!frame) return unseen;
  const corners = cornersOf(frame, matrix);
  const whole = style.overflow === 'visible' || style.overflow === 'auto';
  const clip = whole ? above.clip : above.clip ? common(above.clip, corners) : corners;
  const inner = { matrix: times(matrix, frame.matrix), inside: frame.inside, clip };
  return { ...open, ...inner, hidden: clip?.length === 0 };
}

/** From pixels to the units of the outlines. */
function scaleOf({ width, height }: Frame): number {
  return frameSide / Math.max(width, height);
}

/** Scripts and external references, wherever they are. */
function refuseForeign(name: string, attributes: Attributes): void {
  if (neverAllowed.has(name.slice(name.indexOf(':') + 1))) refusePart(name);
  for (const key of Object.keys(attributes)) {
    if (/^on/i.test(key)) refusePart(key);
    const local = key.slice(key.indexOf(':') + 1);
    if ((local === 'href' || local === 'src') && !/^\s*(?:#|$)/.test(attributes[key] ?? ''))
      refusePart(`${key}="${attributes[key]}"`);
  }
}
