/** The years that a plan is for. */
export interface PlanPeriod {
  readonly from: number;
  readonly to: number;
}

/** A plan has room for an economic plan, and nobody plans for more than a generation. */
export const fewestPlanYears = 4;
export const mostPlanYears = 30;

/** Years that a plan may be about; three years before the first there may be figures to begin with. */
const years = { first: 1903, last: 2200 };

/** The period of a plan, `2027-2038`, with a hyphen or a dash; undefined for what is none. */
export function planPeriod(text: string): PlanPeriod | undefined {
  const [, first, last] = /^\s*(\d{4})\s*[-\u2010-\u2015\u2212]\s*(\d{4})\s*$/.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  const count = to - from + 1;
  const fits = count >= fewestPlanYears && count <= mostPlanYears;
  return fits && from >= years.first && to <= years.last ? { from, to } : undefined;
}
