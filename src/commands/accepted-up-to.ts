import { type DiffOptions, diffPlans } from '../diff/diff-plans.ts';
import type { PlanSide } from '../diff/plan-side.ts';
import { fromProblem } from '../reading/problems.ts';
import type { TwoPlans } from '../reading/read-two-plans.ts';
import type { Diagnostic } from '../report/diagnostic.ts';

/** What decisions of the head accept by naming a revision. */
export interface AcceptedUpTo {
  /** For each revision that is named: the fingerprints of the changes from the base up to it. */
  readonly fingerprints: ReadonlyMap<string, ReadonlySet<string>>;
  /** Revisions that cannot be read, where they are named: what they accept is not accepted. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the revisions that the head's decisions accept changes up to, and compares the base with each. */
export async function acceptedUpTo(
  { readAlso }: TwoPlans,
  base: PlanSide,
  head: PlanSide,
  table: DiffOptions['table'],
): Promise<AcceptedUpTo> {
  const fingerprints = new Map<string, ReadonlySet<string>>();
  const diagnostics: Diagnostic[] = [];
  for (const decision of head.plan.decisions) {
    const { acceptsUpTo } = decision.record;
    if (acceptsUpTo === undefined || fingerprints.has(acceptsUpTo)) continue;
    const accepted = await readAlso(acceptsUpTo);
    const changes = accepted ? diffPlans(base, accepted, { table }).changes : [];
    fingerprints.set(acceptsUpTo, new Set(changes.map(({ fingerprint }) => fingerprint)));
    if (!accepted) {
      const at = decision.at('acceptsUpTo');
      const values = { revision: acceptsUpTo };
      diagnostics.push(fromProblem({ name: 'accepted-revision-unknown', at, values }));
    }
  }
  return { fingerprints, diagnostics };
}
