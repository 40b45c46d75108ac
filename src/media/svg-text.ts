import type { Label, LabelRun, Point } from './drawing.ts';
import { Refusal, refusePart } from './refusal.ts';
import { areaOf, times, translation } from './svg-matrix.ts';
import type { OpenElement } from './svg-open-element.ts';
import { inNumberRange, paintsOf } from './svg-shape.ts';
import { refusedOfWords } from './svg-style.ts';
import { lengthIn, numberForm } from './svg-values.ts';

type Attributes = Readonly<Record<string, string>>;

export const wordNames: ReadonlySet<string> = new Set(['text', 'tspan']);
/** More letters than these are no picture. */
export const mostLetters = 50_000;

/** A line that is being read. */
interface OpenLabel {
  readonly at: Point;
  readonly open: OpenElement;
  readonly runs: LabelRun[];
}

/** Collects the words of a drawing as they are read, a text element at a time. */
export interface LabelReader {
  /** At the start of a text or tspan. */
  begin(name: string, attributes: Attributes, open: OpenElement): void;
  /** Characters in one; `open` is the innermost. */
  add(characters: string, open: OpenElement): void;
  /** At the end of a text element: its lines. */
  end(): readonly Label[];
}

/**
 * Reads words as a drawing program writes them: lines with a point each, in which parts may look different or be shifted.
 * What only a browser could lay out (letters placed one by one, words along a path, lines that are broken) is refused.
 * Source: SVG 1.1 (W3C), 10
 */
export function createLabelReader(): LabelReader {
  let labels: OpenLabel[] = [];
  let shift: Point = [0, 0];
  let letters = 0;
  return {
    begin(name, attributes, open) {
      for (const key of ['rotate', 'textLength', 'transform'])
        if (attributes[key] !== undefined && !(key === 'transform' && name === 'text'))
          refusePart(`${key}="${attributes[key]}"`);
      const length = (key: 'x' | 'y' | 'dx' | 'dy'): number | undefined =>
        attributes[key] === undefined ? undefined : lengthOf(key, attributes[key], open);
      const [x, y] = [length('x'), length('y')];
      shift = [shift[0] + (length('dx') ?? 0), shift[1] + (length('dy') ?? 0)];
      const last = labels.at(-1);
      if (name === 'text') labels = [{ at: [x ?? 0, y ?? 0], open, runs: [] }];
      else if (!last) refusePart(name);
      else if (x !== undefined) {
        // A line below: where it is not said how far, it is as far down as what is before it.
        const down = last.runs.reduce((sum, run) => sum + run.shift[1], last.at[1]);
        labels.push({ at: [x, y ?? down], open, runs: [] });
      } else if (y !== undefined) refusePart(`y="${attributes.y}"`);
    },
    add(characters, open) {
      const label = labels.at(-1);
      if (!label) return;
      letters += characters.length;
      if (letters > mostLetters) throw new Refusal('svg-parts', String(mostLetters));
      const before = label.runs.at(-1)?.text ?? ' ';
      const collapsed = characters.replace(/[ \t\r\n]+/g, ' ');
      const text = before.endsWith(' ') ? collapsed.replace(/^ /, '') : collapsed;
      if (text === '') return;
      label.runs.push(runOf(text, shift, open));
      shift = [0, 0];
    },
    end() {
      const done = labels.flatMap(labelOf);
      labels = [];
      shift = [0, 0];
      return done;
    },
  };
}

function labelOf({ at, open, runs }: OpenLabel): readonly Label[] {
  const last = runs.at(-1);
  // A space at the end of a line is not part of it.
  if (last) runs[runs.length - 1] = { ...last, text: last.text.replace(/ $/, '') };
  const matrix = times(open.matrix, translation(at[0], at[1]));
  const seen = runs.some(({ text, size, fill, stroke }) => text !== '' && size > 0 && (fill || stroke));
  if (areaOf(matrix) === 0 || !seen) return [];
  for (const number of matrix) inNumberRange(number);
  const { style, clip } = open;
  const anchor = style['text-anchor'] ?? 'start';
  if (anchor !== 'start' && anchor !== 'middle' && anchor !== 'end')
    return refusePart(`text-anchor="${anchor}"`);
  return [{ anchor, matrix, runs, ...(clip && { clip }) }];
}

const weights: Readonly<Record<string, LabelRun['weight']>> = {
  normal: 'regular',
  '300': 'regular',
  '400': 'regular',
  '500': 'regular',
  '600': 'semibold',
  bold: 'bold',
  '700': 'bold',
  '800': 'bold',
  '900': 'bold',
};

/** How far below the point the line is, in sizes of its letters. */
const baselines: Readonly<Record<string, number>> = { auto: 0, alphabetic: 0, middle: 0.25, central: 0.35 };

function runOf(text: string, [right, below]: Point, open: OpenElement): LabelRun {
  const { style, fontSize } = open;
  for (const [name, harmless] of Object.entries(refusedOfWords)) {
    const value = style[name];
    if (value !== undefined && !harmless.includes(value.toLowerCase())) refusePart(`${name}: ${value}`);
  }
  const choice = <Choice>(
    name: string,
    choices: Readonly<Record<string, Choice>>,
    otherwise: string,
  ): Choice => {
    const value = style[name] ?? otherwise;
    return choices[value.toLowerCase()] ?? refusePart(`${name}: ${value}`);
  };
  if (fontSize < 0) refusePart(`font-size="${style['font-size']}"`);
  const hidden = style.visibility === 'hidden' || style.visibility === 'collapse';
  const { fill, stroke } = hidden ? {} : paintsOf(open);
  return {
    text,
    size: inNumberRange(fontSize),
    weight: choice('font-weight', weights, 'normal'),
    italic: choice('font-style', { normal: false, italic: true, oblique: true }, 'normal'),
    shift: [inNumberRange(right), inNumberRange(below)],
    drop: choice('dominant-baseline', baselines, 'auto') * fontSize,
    ...(fill && { fill }),
    ...(stroke && { stroke }),
  };
}

const inEms = new RegExp(`^(${numberForm})(em|ex)$`);

/** A length that may be in sizes of the letters. */
function lengthOf(name: string, text: string, { inside, fontSize }: OpenElement): number {
  const [, digits, unit] = inEms.exec(text.trim()) ?? [];
  if (digits !== undefined) return inNumberRange(Number(digits) * fontSize * (unit === 'ex' ? 0.5 : 1));
  return inNumberRange(lengthIn(name, text, name.endsWith('x') ? inside.width : inside.height));
}

/**
 * The size of the letters in an element.
 * @param above that of what it is in
 */
export function fontSizeIn(written: string | undefined, above: number): number {
  if (written === undefined) return above;
  const [, digits, unit] = inEms.exec(written) ?? [];
  if (digits !== undefined) return Number(digits) * above * (unit === 'ex' ? 0.5 : 1);
  return lengthIn('font-size', written, above);
}
