import type { Place } from '../text/place.ts';
import { allEditionsOf, type Edition } from './editions.ts';
import type { Plan } from './entities.ts';

interface DateInPlan {
  readonly date: string;
  readonly place: Place;
}

/** Every date in the plan's records, with its place. */
export function* datesOf(plan: Plan): Iterable<DateInPlan> {
  for (const edition of allEditionsOf(plan)) yield* editionDates(edition);
  for (const { record, at } of plan.actions) {
    yield { date: record.start, place: at('start') };
    if (record.end !== 'ongoing') yield { date: record.end, place: at('end') };
    for (const [i, { date }] of (record.milestones ?? []).entries())
      yield { date, place: at('milestones', i, 'date') };
    for (const [i, { date }] of (record.reports ?? []).entries())
      yield { date, place: at('reports', i, 'date') };
    if (record.decision) yield { date: record.decision.date, place: at('decision', 'date') };
  }
  for (const { record, at } of plan.reports)
    if (record.date !== undefined) yield { date: record.date, place: at('date') };
}

function* editionDates({ revision, hearing, adoptions, at }: Edition): Iterable<DateInPlan> {
  yield { date: revision.date, place: at('revision', 'date') };
  if (hearing) {
    yield { date: hearing.from, place: at('hearing', 'from') };
    yield { date: hearing.to, place: at('hearing', 'to') };
  }
  for (const [i, { date }] of adoptions.entries()) yield { date, place: at('adoptions', i, 'date') };
}
