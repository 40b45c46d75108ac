import { schemas } from '#schemas';
import type { RecordKind } from '../kinds/record-kinds.ts';
import { isFieldName, namesOfField, ownNamesOfField } from '../messages/field-names.ts';
import { meant, nearest } from '../text/did-you-mean.ts';

/** Which of some keys a word is, or is a name of in any language; undefined where it is none, or could be several. */
export function meantKey(word: string, keys: readonly string[]): string | undefined {
  // Where several have a name, it is that of the one that the program calls so: `år` is `year` where there is one.
  return meant(word, keys, namesOfField) ?? meant(word, keys, ownNamesOfField);
}

/** The key that a word was meant to be, where it is misspelt, too. A name of another field is not misspelt. */
export function intendedKey(word: string, keys: readonly string[]): string | undefined {
  return meantKey(word, keys) ?? (isFieldName(word) ? undefined : nearest(word, keys, namesOfField));
}

/** Whether a word is a field of a record, or a name of one. */
export function isFieldOf(kind: RecordKind, word: string): boolean {
  return meantKey(word, Object.keys(schemas[kind].properties ?? {})) !== undefined;
}

/** Whether keys are those of a record: each is a field of it, or a name of one, and none that must be there is missing. */
export function fieldsFit(kind: RecordKind, keys: readonly string[]): boolean {
  const { properties = {}, required = [] } = schemas[kind];
  const fields = Object.keys(properties);
  const found = new Set<string>();
  for (const key of new Set(keys)) {
    const field = meantKey(key, fields);
    if (field === undefined) return false;
    found.add(field);
  }
  return keys.length > 0 && required.every((field) => found.has(field));
}
