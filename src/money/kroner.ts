/** Groups of three figures are parted by a narrow no-break space, after Språkrådet's advice. */
const groupSpace = '\u202f';

/** Whole kroner in print: `1 234 500`, with a real minus. */
export function kroner(amount: number): string {
  const digits = grouped(String(Math.abs(amount)));
  return amount < 0 ? `−${digits}` : digits;
}

/** The same with plain spaces, which a terminal's reader can search for and copy. */
export function kronerInTerminal(amount: number): string {
  return kroner(amount).replaceAll(groupSpace, ' ');
}

/** Digits in groups of three. */
export function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, groupSpace);
}
