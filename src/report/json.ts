import { countBySeverity } from './diagnostic.ts';
import type { Located, ReportOptions } from './located.ts';

/** Diagnostics as JSON; its shape is `schemas/diagnostics.schema.json`. Only the sentences depend on the language. */
export function jsonReport(
  located: readonly Located[],
  files: number,
  { version, disabledRules }: ReportOptions,
): string {
  const counts = countBySeverity(located.map(({ diagnostic }) => diagnostic));
  const report = {
    schemaVersion: 1,
    tool: { name: 'planverk', version },
    summary: { files, errors: counts.error, warnings: counts.warning, infos: counts.info },
    ...(disabledRules.length > 0 && { disabledRules }),
    diagnostics: located.map(({ diagnostic, message, hint, span, related, fingerprint }) => ({
      code: diagnostic.code,
      name: diagnostic.name,
      severity: diagnostic.severity,
      ...(diagnostic.reason !== undefined && { reason: diagnostic.reason }),
      message,
      ...(hint && { hint }),
      ...span,
      fingerprint,
      ...(related.length > 0 && { related }),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
