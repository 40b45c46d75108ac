import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expectGolden } from '../support/golden.ts';
import { readText } from '../support/read-text.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { copyFolder, temporaryFolder } from '../support/temporary.ts';

const cases = join(root, 'test', 'cases', 'validate');
const work = temporaryFolder();

/** Lays a case over the base plan in a folder of its own. */
function layOut(name: string): string {
  const folder = join(work, name);
  copyFolder(join(cases, '_base'), join(folder, 'plan'));
  copyFolder(join(cases, name), join(folder, 'plan'));
  const removed = join(cases, name, 'removed.txt');
  if (existsSync(removed)) {
    for (const path of readText(removed).split('\n').filter(Boolean)) rmSync(join(folder, 'plan', path));
  }
  return folder;
}

const names = readdirSync(cases).filter((name) => name !== '_base');

test.each(names)('validate %s', async (name) => {
  const { code, out, err } = await runBuilt(['validate'], layOut(name));
  expectGolden(`${out}${err}exit ${code}\n`, join(cases, name, 'expected.txt'));
});

test('there are at least thirty cases', () => {
  expect(names.length).toBeGreaterThanOrEqual(30);
});

test('json says the same as pretty, in the shape of its schema', async () => {
  const folder = layOut('everything-at-once');
  const { code, out } = await runBuilt(['validate', '--format', 'json'], folder);
  const report = JSON.parse(out);
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const schema = JSON.parse(readFileSync(join(root, 'schemas', 'diagnostics.schema.json'), 'utf8'));
  const ajv = new Ajv2020({ allErrors: true });
  expect(ajv.validate(schema, report)).toBe(true);
  expect(code).toBe(1);
  const pretty = (await runBuilt(['validate'], folder)).out;
  for (const diagnostic of report.diagnostics) {
    expect(pretty).toContain(`[${diagnostic.code}]: ${diagnostic.message}`);
  }
  expect(report.summary.errors).toBe(
    report.diagnostics.filter((each: { severity: string }) => each.severity === 'error').length,
  );
});

test('every language says every case, each in its own words', async () => {
  const folder = layOut('everything-at-once');
  const said = await Promise.all(
    ['nb', 'nn', 'en'].map(
      async (language) => (await runBuilt(['validate', '--lang', language], folder)).out,
    ),
  );
  expect(new Set(said).size).toBe(3);
  const codes = said.map((text) => [...text.matchAll(/PV\d{4}/g)].map(([code]) => code).join());
  expect(new Set(codes).size).toBe(1);
});

test('--max-warnings turns warnings into a no', async () => {
  const folder = layOut('hash-in-text');
  expect((await runBuilt(['validate', '--max-warnings', '0'], folder)).code).toBe(1);
  expect((await runBuilt(['validate', '--max-warnings', '1'], folder)).code).toBe(0);
});

describe('what is no plan', () => {
  const empty = join(work, 'empty');
  mkdirSync(empty, { recursive: true });
  test.each([
    ['a missing folder', ['validate', 'borte'], 3, 'finnes ikke'],
    ['an empty folder', ['validate', '.'], 3, 'er tom'],
    ['a folder without a plan', ['validate'], 3, 'Fant ingen plan'],
    ['a file', ['validate', join(root, 'package.json')], 3, 'er en fil'],
    ['an unknown option', ['validate', '--fromat', 'json'], 2, 'Mente du «--format»?'],
    ['an unknown command', ['validat'], 2, 'Mente du «validate»?'],
    ['an unknown format', ['validate', '--format', 'jsn'], 2, 'json'],
    ['too many words', ['validate', 'a', 'b'], 2, '«b» er ett ord for mye'],
    ['no value', ['validate', '--format'], 2, 'mangler en verdi'],
  ])('%s', async (_name, args, code, sentence) => {
    const result = await runBuilt(args, empty);
    expect(result.err).toContain(sentence);
    expect({ code: result.code, out: result.out }).toEqual({ code, out: '' });
    expect(result.err).not.toMatch(/\n\s+at /);
  });
});

test('help is in the language asked for, with examples', async () => {
  const nb = await runBuilt(['build', '--help']);
  expect(nb.code).toBe(0);
  expect(nb.out).toContain('Eksempler:');
  expect((await runBuilt(['build', '--help', '--lang', 'en'])).out).toContain('Examples:');
});
