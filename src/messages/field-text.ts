/** What a schema says of a field. Schemas have Bokmål and English, and an editor that speaks Nynorsk is given this. */
export interface FieldText {
  readonly nb: string;
  readonly nn: string;
}
