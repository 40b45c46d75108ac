import type { MessagePort } from 'node:worker_threads';
import { Argument, Command, CommanderError, Option } from 'commander';
import type { ExitCode } from './commands/command.ts';
import { chooseLanguage } from './commands/language.ts';
import {
  diffFormats,
  failOnWeights,
  fixKinds,
  listKinds,
  newKinds,
  validateFormats,
} from './commands/names.ts';
import { UsageError, usageSentence } from './commands/usage-error.ts';
import { openOutput } from './io/output.ts';
import { stopAsFirstProcess } from './io/stops.ts';
import { isExhausted, UserError } from './io/user-error.ts';
import type { World } from './io/world.ts';
import { planDocumentKinds } from './kinds/document-kinds.ts';
import { type Language, languages } from './kinds/languages.ts';
import { cliWords, placeholderWords } from './messages/cli-words.ts';
import { diffWords } from './messages/diff-words.ts';
import { commandNames, namesOfArgument } from './messages/spoken-words.ts';
import { say, type Wording } from './messages/wording.ts';
import { buildFormats, usualFormats } from './publishing/build-formats.ts';
import { escapeControls, printableLines } from './report/escape-controls.ts';
import { meant, nearest } from './text/did-you-mean.ts';
import type { Values } from './text/problem.ts';

/** What a second thread can do. */
const tasks = {
  read: async (port: MessagePort) => (await import('./reading/read-worker.ts')).serveReader(port),
  render: async (port: MessagePort) => (await import('./publishing/render-worker.ts')).serveRenderer(port),
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
  if (lost instanceof Error) await tell(userErrorOf(lost), args, world);
  const untold = await err.end();
  return lost instanceof Error || untold instanceof Error ? Math.max(code, 3) : code;
}

function userErrorOf({ code = '' }: NodeJS.ErrnoException): UserError {
  const full = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code);
  return new UserError(full ? 'printed-until-full' : 'printed-in-part', { detail: code });
}

declare const PLANVERK_VERSION: string;
declare const PLANVERK_BUILD: string;

/** Runs one command line in the given world. */
export async function main(args: readonly string[], world: World): Promise<ExitCode> {
  const language = languageAsked(args, world);
  const debug = args.includes('--debug');
  let code: ExitCode = 0;
  const program = commandLine(args, language, world, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(withFixKind(args), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      const named = askedCommand(program, args);
      const command = named === undefined ? program.name() : `${program.name()} ${named.name()}`;
      world.err(`planverk: ${usageSentence(error, command, language)}\n`);
      return 2;
    }
    const userError = isExhausted(error) ? new UserError('files-exhausted', {}, error) : error;
    if (userError instanceof UserError && (await tell(userError, args, world))) return 3;
    const detail = error instanceof Error ? error.message : String(error);
    world.err(`planverk: ${say(cliWords.bug, language, { detail: escapeControls(detail) })}\n`);
    if (debug && error instanceof Error) world.err(`${error.stack}\n`);
    return 4;
  }
}

/** Says what could not be done, and what helps; false where nobody has found words for it. */
async function tell(userError: UserError, args: readonly string[], world: World): Promise<boolean> {
  const { userErrors } = await import('./messages/user-errors.ts');
  const wording = userErrors[userError.name];
  if (!wording) return false;
  const language = languageAsked(args, world);
  const hint = wording.hint ? `${printableLines(say(wording.hint, language, userError.values))}\n` : '';
  world.err(`planverk: ${escapeControls(say(wording.text, language, userError.values))}\n${hint}`);
  if (args.includes('--debug')) world.err(`${userError.stack}\n`);
  return true;
}

/** The language must be known before the command line is: help and complaints are in it. */
function languageAsked(args: readonly string[], world: World): Language {
  const asked = optionValue(args, '--lang');
  return chooseLanguage(asked && meant(asked, languages, namesOfArgument), world);
}

function optionValue(args: readonly string[], name: string): string | undefined {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  if (at < 0) return undefined;
  return args[at]?.includes('=') ? args[at]?.slice(name.length + 1) : args[at + 1];
}

function commandLine(
  args: readonly string[],
  language: Language,
  world: World,
  done: (code: ExitCode) => void,
): Command {
  const t = (wording: Wording, values: Values = {}): string => say(wording, language, values);
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t(cliWords.usage),
    'Arguments:': t(cliWords.arguments),
    'Options:': t(cliWords.options),
    'Commands:': t(cliWords.commands),
  };
  /** Puts the words for what is to be filled in: `<folder>` → `<mappe>`. */
  const filledIn = (words: string): string =>
    words.replace(/(?<=[<[])\w+(?=[>\]])/g, (word) =>
      Object.hasOwn(placeholderWords, word) ? t(placeholderWords[word as 'folder']) : word,
    );
  const option = (flags: string, wording: Wording, choices?: readonly string[]): Option => {
    const own = new Option(filledIn(flags), t(wording, { choices }));
    return choices ? own.argParser((word: string) => oneOf(word, choices, own.long ?? '')) : own;
  };
  const argument = (name: string, wording: Wording, choices?: readonly string[]): Argument => {
    const own = new Argument(filledIn(name), t(wording, { choices }));
    return choices ? own.argParser((word: string) => oneOf(word, choices, `<${own.name()}>`)) : own;
  };
  /** A variable that is not set gives an empty word. */
  const filled = (own: Option): Option =>
    own.argParser((word: string) => {
      if (word.trim() !== '') return word;
      throw new UsageError('missingValue', { word: own.long, flags: own.flags, about: own.description });
    });
  const placeholders = (usage: string): string =>
    usage
      .replace('[options]', t(cliWords.optionsPlaceholder))
      .replace('[command]', t(cliWords.commandPlaceholder));
  const prepare = (command: Command): Command =>
    command
      .exitOverride((error) => {
        throw inOwnWords(error, command, args);
      })
      // Commander only counts them: which words are too many is told when the command is about to run.
      .allowExcessArguments()
      .configureOutput({ writeOut: world.out, writeErr: world.err, outputError: () => {} })
      .configureHelp({
        styleTitle: (title) => titles[title] ?? title,
        helpWidth: world.width,
        // The choices and defaults that commander would add in English stand in the descriptions.
        optionDescription: (own) => own.description,
        argumentDescription: (own) => own.description,
        commandUsage: (own) =>
          placeholders(`${own.parent ? `${own.parent.name()} ` : ''}${own.name()} ${own.usage()}`),
        subcommandTerm: (own) =>
          `${[own.name(), spokenName(own, language)].filter(Boolean).join('|')} ${placeholders(own.usage())}`,
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
    .hook('preAction', (_program, command) => refuseExcess(command, args))
    .addHelpText('after', examples('planverk validate', 'planverk build strategy', 'planverk list goals'));

  const named = (name: string): Command => {
    const names = Object.hasOwn(commandNames, name) ? Object.values(commandNames[name] ?? {}) : [];
    return program.command(name).aliases([...new Set(names)].filter((own) => own !== name));
  };

  withPlan(named('validate'))
    .description(t(cliWords.validatePurpose))
    .addArgument(argument('[folder]', cliWords.folderArgument))
    .addOption(option('--format <format>', cliWords.formatOption, validateFormats).default('pretty'))
    .addOption(option('--all', cliWords.allOption))
    .addOption(
      option('--max-warnings <n>', cliWords.maxWarningsOption).argParser((word: string) => {
        if (/^\d{1,9}$/.test(word)) return Number(word);
        throw new UsageError('notANumber', { word: escapeControls(word), option: '--max-warnings' });
      }),
    )
    .addOption(
      option('--fix [kind]', cliWords.fixOption).argParser((word: string) => oneOf(word, fixKinds, '--fix')),
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
  withPlan(named('build'))
    .description(t(cliWords.buildPurpose))
    .addArgument(argument('[document]', cliWords.documentArgument, planDocumentKinds))
    .addArgument(
      // A period is written with a dash as often as with a hyphen.
      argument('[which]', cliWords.whichArgument).argParser((word: string) =>
        word.replace(/^(\d{4})[\u2010-\u2015\u2212](\d{4})$/, '$1-$2'),
      ),
    )
    .addOption(filled(option('--out <folder>', cliWords.outOption)).default('out'))
    .addOption(
      new Option(
        filledIn('--format <formats>'),
        t(cliWords.formatsOption, { choices: buildFormats, usual: usualFormats.join(',') }),
      )
        .argParser(formats)
        .default(usualFormats),
    )
    .addOption(
      option('--watermark <text>', cliWords.watermarkOption)
        .argParser((word: string) => meant(word, ['auto', 'none'], namesOfArgument) ?? word)
        .default('auto'),
    )
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

  prepare(named('diff'))
    .description(t(diffWords.purpose))
    .addArgument(argument('[A]', diffWords.revisionsArgument))
    .addArgument(argument('[B]', diffWords.headArgument))
    .addOption(option('--plan <folder>', cliWords.planOption))
    .addOption(option('--format <format>', cliWords.formatOption, diffFormats).default('pretty'))
    .addOption(option('--fail-on <weight>', diffWords.failOnOption, failOnWeights))
    .addOption(
      option('--only <what>', diffWords.onlyOption).argParser((words: string) =>
        words.split(',').map((word) => word.trim()),
      ),
    )
    .addOption(option('--stat', diffWords.statOption))
    .addOption(filled(option('--out <file>', diffWords.outOption)))
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

  prepare(named('textconv'))
    .description(t(diffWords.textconvPurpose))
    .addArgument(argument('<file>', diffWords.fileArgument))
    .addOption(option('--plan <folder>', cliWords.planOption))
    .addHelpText('after', `\n${t(diffWords.textconvSetUp)}`)
    .action(async (file, _options, command: Command) => {
      const { textconv } = await import('./commands/textconv.ts');
      done(await textconv(file, command.optsWithGlobals(), world));
    });

  const year = (word: string): number => {
    if (/^\d{4}$/.test(word)) return Number(word);
    throw new UsageError('notYear', { word: escapeControls(word) });
  };
  withPlan(named('new'))
    .description(t(cliWords.newPurpose))
    .addArgument(argument('<kind>', cliWords.newKindArgument, newKinds))
    .addArgument(argument('<year>', cliWords.yearArgument).argParser(year))
    .addHelpText('after', examples('planverk new action-plan 2013'))
    .action(async (_kind, ofYear, _options, command: Command) => {
      const { newActionPlan } = await import('./commands/new.ts');
      done(await newActionPlan(ofYear, command.optsWithGlobals(), world));
    });

  withPlan(named('list'))
    .description(t(cliWords.listPurpose))
    .addArgument(argument('[kind]', cliWords.kindArgument, listKinds))
    .addOption(option('--json', cliWords.jsonOption))
    .addHelpText('after', examples('planverk list', 'planverk list actions', 'planverk list goals --json'))
    .action(async (kind, _options, command: Command) => {
      const { list } = await import('./commands/list.ts');
      done(await list(kind, command.optsWithGlobals(), world));
    });
  prepare(named('fmt'))
    .description(t(cliWords.fmtPurpose))
    .addOption(option('--plan <folder>', cliWords.planOption))
    .addOption(option('--check', cliWords.checkOption))
    .addHelpText('after', examples('planverk fmt', 'planverk fmt --check'))
    .action(async (_options, command: Command) => {
      const { fmt } = await import('./commands/fmt.ts');
      done(await fmt(command.optsWithGlobals(), world));
    });

  prepare(named('lsp'))
    .description(t(cliWords.lspPurpose))
    .addOption(option('--plan <folder>', cliWords.planOption))
    .addOption(option('--stdio', cliWords.stdioOption))
    .addHelpText('after', examples('planverk lsp --stdio'))
    .action(async (_options, command: Command) => {
      const { lsp } = await import('./commands/lsp.ts');
      done(await lsp(command.optsWithGlobals(), world));
    });

  prepare(named('explain'))
    .description(t(cliWords.explainPurpose))
    .addArgument(argument('[code]', cliWords.codeArgument))
    .addHelpText('after', examples('planverk explain PV1401', 'planverk explain actions-carried-over'))
    .action(async (word, _options, command: Command) => {
      const { explain } = await import('./commands/explain.ts');
      done(await explain(word, command.optsWithGlobals(), world));
    });

  prepare(named('help'))
    .description(t(cliWords.helpPurpose))
    .addArgument(argument('[command]', cliWords.commandArgument))
    .addHelpText('after', examples('planverk help', 'planverk help build'))
    .action((word: string | undefined) => {
      const about = word === undefined ? program : commandCalled(program, word);
      if (!about) throw unknownCommand(program, word ?? '');
      about.outputHelp();
      done(0);
    });
  return program;

  /** The choice that was meant, in whichever language it was said. */
  function oneOf(word: string, choices: readonly string[], name: string): string {
    const found = meant(word, choices, namesOfArgument);
    if (found !== undefined) return found;
    throw new UsageError('wrongChoice', {
      word: escapeControls(word),
      option: name,
      choices,
      suggestion: nearest(word, choices, namesOfArgument),
      path: brokenPath(args, word),
    });
  }
}

/** The command of a name in any language. */
function commandCalled({ commands }: Command, name: string): Command | undefined {
  return commands.find((command) => [command.name(), ...command.aliases()].includes(name));
}

/** What a command is called in Norwegian; undefined for the others, and in English. */
function spokenName(command: Command, language: Language): string | undefined {
  const own = Object.hasOwn(commandNames, command.name()) ? commandNames[command.name()] : undefined;
  return language === 'en' ? undefined : own?.[language];
}

/** The command that a command line begins with. */
function askedCommand(program: Command, args: readonly string[]): Command | undefined {
  return args.map((word) => commandCalled(program, word)).find((command) => command !== undefined);
}

/** What commander found wrong with a command, to be said in the user's language. What is not wrong (help, version) stays. */
function inOwnWords(error: CommanderError, command: Command, args: readonly string[]): Error {
  const [, quoted = ''] = /'(.*)'/s.exec(error.message) ?? [];
  switch (error.code) {
    case 'commander.unknownOption': {
      const known = [command, command.parent].flatMap(
        (own) => own?.options.map(({ long }) => long ?? '') ?? [],
      );
      return new UsageError('unknownOption', {
        word: escapeControls(quoted),
        suggestion: nearest(quoted, new Set(known)),
      });
    }
    case 'commander.unknownCommand':
      return unknownCommand(command, command.args[0] ?? '');
    case 'commander.missingArgument': {
      const about = command.registeredArguments.find((own) => own.name() === quoted)?.description;
      const usage = command.registeredArguments.map((own) =>
        own.required ? `<${own.name()}>` : `[${own.name()}]`,
      );
      const line = [command.parent?.name(), command.name(), ...usage].join(' ');
      return new UsageError('missingArgument', { word: `<${quoted}>`, about, line });
    }
    case 'commander.optionMissingArgument': {
      const own = command.options.find(({ flags }) => flags === quoted);
      return new UsageError('missingValue', {
        word: own?.long ?? quoted,
        flags: quoted,
        about: own?.description,
      });
    }
    case 'commander.missingMandatoryOptionValue':
      return new UsageError('missingOption', { word: quoted });
    case 'commander.conflictingOption':
      return new UsageError('conflictingOptions', { words: error.message.match(/--[\w-]+/g) ?? [] });
    default:
      // Help and the version are no mistakes; whatever else commander says, it says in English.
      return error.exitCode === 0 || error.code === 'commander.help'
        ? error
        : new UsageError('wrongLine', { words: args.map(escapeControls) });
  }
}

function unknownCommand({ commands }: Command, word: string): UsageError {
  const names = (name: string): readonly string[] => Object.values(commandNames[name] ?? {});
  const suggestion = nearest(
    word,
    commands.map((command) => command.name()),
    names,
  );
  return new UsageError('unknownCommand', { word: escapeControls(word), suggestion });
}

/** @throws UsageError that names the words that a command has no place for */
function refuseExcess(command: Command, line: readonly string[]): void {
  const { args, registeredArguments } = command;
  const words = args.slice(registeredArguments.length);
  if (words.length === 0) return;
  const whole = registeredArguments.length === 1 ? escapeControls(args.join(' ')) : undefined;
  const path = brokenPath(line, words[0] ?? '') ?? whole;
  throw new UsageError('tooManyArguments', { words: words.map(escapeControls), path });
}

/** A path that was meant where a word follows one without quotation marks, as in `--plan my plan`; else undefined. */
function brokenPath(args: readonly string[], word: string): string | undefined {
  const at = args.indexOf(word);
  const [option, begun] = args.slice(Math.max(0, at - 2), at);
  return at >= 2 && /^--(?:plan|out)$/.test(option ?? '') ? escapeControls(`${begun} ${word}`) : undefined;
}

/** `--fix` alone is `--fix=safe`: what follows it is not its value, but the folder. */
function withFixKind(args: readonly string[]): string[] {
  return args.map((own) => (own === '--fix' ? '--fix=safe' : own));
}
