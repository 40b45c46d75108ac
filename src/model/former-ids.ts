import type { FormerId, Id } from './records.ts';

/** The ids that something had before, as an entity has them: nothing where none is written. */
export function formerIdsIn({ formerId }: { readonly formerId?: FormerId }): {
  readonly formerIds?: readonly Id[];
} {
  if (!formerId) return {};
  return { formerIds: typeof formerId === 'string' ? [formerId] : formerId };
}
