import type { Place } from '../text/place.ts';
import type { Plan } from './entities.ts';
import type { AdoptionRecord, RevisionRecord } from './records.ts';

/** A document of the plan that is heard and adopted by itself. */
export interface Edition {
  readonly revision: RevisionRecord;
  readonly hearing?: { readonly from: string; readonly to: string };
  readonly adoptions: readonly AdoptionRecord[];
  at(...path: readonly (string | number)[]): Place;
}

/** The strategy plan, then the action plans and economic plans. */
export function editionsOf(plan: Plan): readonly Edition[] {
  const own = [plan, ...plan.actionPlans, ...plan.economicPlans];
  return own.map(({ record, at }) => ({
    revision: record.revision,
    ...('hearing' in record && record.hearing && { hearing: record.hearing }),
    adoptions: record.adoptions ?? [],
    at,
  }));
}
