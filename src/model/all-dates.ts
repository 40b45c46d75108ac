import type { Place } from '../text/place.ts';
import type { Plan } from './entities.ts';
import type { AdoptionRecord, RevisionRecord } from './records.ts';

/** Every date in the plan's records, with its place. */
export function* datesOf(plan: Plan): Iterable<{ readonly date: string; readonly place: Place }> {
  yield* editionDates(plan.record, plan.at);
  for (const { record, at } of plan.actions) {
    yield { date: record.start, place: at('start') };
    if (record.end !== 'ongoing') yield { date: record.end, place: at('end') };
    for (const [i, { date }] of (record.milestones ?? []).entries())
      yield { date, place: at('milestones', i, 'date') };
    for (const [i, { date }] of (record.reports ?? []).entries())
      yield { date, place: at('reports', i, 'date') };
    if (record.decision) yield { date: record.decision.date, place: at('decision', 'date') };
  }
  for (const { record, at } of plan.actionPlans) yield* editionDates(record, at);
  for (const { record, at } of plan.economicPlans) yield* editionDates(record, at);
  for (const { record, at } of plan.reports)
    if (record.date !== undefined) yield { date: record.date, place: at('date') };
}

function* editionDates(
  record: {
    readonly revision: RevisionRecord;
    readonly hearing?: { readonly from: string; readonly to: string };
    readonly adoptions?: readonly AdoptionRecord[];
  },
  at: Plan['at'],
): Iterable<{ readonly date: string; readonly place: Place }> {
  yield { date: record.revision.date, place: at('revision', 'date') };
  if (record.hearing) {
    yield { date: record.hearing.from, place: at('hearing', 'from') };
    yield { date: record.hearing.to, place: at('hearing', 'to') };
  }
  for (const [i, { date }] of (record.adoptions ?? []).entries())
    yield { date, place: at('adoptions', i, 'date') };
}
