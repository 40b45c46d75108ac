/** A number as it was read, and what is to be said of how it was written. */
export type ReadNumber = {
  /** Undefined where it is unclear. */
  readonly value?: number;
} & (
  | { readonly problem?: undefined }
  /** `too-large` for a number of which the last figures would be lost. */
  | { readonly problem: 'too-large' | 'amount-form' | 'decimal-in-amount' }
  | {
      readonly problem: 'amount-read-as' | 'amount-in-doubt';
      /** How it should be written. */
      readonly fixed: string;
    }
);

/** Spaces that are between groups of figures, besides the ordinary one. */
const spaces = /[\s\u00a0\u2002-\u200a\u202f\u3000]+/g;
/** Hyphens and dashes that represent a minus. */
const dashes = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;
const currency = /^(?:kroner|kr\.?|nok) ?| ?(?:,-|\.-|:-|kroner|kr\.?|nok)$/i;

/** The factors of words after an amount, and of abbreviations before or after it. */
const factors: readonly (readonly [RegExp, number])[] = [
  [/^mrd\.? ?| ?(?:mrd\.?|milliard(?:er|ar)?)$/i, 1_000_000_000],
  [/^(?:mnok|mkr) ?| ?(?:mill\.?|million(?:er|ar)?|mnok|mkr)$/i, 1_000_000],
  [/^(?:tnok|tkr) ?| ?(?:tusen|tnok|tkr)$/i, 1000],
];

/**
 * Reads a number as people in Norway write it: figures alone or in groups of three, and any dash as minus. Numbers that
 * need not be whole have a comma or a point. Three figures after a point are a group: 16.500 is 16 500, and reported.
 * Undefined for what is no number.
 */
export function readNumber(text: string, whole: boolean): ReadNumber | undefined {
  const { sign, digits } = signed(tidied(text));
  const plain = groups(digits);
  if (plain !== undefined) return exact(plain, sign);
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(digits)) return readAs(Number(digits.replaceAll('.', '')), sign);
  const [, before = '', after] = /^(\d+(?: \d{3})*)[.,](\d{1,10})$/.exec(digits) ?? [];
  const kroner = groups(before);
  if (whole || after === undefined || kroner === undefined) return undefined;
  if (!Number.isSafeInteger(kroner)) return { problem: 'too-large' };
  return { value: signOf(Number(`${kroner}.${after}`), sign) };
}

/** Reads a whole number of percent, with or without the sign. */
export function readPercent(text: string): ReadNumber | undefined {
  const bare = tidied(text).replace(/ ?(?:%|prosent|percent|per cent)$/i, '');
  const read = readNumber(bare, true);
  if (read?.value === undefined || read.problem || bare === tidied(text)) return read;
  return { value: read.value, problem: 'amount-read-as', fixed: String(read.value) };
}

/** Reads an amount of whole kroner, as it is in budgets and comes out of spreadsheets. */
export function readAmount(text: string): ReadNumber {
  const { bare, factor } = withoutUnits(tidied(text));
  const { sign, digits } = signed(bare);
  const plain = groups(digits);
  if (plain !== undefined && factor === 1) return exact(plain, sign);
  // In a ledger a figure in brackets, or before its sign, is below zero.
  const [, inBrackets, before] = /^\(([\d .]+)\)$|^([\d .]+)-$/.exec(digits) ?? [];
  const negative = groups((inBrackets ?? before ?? '').replace(/\.(?=\d{3})/g, ' ').trim());
  if (negative !== undefined && factor === 1 && Number.isSafeInteger(negative))
    return { problem: 'amount-in-doubt', fixed: String(-negative) };
  const [, kroner = '', decimals = ''] = /^(.*\d)[.,](\d{1,2})$/.exec(digits) ?? ['', digits];
  const value = groups(kroner.replace(/[.,'\u2019_](?=\d{3}(?:\D|$))/g, ' '));
  if (value === undefined)
    return /^\d+[.,]\d+$/.test(digits) ? { problem: 'decimal-in-amount' } : { problem: 'amount-form' };
  const product = Number(((value + Number(`0.${decimals || 0}`)) * factor).toFixed(4));
  if (!Number.isInteger(product)) return { problem: 'decimal-in-amount' };
  // One comma before three figures groups in English, and is a decimal mark in Norwegian.
  if (factor === 1 && /^[^.,]*,\d{3}$/.test(digits))
    return { problem: 'amount-in-doubt', fixed: String(value) };
  return readAs(product, sign);
}

/** A whole number, unless its last figures would be lost. */
function exact(value: number, sign: string): ReadNumber {
  return Number.isSafeInteger(value) ? { value: signOf(value, sign) } : { problem: 'too-large' };
}

function readAs(value: number, sign: string): ReadNumber {
  const read = exact(value, sign);
  return read.problem ? read : { ...read, problem: 'amount-read-as', fixed: String(read.value) };
}

function tidied(text: string): string {
  return text.replace(spaces, ' ').replace(dashes, '-').trim();
}

function signed(text: string): { readonly sign: string; readonly digits: string } {
  const [, sign = '', digits = ''] = /^([-+]?) ?(.*)$/.exec(text) ?? [];
  return { sign, digits };
}

function signOf(value: number, sign: string): number {
  return sign === '-' ? 0 - value : value;
}

/** Figures alone, or in groups of three with spaces between. */
function groups(digits: string): number | undefined {
  const bare = /^\d{1,3}(?: \d{3})+$/.test(digits) ? digits.replaceAll(' ', '') : digits;
  return /^\d+$/.test(bare) ? Number(bare) : undefined;
}

function withoutUnits(text: string): { readonly bare: string; readonly factor: number } {
  let bare = text.replace(currency, '').replace(currency, '');
  let factor = 1;
  for (const [word, multiplier] of factors) {
    if (!word.test(bare)) continue;
    bare = bare.replace(word, '').replace(currency, '');
    factor = multiplier;
    break;
  }
  return { bare, factor };
}
