/** Whose money it is: the plan's own, that of the partners that take part in an action, or that of others. */
export type Whose = 'inside' | 'participants' | 'outside';

/**
 * The kinds of financing source, and of income in an economic plan, in the order in which they are listed. The schema
 * `sourceKind` names the same.
 */
const kinds = {
  own: 'inside',
  'member-fee': 'inside',
  participants: 'participants',
  municipality: 'outside',
  county: 'outside',
  state: 'outside',
  eu: 'outside',
  foundation: 'outside',
  revenue: 'inside',
  fund: 'inside',
  'own-effort': 'outside',
  other: 'outside',
} as const satisfies Readonly<Record<string, Whose>>;

export type SourceKind = keyof typeof kinds;

export const sourceKinds = Object.keys(kinds) as readonly SourceKind[];

/** Whose money a source of some kind has. This is the one place where it is decided. */
export function whoseMoney(kind: SourceKind): Whose {
  return kinds[kind];
}
