import { diffWords } from '../messages/diff-words.ts';
import { defineCommand } from './command.ts';
import { planOption } from './plan-options.ts';

export const textconvCommand = defineCommand({
  name: 'textconv',
  purpose: diffWords.textconvPurpose,
  arguments: [{ placeholder: '<file>', about: diffWords.fileArgument }],
  options: { plan: planOption },
  examples: ['planverk textconv plan/plan.yaml'],
  instructions: diffWords.textconvSetUp,
  load: async () => (await import('./textconv.ts')).textconv,
});
