import { type ChangeKind, fieldFacts, together } from './kind.ts';

/** Who cooperates, and the figures that share the fee among them. */
export const partners: ChangeKind = {
  name: 'partners',
  rows: ['partner-changed', 'figures-reported', 'shares-moved'],
  claim({ kind }, facts, context) {
    if (kind !== 'partner') return [];
    const population = fieldFacts(facts, /^population$/);
    const row = population.length > 0 && context.sharesMoved() ? 'shares-moved' : 'figures-reported';
    return [
      ...together(population, row, context),
      ...together(fieldFacts(facts, /^(?:municipalityNumber|role)$/), 'partner-changed', context),
    ];
  },
};
