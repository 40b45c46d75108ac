import type { Place } from './place.ts';

/** What the titles and reasons of changes are filled with; their wordings are data. */
export type Values = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** What a sentence is filled with that is the same for all. */
export type NoValues = Readonly<Record<never, never>>;

/** The field that holds the values of a sentence; it may be left out where none of them need be there. */
export type Filled<V> = NoValues extends V ? { readonly values?: V } : { readonly values: V };

/** The same as the last argument of a function that reports. */
type Filling<V> = NoValues extends V ? [values?: V] : [values: V];

/**
 * Something wrong, as the layer that found it knows it: a name in the message catalogue, where, and the facts.
 * Severity, code and wording are added from the catalogue; the finder never writes to people. `Table` says what the sentence
 * of each name is filled with.
 */
export type ProblemOf<Table, Name extends keyof Table = keyof Table> = {
  [Own in Name]: {
    readonly name: Own;
    readonly at: Place;
    /** Other places that belong to it, such as the first use of an id that is used twice. */
    readonly related?: readonly Place[];
  } & Filled<Table[Own]>;
}[Name];

/** Reports a problem by its name, with the values of its sentence. */
export type Report<Table, Where> = <Name extends keyof Table>(
  name: Name,
  where: Where,
  ...filling: Filling<Table[Name]>
) => void;

/** A report for everything in a table, at places that are reported in another way. */
export function reporter<Table, Where>(
  placeOf: (where: Where) => Place,
  add: (problem: ProblemOf<Table>) => void,
): Report<Table, Where> {
  return (name, where, ...[values]) => {
    // That the values are those of the name is checked where it is reported; here the name is any.
    add({ name, at: placeOf(where), ...(values && { values }) } as ProblemOf<Table>);
  };
}
