import type { Sentence, Severity } from '../../messages/wording.ts';
import type { Place, Span } from '../../text/place.ts';
import { type Sources, spanFinder } from '../../text/source.ts';
import type { PlanSide } from '../plan-side.ts';

/** What was wrong with a side while it was read. */
interface ReadingError {
  readonly code: string;
  readonly severity: Severity;
  readonly text: Sentence;
  readonly at: Place;
}

/** One of the two revisions that are compared, as outputs know it. */
export interface Revision {
  /** As it was asked for: `main`, `v1.0`, or what the working tree is called. */
  readonly name: string;
  /** The full hash; undefined for what is on disk. */
  readonly commit?: string;
  /** ISO date of the commit. */
  readonly date?: string;
  /** The plan folder's path in that revision, from the repository's top; empty at the top. */
  readonly folder: string;
  /** Errors found while that side was read: it was compared as far as it could be. */
  readonly diagnostics: readonly ReadingError[];
  readonly sources: Sources;
  readonly plan: PlanSide['plan'];
  /** The path of a plan file from the working folder, with `/`. */
  readonly pathOf: (file: string) => string;
}

export interface Revisions {
  readonly base: Revision;
  readonly head: Revision;
}

/** Finds the span of a place in a revision, with the path of its file from the working folder. */
export function placesIn({ sources, pathOf }: Revision): (place: Place) => Span {
  const spanOf = spanFinder(sources);
  return (place) => ({ ...spanOf(place), file: pathOf(place.file) });
}
