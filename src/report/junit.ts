import { type Located, sentenceOf } from './located.ts';

/** Diagnostics as JUnit XML: a suite for each file, errors as failures; a plan without any is one case that passes. */
export function junitReport(located: readonly Located[]): string {
  const byFile = new Map<string, Located[]>();
  for (const own of located) {
    const group = byFile.get(own.span.file);
    if (group) group.push(own);
    else byFile.set(own.span.file, [own]);
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
  const cases = all.map((own) => {
    const { code, name, severity } = own.diagnostic;
    const place = `${own.span.file}:${own.span.line}:${own.span.column}`;
    const said = escaped(`${place} ${sentenceOf(own)}`);
    const result = isError(own)
      ? `<failure type="${code}" message="${escaped(own.message)}">${said}</failure>`
      : `<system-out>${severity}: ${said}</system-out>`;
    return `    <testcase classname="${escaped(file)}" name="${code} ${name} ${own.span.line}:${own.span.column}">${result}</testcase>`;
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
