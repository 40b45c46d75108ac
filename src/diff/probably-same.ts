import type { Change, Hint } from './change.ts';
import type { Judged } from './verdict.ts';

/**
 * Changes in order, with what is gone and what came beside each other where they are probably the same: both where the
 * first of them is, what is gone before what came, and each with the other's name. What came or went inside of something else has no change of its own.
 */
export function besideEachOther(judged: readonly Judged[], hints: readonly Hint[]): readonly Judged[] {
  if (hints.length === 0) return judged;
  const at = new Map<string, number>();
  for (const [index, { change }] of judged.entries())
    if (change.detail.type === 'whole') at.set(keyOf(change.kind, change.subject, change.id), index);
  const partners = new Map<number, { readonly index: number; readonly similarity: number }>();
  for (const { subject, removed, added, similarity } of hints) {
    const gone = at.get(keyOf('removed', subject, removed.id));
    const came = at.get(keyOf('added', subject, added.id));
    if (gone === undefined || came === undefined) continue;
    partners.set(gone, { index: came, similarity });
    partners.set(came, { index: gone, similarity });
  }
  const withPartner = (index: number, focusArea: string | undefined): readonly Judged[] => {
    const one = judged[index];
    const partner = partners.get(index);
    const other = partner && judged[partner.index]?.change;
    if (!one || !other) return one ? [one] : [];
    const { id, fingerprint } = other;
    const { title, number } = other.after ?? other.before ?? { title: id };
    return [
      {
        ...one,
        change: {
          ...one.change,
          focusArea,
          probablySameAs: {
            id,
            title,
            ...(number !== undefined && { number }),
            fingerprint,
            similarity: partner.similarity,
          },
        },
      },
    ];
  };
  return judged.flatMap(({ change: { focusArea } }, index) => {
    const other = partners.get(index)?.index ?? -1;
    if (other < 0) return withPartner(index, focusArea);
    if (other < index) return [];
    const [gone, came] = judged[index]?.change.kind === 'removed' ? [index, other] : [other, index];
    return [...withPartner(gone, focusArea), ...withPartner(came, focusArea)];
  });
}

function keyOf(kind: Change['kind'], subject: string, id: string | undefined): string {
  return `${kind} ${subject} ${id}`;
}
