import { cliWords } from '../messages/cli-words.ts';
import { defineCommand } from './command.ts';
import { planOption } from './plan-options.ts';
import { anyText, outputPath } from './value-types.ts';

export const releaseCommand = defineCommand({
  name: 'release',
  purpose: cliWords.releasePurpose,
  arguments: [{ placeholder: '<tag>', about: cliWords.releaseTag, type: anyText }],
  options: {
    plan: planOption,
    since: { placeholder: '<tag>', about: cliWords.releaseSince },
    out: { placeholder: '<folder>', about: cliWords.releaseOut, type: outputPath, default: 'slipp' },
  },
  examples: [
    'planverk release v1.0',
    'planverk release v2.0 --since v1.0 --out slipp/v2.0',
    'planverk release region/v1.0 --plan region',
  ],
  load: async () => (await import('./release.ts')).release,
});
