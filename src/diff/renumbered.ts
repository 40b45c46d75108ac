import type { Renumbered } from './change.ts';
import type { Pairing } from './subjects.ts';

/** What is there in both revisions under another number: what numbers of the old edition are called now. In the order of the head. */
export function renumberedIn({ pairs }: Pairing): readonly Renumbered[] {
  return pairs.flatMap(({ before, after }) => {
    const entity = after?.entity;
    const [old, newer] = [before?.number, after?.number];
    if (!entity || old === undefined || newer === undefined || old === newer) return [];
    return [{ kind: entity.kind, id: entity.id, title: entity.title, before: old, after: newer }];
  });
}
