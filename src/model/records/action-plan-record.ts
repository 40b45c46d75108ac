import type { AdoptionRecord, EditionRecord, HearingRecord, RevisionRecord } from './edition-record.ts';
import type { Id } from './scalars.ts';

/** Front matter of `action-plans/<year>.md` or `action-plans/<from>-<to>.md`: it has either a year or a period. */
export interface ActionPlanFrontMatter {
  readonly year?: number;
  readonly period?: { readonly from: number; readonly to: number };
  /** How many of the first years are binding, where the plan says so. */
  readonly bindingYears?: number;
  readonly example?: boolean;
  readonly revision: RevisionRecord;
  readonly hearing?: HearingRecord;
  readonly adoptions?: readonly AdoptionRecord[];
  readonly editions?: readonly EditionRecord[];
  /** The year whose prices the amounts are in. */
  readonly priceLevel?: number;
  /** Action ids, most important first. */
  readonly priorities?: readonly Id[];
  readonly exclude?: readonly { readonly action: Id; readonly reason: string }[];
}
