/** The largest whole number of a PDF, whatever its sign (ISO 19005-2, 6.1.13). Lengths and places stay far below it. */
const largest = 2_147_483_647;

/**
 * A number as a PDF writes it, as short as it can be: every number of a page, an annotation or a destination is written
 * by this. PDF has neither exponents nor infinities, and readers stop at them.
 * @param decimals at most, from 0 to 6
 * @throws RangeError at what no PDF can hold: a bug of the caller
 */
export function number(value: number, decimals = 6): string {
  if (!(Math.abs(value) <= largest)) throw new RangeError(`${value} in a PDF`);
  if (decimals === 2) return hundredths(Math.round(value * 100));
  const scale = 10 ** decimals;
  return String(Math.round(value * scale) / scale);
}

/** Put together from whole numbers, which are quicker to write than fractions. Most are asked for to a hundredth. */
function hundredths(count: number): string {
  if (count < 0) return `-${hundredths(-count)}`;
  const rest = count % 100;
  const whole = (count - rest) / 100;
  if (rest === 0) return String(whole);
  return rest % 10 === 0 ? `${whole}.${rest / 10}` : `${whole}.${rest < 10 ? '0' : ''}${rest}`;
}
