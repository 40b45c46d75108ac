import type { Id, IsoDate } from './scalars.ts';

/** `decisions/<id>.yaml` */
export interface DecisionFileRecord {
  readonly body: string;
  /** The partner whose own body it is; the plan's own body when left out. */
  readonly partner?: Id;
  readonly case: string;
  readonly date: IsoDate;
  readonly decision: string;
  readonly url?: string;
  /** Fingerprints of changes. */
  readonly accepts?: readonly string[];
  /** A git revision: all changes up to it. */
  readonly acceptsUpTo?: string;
}
