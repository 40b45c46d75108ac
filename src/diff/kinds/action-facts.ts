import { type ChangeKind, fieldFacts, together } from './kind.ts';

/** Other facts of an action or a programme: what it serves, how it is carried out, what it waits for, its risk. */
export const actionFacts: ChangeKind = {
  name: 'action-facts',
  rows: ['action-changed', 'link-changed'],
  claim({ kind }, facts, context) {
    if (kind !== 'action' && kind !== 'programme') return [];
    const names =
      'splitFrom kind phase serves workingForms perspectives programme after indicators sdg risk decision example costs financing'.split(
        ' ',
      );
    return [
      ...together(
        fieldFacts(facts, /^decision\.url$/).filter(({ before, after }) => before && after),
        'link-changed',
        context,
      ),
      ...names.flatMap((name) => {
        const differences = fieldFacts(facts, new RegExp(`^${name}(?:\\.|$)`));
        const rest = differences.filter(
          ({ field, before, after }) => !(field.name === 'decision.url' && before && after),
        );
        // A text that is in both is compared as a text.
        return together(
          rest.filter(({ field, before, after }) => !(field.text && before && after)),
          'action-changed',
          context,
        );
      }),
    ];
  },
};
