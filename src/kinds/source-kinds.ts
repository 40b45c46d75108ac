/** Whose money it is: the plan's own, that of the partners that take part in an action, or that of others. */
export type Whose = 'inside' | 'participants' | 'outside';

/**
 * The kinds of financing source, and of income in an economic plan, in the order in which they are listed. The schema
 * `sourceKind` names the same.
 */
export const sourceKinds = [
  'own',
  'member-fee',
  'participants',
  'municipality',
  'county',
  'state',
  'eu',
  'foundation',
  'revenue',
  'fund',
  'own-effort',
  'other',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

const inside: ReadonlySet<SourceKind> = new Set(['own', 'member-fee', 'revenue', 'fund']);

/** Whose money a source of some kind has. This is the one place where it is decided. */
export function whoseMoney(kind: SourceKind): Whose {
  if (kind === 'participants') return 'participants';
  return inside.has(kind) ? 'inside' : 'outside';
}
