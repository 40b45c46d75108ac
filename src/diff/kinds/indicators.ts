import { isLevel } from '../../kinds/levels.ts';
import { type ChangeKind, fieldFacts, together } from './kind.ts';

/** What is measured, and against what. */
export const indicators: ChangeKind = {
  name: 'indicators',
  rows: ['indicator-redefined', 'link-changed', 'indicator-described'],
  claim({ kind }, facts, context) {
    if (kind === 'plan')
      return together(fieldFacts(facts, /^overallGoal\.indicators$/), 'indicator-redefined', context);
    if (isLevel(kind)) return together(fieldFacts(facts, /^indicators$/), 'indicator-redefined', context);
    if (kind !== 'indicator') return [];
    return [
      ...together(
        fieldFacts(facts, /^(?:measures|unit|direction|decimals|(?:baseline|targets)\.(?:period|value))$/),
        'indicator-redefined',
        context,
      ),
      ...together(fieldFacts(facts, /^sourceUrl$/), 'link-changed', context),
      ...together(
        fieldFacts(
          facts,
          /^(?:source|example|every|(?:baseline|targets)\.note|breakdown\.(?:addsUp|groups)\b.*)$/,
        ),
        'indicator-described',
        context,
      ),
    ];
  },
};
