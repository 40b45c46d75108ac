import { cliWords } from '../messages/cli-words.ts';
import { defineCommand } from './command.ts';
import { planOption } from './plan-options.ts';

export const lspCommand = defineCommand({
  name: 'lsp',
  purpose: cliWords.lspPurpose,
  arguments: [],
  options: { plan: planOption, stdio: { about: cliWords.stdioOption } },
  examples: ['planverk lsp --stdio'],
  load: async () => (await import('./lsp.ts')).lsp,
});
