import { createHash } from 'node:crypto';
import { escapeControls } from '../escape/escape-controls.ts';
import { reportWords } from '../messages/report-words.ts';
import { type SpokenLanguage, say } from '../messages/wording.ts';
import type { Span } from '../text/place.ts';

const levels = ['error', 'warning', 'notice'] as const;

/** A mark on lines of a pull request. */
export interface Annotation {
  readonly level: (typeof levels)[number];
  readonly span: Span;
  readonly title: string;
  readonly message: string;
}

/** More of a level than these are dropped without a word. Source: actions/toolkit, issue 734. */
const mostOfLevel = 10;

/**
 * Workflow commands that mark lines of a pull request, then a report for people. While that is printed commands are
 * stopped: no line of a plan is taken for one.
 * @param text the report, without colour
 */
export function workflowCommands(
  annotations: readonly Annotation[],
  text: string,
  language: SpokenLanguage,
): string {
  const lines: string[] = [];
  let left = 0;
  for (const level of levels) {
    const ofLevel = annotations.filter((annotation) => annotation.level === level);
    // One notice is kept for the line that says how many there are besides.
    const most = level === 'notice' ? mostOfLevel - 1 : mostOfLevel;
    lines.push(...ofLevel.slice(0, most).map(commandOf));
    left += Math.max(0, ofLevel.length - most);
  }
  if (left > 0) lines.push(`::notice::${data(say(reportWords.moreBelow, language, { count: left }))}`);
  const token = createHash('sha256').update(`planverk ${text}`).digest('hex');
  return [...lines, `::stop-commands::${token}`, text.trimEnd(), `::${token}::`, ''].join('\n');
}

function commandOf({ level, span, title, message }: Annotation): string {
  const properties = Object.entries({
    file: escapeControls(span.file),
    line: span.line,
    col: span.column,
    endLine: span.endLine,
    endColumn: span.endColumn,
    title,
  }).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${level} ${properties.join(',')}::${data(message)}`;
}

/**
 * Source: actions/toolkit, packages/core/src/command.ts, for which characters are to be escaped. What steers a terminal is
 * shown as in the report.
 */
function data(text: string): string {
  const lines = text.split('\n').map(escapeControls);
  return lines.join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
