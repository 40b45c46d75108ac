import type { MessagePort } from 'node:worker_threads';
import type { ExitCode } from './commands/command.ts';
import { runCommandLine } from './commands/command-line.ts';
import { languageBeforePlan } from './commands/language-before-plan.ts';
import { escapeControls, printableLines } from './escape/escape-controls.ts';
import { openOutput } from './io/output.ts';
import { stopAsFirstProcess } from './io/stops.ts';
import { isExhausted, UserError } from './io/user-error.ts';
import type { World } from './io/world.ts';
import type { Language } from './kinds/languages.ts';
import { cliWords } from './messages/cli-words.ts';
import { say } from './messages/wording.ts';

/** What a second thread can do. */
const tasks = {
  read: async (port: MessagePort) => (await import('./reading/read-worker.ts')).serveReader(port),
  render: async (port: MessagePort) => (await import('./publishing/render-worker.ts')).serveRenderer(port),
  index: async (port: MessagePort) => (await import('./publishing/web/index-worker.ts')).serveIndexer(port),
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

/** Runs planverk as a process and returns its exit code. */
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
    outFailed: out.failed,
    width: process.stdout.columns || 100,
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    version: PLANVERK_VERSION,
    ...(process.argv[1] !== undefined && { program: process.argv[1] }),
    threadFile,
    saveMemory: () => launcher.saveMemory(),
    // In this order: standard input is opened when it is asked for.
    ...(process.stderr.isTTY &&
      process.stdin.isTTY && {
        ask: async (question: string) => (await import('./io/ask.ts')).askOnTerminal(question),
      }),
    ...(cacheFolder !== undefined && {
      cache: { folder: cacheFolder, build: `${PLANVERK_BUILD}-${process.version}` },
    }),
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
  try {
    return await runCommandLine(args, language, world);
  } catch (error) {
    const userError = isExhausted(error) ? new UserError('files-exhausted', {}, error) : error;
    if (userError instanceof UserError) {
      await tell(userError, args, world);
      return 3;
    }
    const detail = error instanceof Error ? error.message : String(error);
    world.err(`planverk: ${say(cliWords.bug, language, { detail: escapeControls(detail) })}\n`);
    if (debug && error instanceof Error) world.err(`${error.stack}\n`);
    return 4;
  }
}

/** Says what could not be done, and what helps. */
async function tell(userError: UserError, args: readonly string[], world: World): Promise<void> {
  const { userErrorMessage } = await import('./messages/user-errors.ts');
  const { text, hint } = userErrorMessage(userError);
  const language = languageAsked(args, world);
  const help = hint ? `${printableLines(hint(language))}\n` : '';
  world.err(`planverk: ${escapeControls(text(language))}\n${help}`);
  if (args.includes('--debug')) world.err(`${userError.stack}\n`);
}

/** The language must be known before the command line and the plan are: help and complaints are in it. */
function languageAsked(args: readonly string[], world: World): Language {
  return languageBeforePlan(optionValue(args, '--lang'), optionValue(args, '--plan'), world);
}

function optionValue(args: readonly string[], name: string): string | undefined {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  if (at < 0) return undefined;
  return args[at]?.includes('=') ? args[at]?.slice(name.length + 1) : args[at + 1];
}
