import type { BudgetKind } from '../../kinds/budget-kinds.ts';
import type { SourceKind } from '../../kinds/source-kinds.ts';
import type { AdoptionRecord, EditionRecord, HearingRecord, RevisionRecord } from './edition-record.ts';
import type { Id, Kroner, Markdown } from './scalars.ts';

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
