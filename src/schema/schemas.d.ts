/** Made by `scripts/compile-schemas.mjs`: the schemas as the data that typing and messages need. */
import type { RecordKind } from '../kinds/record-kinds.ts';
import type { FormProblems } from '../messages/form-problems.ts';

export type Schema = boolean | SchemaObject;
export interface SchemaObject {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly propertyNames?: SchemaObject;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly if?: SchemaObject;
  readonly else?: SchemaObject;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  /** What is reported of a value of another form. */
  readonly 'x-problem'?: keyof FormProblems;
  /**
   * What a value is, where its JSON type does not say it. `amount`: kroner, and `count`: a number of anything else; both
   * may be written with spaces between thousands. `percent`: so many of a hundred. `period`: `2024-T2`. `prose`: Markdown, in which line ends
   * mean something.
   */
  readonly 'x-type'?: 'amount' | 'count' | 'date' | 'percent' | 'period' | 'prose' | 'url';
  /** Words that may be written in place of a value of the field's form. */
  readonly 'x-words'?: readonly string[];
  /** Keys that were once here, and the paths in the file where they are now. */
  readonly 'x-moved'?: Readonly<Record<string, string>>;
}

export const schemas: Readonly<Record<RecordKind | 'common', SchemaObject>>;
