import { cliWords } from '../messages/cli-words.ts';
import { defineCommand } from './command.ts';
import { newKinds } from './names.ts';
import { planOption } from './plan-options.ts';
import { day, oneOf, yearOrPeriod } from './value-types.ts';

export const newCommand = defineCommand({
  name: 'new',
  purpose: cliWords.newPurpose,
  arguments: [
    { placeholder: '<kind>', about: cliWords.newKindArgument, type: oneOf(newKinds) },
    { placeholder: '<which>', about: cliWords.newWhichArgument, type: yearOrPeriod },
  ],
  options: {
    plan: planOption,
    from: { placeholder: '<revision>', about: cliWords.newFromOption },
    date: { placeholder: '<date>', about: cliWords.newDateOption, type: day },
    partner: { placeholder: '<id>', about: cliWords.newPartnerOption },
  },
  examples: [
    'planverk new action-plan 2013',
    'planverk new action-plan 2027-2030',
    'planverk new report 2012-T2',
    'planverk new decision 12/11 --from v1.0 --date 2011-06-10',
  ],
  load: async () => (await import('./new.ts')).newFile,
});
