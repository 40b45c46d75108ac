import { adoptedFile } from '../../support/adopted-file.ts';
import { nextYear, type RuleCases, replace } from '../../support/rule-cases.ts';

const archived = { 'plan.yaml': replace('status: draft', 'status: archived') };

export const adoptedDocumentsHaveRecords: RuleCases = {
  fails: [
    [archived, 'plan.yaml:6:21'],
    [{ 'action-plans/2012.md': nextYear('adopted') }, 'action-plans/2012.md:3:21'],
    // A record of another edition is none of this one.
    [{ ...archived, 'adopted/strategy.yaml': adoptedFile('strategy', '2007') }, 'plan.yaml:6:21'],
  ],
  passes: [
    { 'action-plans/2012.md': nextYear('hearing') },
    { ...archived, 'adopted/strategy.yaml': adoptedFile('strategy', '2011-06') },
    // What cannot be read may be the record.
    { ...archived, 'adopted/strategy.yaml': 'document: [' },
  ],
};
