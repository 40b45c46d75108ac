import { cliWords } from '../messages/cli-words.ts';
import type { CommandDescription } from './command.ts';
import { allOr, anyText } from './value-types.ts';

/** `help` shows what the command line says of the others, and needs nothing loaded. */
export const helpCommand: CommandDescription = {
  name: 'help',
  purpose: cliWords.helpPurpose,
  arguments: [{ placeholder: '[command]', about: cliWords.commandArgument, type: allOr(anyText) }],
  options: {},
  examples: ['planverk help', 'planverk help build'],
};
