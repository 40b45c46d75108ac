import { adoptedFile } from '../../support/adopted-file.ts';
import { nextYear, type RuleCases } from '../../support/rule-cases.ts';

const of2011 = adoptedFile('action-plan 2011', '2011-01');

export const adoptedRecordsNamedByDocument: RuleCases = {
  fails: [
    [
      { 'action-plans/2012.md': nextYear('adopted'), 'adopted/action-plan-2012.yaml': of2011 },
      'adopted/action-plan-2012.yaml:1:1',
    ],
    [{ 'adopted/handlingsplan-2011.yaml': of2011 }, 'adopted/handlingsplan-2011.yaml:1:1'],
    [{ 'adopted/strategy-2011.yaml': adoptedFile('strategy', '2011') }, 'adopted/strategy-2011.yaml:1:1'],
  ],
  passes: [
    { 'adopted/action-plan-2011.yaml': of2011 },
    { 'adopted/strategy.yaml': adoptedFile('strategy', '2011') },
    { 'adopted/economic-plan-2011-2014.yaml': adoptedFile('economic-plan 2011-2014', '2011') },
  ],
};
