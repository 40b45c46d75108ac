import type { Place } from './place.ts';

/** What a sentence in the catalogue is filled with. */
export type Values = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/**
 * Something wrong, as the layer that found it knows it: a name in the message catalogue, where, and the facts.
 * Severity, code and wording are added from the catalogue; the finder never writes to people.
 */
export interface Problem {
  readonly name: string;
  readonly at: Place;
  readonly values?: Values;
  /** Other places that belong to it, such as the first use of an id that is used twice. */
  readonly related?: readonly Place[];
}
