import { sourceKinds } from '../kinds/source-kinds.ts';
import { cliWords } from '../messages/cli-words.ts';
import { defineCommand } from './command.ts';
import { nameOnOneLine } from './init-values.ts';
import { actionStatuses, newKinds } from './names.ts';
import { amountsByYear, figureByPeriod } from './new-values.ts';
import { planOption } from './plan-options.ts';
import { day, listOfWords, oneOf, oneOfIn, outputPath, wholeNumber } from './value-types.ts';

export const newCommand = defineCommand({
  name: 'new',
  purpose: cliWords.newPurpose,
  arguments: [
    { placeholder: '<kind>', about: cliWords.newKindArgument, type: oneOfIn(newKinds) },
    { placeholder: '<title>', about: cliWords.newTitleArgument },
  ],
  options: {
    plan: planOption,
    under: { placeholder: '<ids>', about: cliWords.newUnderOption, type: listOfWords },
    before: { placeholder: '<id>', about: cliWords.newBeforeOption },
    after: { placeholder: '<id>', about: cliWords.newAfterOption },
    id: { placeholder: '<id>', about: cliWords.newIdOption },
    responsible: { placeholder: '<who>', about: cliWords.newResponsibleOption, type: nameOnOneLine },
    cost: { placeholder: '<amounts>', about: cliWords.newCostOption, type: amountsByYear },
    from: { placeholder: '<source>', about: cliWords.newFromOption },
    kind: { placeholder: '<kind>', about: cliWords.newSourceKindOption, type: oneOf(sourceKinds) },
    role: { placeholder: '<role>', about: cliWords.newRoleOption, type: oneOf(['member', 'associate']) },
    unit: { placeholder: '<unit>', about: cliWords.newUnitOption, type: nameOnOneLine },
    value: { placeholder: '<figures>', about: cliWords.newValueOption, type: figureByPeriod },
    text: { placeholder: '<text>', about: cliWords.newTextOption, type: nameOnOneLine },
    status: { placeholder: '<status>', about: cliWords.newStatusOption, type: oneOf(actionStatuses) },
    spent: { placeholder: '<kroner>', about: cliWords.newSpentOption, type: wholeNumber },
    date: { placeholder: '<date>', about: cliWords.newDateOption, type: day },
    partner: { placeholder: '<id>', about: cliWords.newPartnerOption },
    prolong: { placeholder: '[ids]', alone: 'ongoing', about: cliWords.newProlongOption },
    paper: { placeholder: '[file]', alone: 'auto', about: cliWords.newPaperOption, type: outputPath },
    dryRun: { about: cliWords.newDryRun },
  },
  examples: [
    'planverk new action "Nye skilt" --under skilting --responsible ask --cost 2027=100000 --from kontingent',
    'planverk new goal "Flere gjester" --under reiseliv',
    'planverk new chapter Bakgrunn --before om-planen',
    'planverk new action-plan 2027-2030',
    'planverk new action-plan 2013 --prolong --paper',
    'planverk new economic-plan 2012',
    'planverk new report 2012-T2',
    'planverk new report skilt --date 2011-06-30 --text "Skiltene er satt opp" --status done',
    'planverk new decision 12/11 --from v1.0 --date 2011-06-10',
  ],
  load: async () => (await import('./new.ts')).newFile,
});
