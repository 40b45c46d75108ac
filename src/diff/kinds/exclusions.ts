import { type ChangeKind, fieldFacts, together } from './kind.ts';

/** Actions that an action plan does not cover, though they are of its years; and which years these are. */
export const exclusions: ChangeKind = {
  name: 'exclusions',
  rows: ['actions-excluded', 'action-plan-years'],
  claim: ({ kind }, facts, context) =>
    kind === 'action-plan'
      ? [
          ...together(
            fieldFacts(facts, /^exclude\.(?:action|reason)$/).filter(whole),
            'actions-excluded',
            context,
          ),
          ...together(
            fieldFacts(facts, /^(?:year|period\.(?:from|to)|bindingYears)$/),
            'action-plan-years',
            context,
          ),
        ]
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
