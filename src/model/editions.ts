import { type DocumentKey, documentKey } from '../kinds/document-kinds.ts';
import { editionKinds } from '../kinds/entity-kinds.ts';
import type { Place } from '../text/place.ts';
import { entitiesOf } from './by-kind.ts';
import type { Plan } from './entities.ts';
import type { AdoptionRecord, RevisionRecord } from './records.ts';

/** A document of the plan that is heard and adopted by itself. */
export interface Edition {
  readonly key: DocumentKey;
  readonly revision: RevisionRecord;
  readonly hearing?: { readonly from: string; readonly to: string };
  readonly adoptions: readonly AdoptionRecord[];
  at(...path: readonly (string | number)[]): Place;
}

/** The strategy plan, then what is a document by itself. */
export function editionsOf(plan: Plan): readonly Edition[] {
  const yearly = entitiesOf(plan, ...editionKinds);
  const editions = [
    { key: documentKey('strategy'), record: plan.record, at: plan.at },
    ...yearly.map(({ kind, id, record, at }) => ({ key: documentKey(kind, id), record, at })),
  ];
  return editions.map(({ key, record, at }) => ({
    key,
    revision: record.revision,
    ...('hearing' in record && record.hearing && { hearing: record.hearing }),
    adoptions: record.adoptions ?? [],
    at,
  }));
}
