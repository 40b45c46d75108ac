/**
 * A pointer to something in a plan file, kept as cheap as possible while the plan is read: it becomes a
 * {@link Span} with lines and columns only when it is shown to someone.
 *
 * - `path`: keys and indexes from the top of the file's YAML (a YAML file, or a Markdown file's front matter);
 *   `on: 'key'` points at the last key itself instead of its value. A path to something that is not there means
 *   its nearest parent that is.
 * - `range`: UTF-16 offsets in the file's text as it is read (without a byte order mark, each line ended by a line feed),
 *   end exclusive.
 * - neither: the file as a whole.
 */
export interface Place {
  readonly file: string;
  readonly path?: readonly (string | number)[];
  readonly on?: 'key' | 'value';
  readonly range?: Range;
}

/** UTF-16 offsets, end exclusive. */
export type Range = readonly [start: number, end: number];

/** Where something is, for people: lines and columns are 1-based, columns count UTF-16 units, the end is exclusive. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
