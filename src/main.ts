import type { MessagePort } from 'node:worker_threads';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { chooseLanguage } from './commands/language.ts';
import {
  buildDocuments,
  buildFormats,
  diffFormats,
  failOnWeights,
  fixKinds,
  listKinds,
  newKinds,
  usualFormats,
  validateFormats,
} from './commands/names.ts';
import type { ExitCode, World } from './commands/world.ts';
import { openOutput } from './io/output.ts';
import { stopAsFirstProcess } from './io/stops.ts';
import { isExhausted, Trouble } from './io/trouble.ts';
import { cliWords } from './messages/cli-words.ts';
import { diffWords } from './messages/diff-words.ts';
import { type Language, languages, say, type Wording } from './messages/wording.ts';
import { printable } from './report/printable.ts';
import { nearest } from './text/did-you-mean.ts';
import type { Values } from './text/problem.ts';

/** What a second thread can do. */
const tasks = {
  read: async (port: MessagePort) => (await import('./commands/reader.ts')).serveReader(port),
  print: async (port: MessagePort) => (await import('./commands/printing-thread.ts')).servePrinter(port),
};

/** Serves the port as a second thread. */
export async function serve(task: keyof typeof tasks, port: MessagePort): Promise<void> {
  await tasks[task](port);
}

/** What starts planverk, and knows where its files are and what engine runs it. */
export interface Launcher {
  /** The program of a second thread, which calls `serve`. */
  readonly threadFile: string;
  /** For what can be made again; undefined to do without. */
  readonly cacheFolder: string | undefined;
  saveMemory(): void;
}

/** Runs planverk as a process and gives its exit code. */
export async function run(process: NodeJS.Process, launcher: Launcher): Promise<number> {
  const { threadFile, cacheFolder } = launcher;
  stopAsFirstProcess();
  const args = process.argv.slice(2);
  const [out, err] = [openOutput(process.stdout), openOutput(process.stderr)];
  const world: World = {
    cwd: process.cwd(),
    env: process.env,
    out: out.write,
    err: err.write,
    width: process.stdout.columns || 100,
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    version: PLANVERK_VERSION,
    threadFile,
    saveMemory: () => launcher.saveMemory(),
    ...(cacheFolder !== undefined && { cache: { folder: cacheFolder, build: PLANVERK_BUILD } }),
  };
  const code = await main(args, world);
  const lost = await out.end();
  // Nobody wanted more: the answer is what it is.
  if (lost instanceof Error) await tell(troubleOf(lost), args, world);
  const untold = await err.end();
  return lost instanceof Error || untold instanceof Error ? Math.max(code, 3) : code;
}

function troubleOf({ code = '' }: NodeJS.ErrnoException): Trouble {
  const full = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code);
  return new Trouble(full ? 'printed-until-full' : 'printed-in-part', { detail: code });
}

declare const PLANVERK_VERSION: string;
declare const PLANVERK_BUILD: string;

/** Runs one command line in the given world. */
export async function main(args: readonly string[], world: World): Promise<ExitCode> {
  const language = chooseLanguage(optionValue(args, '--lang'), world);
  const debug = args.includes('--debug');
  let code: ExitCode = 0;
  const program = commandLine(language, world, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(withFixKind(args), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return usage(error, program, language, world);
    const trouble = isExhausted(error) ? new Trouble('files-exhausted', {}, error) : error;
    if (trouble instanceof Trouble && (await tell(trouble, args, world))) return 3;
    const detail = error instanceof Error ? error.message : String(error);
    world.err(`planverk: ${say(cliWords.bug, language, { detail: printable(detail) })}\n`);
    if (debug && error instanceof Error) world.err(`${error.stack}\n`);
    return 4;
  }
}

/** Says what could not be done, and what helps; false where nobody has found words for it. */
async function tell(trouble: Trouble, args: readonly string[], world: World): Promise<boolean> {
  const { troubles } = await import('./messages/troubles.ts');
  const wording = troubles[trouble.name];
  if (!wording) return false;
  const language = chooseLanguage(optionValue(args, '--lang'), world);
  const hint = wording.hint ? `${printable(say(wording.hint, language, trouble.values))}\n` : '';
  world.err(`planverk: ${printable(say(wording.text, language, trouble.values))}\n${hint}`);
  if (args.includes('--debug')) world.err(`${trouble.stack}\n`);
  return true;
}

/** The language must be known before the command line is: help and complaints are in it. */
function optionValue(args: readonly string[], name: string): string | undefined {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  if (at < 0) return undefined;
  return args[at]?.includes('=') ? args[at]?.slice(name.length + 1) : args[at + 1];
}

function commandLine(language: Language, world: World, done: (code: ExitCode) => void): Command {
  const t = (wording: Wording, values: Values = {}): string => say(wording, language, values);
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t(cliWords.usage),
    'Arguments:': t(cliWords.arguments),
    'Options:': t(cliWords.options),
    'Commands:': t(cliWords.commands),
  };
  const option = (flags: string, wording: Wording, choices?: readonly string[]): Option => {
    const own = new Option(flags, t(wording, { choices }));
    return choices ? own.argParser((word: string) => oneOf(word, choices, own.long ?? '')) : own;
  };
  const oneOf = (word: string, choices: readonly string[], name: string): string => {
    if (choices.includes(word)) return word;
    throw new InvalidArgumentError(
      t(cliWords.wrongChoice, {
        word: printable(word),
        option: name,
        choices,
        suggestion: nearest(word, choices),
      }),
    );
  };
  const argument = (name: string, wording: Wording, choices?: readonly string[]): Argument => {
    const own = new Argument(name, t(wording, { choices }));
    return choices ? own.argParser((word: string) => oneOf(word, choices, own.name())) : own;
  };
  /** A variable that is not set gives an empty word. */
  const given =
    (name: string) =>
    (word: string): string => {
      if (word.trim() !== '') return word;
      throw new InvalidArgumentError(t(cliWords.missingValue, { word: name }));
    };
  const placeholders = (usage: string): string =>
    usage
      .replace('[options]', t(cliWords.optionsPlaceholder))
      .replace('[command]', t(cliWords.commandPlaceholder));
  const prepare = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({ writeOut: world.out, writeErr: world.err, outputError: () => {} })
      .configureHelp({
        styleTitle: (title) => titles[title] ?? title,
        helpWidth: world.width,
        // The choices and defaults that commander would add in English stand in the descriptions.
        optionDescription: (own) => own.description,
        argumentDescription: (own) => own.description,
        commandUsage: (own) =>
          placeholders(`${own.parent ? `${own.parent.name()} ` : ''}${own.name()} ${own.usage()}`),
        subcommandTerm: (own) => `${own.name()} ${placeholders(own.usage())}`,
      })
      .helpOption('-h, --help', t(cliWords.helpOption))
      .addOption(option('--lang <lang>', cliWords.langOption, languages))
      .addOption(option('--debug', cliWords.debugOption));
  const withPlan = (command: Command): Command =>
    prepare(command)
      .addOption(option('--plan <folder>', cliWords.planOption))
      .addOption(option('--at <revision>', cliWords.atOption));
  const examples = (...lines: readonly string[]): string =>
    `\n${t(cliWords.examples)}\n${lines.map((line) => `  ${line}`).join('\n')}`;

  const program = prepare(new Command('planverk'))
    .description(t(cliWords.purpose))
    .version(world.version, '-V, --version', t(cliWords.versionOption))
    .helpCommand(false)
    // What stands after a command belongs to the command, though the program knows an option of the same name.
    .enablePositionalOptions()
    .addHelpText('after', examples('planverk validate', 'planverk build strategy', 'planverk list goals'));

  withPlan(program.command('validate'))
    .description(t(cliWords.validatePurpose))
    .addArgument(argument('[folder]', cliWords.folderArgument))
    .addOption(option('--format <format>', cliWords.formatOption, validateFormats).default('pretty'))
    .addOption(option('--all', cliWords.allOption))
    .addOption(
      option('--max-warnings <n>', cliWords.maxWarningsOption).argParser((word: string) => {
        if (/^\d{1,9}$/.test(word)) return Number(word);
        throw new InvalidArgumentError(
          t(cliWords.notANumber, { word: printable(word), option: '--max-warnings' }),
        );
      }),
    )
    .addOption(
      new Option('--fix [kind]', t(cliWords.fixOption)).argParser((word: string) =>
        oneOf(word, fixKinds, '--fix'),
      ),
    )
    .addHelpText(
      'after',
      examples('planverk validate', 'planverk validate plan --format json', 'planverk validate --at v1.0'),
    )
    .action(async (folder, _options, command: Command) => {
      const { validate } = await import('./commands/validate.ts');
      done(await validate(folder, command.optsWithGlobals(), world));
    });

  const formats = (word: string): string[] =>
    word.split(',').map((part) => oneOf(part.trim(), buildFormats, '--format'));
  withPlan(program.command('build'))
    .description(t(cliWords.buildPurpose))
    .addArgument(argument('[document]', cliWords.documentArgument, buildDocuments))
    .argument('[which]', t(cliWords.whichArgument))
    .addOption(option('--out <folder>', cliWords.outOption).argParser(given('--out')).default('out'))
    .addOption(
      new Option(
        '--format <formats>',
        t(cliWords.formatsOption, { choices: buildFormats, usual: usualFormats.join(',') }),
      )
        .argParser(formats)
        .default(usualFormats),
    )
    .addOption(option('--watermark <text>', cliWords.watermarkOption).default('auto'))
    .addOption(option('--attach-source', cliWords.attachOption))
    .addOption(option('--draft', cliWords.draftOption))
    .addHelpText(
      'after',
      examples(
        'planverk build',
        'planverk build strategy --format pdf',
        'planverk build action-plan 2012',
        'planverk build --at v1.0 --out arkiv',
      ),
    )
    .action(async (document, which, _options, command: Command) => {
      const { build } = await import('./commands/build.ts');
      done(await build(document, which, command.optsWithGlobals(), world));
    });

  prepare(program.command('diff'))
    .description(t(diffWords.purpose))
    .argument('[A]', t(diffWords.revisionsArgument))
    .argument('[B]', t(diffWords.headArgument))
    .addOption(option('--plan <folder>', cliWords.planOption))
    .addOption(option('--format <format>', cliWords.formatOption, diffFormats).default('pretty'))
    .addOption(option('--fail-on <weight>', diffWords.failOnOption, failOnWeights))
    .addOption(
      new Option('--only <what>', t(diffWords.onlyOption)).argParser((words: string) =>
        words.split(',').map((word) => word.trim()),
      ),
    )
    .addOption(option('--stat', diffWords.statOption))
    .addOption(option('--out <file>', diffWords.outOption).argParser(given('--out')))
    .addHelpText(
      'after',
      examples(
        'planverk diff',
        'planverk diff main',
        'planverk diff v1.0..v2.0 --format pdf',
        'planverk diff main...HEAD --fail-on decision',
        'planverk diff ../old-plan plan --only removed,goal',
      ),
    )
    .action(async (from, to, _options, command: Command) => {
      const { diff } = await import('./commands/diff.ts');
      const words = [from, to].filter((word) => word !== undefined);
      done(await diff(words, command.optsWithGlobals(), world));
    });

  prepare(program.command('textconv'))
    .description(t(diffWords.textconvPurpose))
    .argument('<file>', t(diffWords.fileArgument))
    .addOption(option('--plan <folder>', cliWords.planOption))
    .addHelpText('after', `\n${t(diffWords.textconvSetUp)}`)
    .action(async (file, _options, command: Command) => {
      const { textconv } = await import('./commands/textconv.ts');
      done(await textconv(file, command.optsWithGlobals(), world));
    });

  const year = (word: string): number => {
    if (/^\d{4}$/.test(word)) return Number(word);
    throw new InvalidArgumentError(t(cliWords.notYear, { word: printable(word) }));
  };
  withPlan(program.command('new'))
    .description(t(cliWords.newPurpose))
    .addArgument(argument('<kind>', cliWords.newKindArgument, newKinds))
    .addArgument(argument('<year>', cliWords.yearArgument).argParser(year))
    .addHelpText('after', examples('planverk new action-plan 2013'))
    .action(async (_kind, ofYear, _options, command: Command) => {
      const { newActionPlan } = await import('./commands/new.ts');
      done(await newActionPlan(ofYear, command.optsWithGlobals(), world));
    });

  withPlan(program.command('list'))
    .description(t(cliWords.listPurpose))
    .addArgument(argument('[kind]', cliWords.kindArgument, listKinds))
    .addOption(option('--json', cliWords.jsonOption))
    .addHelpText('after', examples('planverk list', 'planverk list actions', 'planverk list goals --json'))
    .action(async (kind, _options, command: Command) => {
      const { list } = await import('./commands/list.ts');
      done(await list(kind, command.optsWithGlobals(), world));
    });
  prepare(program.command('fmt'))
    .description(t(cliWords.fmtPurpose))
    .addOption(option('--plan <folder>', cliWords.planOption))
    .addOption(option('--check', cliWords.checkOption))
    .addHelpText('after', examples('planverk fmt', 'planverk fmt --check'))
    .action(async (_options, command: Command) => {
      const { fmt } = await import('./commands/fmt.ts');
      done(await fmt(command.optsWithGlobals(), world));
    });

  prepare(program.command('lsp'))
    .description(t(cliWords.lspPurpose))
    .addOption(option('--plan <folder>', cliWords.planOption))
    .addOption(option('--stdio', cliWords.stdioOption))
    .addHelpText('after', examples('planverk lsp --stdio'))
    .action(async (_options, command: Command) => {
      const { lsp } = await import('./commands/lsp.ts');
      done(await lsp(command.optsWithGlobals(), world));
    });

  prepare(program.command('explain'))
    .description(t(cliWords.explainPurpose))
    .argument('[code]', t(cliWords.codeArgument))
    .addHelpText('after', examples('planverk explain PV1401', 'planverk explain actions-carried-over'))
    .action(async (word, _options, command: Command) => {
      const { explain } = await import('./commands/explain.ts');
      done(await explain(word, command.optsWithGlobals(), world));
    });
  return program;
}

/** Says in the user's language what was wrong with the command line. Help and version are not wrong. */
function usage(error: CommanderError, program: Command, language: Language, world: World): ExitCode {
  if (error.exitCode === 0) return 0;
  if (error.code === 'commander.help') return 2;
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const bare = word.split(' ')[0] ?? '';
  const flags = [program, ...program.commands].flatMap((command) =>
    command.options.map((own) => own.long ?? ''),
  );
  const commands = program.commands.map((command) => command.name());
  const sentence = (): string => {
    switch (error.code) {
      case 'commander.unknownOption':
        return say(cliWords.unknownOption, language, {
          word: printable(word),
          suggestion: nearest(word, [...new Set(flags)]),
        });
      case 'commander.unknownCommand':
        return say(cliWords.unknownCommand, language, {
          word: printable(word),
          suggestion: nearest(word, commands),
        });
      case 'commander.missingArgument':
        return say(cliWords.missingArgument, language, { word: printable(word) });
      case 'commander.optionMissingArgument':
        return say(cliWords.missingValue, language, { word: printable(bare) });
      case 'commander.excessArguments':
        return say(cliWords.tooManyArguments, language);
      default:
        return error.message.replace(/^error: .* is invalid\. /, '').replace(/^error: /, '');
    }
  };
  world.err(`planverk: ${sentence()}\n${say(cliWords.seeHelp, language, { command: 'planverk' })}\n`);
  return 2;
}

/** `--fix` alone is `--fix=safe`: what follows it is not its value, but the folder. */
function withFixKind(args: readonly string[]): string[] {
  return args.map((own) => (own === '--fix' ? '--fix=safe' : own));
}
