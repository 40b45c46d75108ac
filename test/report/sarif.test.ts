import type { Diagnostic } from '../../src/report/diagnostic.ts';
import type { Located, ReportOptions } from '../../src/report/located.ts';
import { sarifReport } from '../../src/report/sarif.ts';

const options: ReportOptions = {
  language: 'en',
  version: '1.2.3',
  pathOf: (file) => file,
  disabledRules: [],
};

/** A diagnostic at line 3, columns 5 to 8. */
function located(severity: Diagnostic['severity'], code: string, own: Partial<Located> = {}): Located {
  return {
    diagnostic: { code, name: `rule-of-${code}`, severity } as Diagnostic,
    message: 'sentence',
    hint: '',
    span: { file: 'a.yaml', line: 3, column: 5, endLine: 3, endColumn: 8 },
    related: [],
    fingerprint: 'f',
    ...own,
  };
}
const runOf = (all: readonly Located[]) => JSON.parse(sarifReport(all, options)).runs[0];

// Source: GitHub, "SARIF support for code scanning": a run has no more than 25 000 results.
test('a run has no more results than code scanning takes, the gravest first, and says how many it lacks', () => {
  const all = [
    ...Array.from({ length: 25_004 }, () => located('info', 'PV3')),
    ...Array.from({ length: 2 }, () => located('warning', 'PV2')),
    located('error', 'PV1'),
  ];
  const { results, tool, invocations } = runOf(all);
  expect(results).toHaveLength(25_000);
  expect(results.slice(0, 4).map(({ level }: { level: string }) => level)).toEqual([
    'error',
    'warning',
    'warning',
    'note',
  ]);
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(['PV1', 'PV2', 'PV3']);
  // 25 004 + 2 + 1 − 25 000
  expect(invocations).toEqual([
    {
      executionSuccessful: true,
      toolExecutionNotifications: [{ level: 'warning', message: { text: '7 more results were left out.' } }],
    },
  ]);
});

test('as many results as code scanning takes are all there, and nothing is said to lack', () => {
  const run = runOf(Array.from({ length: 25_000 }, () => located('info', 'PV3')));
  expect(run.results).toHaveLength(25_000);
  expect(run).not.toHaveProperty('invocations');
});

test('results of the same weight keep their order', () => {
  const { results } = runOf(['PV9', 'PV1', 'PV5'].map((code) => located('error', code)));
  expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['PV9', 'PV1', 'PV5']);
});

test.each([
  ['actions/å b.yaml', 'actions/%C3%A5%20b.yaml'],
  ['a#1?.md', 'a%231%3F.md'],
  ['50%25.md', '50%2525.md'],
  // Half a surrogate has no bytes: it becomes U+FFFD, which is EF BF BD.
  ['a\ud800.md', 'a%EF%BF%BD.md'],
])('the file %j is the URI %s', (file, uri) => {
  const span = { file, line: 3, column: 5, endLine: 4, endColumn: 1 };
  const related = { ...span, line: 9, endLine: 9 };
  const [result] = runOf([located('error', 'PV1', { span, related: [related] })]).results;
  expect(result.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri },
        region: { startLine: 3, startColumn: 5, endLine: 4, endColumn: 1 },
      },
    },
  ]);
  expect(result.relatedLocations).toEqual([
    {
      id: 0,
      physicalLocation: {
        artifactLocation: { uri },
        region: { startLine: 9, startColumn: 5, endLine: 9, endColumn: 1 },
      },
    },
  ]);
});

test('what to do stands after the sentence', () => {
  const { results } = runOf([located('error', 'PV1', { hint: 'fix it' }), located('error', 'PV1')]);
  expect(results.map(({ message }: { message: object }) => message)).toEqual([
    { text: 'sentence (fix it)' },
    { text: 'sentence' },
  ]);
});
