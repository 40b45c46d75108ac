/**
 * Data of the plan for spreadsheets and programs, with no idea of any format: one thing a row, always the same columns.
 */
export interface FlatTable {
  /** Names the file, without the format's ending. */
  readonly name: string;
  readonly header: readonly string[];
  /** Made as they are asked for: of a few lines for all years there can be a million. */
  readonly rows: Iterable<readonly FlatCell[]>;
}

/** A text, a figure, or nothing. Dates are texts, ISO 8601. */
export type FlatCell = string | number | undefined;
