import type { Problem } from '../messages/index.ts';
import type { Sentence, Severity } from '../messages/wording.ts';
import type { Fix } from '../text/fix.ts';
import type { Place } from '../text/place.ts';

/** Something wrong, ready to be said in any language: a finding with the code, severity and words of its kind. */
export interface Diagnostic {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  /** Why plan.yaml gives it another severity than it has. */
  readonly reason?: string;
  readonly text: Sentence;
  readonly hint?: Sentence;
  /** What its words are filled with already: those that are the same say the same. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly at: Place;
  readonly related: readonly Place[];
  /** How it is put right, as its rule says. */
  readonly fix?: Fix;
  /** What was reported, where it is no finding of a rule. */
  readonly problem?: Problem;
}

/** A rule that plan.yaml switches off, and why. */
export interface DisabledRule {
  readonly name: string;
  readonly reason: string;
}

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export function countBySeverity(diagnostics: readonly Diagnostic[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}
