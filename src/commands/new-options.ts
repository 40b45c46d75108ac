import type { SourceKind } from '../kinds/source-kinds.ts';
import type { ActionStatus, PartnerRole } from '../model/records.ts';
import type { NewDecisionOptions } from './new-decision.ts';

/** What the command line says of something new, besides its kind and its title. */
export interface NewOptions extends NewDecisionOptions {
  /** Ids of what it is under, with commas between. */
  readonly under?: readonly string[];
  /** The id of the one that it goes before, or after. */
  readonly before?: string;
  readonly after?: string;
  readonly id?: string;
  /** Kroner by year: `2027=100000,2028=50000`. */
  readonly cost?: ReadonlyMap<string, number>;
  readonly responsible?: string;
  /** What is reported of an action: how it goes, and kroner so far in the year. */
  readonly text?: string;
  readonly status?: ActionStatus;
  readonly spent?: number;
  /** Of a source. */
  readonly kind?: SourceKind;
  /** Of a partner. */
  readonly role?: PartnerRole;
  /** What an indicator counts, and its newest figure by period. */
  readonly unit?: string;
  readonly value?: ReadonlyMap<string, number>;
  /** Of an action plan: ids of actions that get its last year as their end, or `ongoing` for all that are. */
  readonly prolong?: string;
  /** Of an action plan: the file for the paper that lists what must be decided, or `auto`. */
  readonly paper?: string;
}
