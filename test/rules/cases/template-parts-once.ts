import type { RuleCases } from '../../support/rule-cases.ts';

export const templatePartsOnce: RuleCases = {
  fails: [
    [
      {
        'templates/report.yaml':
          'document: report\nsections:\n  - section: spending\n  - section: spending\n',
      },
      'templates/report.yaml:4:14',
    ],
  ],
  passes: [
    {
      'templates/strategy.yaml':
        'document: strategy\nsections: [{ section: chapters }, { section: chapters, position: after }]\n',
    },
  ],
};
