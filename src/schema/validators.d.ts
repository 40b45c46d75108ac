/** Made by `scripts/compile-schemas.mjs`: the schemas as code. */
import type { RecordKind } from '../kinds/record-kinds.ts';

export interface SchemaError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Of an error in the name of a key, which is reported at the key. */
  readonly propertyName?: string;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

export const validators: Readonly<Record<RecordKind, Validator>>;
