import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { validateFormats } from '../../src/commands/names.ts';
import { styler } from '../../src/report/style.ts';
import { expectGolden } from '../support/golden.ts';
import { runBuilt } from '../support/run-built.ts';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { copyFolder, temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const cases = join(root, 'test', 'cases');
const formats = validateFormats.filter((format) => format !== 'pretty');

const everything = join(work, 'everything');
copyFolder(join(cases, 'validate', '_base'), join(everything, 'plan'));
copyFolder(join(cases, 'validate', 'everything-at-once'), join(everything, 'plan'));
const clean = join(work, 'clean');
writePlan(join(clean, 'plan'), smallPlan);

/** Text that would be markup or a command where it is not escaped. */
const hostile = '"]]></failure><script>x()</script> %0A::error::x &amp; \u202e, a: b';
const crooked = join(work, 'crooked');
writePlan(join(crooked, 'plan'), {
  ...smallPlan,
  'actions/nettsalg.yaml': (smallPlan['actions/nettsalg.yaml'] ?? '').replace(
    'after: [skilt]',
    `after: ['${hostile}']`,
  ),
});

async function report(format: string, folder: string): Promise<string> {
  const { code, out, err } = await runBuilt(['validate', '--format', format], folder);
  expect({ format, err }).toEqual({ format, err: '' });
  expect(code).toBe(folder === clean ? 0 : 1);
  return out;
}
const officialSchema = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);

test.each(formats)('%s of everything that is wrong', async (format) => {
  const out = (await report(format, everything)).replace(
    /"(semanticV|v)ersion": "\d+\.\d+\.\d+"/,
    '"$1ersion": "0.0.0"',
  );
  expectGolden(out, join(cases, 'formats', `${format}.txt`));
});

test.each([
  ['everything', everything],
  ['a clean plan', clean],
  ['hostile text', crooked],
])('SARIF of %s keeps the official schema', async (_name, folder) => {
  const { Ajv } = await import('ajv');
  // Of draft 4 it uses nothing that later drafts read otherwise, but for its name.
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(officialSchema, 'utf8'));
  const log = JSON.parse(await report('sarif', folder));
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false });
  const valid = ajv.validate(schema, log);
  expect(ajv.errorsText()).toBe('No errors');
  expect(valid).toBe(true);
  const [{ results, tool }] = log.runs;
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
});

test('JUnit is XML, whatever the plan says, and counts as it should', async () => {
  for (const folder of [everything, clean, crooked]) {
    const counts: Record<string, number> = {};
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    let tests = 0;
    parser.on('opentag', ({ name, attributes }) => {
      counts[name] = (counts[name] ?? 0) + 1;
      if (name === 'testsuites') tests = Number(attributes.tests);
    });
    parser.write(await report('junit', folder)).close();
    expect(
      Object.keys(counts).every((name) =>
        ['testsuites', 'testsuite', 'testcase', 'failure', 'system-out'].includes(name),
      ),
    ).toBe(true);
    expect(counts.testcase).toBe(tests);
  }
});

test('no line of a plan is a command of a workflow', async () => {
  const lines = (await report('github', crooked)).split('\n');
  const stop = lines.findIndex((line) => line.startsWith('::stop-commands::'));
  const token = lines[stop]?.slice('::stop-commands::'.length);
  expect(lines.slice(0, stop).every((line) => /^::(error|warning|notice) /.test(line))).toBe(true);
  expect(lines.slice(0, stop).some((line) => line.includes('%250A::error::x'))).toBe(true);
  expect(lines.filter((line) => line === `::${token}::`).length).toBe(1);
});

test('GitHub marks ten of a level and says how many more there are', async () => {
  const folder = join(work, 'many');
  const actions = Array.from({ length: 14 }, (_, index) => [`actions/a${index}.yaml`, 'titel: x\n']);
  writePlan(join(folder, 'plan'), { ...smallPlan, ...Object.fromEntries(actions) });
  const lines = (await report('github', folder)).split('\n');
  expect(lines.filter((line) => line.startsWith('::error ')).length).toBe(10);
  expect(lines.filter((line) => line.startsWith('::notice::')).length).toBe(1);
  expect(await report('pretty', folder)).toMatch(/… og \d+ til av samme type \(PV0101\)/);
});

test('fingerprints are unique, and stay when lines move and when the language changes', async () => {
  const prints = async (language: string, folder = everything): Promise<string[]> =>
    JSON.parse((await runBuilt(['validate', '--format', 'gitlab', '--lang', language], folder)).out).map(
      (own: { fingerprint: string }) => own.fingerprint,
    );
  const before = await prints('nb');
  expect(new Set(before).size).toBe(before.length);
  expect(await prints('en')).toEqual(before);
  const moved = join(work, 'moved');
  copyFolder(join(everything, 'plan'), join(moved, 'plan'));
  for (const name of readdirSync(join(moved, 'plan', 'actions'))) {
    const path = join(moved, 'plan', 'actions', name);
    writeFileSync(path, `# merknad\n\n${readFileSync(path, 'utf8')}`);
  }
  expect((await prints('nb', moved)).sort()).toEqual([...before].sort());
});

test('what a plan switches off or weighs otherwise is said, with its reason', async () => {
  const folder = join(work, 'settings');
  mkdirSync(folder, { recursive: true });
  writePlan(join(folder, 'plan'), {
    ...smallPlan,
    'plan.yaml': `${smallPlan['plan.yaml']}rules:\n  unique-ids: { severity: off, reason: Prøver noe }\n  milestones-in-action-time: { severity: info, reason: Gamle data }\n`,
    'actions/skilt.yaml': (smallPlan['actions/skilt.yaml'] ?? '').replace('2011-06-01', '2011-01-31'),
  });
  const text = (await runBuilt(['validate'], folder)).out;
  expect(text).toContain('Slått av i plan.yaml: unique-ids (Prøver noe)');
  expect(text).toContain('= merk: alvorlighetsgraden er endret i plan.yaml: Gamle data');
  const json = JSON.parse((await runBuilt(['validate', '--format', 'json'], folder)).out);
  expect(json.disabledRules).toEqual([{ name: 'unique-ids', reason: 'Prøver noe' }]);
  expect(json.diagnostics[0].reason).toBe('Gamle data');
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

test('colour that is asked for is there, terminal or not', () => {
  expect(styler(true)('bold', 'x')).toBe('\u001b[1mx\u001b[22m');
  expect(styler(false)('bold', 'x')).toBe('x');
});
