/** Groups of three figures are parted by a narrow no-break space, after Språkrådet's advice. */
export const groupSpace = '\u202f';

/** Whole kroner in print: `1 234 500`, with a real minus. */
export function kroner(amount: number): string {
  const digits = String(Math.abs(amount));
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, groupSpace);
  return amount < 0 ? `−${grouped}` : grouped;
}
