import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../support/read-text.ts';
import { root } from '../support/run-cli.ts';

/*
 * What a test cannot be made to fail by. That it asserts anything at all is asked of each as it runs (support/every-test.ts);
 * here is what is seen without running it.
 */

/** Code of the same length with nothing in its strings. */
function withoutStrings(code: string): string {
  return code.replace(/(['"])(?:\\.|(?!\1)[^\\\n])*\1/g, (own) => `'${' '.repeat(own.length - 2)}'`);
}

/** Where a bracket that opens at an offset is closed. */
function closing(code: string, open: number): number {
  let depth = 0;
  for (let at = open; at < code.length; at += 1) {
    if (code[at] === '(') depth += 1;
    if (code[at] === ')' && --depth === 0) return at;
  }
  return -1;
}

/** The statement that an offset stands in, from its first letter up to the offset. */
function before(code: string, offset: number): string {
  const start = Math.max(
    ...[';\n', '{\n', '}\n', '=> '].map((end) => code.lastIndexOf(end, offset) + end.length),
  );
  return code.slice(start, offset).trimStart();
}

/** What is wrong with the tests of a file, each with its line. */
function faultsIn(text: string): string[] {
  const code = withoutStrings(text);
  const faults: string[] = [];
  const told = (what: string, offset: number): void => {
    faults.push(`${what} in line ${code.slice(0, offset).split('\n').length}`);
  };
  for (const match of code.matchAll(/(?<![\w.'`])expect\(/g)) {
    const end = closing(code, match.index + 'expect'.length);
    if (/^\s*[;,)]/.test(code.slice(end + 1))) told('expects nothing', match.index);
    if (
      /^\s*\.(?:rejects|resolves)\b/.test(code.slice(end + 1)) &&
      !/(?:await|return)\s$/.test(before(code, match.index))
    )
      told('is not waited for', match.index);
  }
  for (const match of code.matchAll(
    /\b(?:test|describe|qpdfTest|browserTest|posix|posixGroup)\.(?:only|todo|failing)\b|\b[fx](?:test|it|describe)\(/g,
  ))
    told('leaves tests out', match.index);
  for (const match of code.matchAll(/fc\.assert\(\s*fc\.asyncProperty/g))
    if (!/(?:await|return)\s$/.test(before(code, match.index))) told('is not waited for', match.index);
  // A test that goes home early: a return in the body of the test itself, before its last lines.
  let body: string | undefined;
  for (const [index, line] of code.split('\n').entries()) {
    const indent = /^ */.exec(line)?.[0] ?? '';
    if (/^ *(?:test|qpdfTest|browserTest|posix|posixGroup)(?:\.each\(.*\))?\(/.test(line))
      body = `${indent}  `;
    if (body !== undefined && new RegExp(`^${body}(?:if \\(.*\\) )?return;$`).test(line))
      faults.push(`returns before its end in line ${index + 1}`);
    if (body !== undefined && line.startsWith(`${body.slice(2)}}`)) body = undefined;
  }
  return faults;
}

const folder = join(root, 'test');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.startsWith('cases/') && path !== 'borders/tests.test.ts');

test('no test is of a kind that cannot fail', () => {
  expect(files.filter((path) => path.endsWith('.test.ts')).length).toBeGreaterThan(50);
  const faults = files.flatMap((path) =>
    faultsIn(readText(join(folder, path))).map((own) => `${path} ${own}`),
  );
  expect(faults).toEqual([]);
});

test('tests are skipped only where something is missing, and their names say what', () => {
  const skipping = files.filter((path) => /\.skip\b/.test(readText(join(folder, path))));
  expect(skipping.sort()).toEqual([
    'commands/completion.test.ts',
    'site/man-page.test.ts',
    'support/pdf-objects.ts',
    'support/posix.ts',
    'support/terminal.ts',
    'web/browser.ts',
  ]);
  for (const path of skipping) expect(readText(join(folder, path))).toContain('(skipped: ');
});

test.each([
  ["test('a', () => {\n  expect(one);\n});\n", ['expects nothing in line 2']],
  ["test('a', () => {\n  expect(one(2)).toBe(3);\n});\n", []],
  ["test('a', () => {\n  expect(one()).rejects.toThrow();\n});\n", ['is not waited for in line 2']],
  ["test('a', async () => {\n  await expect(one()).rejects.toThrow();\n});\n", []],
  ["test('a', async () => {\n  await expect(\n    one(),\n  ).resolves.toBe(1);\n});\n", []],
  ["test('a', () => {\n  fc.assert(\n    fc.asyncProperty(b));\n});\n", ['is not waited for in line 2']],
  ["test.only('a', () => {\n  expect(1).toBe(1);\n});\n", ['leaves tests out in line 1']],
  ["xtest('a', () => {});\n", ['leaves tests out in line 1']],
  [
    "test('a', () => {\n  if (!tool) return;\n  expect(1).toBe(1);\n});\n",
    ['returns before its end in line 2'],
  ],
  [
    "describe('a', () => {\n  qpdfTest('b', () => {\n    if (x) return;\n    expect(1).toBe(1);\n  });\n});\n",
    ['returns before its end in line 3'],
  ],
  [
    "test('a', () => {\n  all.map((own) => {\n    if (own) return;\n    b();\n  });\n  expect(1).toBe(1);\n});\n",
    [],
  ],
  ['function a(): void {\n  if (b) return;\n  c();\n}\n', []],
])('of %j is told: %j', (code, faults) => {
  expect(faultsIn(code)).toEqual(faults);
});
