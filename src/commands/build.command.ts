import { planDocumentKinds } from '../kinds/document-kinds.ts';
import { cliWords } from '../messages/cli-words.ts';
import { buildFormats, usualFormats } from '../publishing/build-formats.ts';
import { defineCommand } from './command.ts';
import { atOption, planOption, todayOption } from './plan-options.ts';
import { allOr, oneOf, outputPath, someOf, textOr, yearOrPeriod } from './value-types.ts';

export const buildCommand = defineCommand({
  name: 'build',
  purpose: cliWords.buildPurpose,
  arguments: [
    { placeholder: '[document]', about: cliWords.documentArgument, type: allOr(oneOf(planDocumentKinds)) },
    { placeholder: '[which]', about: cliWords.whichArgument, type: yearOrPeriod },
  ],
  options: {
    plan: planOption,
    at: atOption,
    today: todayOption,
    out: { placeholder: '<folder>', about: cliWords.outOption, type: outputPath, default: 'out' },
    format: {
      placeholder: '<formats>',
      about: cliWords.formatsOption,
      type: someOf(buildFormats),
      default: usualFormats,
    },
    watermark: {
      placeholder: '<text>',
      about: cliWords.watermarkOption,
      type: textOr(['auto', 'none']),
      default: 'auto',
    },
    attachSource: { about: cliWords.attachOption },
    for: { placeholder: '<partner>', about: cliWords.forPartnerOption },
    status: { about: cliWords.statusOption },
    draft: { about: cliWords.draftOption },
  },
  examples: [
    'planverk build',
    'planverk build strategy --format pdf',
    'planverk build action-plan 2012',
    'planverk build action-plan 2012 --status',
    'planverk build action-plan 2012 --for rollag',
    'planverk build --at v1.0 --out arkiv',
  ],
  load: async () => (await import('./build.ts')).build,
});
