import { cliWords } from '../../src/messages/cli-words.ts';
import { say } from '../../src/messages/wording.ts';
import {
  commonWords,
  type DescribedCommand,
  type DescribedWord,
  describedCommands,
} from './described-commands.ts';
import { environment, exitCodes, type Fact, outputFact, planFolderFact } from './program-facts.ts';

/** The page that `man planverk` shows, in the language of roff (man(7)), made from the table of commands. */
export function manPage(version: string): string {
  const lines = [
    `.TH PLANVERK 1 "" "planverk ${roff(version)}" "planverk"`,
    '.SH NAME',
    `planverk \\- ${roff(lowerFirst(say(cliWords.purpose, 'en').replace(/\.$/, '')))}`,
    '.SH SYNOPSIS',
    '.B planverk',
    '.RI [ options ] " command " [ arguments ]',
    '.SH DESCRIPTION',
    ...paragraph(planFolderFact.en),
    ...paragraph(outputFact.en),
    '.SH OPTIONS',
    ...listed([...commonWords('en'), { written: '-V, --version', about: say(cliWords.versionOption, 'en') }]),
    '.SH COMMANDS',
    ...describedCommands('en').flatMap(commandLines),
    '.SH EXIT STATUS',
    ...facts(exitCodes),
    '.SH ENVIRONMENT',
    ...facts(environment),
  ];
  return `${lines.join('\n')}\n`;
}

function commandLines(command: DescribedCommand): readonly string[] {
  const { usage, purpose, options, examples, instructions } = command;
  return [
    `.SS ${roff(usage)}`,
    ...paragraph(`${upperFirst(purpose)}.`),
    ...listed([...command.arguments, ...options]),
    // Lines of a shell stay as they are.
    ...['.PP', '.nf', ...(instructions?.split('\n') ?? examples).map(textLine), '.fi'],
  ];
}

function listed(words: readonly DescribedWord[]): readonly string[] {
  return words.flatMap(({ written, about }) => ['.TP', `.B ${roff(written)}`, textLine(about)]);
}

function facts(all: readonly Fact[]): readonly string[] {
  return listed(all.map(({ name, means }) => ({ written: name, about: say(means, 'en') })));
}

function paragraph(text: unknown): readonly string[] {
  return ['.PP', textLine(String(text))];
}

/** A line of text: what would make a request of it at its beginning is taken as text. */
function textLine(text: string): string {
  return roff(text).replace(/^(?=[.'])/, '\\&');
}

/** Text in roff. A hyphen is one that can be copied into a command line; a backtick is no part of the words. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('"', '\\(dq')
    .replaceAll('~', '\\(ti')
    .replaceAll('^', '\\(ha')
    .replaceAll('`', '')
    .replaceAll('\n', ' ');
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
