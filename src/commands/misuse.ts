import { escapeControls } from '../escape/escape-controls.ts';
import { placeholderWords } from '../messages/placeholder-words.ts';
import { namesOfCommand, namesOfOption } from '../messages/spoken-words.ts';
import { meant, nearest, nearestName } from '../text/did-you-mean.ts';
import { UsageError } from './usage-error.ts';

/** What commander knows of a command, as far as misuse is about it. */
interface ParsedCommand {
  readonly args: readonly string[];
  readonly commands: readonly ParsedCommand[];
  readonly options: readonly {
    readonly long?: string | undefined;
    readonly flags: string;
    readonly description: string;
  }[];
  readonly parent: ParsedCommand | null;
  readonly registeredArguments: readonly {
    readonly description: string;
    readonly required: boolean;
    /** It takes all the words that are left. */
    readonly variadic: boolean;
    name(): string;
  }[];
  name(): string;
}

/** What commander found wrong. */
interface ParseError extends Error {
  /** `commander.unknownOption` and others */
  readonly code: string;
  readonly exitCode: number;
}

/** Of two letters, one is no slip of the pen: `--år` is not `--at`. */
const shortestGuessed = '--abc'.length;

/** What commander found wrong with a command, to be said in the user's language. What is not wrong (help, version) stays. */
export function misuseOf(error: ParseError, command: ParsedCommand, line: readonly string[]): Error {
  const [, quoted = ''] = /'(.*)'/s.exec(error.message) ?? [];
  switch (error.code) {
    case 'commander.unknownOption': {
      const names = [command, command.parent].flatMap(
        (parsed) => parsed?.options.map(({ long }) => long ?? '') ?? [],
      );
      // Commander keeps the option for help apart.
      const known = [...new Set([...names, '--help'])];
      const spelt = quoted.length < shortestGuessed ? undefined : nearest(quoted, known, namesOfOption);
      return new UsageError('unknownOption', {
        word: escapeControls(quoted),
        suggestion: meant(quoted, known, namesOfOption) ?? spelt,
      });
    }
    case 'commander.unknownCommand':
      return unknownCommand(command, command.args[0] ?? '');
    case 'commander.missingArgument': {
      const missing = command.registeredArguments.find((argument) => argument.name() === quoted);
      const about = missing?.description ?? '';
      return new UsageError('missingArgument', { word: `<${quoted}>`, about, line: lineOf(command) });
    }
    case 'commander.optionMissingArgument': {
      const option = command.options.find(({ flags }) => flags === quoted);
      return new UsageError('missingValue', {
        word: option?.long ?? quoted,
        flags: quoted,
        about: option?.description ?? '',
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
        : new UsageError('wrongLine', { words: line.map(escapeControls) });
  }
}

export function unknownCommand({ commands }: ParsedCommand, word: string): UsageError {
  const names = commands.map((command) => command.name());
  const suggestion = nearestName(word, names, namesOfCommand);
  return new UsageError('unknownCommand', { word: escapeControls(word), suggestion });
}

/** @throws UsageError that names the words that a command has no place for, and says what it takes */
export function refuseExcess(command: ParsedCommand, line: readonly string[]): void {
  const { args, registeredArguments } = command;
  const words = args.slice(registeredArguments.length);
  if (words.length === 0 || registeredArguments.at(-1)?.variadic) return;
  const broken = brokenPath(line, words[0] ?? '');
  const takesPath = registeredArguments.some((argument) => pathNames.has(argument.name()));
  const whole = takesPath && registeredArguments.length === 1 ? escapeControls(args.join(' ')) : undefined;
  throw new UsageError('tooManyArguments', {
    words: words.map(escapeControls),
    line: takesPath || broken !== undefined ? undefined : lineOf(command),
    path: broken ?? whole,
  });
}

/** Arguments that may be a path, in the language of any user: two states of a plan may be folders. */
const pathNames = new Set<string>([
  ...Object.values(placeholderWords.folder),
  ...Object.values(placeholderWords.file),
  'A',
  'B',
]);

/** A command as it is written, with what it takes: `planverk new <type> <år>`, `planverk fmt --plan <mappe>`. */
function lineOf(command: ParsedCommand): string {
  const taken = command.registeredArguments.map((argument) =>
    argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
  );
  const plan = command.options.find(({ long }) => long === '--plan')?.flags;
  if (taken.length === 0 && plan !== undefined) taken.push(plan);
  return [command.parent?.name(), command.name(), ...taken].join(' ');
}

/** A path that was meant where a word follows one without quotation marks, as in `--plan my plan`; else undefined. */
export function brokenPath(line: readonly string[], word: string): string | undefined {
  const at = line.indexOf(word);
  const [option, begun] = line.slice(Math.max(0, at - 2), at);
  return at >= 2 && /^--(?:plan|out)$/.test(option ?? '') ? escapeControls(`${begun} ${word}`) : undefined;
}
