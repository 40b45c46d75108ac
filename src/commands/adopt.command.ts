import { adoptedKinds } from '../kinds/document-kinds.ts';
import { cliWords } from '../messages/cli-words.ts';
import { defineCommand } from './command.ts';
import { planOption } from './plan-options.ts';
import { day, oneOf, yearOrPeriod } from './value-types.ts';

export const adoptCommand = defineCommand({
  name: 'adopt',
  purpose: cliWords.adoptPurpose,
  arguments: [
    { placeholder: '<document>', about: cliWords.adoptDocument, type: oneOf(adoptedKinds) },
    { placeholder: '[which]', about: cliWords.adoptWhich, type: yearOrPeriod },
  ],
  options: {
    plan: planOption,
    date: { placeholder: '<date>', about: cliWords.adoptDate, type: day },
    body: { placeholder: '<text>', about: cliWords.adoptBody },
    case: { placeholder: '<text>', about: cliWords.adoptCase },
    decision: { placeholder: '<text>', about: cliWords.adoptDecision },
    partner: { placeholder: '<id>', about: cliWords.adoptPartner },
    label: { placeholder: '<text>', about: cliWords.adoptLabel },
    tag: { placeholder: '<text>', about: cliWords.adoptTag },
    dryRun: { about: cliWords.adoptDryRun },
  },
  examples: [
    'planverk adopt action-plan 2012 --date 2011-12-15 --body Fylkestinget --case "PS 91/11"',
    'planverk adopt strategy --partner kongsberg --date 2011-12-07 --body kommunestyret',
    'planverk adopt economic-plan 2012-2015 --dry-run',
  ],
  load: async () => (await import('./adopt.ts')).adopt,
});
