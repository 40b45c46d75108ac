import type { Values } from '../../text/problem.ts';
import type { ActName, Change } from '../change.ts';
import type { Claim, Context } from '../kinds/kind.ts';
import type { Pair } from '../subjects.ts';

/** A claim with what it is about. */
export interface PairClaim {
  readonly pair: Pair;
  readonly claim: Claim;
}

/** Claims that one act made, and what it is called. */
export interface Joined {
  /** What the act was done to. */
  readonly pair: Pair;
  readonly kind: Change['kind'];
  /** A row of the table of weights; the parts may be heavier. */
  readonly row: string;
  readonly values?: Values;
  readonly parts: readonly PairClaim[];
}

/** A sort of act: finds its parts among what was claimed. */
export interface Act {
  readonly name: ActName;
  /** The rows of the table of weights that are its own. */
  readonly rows: readonly string[];
  of(claims: Claims, context: Context): readonly Joined[];
}

/** What was claimed and is no part of an act yet. */
export interface Claims {
  readonly all: readonly PairClaim[];
  of(pair: Pair): readonly PairClaim[];
}

/** Claims of changed fields with one of these names before the first point; all facts of each are of such fields. */
export function claimsOfFields(
  claims: readonly PairClaim[],
  names: ReadonlySet<string>,
): readonly PairClaim[] {
  return claims.filter(({ claim }) =>
    claim.facts.every((fact) => fact.type === 'field' && names.has(fact.field.name.split('.')[0] ?? '')),
  );
}
