import { cliWords } from '../messages/cli-words.ts';
import { defineCommand } from './command.ts';
import { planOption } from './plan-options.ts';

export const verifyCommand = defineCommand({
  name: 'verify',
  purpose: cliWords.verifyPurpose,
  arguments: [{ placeholder: '<file...>', about: cliWords.verifyFiles }],
  options: { plan: planOption },
  examples: ['planverk verify strategiplan.pdf', 'planverk verify slipp/*.pdf'],
  load: async () => (await import('./verify.ts')).verify,
});
