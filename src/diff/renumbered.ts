import type { Renumbered, UnreadFile } from './change.ts';
import type { Pairing } from './subjects.ts';

/**
 * What is there in both revisions under another number: what numbers of the old edition are called now. In the order of the
 * head. Where a text could not be read, nobody knows which numbers the others have.
 */
export function renumberedIn({ pairs }: Pairing, unread: readonly UnreadFile[]): readonly Renumbered[] {
  if (unread.some(({ file }) => countsNumbers(file))) return [];
  return pairs.flatMap(({ before, after }) => {
    const entity = after?.entity;
    const [old, newer] = [before?.number, after?.number];
    if (!entity || old === undefined || newer === undefined || old === newer) return [];
    return [{ kind: entity.kind, id: entity.id, title: entity.title, before: old, after: newer }];
  });
}

/** What is in the file, or what it says of levels, numbers others. */
function countsNumbers(file: string): boolean {
  return file === 'plan.yaml' || /^(?:chapters|focus-areas)\//.test(file);
}
