import type { Severity } from '../messages/wording.ts';
import { type Located, type ReportOptions, sentenceOf } from './located.ts';
import { type Annotation, workflowCommands } from './workflow-commands.ts';

const levels: Readonly<Record<Severity, Annotation['level']>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/**
 * Diagnostics as marks on lines of a pull request, then the report for people.
 * @param text the report for people, without colour
 */
export function githubReport(located: readonly Located[], text: string, { language }: ReportOptions): string {
  const annotations = located.map((diagnostic) => ({
    level: levels[diagnostic.diagnostic.severity],
    span: diagnostic.span,
    title: diagnostic.diagnostic.code,
    message: sentenceOf(diagnostic),
  }));
  return workflowCommands(annotations, text, language);
}
