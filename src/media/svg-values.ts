import type { Paint } from './drawing.ts';
import { Refusal, refusePart } from './refusal.ts';

/** A number as SVG writes it. Source: SVG 1.1, 4.2 */
export const numberForm = '[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?';

const wholeNumber = new RegExp(`^${numberForm}$`);
const wholeLength = new RegExp(`^(${numberForm})([a-z%]*)$`, 'i');

/** CSS pixels in a unit. Source: CSS Values 3, 6.2 */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  q: 96 / 101.6,
  in: 96,
};

/** @throws Refusal where a number is none, or none that a page can hold */
function finite(value: number, written: string): number {
  if (!Number.isFinite(value)) throw new Refusal('svg-number', written);
  return value;
}

/**
 * A length in user units.
 * @param whole what a percentage is of
 * @throws Refusal where it cannot be read: a guess would be another drawing
 */
export function lengthIn(name: string, text: string, whole: number): number {
  const [, digits, unit = ''] = wholeLength.exec(text.trim()) ?? refusePart(`${name}="${text}"`);
  const factor = unit === '%' ? whole / 100 : units[unit.toLowerCase()];
  if (factor === undefined) return refusePart(`${name}="${text}"`);
  return finite(Number(digits) * factor, text);
}

/** A number without a unit. */
export function numberIn(name: string, text: string): number {
  const trimmed = text.trim();
  return wholeNumber.test(trimmed) ? finite(Number(trimmed), text) : refusePart(`${name}="${text}"`);
}

/** From 0 to 1, perhaps written as a percentage. */
export function opacityIn(name: string, text: string): number {
  const trimmed = text.trim();
  const value = trimmed.endsWith('%') ? numberIn(name, trimmed.slice(0, -1)) / 100 : numberIn(name, trimmed);
  return Math.min(1, Math.max(0, value));
}

/** Passes on numbers separated by spaces or commas one by one; false where there is anything else. */
export function eachNumber(text: string, give: (value: number) => void): boolean {
  const next = new RegExp(`\\s*(?:,\\s*)?(${numberForm})`, 'y');
  let at = 0;
  for (let found = next.exec(text); found; found = next.exec(text)) {
    at = next.lastIndex;
    give(finite(Number(found[1]), found[1] ?? ''));
  }
  return text.slice(at).trim() === '';
}

/** The same as a list of at most so many. */
export function numbersIn(text: string, most: number): readonly number[] | undefined {
  const numbers: number[] = [];
  const whole = eachNumber(text, (value) => {
    if (numbers.length <= most) numbers.push(value);
  });
  return whole && numbers.length <= most ? numbers : undefined;
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

/**
 * A paint; undefined for none.
 * @param current the value of `currentColor`
 */
export function paintIn(text: string, current: string, opacity: number): Paint | undefined {
  const written = text.trim();
  const value = (written.toLowerCase() === 'currentcolor' ? current : written).toLowerCase();
  if (value === 'none' || value === 'transparent' || opacity <= 0) return undefined;
  const digits = /^#(?:([\da-f])([\da-f])([\da-f])|[\da-f]{6})$/.exec(value);
  if (digits?.[1])
    return { color: `#${[...value.slice(1)].map((digit) => digit + digit).join('')}`, opacity };
  if (digits) return { color: value, opacity };
  const parts = /^rgba?\(([^()]*)\)$/.exec(value)?.[1]?.split(',');
  if (parts && (parts.length === 3 || parts.length === 4)) {
    const [red, green, blue] = parts.map((part) => channelIn(part, written));
    const through = opacity * (parts[3] === undefined ? 1 : opacityIn('rgba', parts[3]));
    return through > 0 ? { color: `#${red}${green}${blue}`, opacity: through } : undefined;
  }
  const color = named[value];
  return color ? { color, opacity } : refusePart(written);
}

/** Two hexadecimal digits of 0–255 or a percentage. */
function channelIn(text: string, written: string): string {
  const trimmed = text.trim();
  const value = trimmed.endsWith('%')
    ? (numberIn(written, trimmed.slice(0, -1)) * 255) / 100
    : numberIn(written, trimmed);
  return Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0');
}
