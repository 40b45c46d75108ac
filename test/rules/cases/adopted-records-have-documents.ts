import { adoptedFile } from '../../support/adopted-file.ts';
import type { RuleCases } from '../../support/rule-cases.ts';

export const adoptedRecordsHaveDocuments: RuleCases = {
  fails: [
    [
      { 'adopted/action-plan-1999.yaml': adoptedFile('action-plan 1999', '1998-12') },
      'adopted/action-plan-1999.yaml:2:11',
    ],
    [
      { 'adopted/economic-plan-2011-2013.yaml': adoptedFile('economic-plan 2011-2013', '2010-12') },
      'adopted/economic-plan-2011-2013.yaml:2:11',
    ],
  ],
  passes: [
    { 'adopted/action-plan-2011.yaml': adoptedFile('action-plan 2011', '2010-12') },
    // What cannot be read may be the document.
    {
      'adopted/action-plan-1999.yaml': adoptedFile('action-plan 1999', '1998-12'),
      'action-plans/1999.md': 'year: [',
    },
  ],
};
