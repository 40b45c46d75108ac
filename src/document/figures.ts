import type { Language } from '../kinds/languages.ts';
import { grouped, kroner } from '../money/kroner.ts';

export { kroner } from '../money/kroner.ts';

/**
 * An amount in the unit of print. Each is rounded by itself, half away from zero: sums are those of the kroner, and may
 * differ by one from those of the rounded figures.
 * @param unit 1, or 1000 for thousands
 */
function inUnit(amount: number, unit: 1 | 1000): number {
  return unit === 1 ? amount : Math.sign(amount) * Math.round(Math.abs(amount) / unit) + 0;
}

/** An amount in print, in its unit: a dash for nothing, two stops for what is not known. */
export function amountInPrint(amount: number | undefined, unit: 1 | 1000 = 1): string {
  if (amount === undefined) return '..';
  return amount === 0 ? '–' : kroner(inUnit(amount, unit));
}

/**
 * Thousands where that loses nothing of any amount, else kroner.
 * @param asked what the plan's theme wants, whatever the amounts
 */
export function commonUnit(amounts: Iterable<number>, asked: 'kroner' | 'thousands' | undefined): 1 | 1000 {
  if (asked) return asked === 'thousands' ? 1000 : 1;
  for (const amount of amounts) if (amount % 1000 !== 0) return 1;
  return 1000;
}

/** The size of a file: `230 kB`, `1,2 MB`; the two are never parted. */
export function fileSize(bytes: number, language: Language): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))}\u00a0kB`
    : `${decimal(bytes / 1e6, 1, language)}\u00a0MB`;
}

/** A measured value: `51 329`, `3,4` – with a decimal point in English. */
export function decimal(value: number, decimals: number, language: Language): string {
  const rounded = roundedHalfUp(Math.abs(value), decimals);
  const [whole = '0', part] = rounded.toFixed(decimals).split('.');
  const sign = rounded !== 0 && value < 0 ? '−' : '';
  return sign + grouped(whole) + (part ? `${language === 'en' ? '.' : ','}${part}` : '');
}

/** As one rounds by hand: 1,15 is a little less in binary, and `toFixed` would make 1,1 of it. */
function roundedHalfUp(value: number, decimals: number): number {
  const shifted = Math.round(Number(`${value}e${decimals}`));
  return Number.isNaN(shifted) ? value : Number(`${shifted}e-${decimals}`);
}
