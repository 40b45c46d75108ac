import type { Severity } from '../messages/wording.ts';
import type { Span } from '../text/place.ts';
import type { Located, ReportOptions } from './located.ts';
import { sentenceOf } from './located.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** No more than code scanning takes in one run. Source: the limits of GitHub's SARIF support. */
const mostResults = 25_000;

/** Diagnostics as SARIF. Source: OASIS, Static Analysis Results Interchange Format 2.1.0. */
export function sarifReport(located: readonly Located[], { version }: ReportOptions): string {
  const kept = [...located].sort((a, b) => weight(a) - weight(b)).slice(0, mostResults);
  const kinds = new Map(kept.map(({ diagnostic }) => [diagnostic.code, diagnostic]));
  const rules = [...kinds.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const indexOf = new Map(rules.map(({ code }, index) => [code, index]));
  const left = located.length - kept.length;
  const report = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'planverk',
            semanticVersion: version,
            rules: rules.map(({ code, name, severity }) => ({
              id: code,
              name,
              shortDescription: { text: name.replaceAll('-', ' ') },
              defaultConfiguration: { level: levels[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        ...(left > 0 && {
          invocations: [
            {
              executionSuccessful: true,
              toolExecutionNotifications: [
                { level: 'warning', message: { text: `${left} more results were left out.` } },
              ],
            },
          ],
        }),
        results: kept.map((diagnostic) => ({
          ruleId: diagnostic.diagnostic.code,
          ruleIndex: indexOf.get(diagnostic.diagnostic.code),
          level: levels[diagnostic.diagnostic.severity],
          message: { text: sentenceOf(diagnostic) },
          locations: [{ physicalLocation: location(diagnostic.span) }],
          ...(diagnostic.related.length > 0 && {
            relatedLocations: diagnostic.related.map((span, id) => ({
              id,
              physicalLocation: location(span),
            })),
          }),
          partialFingerprints: { primaryLocationLineHash: diagnostic.fingerprint },
        })),
      },
    ],
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function weight({ diagnostic }: Located): number {
  return ['error', 'warning', 'info'].indexOf(diagnostic.severity);
}

function location({ file, line, column, endLine, endColumn }: Span) {
  return {
    artifactLocation: {
      uri: file
        .replace(/\p{Cs}/gu, '\ufffd')
        .split('/')
        .map(encodeURIComponent)
        .join('/'),
    },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}
