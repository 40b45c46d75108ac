import { cliWords } from '../messages/cli-words.ts';
import { defineCommand } from './command.ts';
import { planOption } from './plan-options.ts';

export const fmtCommand = defineCommand({
  name: 'fmt',
  purpose: cliWords.fmtPurpose,
  arguments: [],
  options: { plan: planOption, check: { about: cliWords.checkOption } },
  examples: ['planverk fmt', 'planverk fmt --check'],
  load: async () => (await import('./fmt.ts')).fmt,
});
