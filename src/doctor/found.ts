import { type Finding, findings } from '../messages/doctor-words.ts';
import { filled, type Sentence, type Wording } from '../messages/wording.ts';

type Findings = typeof findings;
export type FindingName = keyof Findings;
type ValuesOfFinding<Name extends FindingName> = Findings[Name] extends Finding<infer V> ? V : never;

/** Nothing, for what is said without values. */
type Values<V> = [V] extends [never] ? [] : unknown extends V ? [] : [values: V];

/** One line of what was examined. */
export interface Found {
  readonly name: FindingName;
  readonly state: Finding['state'];
  readonly text: Sentence;
  /** The one thing to do. */
  readonly advice?: Sentence;
}

/** A finding with its values in its words. */
export function found<Name extends FindingName>(
  name: Name,
  ...[values]: Values<ValuesOfFinding<Name>>
): Found {
  const { state, text, advice }: Finding<never> = findings[name];
  // The values are those of the name; the compiler does not follow that through the lookup.
  const fill = (wording: Wording<never>): Sentence => filled(wording, values as never);
  return { name, state, text: fill(text), ...(advice && { advice: fill(advice) }) };
}
