import { type DocumentKey, documentKey } from '../kinds/document-kinds.ts';
import { editionKinds, entityKinds, isEditionKind } from '../kinds/entity-kinds.ts';
import { isDocumentKey } from '../model/adopted-records.ts';
import { entitiesOf } from '../model/by-kind.ts';
import { type Edition, editionsOf } from '../model/editions.ts';
import type { Plan } from '../model/entities.ts';
import type { AdoptionRecord } from '../model/records.ts';
import type { DocumentState } from './change.ts';
import type { Pair, Subject } from './subjects.ts';

/** The documents of both revisions: how far each had come, and who has adopted it since. */
export function documentStates(base: Plan, head: Plan): readonly DocumentState[] {
  const before = editionsByKey(base);
  const after = editionsByKey(head);
  return [...new Set([...after.keys(), ...before.keys()])].map((key) => {
    const old = before.get(key);
    const newer = after.get(key);
    const oldEntries = new Set((old?.adoptions ?? []).map(entryOf));
    // What was adopted before the base was made did not adopt what has changed since.
    const since = old?.revision.date ?? '';
    return {
      key,
      before: old?.revision.status,
      after: newer?.revision.status,
      newlyAdoptedBy: (newer?.adoptions ?? [])
        .filter((entry) => !oldEntries.has(entryOf(entry)) && entry.date >= since)
        .map(({ partner, body }) => ({ ...(partner !== undefined && { partner }), body })),
    };
  });
}

/** The fields that identify an entry. Correcting the others makes no new adoption of it. */
function entryOf({ partner, body, date }: AdoptionRecord): string {
  return JSON.stringify([partner, body, date]);
}

function editionsByKey(plan: Plan): ReadonlyMap<DocumentKey, Edition> {
  return new Map(editionsOf(plan).map((edition) => [edition.key, edition]));
}

/**
 * The documents that say something of a pair, in either revision.
 * @param years of which alone something has changed: the documents of other years are as they were adopted
 */
export function documentsOf(
  { kind, before, after }: Pair,
  base: Plan,
  head: Plan,
  years?: ReadonlySet<number>,
): readonly DocumentKey[] {
  if (kind === 'setting' || kind === 'file') return [];
  if (kind === 'plan') return [documentKey('strategy')];
  if (kind === 'adopted-record') {
    const entity = (after ?? before)?.entity;
    const key = entity?.kind === 'adopted-record' ? entity.record.document : '';
    return isDocumentKey(key) ? [key] : [];
  }
  const { documents } = entityKinds[kind];
  if (isEditionKind(kind)) return [documentKey(kind, (after ?? before)?.id)];
  if (documents === 'yearly')
    return [
      ...new Set([...yearlyDocumentsOf(before, base, years), ...yearlyDocumentsOf(after, head, years)]),
    ];
  return documents === 'strategy' ? [documentKey('strategy')] : [];
}

/** The documents of years in which the actions of a subject take place. */
function yearlyDocumentsOf(
  subject: Subject | undefined,
  plan: Plan,
  years?: ReadonlySet<number>,
): readonly DocumentKey[] {
  const entity = subject?.entity;
  const actions = entity?.kind === 'action' ? [entity] : entity && 'actions' in entity ? entity.actions : [];
  return actions.flatMap(({ firstYear, lastYear }) => {
    const covers = (from: number, to: number): boolean =>
      years ? [...years].some((year) => from <= year && year <= to) : firstYear <= to && from <= lastYear;
    return entitiesOf(plan, ...editionKinds).flatMap((edition) =>
      covers(edition.from, edition.to) ? documentKey(edition.kind, edition.id) : [],
    );
  });
}
