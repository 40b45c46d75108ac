import type { BudgetKind } from '../kinds/budget-kinds.ts';
import type { Language } from '../kinds/languages.ts';
import type { Level } from '../kinds/levels.ts';
import type { Signal } from '../kinds/signals.ts';
import type { SourceKind } from '../kinds/source-kinds.ts';
import type { WrittenNouns } from '../templates/nouns.ts';

/**
 * The shapes of the plan's files once their scalars are typed: exactly what `schemas/` allows, key for key.
 * Amounts are whole kroner. Dates are ISO 8601 (`2011-03-01`, `2011-03` or `2011`). Ids are `a-z 0-9 -`.
 */

export type Id = string;
/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
type IsoDate = string;
/** What runs on has no end. */
type End = IsoDate | 'ongoing';
/** Markdown source. */
type Markdown = string;
/** Whole kroner. */
type Kroner = number;

/** A text, or a list of them. */
export type OneOrSeveral = string | readonly string[];
/** The id that something had before; those of several that were merged into it. */
export type FormerId = Id | readonly Id[];

export type RevisionStatus = 'draft' | 'hearing' | 'adopted' | 'archived';

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
    readonly keywords?: readonly string[];
  };
  readonly media?: {
    /** Of all pictures, or of those at these paths. */
    readonly keepMetadata?: boolean | readonly string[];
  };
  readonly limits?: Readonly<Partial<Record<LimitName, number>>>;
}
type LimitName = 'fileBytes' | 'planBytes' | 'files' | 'scalarBytes' | 'imageBytes' | 'imagePixels';

export interface RevisionRecord {
  readonly status: RevisionStatus;
  readonly date: IsoDate;
  readonly label?: string;
  /** Of git. */
  readonly tag?: string;
}
interface HearingRecord {
  readonly from: IsoDate;
  readonly to: IsoDate;
}
/** An edition before the one at hand. */
export interface EditionRecord extends RevisionRecord {
  readonly hearing?: HearingRecord;
  readonly adoptions?: readonly AdoptionRecord[];
}
/** Who adopts the plan, and who decides on changes of it. */
interface GovernanceRecord {
  /** The owner alone when left out; `partners`: each of them that is a member. */
  readonly adoptedBy?: 'owner' | 'partners';
  /** The body that decides on changes between adoptions; the owner when left out. */
  readonly body?: string;
  /** Kroner of an action and year that may be reallocated without a decision; 0 when left out. */
  readonly delegatedLimit?: Kroner;
}
interface WorkingFormRecord {
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
export interface AdoptionRecord {
  /** The partner that adopted; the owner's own body when left out. */
  readonly partner?: Id;
  readonly body: string;
  readonly case?: string;
  readonly date: IsoDate;
  readonly decision?: string;
  readonly url?: string;
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

/** Front matter of `chapters/NN-slug.md`. */
export interface ChapterFrontMatter {
  readonly id: Id;
  readonly formerId?: FormerId;
  /** Of its text, where it is not the plan's. */
  readonly language?: Language;
  /** Before the focus areas (the default) or after them. */
  readonly position?: 'before' | 'after';
  /** Whether it is guidelines: its headings and the items of its lists are numbered and have ids. */
  readonly binding?: boolean;
}
/** What is said of a focus area, a strategy or a goal beside its title and its text. */
export interface LevelFacts {
  /** In one sentence. */
  readonly mainGoal?: string;
  readonly ingress?: Markdown;
  /** Partners' ids or free text. */
  readonly responsible?: OneOrSeveral;
  readonly sdg?: readonly string[];
  readonly perspectives?: readonly Id[];
  readonly indicators?: readonly Id[];
}
/** The facts of the headings in a file, by their ids. */
export interface HeadingFacts {
  readonly goals?: Readonly<Record<Id, LevelFacts>>;
  readonly strategies?: Readonly<Record<Id, LevelFacts>>;
}
/** Front matter of `focus-areas/NN-slug/focus-area.md`, or of `focus-areas/NN-slug.md`. */
interface FocusAreaFrontMatter extends LevelFacts, HeadingFacts {
  readonly id: Id;
  readonly formerId?: FormerId;
  /** Of its text, where it is not the plan's. */
  readonly language?: Language;
}
/** Front matter of `focus-areas/NN-slug/NN-slug.md`, where that is a strategy. */
interface StrategyFrontMatter extends LevelFacts, HeadingFacts {
  readonly id: Id;
  readonly formerId?: FormerId;
  /** Of its text, where it is not the plan's. */
  readonly language?: Language;
  /** Its line in the focus area's list of strategies; its title when left out. */
  readonly listedAs?: string;
}
/** Front matter of `focus-areas/NN-slug/NN-slug.md`, where that is a goal. */
interface GoalFrontMatter extends LevelFacts, HeadingFacts {
  readonly id: Id;
  readonly formerId?: FormerId;
  /** Of its text, where it is not the plan's. */
  readonly language?: Language;
  /** Its line in the focus area's list of goals; its title when left out. */
  readonly listedAs?: string;
}
export type LevelFrontMatter = FocusAreaFrontMatter & Partial<StrategyFrontMatter & GoalFrontMatter>;

type ActionKind = 'assignment' | 'measure' | 'investment' | 'project';
type ActionPhase = 'pre-study' | 'pre-project' | 'main';
export type ActionStatus = 'idea' | 'planned' | 'ongoing' | 'done' | 'postponed' | 'cancelled';

/** `actions/<id>.yaml` */
export interface ActionRecord {
  readonly title: string;
  readonly formerId?: FormerId;
  /** The action that it was a part of before. */
  readonly splitFrom?: Id;
  /** Invented to show what the tool does; marked so in print. */
  readonly example?: boolean;
  readonly description?: Markdown;
  readonly internalNote?: Markdown;
  readonly kind: ActionKind;
  readonly phase?: ActionPhase;
  readonly serves: readonly Id[];
  readonly workingForms?: readonly Id[];
  readonly perspectives?: readonly Id[];
  /** Partners' ids or free text. */
  readonly responsible: OneOrSeveral;
  readonly payer?: string;
  readonly collaborators?: readonly string[];
  /** All members when left out. */
  readonly participants?: readonly ParticipantRecord[];
  readonly targetGroup?: string;
  readonly effect?: string;
  readonly start: IsoDate;
  readonly end: End;
  readonly milestones?: readonly MilestoneRecord[];
  readonly priority?: 1 | 2 | 3;
  readonly status: ActionStatus;
  readonly statusNote?: string;
  /** The year in which what is postponed is to be done: from then on its money counts again. */
  readonly postponedTo?: number;
  readonly costs?: readonly CostRecord[];
  readonly financing?: readonly FinancingRecord[];
  readonly programme?: Id;
  readonly after?: readonly Id[];
  readonly indicators?: readonly Id[];
  readonly sdg?: readonly string[];
  readonly risk?: RiskRecord;
  readonly decision?: DecisionRecord;
  readonly reports?: readonly ReportRecord[];
}
/** A partner, alone or with what it pays: a whole weight among the participants, or kroner by year. */
export type ParticipantRecord =
  | Id
  | {
      readonly partner: Id;
      readonly share?: number;
      readonly amount?: Readonly<Record<string, Kroner>>;
    };
interface MilestoneRecord {
  readonly date: IsoDate;
  readonly title: string;
  readonly done?: boolean;
}
/** The year of an amount, or the first and last of several that have it each. */
export type YearsOfRow =
  | { readonly year: number; readonly from?: undefined; readonly to?: undefined }
  /** The action's last year where `to` is left out. */
  | { readonly year?: undefined; readonly from: number; readonly to?: number };
export type CostRecord = YearsOfRow & {
  readonly amount: Kroner;
  /** By the kind of the action when left out. */
  readonly budget?: BudgetKind;
  readonly accounts?: AccountsRecord;
  /** Needed where the amount is 0 or negative. */
  readonly note?: string;
};
export type FinancingRecord = YearsOfRow & {
  readonly source: Id;
  readonly amount: Kroner;
  /** By the kind of the action when left out. */
  readonly budget?: BudgetKind;
  readonly accounts?: AccountsRecord;
  readonly note?: string;
};
/** Where an amount is in the books, as the chart of accounts has it. */
export interface AccountsRecord {
  readonly function?: string;
  readonly responsibility?: string;
  readonly article?: string;
  readonly project?: string;
}
interface RiskRecord {
  readonly text: string;
  /** 1 (rare) – 5 (almost certain). */
  readonly likelihood: 1 | 2 | 3 | 4 | 5;
  /** 1 (slight) – 5 (severe). */
  readonly consequence: 1 | 2 | 3 | 4 | 5;
}
interface DecisionRecord {
  readonly body: string;
  readonly case: string;
  readonly date: IsoDate;
  readonly url?: string;
}
export interface ReportRecord {
  readonly date: IsoDate;
  readonly status: ActionStatus;
  readonly text: string;
  /** So far in the year. */
  readonly spent?: Kroner;
  /** What it is expected to have cost in the year at its end. */
  readonly forecast?: Kroner;
  /** Whole percent, 0–100. */
  readonly progress?: number;
  readonly signal?: Signal;
}

/** `programmes/<id>.yaml` */
export interface ProgrammeRecord {
  readonly title: string;
  readonly formerId?: FormerId;
  readonly example?: boolean;
  readonly description?: Markdown;
  readonly serves?: readonly Id[];
  readonly responsible?: OneOrSeveral;
}

/** `indicators/<id>.yaml` */
export interface IndicatorRecord {
  readonly title: string;
  readonly formerId?: FormerId;
  readonly example?: boolean;
  readonly description?: Markdown;
  /** Ids of focus areas, strategies and goals, or `overall`. */
  readonly measures?: readonly (Id | 'overall')[];
  /** "personer", "mill. kr" … */
  readonly unit: string;
  /** Which way is better. */
  readonly direction: 'up' | 'down';
  /** Decimals in print; 0 when left out. */
  readonly decimals?: number;
  readonly source?: string;
  readonly sourceUrl?: string;
  readonly baseline?: ValueOfPeriod;
  readonly targets?: readonly ValueOfPeriod[];
  /** How often it is measured; every year when left out. */
  readonly every?: string;
  /** All of one kind of period. */
  readonly measurements?: readonly ValueOfPeriod[];
  readonly breakdown?: BreakdownRecord;
}
/** `2024`, `2024-H1`, `2024-T2`, `2024-Q3`, `2024-06`: what `readPeriod` reads. */
type PeriodText = string;
export interface ValueOfPeriod {
  readonly period: PeriodText;
  readonly value: number;
  readonly note?: string;
}
/** The figures of an indicator by partner, or by groups. */
export interface BreakdownRecord {
  /** The plan's partners when left out. */
  readonly groups?: readonly { readonly id: Id; readonly title: string }[];
  /** Whether the parts add up to the whole. */
  readonly addsUp?: boolean;
  readonly measurements: readonly {
    readonly period: PeriodText;
    /** By the id of the partner or group. */
    readonly values: Readonly<Record<Id, number>>;
    readonly note?: string;
  }[];
}

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

/** `economic-plans/<from>-<to>.yaml` */
export interface EconomicPlanRecord {
  readonly example?: boolean;
  readonly revision: RevisionRecord;
  readonly hearing?: HearingRecord;
  readonly adoptions?: readonly AdoptionRecord[];
  readonly editions?: readonly EditionRecord[];
  readonly years: readonly number[];
  /** Printed in kroner (1) or thousands (1000). */
  readonly unit: 1 | 1000;
  /** The year whose prices the amounts are in. */
  readonly priceLevel?: number;
  /** Which sign income has in print. */
  readonly signConvention: 'income-positive' | 'income-negative';
  readonly income: readonly BudgetLineRecord[];
  readonly expenses: readonly BudgetLineRecord[];
  readonly funds?: readonly FundLineRecord[];
  readonly memberFee?: MemberFeeRecord;
  readonly premises?: Markdown;
}
export interface BudgetLineRecord {
  readonly id: Id;
  readonly title: string;
  /** Income: what kind of source; expenses: what kind of cost. */
  readonly kind: SourceKind | 'secretariat' | 'operations';
  /** Operating when left out. */
  readonly budget?: BudgetKind;
  /** The source that it is what the actions get from. */
  readonly of?: Id;
  /** Year → kroner, always positive. */
  readonly amounts: Readonly<Record<string, Kroner>>;
  /** The accounts of an earlier year. */
  readonly accounts?: { readonly year: number; readonly amount: Kroner };
  /** The budget of the year before the plan's first, as it was adopted. */
  readonly originalBudget?: { readonly year: number; readonly amount: Kroner };
  /** The same as it is now. */
  readonly revisedBudget?: { readonly year: number; readonly amount: Kroner };
  readonly note?: string;
}
export interface FundLineRecord {
  readonly id: Id;
  readonly title: string;
  /** Money taken out of a fund, or put into it. */
  readonly kind: 'withdrawal' | 'allocation';
  /** Operating when left out. */
  readonly budget?: BudgetKind;
  /** The source of the kind `fund` that it is what the actions use of. */
  readonly of?: Id;
  readonly amounts: Readonly<Record<string, Kroner>>;
  readonly accounts?: { readonly year: number; readonly amount: Kroner };
  readonly originalBudget?: { readonly year: number; readonly amount: Kroner };
  readonly revisedBudget?: { readonly year: number; readonly amount: Kroner };
  readonly note?: string;
}
/** `adopted/<document>.yaml`: what a document said of what is written elsewhere, on the day it was adopted. */
export interface AdoptedFileRecord {
  readonly formatVersion: 1;
  /** A document of the plan in one word: `strategy`, `action-plan 2011`. */
  readonly document: string;
  /** Of the edition. */
  readonly date: IsoDate;
  /** The version of planverk that wrote it. */
  readonly program: string;
  readonly owner: string;
  /** The last year that what is ongoing was counted until. */
  readonly until: number;
  /** For the reader: nothing is made of them. */
  readonly sums?: Readonly<Record<string, SumsRecord>>;
  /** Of an economic plan: the actions of an earlier year as its action plan had been adopted, as far as that is about money. */
  readonly originalBudgets?: Readonly<Record<string, Readonly<Record<Id, ActionRecord>>>>;
  /** What each action was cited by. */
  readonly numbers?: Readonly<Record<Id, string>>;
  readonly actions?: Readonly<Record<Id, ActionRecord>>;
  readonly programmes?: Readonly<Record<Id, ProgrammeRecord>>;
  readonly indicators?: Readonly<Record<Id, IndicatorRecord>>;
  readonly partners?: readonly PartnerRecord[];
  readonly financingSources?: readonly FinancingSourceRecord[];
  readonly workingForms?: readonly WorkingFormRecord[];
  readonly perspectives?: readonly PerspectiveRecord[];
  /** Other action plans that it refers to, with the ids of their actions in order. */
  readonly actionPlans?: Readonly<
    Record<string, { readonly plan: ActionPlanFrontMatter; readonly actions: readonly Id[] }>
  >;
  /** The one by whose key participants share, less what is not about that. */
  readonly economicPlans?: Readonly<Record<string, EconomicPlanRecord>>;
  /** All parts of the levels, in reading order. */
  readonly outline?: readonly OutlineRecord[];
  readonly checksum: string;
}
interface SumsRecord {
  readonly cost: Kroner;
  readonly sources?: Readonly<Record<Id, Kroner>>;
  readonly uncovered: Kroner;
}
export interface OutlineRecord {
  readonly kind: Level;
  readonly id: Id;
  readonly number: string;
  readonly title: string;
}
/** Front matter of `reports/<period>.md`. */
export interface ReportFrontMatter {
  /** `2025-T2`: from the beginning of the year to the end of it. */
  readonly period: string;
  readonly date?: IsoDate;
  readonly label?: string;
  readonly example?: boolean;
}
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
/** How the member fee is shared among the partners. */
export interface MemberFeeRecord {
  /** The income line that it is. */
  readonly line: Id;
  readonly key: 'population' | 'equal' | 'fixed';
  /** The year whose population counts; the year before each budget year when left out. */
  readonly populationYear?: number;
  /** For `fixed`: each partner's part, in any unit; together they are the whole. */
  readonly shares?: readonly { readonly partner: Id; readonly share: number }[];
}
