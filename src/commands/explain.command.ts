import { cliWords } from '../messages/cli-words.ts';
import { defineCommand } from './command.ts';
import { allOr, anyText } from './value-types.ts';

export const explainCommand = defineCommand({
  name: 'explain',
  purpose: cliWords.explainPurpose,
  arguments: [{ placeholder: '[code]', about: cliWords.codeArgument, type: allOr(anyText) }],
  options: {},
  examples: ['planverk explain PV1401', 'planverk explain actions-carried-over'],
  load: async () => (await import('./explain.ts')).explain,
});
