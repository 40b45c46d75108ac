import { type ChangeKind, fieldFacts, together } from './kind.ts';

/** Actions that a year's plan does not cover, though they are of the year. */
export const exclusions: ChangeKind = {
  name: 'exclusions',
  rows: ['actions-excluded'],
  claim: ({ kind }, facts, context) =>
    kind === 'action-plan'
      ? together(
          fieldFacts(facts, /^(?:exclude\.(?:action|reason)|year)$/).filter(whole),
          'actions-excluded',
          context,
        )
      : [],
};

/** A reason reworded is a text like any other; one that came or went did so with its action. */
function whole({
  field,
  before,
  after,
}: {
  readonly field: { readonly name: string };
  readonly before: unknown;
  readonly after: unknown;
}): boolean {
  return field.name !== 'exclude.reason' || !(before && after);
}
