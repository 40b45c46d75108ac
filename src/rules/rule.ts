import type { Example, Severity, Wording } from '../messages/wording.ts';
import type { Plan } from '../model/entities.ts';
import type { Place } from '../text/place.ts';
import type { Values } from '../text/problem.ts';

type RuleCategory =
  | 'references'
  | 'completeness'
  | 'time'
  | 'money'
  | 'carry-over'
  | 'governance'
  | 'language'
  | 'documents';

/** What a rule found: where, and the facts that fill its message. */
export interface Finding {
  readonly at: Place;
  readonly values?: Values;
  readonly related?: readonly Place[];
}

/**
 * One thing that a valid plan keeps. A rule is named after the good condition, sees the whole plan, and says only where
 * it is broken; the engine adds severity and wording.
 */
export interface Rule {
  readonly name: string;
  /** `PV` and four digits, never used again for anything else. */
  readonly code: string;
  readonly category: RuleCategory;
  /** What it weighs unless `plan.yaml` says otherwise. */
  readonly severity: Severity;
  /** The good condition, in a sentence. */
  readonly summary: Wording;
  /** Why it matters and what counts, in a paragraph. */
  readonly explanation: Wording;
  /** Left out where it would take a file that is no text, or that is not there. */
  readonly example?: Example;
  /** What is wrong and what was expected. */
  readonly message: Wording;
  /** How to fix it. */
  readonly hint?: Wording;
  /** @param names those of all rules */
  check(plan: Plan, names: readonly string[]): Iterable<Finding>;
}

/** An example in the prose of a chapter. */
export function chapterExample(wrong: string, right: string): Example {
  const lines = (text: string): string => `---\nid: om-planen\n---\n\n# Om planen\n\n${text}\n`;
  return { file: 'chapters/02-om-planen.md', wrong: lines(wrong), right: lines(right) };
}
