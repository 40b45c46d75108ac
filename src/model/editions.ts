import { type DocumentKey, documentKey } from '../kinds/document-kinds.ts';
import { editionKinds } from '../kinds/entity-kinds.ts';
import type { Place } from '../text/place.ts';
import { entitiesOf } from './by-kind.ts';
import { firstDay, lastDay } from './dates.ts';
import type { Plan } from './entities.ts';
import type { AdoptionRecord, EditionRecord, RevisionRecord } from './records.ts';

/** An edition of a document that is heard and adopted by itself. */
export interface Edition {
  readonly key: DocumentKey;
  readonly revision: RevisionRecord;
  readonly hearing?: { readonly from: string; readonly to: string };
  readonly adoptions: readonly AdoptionRecord[];
  /** A place in it: `at('revision', 'date')`, `at('adoptions', 0)`. */
  at(...path: readonly (string | number)[]): Place;
}

/** A document with its edition at hand, and those before it. */
export interface EditionAtHand extends Edition {
  /** The oldest first, as they are written. */
  readonly earlier: readonly Edition[];
}

/** What a file says of its editions. */
interface WrittenEditions {
  readonly revision: RevisionRecord;
  readonly hearing?: Edition['hearing'];
  readonly adoptions?: readonly AdoptionRecord[];
  readonly editions?: readonly EditionRecord[];
}

/** The strategy plan, then what is a document by itself: the edition at hand of each. */
export function editionsOf(plan: Plan): readonly EditionAtHand[] {
  const yearly = entitiesOf(plan, ...editionKinds);
  const documents: readonly { key: DocumentKey; record: WrittenEditions; at: Edition['at'] }[] = [
    { key: documentKey('strategy'), record: plan.record, at: plan.at },
    ...yearly.map(({ kind, id, record, at }) => ({ key: documentKey(kind, id), record, at })),
  ];
  return documents.map(({ key, record, at }) => ({
    key,
    revision: record.revision,
    ...(record.hearing && { hearing: record.hearing }),
    adoptions: record.adoptions ?? [],
    at,
    earlier: (record.editions ?? []).map(({ hearing, adoptions = [], ...revision }, index) => ({
      key,
      revision,
      ...(hearing && { hearing }),
      adoptions,
      // What is under `revision` of the edition at hand is said of an earlier one without it.
      at: (first, ...rest) => at('editions', index, ...(first === 'revision' ? rest : [first, ...rest])),
    })),
  }));
}

/** Every edition of every document: of each the earlier ones, then the one at hand. */
export function allEditionsOf(plan: Plan): readonly Edition[] {
  return editionsOf(plan).flatMap((atHand): readonly Edition[] => [...atHand.earlier, atHand]);
}

/**
 * The adoptions of an edition by those who adopted this one. Of a draft there are none; while it is heard, only those who
 * adopted it after its hearing had begun. Any other adopted an edition before it.
 */
export function ownAdoptions({
  revision,
  hearing,
  adoptions = [],
}: Omit<WrittenEditions, 'editions'>): readonly AdoptionRecord[] {
  if (revision.status === 'draft') return [];
  if (revision.status !== 'hearing') return adoptions;
  const begun = firstDay(hearing?.from ?? revision.date);
  return adoptions.filter(({ date }) => lastDay(date) >= begun);
}

/**
 * When an edition was heard. One that is adopted was heard as the edition right before it, where that was out for
 * consultation: adopting it puts the hearing there.
 */
export function heardIn({ revision, hearing, editions = [] }: WrittenEditions): Edition['hearing'] {
  if (hearing || !wasAdopted(revision)) return hearing;
  const before = editions.at(-1);
  return before?.status === 'hearing' ? before.hearing : undefined;
}

/** Whether an edition was adopted: it holds, or has held. */
export function wasAdopted({ status }: Pick<RevisionRecord, 'status'>): boolean {
  return status === 'adopted' || status === 'archived';
}
