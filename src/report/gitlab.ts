import type { Severity } from '../messages/wording.ts';
import { type Located, sentenceOf } from './located.ts';

const severities: Readonly<Record<Severity, 'critical' | 'minor' | 'info'>> = {
  error: 'critical',
  warning: 'minor',
  info: 'info',
};

/** Diagnostics as a code quality report. Source: GitLab's documentation, Code Quality report format. */
export function gitlabReport(located: readonly Located[]): string {
  const report = located.map((diagnostic) => ({
    description: sentenceOf(diagnostic),
    check_name: diagnostic.diagnostic.code,
    fingerprint: diagnostic.fingerprint,
    severity: severities[diagnostic.diagnostic.severity],
    location: { path: diagnostic.span.file, lines: { begin: diagnostic.span.line } },
  }));
  return `${JSON.stringify(report, null, 2)}\n`;
}
