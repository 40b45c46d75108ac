import { readPeriod } from '../text/period.ts';
import { tellsStatus } from './assemble-plan.ts';
import { firstDay, lastDay } from './dates.ts';
import type { Indicator, Plan } from './entities.ts';

/** What counts as today, as days: never the clock, so that a plan is judged alike whenever it is. */
export interface Today {
  /** It is this day at the earliest: what ended before it is over. */
  readonly earliest: string;
  /** It is this day at the latest, as far as the files can be read: what begins after it has not begun. */
  readonly latest: string;
}

/**
 * The day that was asked for, or else the newest date that the plan gives: of its editions and yearly plans, of its reports
 * and what was reported of its actions, of what was measured. A report of `2011` was written some day that year; who
 * measured 2011 or 2011-T2 may have done so on its first day.
 */
export function todayOf(plan: Plan): Today {
  if (plan.today !== undefined) return { earliest: plan.today, latest: plan.today };
  const editions = [plan, ...plan.actionPlans, ...plan.economicPlans].map(({ record }) =>
    lastDay(record.revision.date),
  );
  const reports = [
    ...plan.actions.flatMap(({ record }) => (record.reports ?? []).map(({ date }) => date)),
    ...plan.reports.flatMap(({ record }) => record.date ?? []),
  ];
  const measured = plan.indicators.map(measuredLast);
  return {
    earliest: newest([...editions, ...measured, ...reports.map(firstDay)]),
    latest: isRead(plan) ? newest([...editions, ...measured, ...reports.map(lastDay)]) : '9999-12-31',
  };
}

/** The first day of the newest period in which an indicator is measured; empty where there is none. */
function measuredLast({ record }: Indicator): string {
  return newest((record.measurements ?? []).flatMap(({ period }) => readPeriod(period)?.first ?? []));
}

/** For each indicator, the latest that today can be as far as everything but itself says. */
export function latestWithout(plan: Plan): (indicator: Indicator) => string {
  const rest = todayOf({ ...plan, indicators: [] }).latest;
  if (plan.today !== undefined) return () => rest;
  const days = new Map(plan.indicators.map((indicator) => [indicator, measuredLast(indicator)]));
  const [first = '', second = ''] = [...days.values()].sort().reverse();
  return (indicator) => newest([rest, days.get(indicator) === first ? second : first]);
}

/** Whether every file that gives a date was read: any other may give a later one. */
function isRead(plan: Plan): boolean {
  const kinds = ['action-plan', 'economic-plan', 'action', 'indicator', 'report'] as const;
  return tellsStatus(plan) && !kinds.some((kind) => plan.unreadKinds.has(kind));
}

function newest(days: readonly string[]): string {
  return days.reduce((latest, day) => (day > latest ? day : latest), '');
}
