import type { BudgetKind } from '../../kinds/budget-kinds.ts';
import type { Signal } from '../../kinds/signals.ts';
import type { End, FormerId, Id, IsoDate, Kroner, Markdown, OneOrSeveral } from './scalars.ts';

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
