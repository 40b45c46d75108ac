import type { Id, IsoDate } from './scalars.ts';

export type RevisionStatus = 'draft' | 'hearing' | 'adopted' | 'archived';

export interface RevisionRecord {
  readonly status: RevisionStatus;
  readonly date: IsoDate;
  readonly label?: string;
  /** Of git. */
  readonly tag?: string;
}

export interface HearingRecord {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** An edition before the one at hand. */
export interface EditionRecord extends RevisionRecord {
  readonly hearing?: HearingRecord;
  readonly adoptions?: readonly AdoptionRecord[];
}

export interface AdoptionRecord {
  /** The partner that adopted; the owner's own body when left out. */
  readonly partner?: Id;
  readonly body: string;
  readonly case?: string;
  readonly date: IsoDate;
  readonly decision?: string;
  readonly url?: string;
}
