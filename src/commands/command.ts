import type { World } from '../io/world.ts';
import type { Language } from '../kinds/languages.ts';
import type { Wording } from '../messages/wording.ts';

/** Options that every command has. */
export interface CommonOptions {
  readonly lang?: Language;
  readonly debug?: boolean;
}

/** Options of the commands that look for a plan. */
export interface PlanOptions extends CommonOptions {
  readonly plan?: string;
}

/**
 * 0 done · 1 done, and the answer is no · 2 asked wrongly · 3 could not do it · 4 a bug.
 * Source: the project's own table, after the habits of grep and diff.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

/** Where a value is on the command line, for the words that refuse it. */
export interface ValuePlace {
  /** `--format`, or `<kind>` in the user's language. */
  readonly name: string;
  /** `--format <format>` in the user's language. */
  readonly flags: string;
  /** What the value is for, in the user's language. */
  readonly about: string;
  /** The whole command line. */
  readonly line: readonly string[];
}

/** How a word of the command line becomes a value. */
export interface ValueType<T> {
  /** The words that may be there, where they are a few; the help names them. */
  readonly choices?: readonly string[];
  /** @throws UsageError for a word that is no such value */
  parse(word: string, place: ValuePlace): T;
}

/** Text is taken as it is; every other value has a type. */
type Typed<T> = [string] extends [T] ? { readonly type?: ValueType<T> } : { readonly type: ValueType<T> };

/** What the help says of an argument or option may name. */
interface AboutValues {
  /** The words that may be there; none where any may. */
  readonly choices: readonly string[];
  /** What is meant where the option is left out. */
  readonly usual: string;
}

interface Described {
  readonly about: Wording<AboutValues>;
}

type ArgumentSpec<T> = Described &
  ([T] extends [readonly string[]]
    ? /** `<file...>`, the last: one word or more. */
      { readonly placeholder: `<${string}...>`; readonly type?: never }
    : Typed<T> & {
        /** `<year>`, or `[year]` where it may be left out. */
        readonly placeholder: undefined extends T ? `[${string}]` : `<${string}>`;
      });

/** A switch has no placeholder. */
type ValueOfOption<T> = [T] extends [boolean]
  ? { readonly placeholder?: never }
  : Typed<T> &
      (
        | { readonly placeholder: `<${string}>`; readonly alone?: never }
        /** `alone` is the value where the option is without one: it takes a value only after `=`. */
        | { readonly placeholder: `[${string}]`; readonly alone: T & string }
      );

/** Each option is called as its key in the options of the function: `maxWarnings` → `--max-warnings`. */
type OptionSpecs<Options> = {
  readonly [Key in Exclude<keyof Options, keyof CommonOptions>]-?: Described &
    ValueOfOption<Exclude<Options[Key], undefined>> &
    (object extends Pick<Options, Key> ? { readonly default?: never } : { readonly default: Options[Key] });
};

/** The function of a command. It does what the command line asks, and answers with the exit code. */
type CommandFunction<Arguments, Options> = (
  args: Arguments,
  options: Options,
  world: World,
) => Promise<ExitCode>;

/** What the command line, the help and the pages say of a command. */
export interface CommandDescription {
  readonly name: string;
  readonly purpose: Wording;
  readonly arguments: readonly (Described & {
    readonly placeholder: string;
    readonly type?: ValueType<unknown>;
  })[];
  readonly options: Readonly<Record<string, OptionDescription>>;
  readonly examples: readonly string[];
  /** What the help says in the place of examples. */
  readonly instructions?: Wording;
}

/** An option, whatever the type of its value is. */
export interface OptionDescription extends Described {
  readonly placeholder?: string;
  readonly type?: ValueType<unknown>;
  readonly default?: unknown;
  readonly alone?: string;
}

/** A command as data, whatever the types of its arguments and options are. */
export interface Command extends CommandDescription {
  /** @param args and options, as the types of the command have parsed them */
  run(args: readonly unknown[], options: object, world: World): Promise<ExitCode>;
}

interface CommandSpec<Arguments extends readonly unknown[], Options extends CommonOptions>
  extends CommandDescription {
  readonly arguments: NoInfer<{ readonly [Index in keyof Arguments]: ArgumentSpec<Arguments[Index]> }>;
  readonly options: NoInfer<OptionSpecs<Options>>;
  /** Loads what the command needs. Nothing of it is loaded for the help, or for another command. */
  load(): Promise<CommandFunction<Arguments, Options>>;
}

/**
 * A command as data. The function that `load` gives says which arguments and options there are, and of which types: what
 * the command line would parse otherwise is an error of the compiler.
 */
export function defineCommand<const Arguments extends readonly unknown[], Options extends CommonOptions>(
  spec: CommandSpec<Arguments, Options>,
): Command {
  return {
    ...spec,
    async run(args, options, world) {
      const perform = await spec.load();
      // Each was parsed by the type that is in the specification, and those are the types of the function.
      return perform(args as unknown as Arguments, options as Options, world);
    },
  };
}
