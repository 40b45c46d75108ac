import type { PlanSide } from '../../diff/plan-side.ts';
import type { Place, Span } from '../../text/place.ts';
import { type Sources, spanFinder } from '../../text/source.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** One of the two revisions that are compared, as outputs know it. */
export interface Revision {
  /** As it was asked for: `main`, `v1.0`, or what the working tree is called. */
  readonly name: string;
  /** The full hash; undefined for what stands on disk. */
  readonly commit?: string;
  /** ISO date of the commit. */
  readonly date?: string;
  /** The plan folder's path in that revision, from the repository's top; empty at the top. */
  readonly folder: string;
  /** Errors found while that side was read: it was compared as far as it could be. */
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
  readonly plan: PlanSide['plan'];
  /** How a plan file is called from where the reader stands, with `/`. */
  readonly pathOf: (file: string) => string;
}

export interface Revisions {
  readonly base: Revision;
  readonly head: Revision;
}

/** Finds where something stands in an end, its file called as the reader calls it. */
export function placesIn({ sources, pathOf }: Revision): (place: Place) => Span {
  const spanOf = spanFinder(sources);
  return (place) => ({ ...spanOf(place), file: pathOf(place.file) });
}
