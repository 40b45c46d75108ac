/** Who makes a plan, as far as a new plan is begun differently for it. */
export const ownerKinds = ['regional-council', 'county', 'municipality', 'association'] as const;
export type OwnerKind = (typeof ownerKinds)[number];

export function isOwnerKind(word: string): word is OwnerKind {
  return ownerKinds.some((kind) => kind === word);
}
