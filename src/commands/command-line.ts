import { Argument, Command as CommanderCommand, CommanderError, Option } from 'commander';
import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import { cliWords } from '../messages/cli-words.ts';
import { commandNames, namesOfCommand } from '../messages/spoken-words.ts';
import { say } from '../messages/wording.ts';
import { nameTest } from '../text/did-you-mean.ts';
import type { CommandDescription, ExitCode, OptionDescription, ValuePlace, ValueType } from './command.ts';
import { completionCommand } from './completion.command.ts';
import { aboutOf, commonOptions, filledIn, programExamples } from './described.ts';
import { flagOf } from './flag-of.ts';
import { helpCommand } from './help.command.ts';
import { commands } from './index.ts';
import { misuseOf, refuseExcess, unknownCommand } from './misuse.ts';
import { UsageError, usageSentence } from './usage-error.ts';

/**
 * Runs the command that a command line asks for. Misuse is reported here; whatever hinders the command is thrown.
 * @param line the words after `planverk`
 */
export async function runCommandLine(
  line: readonly string[],
  language: Language,
  world: World,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = programOf(line, language, world, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(withValues(withCommand(line, program)), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    const command = line.map((word) => commandCalled(program, word)).find((found) => found !== undefined);
    const name = command === undefined ? program.name() : `${program.name()} ${command.name()}`;
    world.err(`planverk: ${usageSentence(error, name, language)}\n`);
    return 2;
  }
}

/** The command line as commander parses it. */
function programOf(
  line: readonly string[],
  language: Language,
  world: World,
  done: (code: ExitCode) => void,
): CommanderCommand {
  const program = prepare(new CommanderCommand('planverk'), line, language, world)
    .description(say(cliWords.purpose, language))
    .version(world.version, '-V, --version', say(cliWords.versionOption, language))
    .helpCommand(false)
    // What is after a command belongs to the command, though the program knows an option of the same name.
    .enablePositionalOptions()
    .hook('preAction', (_program, command) => refuseExcess(command, line))
    .addHelpText('after', examplesIn(programExamples, language));
  const add = (command: CommandDescription): CommanderCommand => {
    const added = program.command(command.name).description(say(command.purpose, language));
    prepare(added, line, language, world);
    for (const argument of command.arguments) added.addArgument(argumentOf(argument, line, language));
    for (const [key, option] of Object.entries(command.options))
      added.addOption(optionOf(key, option, line, language));
    const after = command.instructions && `\n${say(command.instructions, language)}`;
    return added.addHelpText('after', after ?? examplesIn(command.examples, language));
  };
  for (const command of commands) {
    const added = add(command);
    added.action(async () => {
      done(await command.run(added.processedArgs, added.optsWithGlobals<object>(), world));
    });
  }
  add(helpCommand).action((word: string | undefined) => {
    const about = word === undefined ? program : commandCalled(program, word);
    if (!about) throw unknownCommand(program, word ?? '');
    about.outputHelp();
  });
  const completion = add(completionCommand).action(async () => {
    const { complete } = await import('./complete.ts');
    const described = [...commands, helpCommand, completionCommand].map((command) => ({
      ...command,
      options: { ...commonOptions, ...command.options },
    }));
    const [shell] = completion.processedArgs;
    done(complete(shell, completion.opts<{ words?: string }>(), described, world));
  });
  return program;
}

/** What is the same for the program and each of its commands. */
function prepare(
  command: CommanderCommand,
  line: readonly string[],
  language: Language,
  world: World,
): CommanderCommand {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say(cliWords.usage, language),
    'Arguments:': say(cliWords.arguments, language),
    'Options:': say(cliWords.options, language),
    'Commands:': say(cliWords.commands, language),
  };
  const placeholders = (usage: string): string =>
    usage
      .replace('[options]', say(cliWords.optionsPlaceholder, language))
      .replace('[command]', say(cliWords.commandPlaceholder, language));
  command
    .exitOverride((error) => {
      throw misuseOf(error, command, line);
    })
    // Commander only counts them: which words are too many is reported when the command is about to run.
    .allowExcessArguments()
    .configureOutput({ writeOut: world.out, writeErr: world.err, outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      helpWidth: world.width,
      // The choices and defaults that commander would add in English are in the descriptions.
      optionDescription: (option) => option.description,
      argumentDescription: (argument) => argument.description,
      commandUsage: (shown) =>
        placeholders(`${shown.parent ? `${shown.parent.name()} ` : ''}${shown.name()} ${shown.usage()}`),
      subcommandTerm: (shown) => {
        const names = [shown.name(), norwegianName(shown, language)].filter(Boolean);
        return `${names.join('|')} ${placeholders(shown.usage())}`;
      },
    })
    .helpOption('-h, --help', say(cliWords.helpOption, language));
  for (const [key, option] of Object.entries(commonOptions))
    command.addOption(optionOf(key, option, line, language));
  return command;
}

function argumentOf(
  description: CommandDescription['arguments'][number],
  line: readonly string[],
  language: Language,
): Argument {
  const { placeholder, type } = description;
  const flags = filledIn(placeholder, language);
  const words = aboutOf(description, language);
  const argument = new Argument(flags, words);
  const place = { name: `<${argument.name()}>`, flags, about: words, line };
  return type ? argument.argParser(parserOf(type, place)) : argument;
}

function optionOf(
  key: string,
  description: OptionDescription,
  line: readonly string[],
  language: Language,
): Option {
  const { placeholder, type, default: usual } = description;
  const name = flagOf(key);
  const flags = placeholder === undefined ? name : `${name} ${filledIn(placeholder, language)}`;
  const words = aboutOf(description, language);
  const option = new Option(flags, words);
  if (type) option.argParser(parserOf(type, { name, flags, about: words, line }));
  return usual === undefined ? option : option.default(usual);
}

function parserOf(type: ValueType<unknown>, place: ValuePlace): (word: string) => unknown {
  return (word) => type.parse(word, place);
}

function examplesIn(examples: readonly string[], language: Language): string {
  const lines = examples.map((example) => `  ${example}`);
  return `\n${say(cliWords.examples, language)}\n${lines.join('\n')}`;
}

/** The command of a name in any language, with capitals or without. */
function commandCalled(program: CommanderCommand, word: string): CommanderCommand | undefined {
  return program.commands.find((command) => nameTest([command.name()], namesOfCommand)(word));
}

/** The command line with the command called as the program calls it. Before it are only options of the program. */
function withCommand(line: readonly string[], program: CommanderCommand): readonly string[] {
  const withValue = Object.entries(commonOptions).flatMap(([key, { placeholder }]) =>
    placeholder === undefined ? [] : [flagOf(key)],
  );
  const at = line.findIndex(
    (word, index) => !word.startsWith('-') && !withValue.includes(line[index - 1] ?? ''),
  );
  const command = commandCalled(program, line[at] ?? '');
  return command ? line.with(at, command.name()) : line;
}

/** What a command is called in Norwegian; undefined for the others, and in English. */
function norwegianName(command: CommanderCommand, language: Language): string | undefined {
  const name = command.name();
  if (language === 'en' || !Object.hasOwn(commandNames, name)) return undefined;
  return commandNames[name]?.[language];
}

/** `--fix` alone is `--fix=safe`: what follows it is not its value, but the folder. */
function withValues(line: readonly string[]): string[] {
  const options = commands.flatMap((command) => Object.entries(command.options));
  const alone = new Map(options.map(([key, option]) => [flagOf(key), option.alone]));
  return line.map((word) => {
    const value = alone.get(word);
    return value === undefined ? word : `${word}=${value}`;
  });
}
