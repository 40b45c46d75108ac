import type { FormerId, Id, Markdown } from './scalars.ts';

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
