import { roleOf } from '../../model/governance.ts';
import type { Pair } from '../subjects.ts';
import { type ChangeKind, fieldFacts, together } from './kind.ts';

/** Who cooperates, and the figures that share the fee among them. */
export const partners: ChangeKind = {
  name: 'partners',
  rows: ['partner-changed', 'associate-changed', 'figures-reported', 'shares-moved'],
  claim(pair, facts, context) {
    if (pair.kind !== 'partner') return [];
    const population = fieldFacts(facts, /^population$/);
    const associate = isAssociate(pair);
    const row =
      population.length > 0 && !associate && context.sharesMoved() ? 'shares-moved' : 'figures-reported';
    return [
      ...together(population, row, context),
      ...together(
        fieldFacts(facts, /^(?:municipalityNumber|role)$/),
        associate ? 'associate-changed' : 'partner-changed',
        context,
      ),
    ];
  },
};

/** Whether a partner is an associate on every side that has it: no member gains or loses by what it is called. */
export function isAssociate({ before, after }: Pair): boolean {
  return [before, after].every(
    (side) => side === undefined || (side.entity?.kind === 'partner' && roleOf(side.entity) === 'associate'),
  );
}
