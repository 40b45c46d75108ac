import { createHash } from 'node:crypto';
import { reportWords } from '../messages/report-words.ts';
import { type Severity, say } from '../messages/wording.ts';
import { type Located, type ReportOptions, sentenceOf } from './located.ts';
import { printable } from './printable.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** More of a level than these are dropped without a word. Source: actions/toolkit, issue 734. */
const mostOfLevel = 10;

/**
 * Workflow commands that mark lines of a pull request, then the report for people. While that is printed commands are
 * stopped: no line of a plan is taken for one.
 * @param text the report for people, without colour
 */
export function githubReport(located: readonly Located[], text: string, { language }: ReportOptions): string {
  const lines: string[] = [];
  let left = 0;
  for (const severity of ['error', 'warning', 'info'] as const) {
    const own = located.filter(({ diagnostic }) => diagnostic.severity === severity);
    // One notice is kept for the line that says how many there are besides.
    const most = severity === 'info' ? mostOfLevel - 1 : mostOfLevel;
    lines.push(...own.slice(0, most).map(annotation));
    left += Math.max(0, own.length - most);
  }
  if (left > 0) lines.push(`::notice::${data(say(reportWords.moreBelow, language, { count: left }))}`);
  const token = createHash('sha256').update(`planverk ${text}`).digest('hex');
  return [...lines, `::stop-commands::${token}`, text.trimEnd(), `::${token}::`, ''].join('\n');
}

function annotation(own: Located): string {
  const { diagnostic, span } = own;
  const properties = Object.entries({
    file: span.file,
    line: span.line,
    col: span.column,
    endLine: span.endLine,
    endColumn: span.endColumn,
    title: diagnostic.code,
  }).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${commands[diagnostic.severity]} ${properties.join(',')}::${data(sentenceOf(own))}`;
}

/** Source: actions/toolkit, packages/core/src/command.ts, for which characters are to be escaped. What steers a terminal is shown as in the report. */
function data(text: string): string {
  const lines = text.split('\n').map(printable);
  return lines.join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
