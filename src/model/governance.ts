import type { Plan } from './entities.ts';

/** Who decides on a plan. */
interface Governance {
  /** The body that decides on changes between adoptions. */
  readonly body: string;
  /** Kroner of an action and year that may be reallocated without a decision. */
  readonly delegatedLimit: number;
}

/** Who decides on a plan, by `governance` in `plan.yaml`; where that does not say, its owner. */
export function governanceOf({ record }: Plan): Governance {
  const { body = record.owner, delegatedLimit = 0 } = record.governance ?? {};
  return { body, delegatedLimit };
}
