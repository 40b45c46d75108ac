import type { UserErrors } from '../io/user-error.ts';
import { outputErrors } from './output-errors.ts';
import { planErrors } from './plan-errors.ts';
import { revisionErrors } from './revision-errors.ts';
import {
  filled,
  type Sentence,
  type UserErrorMessage,
  type UserErrorMessages,
  type Wording,
} from './wording.ts';

/** What could not be done (exit 3), by name. */
export const userErrors: UserErrorMessages<UserErrors> = {
  ...planErrors,
  ...revisionErrors,
  ...outputErrors,
};

/** What is said of an error, with its values in the words. */
export function userErrorMessage({
  name,
  values,
}: {
  readonly name: keyof UserErrors;
  readonly values: UserErrors[keyof UserErrors];
}): { readonly text: Sentence; readonly hint?: Sentence } {
  const { text, hint }: UserErrorMessage<never> = userErrors[name];
  // An error has the values of its name; the compiler does not follow that through the lookup.
  const fill = (wording: Wording<never>): Sentence => filled(wording, values as never);
  return { text: fill(text), ...(hint && { hint: fill(hint) }) };
}
