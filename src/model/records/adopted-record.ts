import type { Level } from '../../kinds/levels.ts';
import type { ActionPlanFrontMatter } from './action-plan-record.ts';
import type { ActionRecord } from './action-record.ts';
import type { EconomicPlanRecord } from './economic-plan-record.ts';
import type { IndicatorRecord } from './indicator-record.ts';
import type {
  FinancingSourceRecord,
  PartnerRecord,
  PerspectiveRecord,
  WorkingFormRecord,
} from './plan-record.ts';
import type { ProgrammeRecord } from './programme-record.ts';
import type { Id, IsoDate, Kroner } from './scalars.ts';

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
