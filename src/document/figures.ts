/** Groups of three figures are parted by a narrow no-break space, after Språkrådet's advice. */
const groupSpace = '\u202f';

/** Whole kroner in print: `1 234 500`, with a real minus. */
export function kroner(amount: number): string {
  const digits = String(Math.abs(amount));
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, groupSpace);
  return amount < 0 ? `−${grouped}` : grouped;
}

/**
 * An amount in the unit of print. Each is rounded by itself, half away from zero: sums are those of the kroner, and may
 * differ by one from those of the rounded figures.
 * @param unit 1, or 1000 for thousands
 */
export function inUnit(amount: number, unit: 1 | 1000): number {
  return unit === 1 ? amount : Math.sign(amount) * Math.round(Math.abs(amount) / unit) + 0;
}

/** A measured value: `51 329`, `3,4` – with a decimal point in English. */
export function decimal(value: number, decimals: number, language: 'nb' | 'nn' | 'en'): string {
  const [whole = '0', part] = Math.abs(value).toFixed(decimals).split('.');
  const sign = Number(Math.abs(value).toFixed(decimals)) !== 0 && value < 0 ? '−' : '';
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, groupSpace);
  return sign + grouped + (part ? `${language === 'en' ? '.' : ','}${part}` : '');
}
