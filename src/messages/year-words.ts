import { blank, type Wording } from './wording.ts';

interface Years {
  readonly from: number;
  readonly to: number;
}

/** `2026`, or of several `hvert av årene 2026–2029`. */
export const eachYear = {
  nb: (years) => inWords(years, 'hvert av årene'),
  nn: (years) => inWords(years, 'kvart av åra'),
  en: (years) => inWords(years, 'each of the years'),
} as const satisfies Wording<Years>;

function inWords(
  { from = blank, to = from }: Partial<Record<keyof Years, number | string>>,
  each: string,
): string {
  return from === to ? String(from) : `${each} ${from}–${to}`;
}
