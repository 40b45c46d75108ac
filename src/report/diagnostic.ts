import type { Severity, Wording } from '../messages/wording.ts';
import type { Place } from '../text/place.ts';
import type { Values } from '../text/problem.ts';

/** Something wrong, ready to be said in any language: a finding with the code, severity and wording of its kind. */
export interface Diagnostic {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  /** Why plan.yaml gives it another severity than it has. */
  readonly reason?: string;
  readonly text: Wording;
  readonly hint?: Wording;
  readonly values: Values;
  readonly at: Place;
  readonly related: readonly Place[];
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
