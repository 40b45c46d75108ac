/**
 * The shapes of the plan's files once their scalars are typed: exactly what `schemas/` allows, key for key. Each kind of file
 * has its own in `records/`.
 * Amounts are whole kroner. Dates are ISO 8601 (`2011-03-01`, `2011-03` or `2011`). Ids are `a-z 0-9 -`.
 */

export type * from './records/action-plan-record.ts';
export type * from './records/action-record.ts';
export type * from './records/adopted-record.ts';
export type * from './records/decision-record.ts';
export type * from './records/economic-plan-record.ts';
export type * from './records/edition-record.ts';
export type * from './records/indicator-record.ts';
export type * from './records/level-record.ts';
export type * from './records/plan-record.ts';
export type * from './records/programme-record.ts';
export type * from './records/report-record.ts';
export type * from './records/scalars.ts';
