import { type RuleCases, replace, strategy } from '../../support/rule-cases.ts';

export const goalsReachedByActions: RuleCases = {
  fails: [[{ [strategy]: (text) => `${text}\n## Nytt {#nytt}\n\n- noe {#noe}\n` }, `${strategy}:15:1`]],
  passes: [
    {
      [strategy]: (text) => `${text}\n## Nytt {#nytt}\n\n- noe {#noe}\n`,
      'actions/nettsalg.yaml': replace('[salg-nett]', '[salg-nett, noe]'),
    },
    // What was adopted is not changed by saying more of it.
    {
      [strategy]: (text) => `${text}\n## Nytt {#nytt}\n\n- noe {#noe}\n`,
      'action-plans/2011.md': replace(
        'revision: { status: draft, date: 2011-01 }',
        'revision: { status: archived, date: 2011-01 }',
      ),
    },
  ],
};
