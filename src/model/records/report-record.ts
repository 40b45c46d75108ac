import type { IsoDate } from './scalars.ts';

/** Front matter of `reports/<period>.md`. */
export interface ReportFrontMatter {
  /** `2025-T2`: from the beginning of the year to the end of it. */
  readonly period: string;
  readonly date?: IsoDate;
  readonly label?: string;
  readonly example?: boolean;
}
