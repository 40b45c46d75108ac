import type { OneOrSeveral } from './records.ts';

/** Those who are responsible, as partner ids or in words of their own, in the order in which they are written. */
export function responsibleOf({
  responsible = [],
}: {
  readonly responsible?: OneOrSeveral;
}): readonly string[] {
  return typeof responsible === 'string' ? [responsible] : responsible;
}
