/** What is wrong is this value. */
export interface OfValue {
  readonly value: string;
}

/** A value, and how it is to be written. */
export interface Fixed extends OfValue {
  readonly fixed: string;
}
