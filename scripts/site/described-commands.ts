import type { CommandDescription, OptionDescription } from '../../src/commands/command.ts';
import { completionCommand } from '../../src/commands/completion.command.ts';
import { aboutOf, commonOptions, filledIn } from '../../src/commands/described.ts';
import { flagOf } from '../../src/commands/flag-of.ts';
import { helpCommand } from '../../src/commands/help.command.ts';
import { commands } from '../../src/commands/index.ts';
import type { Language } from '../../src/kinds/languages.ts';
import { cliWords } from '../../src/messages/cli-words.ts';
import { commandNames } from '../../src/messages/spoken-words.ts';
import { say } from '../../src/messages/wording.ts';

/** A flag or an argument with what the help says of it. */
export interface DescribedWord {
  /** `--out <folder>`, `[year|period]` */
  readonly written: string;
  readonly about: string;
}

/** A command with everything that its help says, in one language. */
export interface DescribedCommand {
  readonly name: string;
  /** What it is called in that language, where that is another name. */
  readonly alias: string | undefined;
  /** `planverk build [options] [document] [year|period]` */
  readonly usage: string;
  readonly purpose: string;
  readonly arguments: readonly DescribedWord[];
  readonly options: readonly DescribedWord[];
  readonly examples: readonly string[];
  readonly instructions: string | undefined;
}

/** Every command, in the order of the help. */
export function describedCommands(language: Language): readonly DescribedCommand[] {
  return [...commands, helpCommand, completionCommand].map((command) => described(command, language));
}

/** What every command has. */
export function commonWords(language: Language): readonly DescribedWord[] {
  return [
    ...optionsOf(commonOptions, language),
    { written: '-h, --help', about: say(cliWords.helpOption, language) },
  ];
}

function described(command: CommandDescription, language: Language): DescribedCommand {
  const args = command.arguments.map((argument) => ({
    written: filledIn(argument.placeholder, language),
    about: aboutOf(argument, language),
  }));
  const options = say(cliWords.optionsPlaceholder, language);
  const alias = language === 'en' ? undefined : commandNames[command.name]?.[language];
  return {
    name: command.name,
    alias: alias === command.name ? undefined : alias,
    usage: ['planverk', command.name, options, ...args.map(({ written }) => written)].join(' '),
    purpose: say(command.purpose, language),
    arguments: args,
    options: optionsOf(command.options, language),
    examples: command.examples,
    instructions: command.instructions && say(command.instructions, language),
  };
}

function optionsOf(
  options: Readonly<Record<string, OptionDescription>>,
  language: Language,
): readonly DescribedWord[] {
  return Object.entries(options).map(([key, option]) => ({
    written: [flagOf(key), option.placeholder && filledIn(option.placeholder, language)]
      .filter(Boolean)
      .join(' '),
    about: aboutOf(option, language),
  }));
}
