import type { Severity } from '../messages/wording.ts';
import { type Located, sentenceOf } from './located.ts';

const severities: Readonly<Record<Severity, 'critical' | 'minor' | 'info'>> = {
  error: 'critical',
  warning: 'minor',
  info: 'info',
};

/** Diagnostics as a code quality report. Source: GitLab's documentation, Code Quality report format. */
export function gitlabReport(located: readonly Located[]): string {
  const report = located.map((own) => ({
    description: sentenceOf(own),
    check_name: own.diagnostic.code,
    fingerprint: own.fingerprint,
    severity: severities[own.diagnostic.severity],
    location: { path: own.span.file, lines: { begin: own.span.line } },
  }));
  return `${JSON.stringify(report, null, 2)}\n`;
}
