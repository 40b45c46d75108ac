import { Refusal, refusePart } from './refusal.ts';

/** What is said of an element's look, by property; names in lower case. */
export type Style = Readonly<Record<string, string>>;

/** What words look like, handed down: what says nothing; anything else is refused where there are words. */
export const refusedOfWords: Readonly<Record<string, readonly string[]>> = {
  font: [],
  'letter-spacing': ['normal', '0', '0px', '0em'],
  'word-spacing': ['normal', '0', '0px', '0em'],
  'text-decoration': ['none', 'none solid rgb(0, 0, 0)'],
  'text-transform': ['none'],
  'writing-mode': ['lr', 'lr-tb', 'horizontal-tb'],
  direction: ['ltr'],
  'baseline-shift': ['baseline', '0', '0px'],
  'alignment-baseline': ['auto', 'baseline', 'alphabetic'],
  'shape-inside': ['none'],
  'inline-size': ['auto', '0', '0px'],
};
/** Handed down to what an element holds. */
const inherited = [
  'fill',
  'fill-rule',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-dasharray',
  'stroke-dashoffset',
  'color',
  'visibility',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  ...Object.keys(refusedOfWords),
];
/** More classes than these are no design. */
export const mostClasses = 10_000;
/** What else is looked at, wherever it is said. */
const presentation = ['opacity', 'display', 'overflow', 'font-size'];
/** Asked for only to be refused: leaving them out would change the picture. By name, what says nothing. */
const refused: Readonly<Record<string, readonly string[]>> = {
  filter: ['none'],
  mask: ['none'],
  'clip-path': ['none'],
  clip: ['auto'],
  marker: ['none'],
  'marker-start': ['none'],
  'marker-mid': ['none'],
  'marker-end': ['none'],
  'mix-blend-mode': ['normal'],
  'vector-effect': ['none'],
  'paint-order': ['normal', 'fill', 'fill stroke', 'fill stroke markers'],
  'transform-origin': ['0 0', '0', '0px 0px'],
};
/** In style sheets they would place or shape an element, which only attributes do here. */
const placing = ['transform', 'd', 'x', 'y', 'width', 'height', 'r', 'rx', 'ry', 'cx', 'cy', 'points'];

const fromAttributes = [...inherited, ...presentation, ...Object.keys(refused)];
const fromSheets = new Set([...fromAttributes, ...placing]);

/**
 * What an SVG's style sheets say of its classes: by class and property, the value that was said last. However often a
 * class is spoken of, an element of it has no more to look at than there are properties.
 */
export interface StyleSheet {
  readonly classes: Map<string, Map<string, { readonly order: number; readonly value: string }>>;
  rules: number;
}

export function emptySheet(): StyleSheet {
  return { classes: new Map(), rules: 0 };
}

/**
 * Adds the rules of a style element. Every character is looked at once.
 * @throws Refusal for anything but classes: other selectors would be ignored
 */
export function addRules(css: string, sheet: StyleSheet): void {
  const text = withoutComments(css);
  let at = 0;
  for (;;) {
    const open = text.indexOf('{', at);
    const selectors = text.slice(at, open < 0 ? text.length : open).trim();
    if (open < 0) {
      if (selectors !== '') refusePart(selectors);
      return;
    }
    const close = text.indexOf('}', open);
    if (close < 0) refusePart(selectors);
    const style = declarations(text.slice(open + 1, close));
    for (const part of selectors.split(',')) {
      const selector = part.trim();
      if (!/^\.[\w-]+$/.test(selector)) refusePart(selector || '{');
      const said = sheet.classes.get(selector.slice(1)) ?? new Map();
      if (sheet.classes.size >= mostClasses) throw new Refusal('svg-parts', String(mostClasses));
      sheet.classes.set(selector.slice(1), said);
      for (const [name, value] of Object.entries(style)) said.set(name, { order: sheet.rules, value });
    }
    sheet.rules += 1;
    at = close + 1;
  }
}

function withoutComments(css: string): string {
  let text = '';
  let at = 0;
  for (let open = css.indexOf('/*'); open >= 0; open = css.indexOf('/*', at)) {
    text += css.slice(at, open);
    const close = css.indexOf('*/', open + 2);
    if (close < 0) return text;
    at = close + 2;
  }
  return text + css.slice(at);
}

function declarations(body: string): Style {
  const style: Record<string, string> = {};
  for (const declaration of withoutComments(body).split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!fromSheets.has(name)) continue;
    style[name] = declaration
      .slice(colon + 1)
      .trim()
      .replace(/!\s*important$/i, '')
      .trim();
  }
  return style;
}

/** Of several classes that say something of a property, the last rule wins. */
function fromClasses(names: string, { classes }: StyleSheet): Record<string, string> {
  const style: Record<string, string> = {};
  const orders = new Map<string, number>();
  for (const name of names.split(/\s+/)) {
    for (const [property, { order, value }] of classes.get(name) ?? []) {
      if (order < (orders.get(property) ?? 0)) continue;
      orders.set(property, order);
      style[property] = value;
    }
  }
  return style;
}

/**
 * What is said of an element: by attributes, then by rules for its classes, then by its style attribute, each before the
 * one ahead of it; and what is handed down to it.
 * @throws Refusal for what cannot be drawn
 */
export function styleOf(
  attributes: Readonly<Record<string, string>>,
  sheet: StyleSheet,
  above: Style | undefined,
  isShape: boolean,
): Style {
  const said: Record<string, string> = {};
  for (const name of fromAttributes) {
    const value = attributes[name];
    if (value !== undefined) said[name] = value.trim();
  }
  const sheets = { ...fromClasses(attributes.class ?? '', sheet), ...declarations(attributes.style ?? '') };
  for (const name of placing) {
    // How large a drawing is shown is not what it shows.
    const value = sheets[name];
    if (value !== undefined && value !== 'none' && (isShape || name === 'transform'))
      refusePart(`${name}: ${value}`);
  }
  Object.assign(said, sheets);
  for (const [name, harmless] of Object.entries(refused)) {
    const value = said[name];
    if (value !== undefined && !harmless.includes(value.toLowerCase())) refusePart(name);
  }
  const style: Record<string, string> = {};
  for (const name of inherited) {
    const value = said[name] === 'inherit' ? undefined : said[name];
    const result = value ?? above?.[name];
    if (result !== undefined) style[name] = result;
  }
  for (const name of presentation) {
    const value = said[name] === 'inherit' ? above?.[name] : said[name];
    if (value !== undefined) style[name] = value;
  }
  return style;
}
