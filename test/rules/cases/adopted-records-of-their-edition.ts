import { adoptedFile } from '../../support/adopted-file.ts';
import { type Changes, type RuleCases, replace } from '../../support/rule-cases.ts';

const path = 'adopted/strategy.yaml';

/** The plan in some edition, with the record of one that was adopted in May 2011. */
function withRecord(edition: string): Changes {
  return {
    'plan.yaml': replace('revision: { status: draft, date: 2011-06 }', edition),
    [path]: adoptedFile('strategy', '2011-05-20'),
  };
}

export const adoptedRecordsOfTheirEdition: RuleCases = {
  fails: [
    [withRecord('revision: { status: draft, date: 2011-06 }'), `${path}:3:7`],
    [withRecord('revision: { status: hearing, date: 2011-05-20 }'), `${path}:3:7`],
    [withRecord('revision: { status: adopted, date: 2011-05-21 }'), `${path}:3:7`],
    [
      withRecord(
        'revision: { status: draft, date: 2011-06 }\neditions: [{ status: hearing, date: 2011-05-20 }]',
      ),
      `${path}:3:7`,
    ],
  ],
  passes: [
    withRecord('revision: { status: adopted, date: 2011-05-20 }'),
    withRecord('revision: { status: archived, date: 2011-05-20 }'),
    withRecord(
      'revision: { status: draft, date: 2014-06 }\neditions: [{ status: adopted, date: 2011-05-20 }]',
    ),
  ],
};
