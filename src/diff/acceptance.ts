import type { Decision, Plan } from '../model/entities.ts';
import type { Acceptance, Change, Verdict } from './change.ts';

/** Decisions that accept a change, and whose. */
export interface Accepted {
  readonly acceptance: Acceptance;
  /** The partner whose own body decided; undefined for the plan's own body. */
  readonly partner: string | undefined;
}

/**
 * Who accepts what: fingerprints listed in the head's decisions, and those of all changes up to a revision that one names.
 * @param upTo for each such revision: the fingerprints of the changes from the base up to it
 */
export function acceptances(
  head: Plan,
  upTo: ReadonlyMap<string, ReadonlySet<string>>,
): (fingerprint: string) => readonly Accepted[] {
  const listed = head.decisions.map(({ record }) => new Set(record.accepts ?? []));
  return (fingerprint) =>
    head.decisions.flatMap((decision, at) => {
      const { partner, acceptsUpTo } = decision.record;
      const accepts =
        listed[at]?.has(fingerprint) ||
        (acceptsUpTo !== undefined && upTo.get(acceptsUpTo)?.has(fingerprint));
      return accepts ? [{ acceptance: acceptanceOf(decision), partner }] : [];
    });
}

function acceptanceOf({ id, record }: Decision): Acceptance {
  return { id, body: record.body, case: record.case, date: record.date };
}

/**
 * Fingerprints that a decision accepts and that no change has any more: what was decided is not what the plan now says.
 * Only decisions that are new in the head are asked: the others did their work when they were.
 */
export function staleAcceptances(base: Plan, head: Plan, changes: readonly Change[]): Verdict['stale'] {
  const found = new Set(changes.map(({ fingerprint }) => fingerprint));
  const recorded = new Map(base.decisions.map(({ id, record }) => [id, new Set(record.accepts ?? [])]));
  return head.decisions.flatMap((decision) =>
    (decision.record.accepts ?? []).flatMap((fingerprint, at) =>
      found.has(fingerprint) || recorded.get(decision.id)?.has(fingerprint)
        ? []
        : [{ acceptance: acceptanceOf(decision), fingerprint, place: decision.at('accepts', at) }],
    ),
  );
}
