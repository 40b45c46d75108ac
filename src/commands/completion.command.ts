import { shells } from '../kinds/shells.ts';
import { cliWords } from '../messages/cli-words.ts';
import type { CommandDescription } from './command.ts';
import { oneOf } from './value-types.ts';

/** It is about the commands, so the command line runs it. */
export const completionCommand: CommandDescription = {
  name: 'completion',
  purpose: cliWords.completionPurpose,
  arguments: [{ placeholder: '<shell>', about: cliWords.completionShell, type: oneOf(shells) }],
  options: {
    words: { placeholder: '<text>', about: cliWords.completionWords },
  },
  examples: [
    'planverk completion bash >> ~/.bashrc',
    'planverk completion zsh > ~/.zfunc/_planverk',
    'planverk completion fish > ~/.config/fish/completions/planverk.fish',
    'planverk completion powershell >> $PROFILE',
  ],
};
