import { type Located, sentenceOf } from './located.ts';

/** Diagnostics as JUnit XML: a suite for each file, errors as failures; a plan without any is one case that passes. */
export function junitReport(located: readonly Located[]): string {
  const byFile = new Map<string, Located[]>();
  for (const diagnostic of located) {
    const group = byFile.get(diagnostic.span.file);
    if (group) group.push(diagnostic);
    else byFile.set(diagnostic.span.file, [diagnostic]);
  }
  const failures = located.filter(isError).length;
  const suites = [...byFile].map(([file, all]) => suite(file, all));
  if (suites.length === 0)
    suites.push(
      '  <testsuite name="plan" tests="1" failures="0">\n    <testcase classname="plan" name="plan"/>\n  </testsuite>',
    );
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="planverk" tests="${Math.max(1, located.length)}" failures="${failures}">
${suites.join('\n')}
</testsuites>
`;
}

function isError({ diagnostic }: Located): boolean {
  return diagnostic.severity === 'error';
}

function suite(file: string, all: readonly Located[]): string {
  const cases = all.map((diagnostic) => {
    const { code, name, severity } = diagnostic.diagnostic;
    const place = `${diagnostic.span.file}:${diagnostic.span.line}:${diagnostic.span.column}`;
    const said = escaped(`${place} ${sentenceOf(diagnostic)}`);
    const result = isError(diagnostic)
      ? `<failure type="${code}" message="${escaped(diagnostic.message)}">${said}</failure>`
      : `<system-out>${severity}: ${said}</system-out>`;
    return `    <testcase classname="${escaped(file)}" name="${code} ${name} ${diagnostic.span.line}:${diagnostic.span.column}">${result}</testcase>`;
  });
  return `  <testsuite name="${escaped(file)}" tests="${all.length}" failures="${all.filter(isError).length}">\n${cases.join('\n')}\n  </testsuite>`;
}

/** Text for XML. What XML 1.0 cannot hold is left out. */
function escaped(text: string): string {
  return (
    text
      .replace(/\p{Cs}/gu, '\ufffd')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: leaving them out is the purpose
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll('\n', '&#10;')
  );
}
