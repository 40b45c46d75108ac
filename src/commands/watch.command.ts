import { planDocumentKinds } from '../kinds/document-kinds.ts';
import { cliWords } from '../messages/cli-words.ts';
import { buildFormats } from '../publishing/build-formats.ts';
import { defineCommand } from './command.ts';
import { planOption, todayOption } from './plan-options.ts';
import { allOr, milliseconds, oneOf, outputPath, portNumber, someOf, yearOrPeriod } from './value-types.ts';

export const watchCommand = defineCommand({
  name: 'watch',
  purpose: cliWords.watchPurpose,
  arguments: [
    { placeholder: '[document]', about: cliWords.documentArgument, type: allOr(oneOf(planDocumentKinds)) },
    { placeholder: '[which]', about: cliWords.whichArgument, type: yearOrPeriod },
  ],
  options: {
    plan: planOption,
    today: todayOption,
    out: { placeholder: '<folder>', about: cliWords.watchOutOption, type: outputPath },
    format: { placeholder: '<formats>', about: cliWords.watchFormatsOption, type: someOf(buildFormats) },
    serve: { about: cliWords.serveOption },
    open: { about: cliWords.openOption },
    port: { placeholder: '<n>', about: cliWords.portOption, type: portNumber },
    poll: { placeholder: '[n]', about: cliWords.pollOption, type: milliseconds, alone: '400' },
  },
  examples: [
    'planverk watch',
    'planverk watch --serve',
    'planverk watch --serve --open',
    'planverk watch strategy --format pdf',
    'planverk watch --poll=2000',
  ],
  load: async () => (await import('./watch.ts')).watch,
});
