import type { Language } from '../../kinds/languages.ts';
import type { Level } from '../../kinds/levels.ts';
import type { SourceKind } from '../../kinds/source-kinds.ts';
import type { WrittenNouns } from '../../templates/nouns.ts';
import type { AdoptionRecord, EditionRecord, HearingRecord, RevisionRecord } from './edition-record.ts';
import type { FormerId, Id, Kroner } from './scalars.ts';

/** `plan.yaml` */
export interface PlanRecord {
  readonly formatVersion: 1;
  readonly title: string;
  readonly subtitle?: string;
  readonly motto?: string;
  /** The organisation whose plan it is. */
  readonly owner: string;
  readonly governance?: GovernanceRecord;
  readonly website?: string;
  readonly language: Language;
  readonly period: { readonly from: number; readonly to: number };
  /** What the plan calls its levels, in its own language. */
  readonly names?: WrittenNouns;
  readonly revision: RevisionRecord;
  readonly hearing?: HearingRecord;
  readonly vision?: string;
  /** From the top; the usual ones when left out. */
  readonly levels?: readonly Level[];
  readonly overallGoal?: { readonly text: string; readonly indicators?: readonly Id[] };
  readonly workingForms?: readonly WorkingFormRecord[];
  readonly perspectives?: readonly PerspectiveRecord[];
  readonly partners?: readonly PartnerRecord[];
  readonly financingSources?: readonly FinancingSourceRecord[];
  readonly adoptions?: readonly AdoptionRecord[];
  /** The earlier ones, the oldest first. */
  readonly editions?: readonly EditionRecord[];
  readonly terms?: readonly TermRecord[];
  readonly rules?: Readonly<Record<string, RuleSettingRecord>>;
  readonly changes?: ChangeSettingsRecord;
  readonly documents?: {
    readonly logo?: string;
    readonly theme?: string;
    readonly templates?: string;
    readonly locales?: string;
    /** Of the folder that the web edition is published in. */
    readonly webAddress?: string;
    readonly keywords?: readonly string[];
  };
  readonly media?: {
    /** Of all pictures, or of those at these paths. */
    readonly keepMetadata?: boolean | readonly string[];
  };
  readonly limits?: Readonly<Partial<Record<LimitName, number>>>;
}

type LimitName = 'fileBytes' | 'planBytes' | 'files' | 'scalarBytes' | 'imageBytes' | 'imagePixels';

/** Who adopts the plan, and who decides on changes of it. */
interface GovernanceRecord {
  /** The owner alone when left out; `partners`: each of them that is a member. */
  readonly adoptedBy?: 'owner' | 'partners';
  /** The body that decides on changes between adoptions; the owner when left out. */
  readonly body?: string;
  /** Kroner of an action and year that may be reallocated without a decision; 0 when left out. */
  readonly delegatedLimit?: Kroner;
}

export interface WorkingFormRecord {
  readonly id: Id;
  readonly title: string;
  readonly formerId?: FormerId;
}

/** What every part of the plan is seen in the light of: climate, public health, universal design. */
export interface PerspectiveRecord {
  readonly id: Id;
  readonly title: string;
  readonly description?: string;
  readonly formerId?: FormerId;
}

/** A member decides and pays with the others; an associate is named, and pays only in actions that name it. */
export type PartnerRole = 'member' | 'associate';

export interface PartnerRecord {
  readonly id: Id;
  readonly name: string;
  /** A member when left out. */
  readonly role?: PartnerRole;
  /** Official four-digit number, a string: it may begin with 0. */
  readonly municipalityNumber?: string;
  /** Inhabitants on 1 January of each year. */
  readonly population?: Readonly<Record<string, number>>;
  readonly formerId?: FormerId;
}

export interface FinancingSourceRecord {
  readonly id: Id;
  readonly title: string;
  readonly kind: SourceKind;
  /** Of the kind `fund`: the line of withdrawals of the economic plans by which it is used. */
  readonly fundLine?: Id;
  /** Largest part of an action's cost that it may pay, 0–1. */
  readonly maxShare?: number;
  /** What the money depends on. */
  readonly reservation?: string;
  readonly formerId?: FormerId;
}

/** One term's agreed spelling, and those to be replaced by it. */
interface TermRecord {
  readonly use: string;
  readonly not: readonly string[];
}

interface RuleSettingRecord {
  readonly severity: 'off' | 'info' | 'warning' | 'error';
  readonly reason: string;
}

/** How changes of the plan are graded. */
interface ChangeSettingsRecord {
  /** Rows of the table of weights that are heavier here. */
  readonly heavier?: Readonly<Record<string, HeavierRecord>>;
  /** Words that say the same in this plan, beside those of the table of weights. */
  readonly sameWords?: readonly (readonly string[])[];
}

interface HeavierRecord {
  readonly weight: 'substantive' | 'decision' | 'members';
  readonly reason: string;
}
