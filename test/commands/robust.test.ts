import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const work = temporaryFolder();
const longest = 10_000;
const mostMemory = 512_000;
const peak = join(work, 'peak.mjs');
writeFileSync(
  peak,
  "process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS));\n",
);

/** Runs the real command line with a limit on time (10 s) and memory (512 MB); it must end by itself, and say why. */
function run(args: readonly string[], cwd: string) {
  const result = spawnSync(process.execPath, ['--import', peak, join(root, 'bin', 'planverk.js'), ...args], {
    cwd,
    encoding: 'utf8',
    timeout: longest,
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH ?? '', PLANVERK_LANG: 'nb', PLANVERK_CACHE: join(work, 'cache') },
  });
  const [err = '', memory = '0'] = result.stderr.split('\npeak ');
  expect({ args, signal: result.signal }).toEqual({ args, signal: null });
  expect([0, 1, 2, 3]).toContain(result.status);
  expect(Number(memory)).toBeLessThan(mostMemory);
  expect(err + result.stdout).not.toMatch(/\n {4}at |node:internal/);
  return { code: result.status, out: result.stdout, err };
}

/** The small plan with other files, in a folder of its own. */
function plan(name: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  writePlan(join(work, name, 'plan'), { ...smallPlan, ...files });
  return join(work, name);
}

const action = smallPlan['actions/skilt.yaml'] ?? '';
const withTitle = (title: string): Record<string, string> => ({
  'actions/skilt.yaml': action.replace('title: Nye skilt', `title: ${title}`),
});
const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${Array.from(
  { length: 20 },
  (_, at) =>
    `b${at}: &b${at} [${Array(9)
      .fill(`*${at === 0 ? 'a' : `b${at - 1}`}`)
      .join(', ')}]`,
).join('\n')}\n`;

/** Files that are errors, each told with its place, and nothing built from them. */
const refused: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  'aliases that grow': { 'actions/a.yaml': bomb },
  'a merge key': { 'actions/a.yaml': '<<: { title: x }\n' },
  'brackets in brackets': { 'actions/a.yaml': `title: ${'['.repeat(20_000)}` },
  'dashes in dashes': { 'actions/a.yaml': '- '.repeat(20_000) },
  'maps in maps': {
    'actions/a.yaml': Array.from({ length: 3000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
  },
  'quotes in Markdown': { 'chapters/02-a.md': `---\nid: a\n---\n\n# A\n\n${'> '.repeat(3000)}a <b>\n` },
  'signs of emphasis without end': {
    'chapters/02-a.md': `---\nid: a\n---\n\n# A\n\n${'*_'.repeat(20_000)}\n`,
  },
  'lists in lists in a line': { 'actions/skilt.yaml': `${action}description: "${'1. '.repeat(20_000)}a"\n` },
  'keys of the prototype': { 'actions/skilt.yaml': `${action}__proto__: { x: 1 }\nconstructor: x\n` },
  'a tag': withTitle('!!js/function "x"'),
  'two documents': { 'actions/skilt.yaml': `${action}---\ntitle: x\n` },
  'a key twice': { 'actions/skilt.yaml': `${action}title: x\n` },
  'bytes that are no UTF-8': { 'actions/skilt.yaml': Buffer.from([0x74, 0x3a, 0x20, 0xff, 0xfe, 0x41]) },
  'UTF-16': { 'actions/skilt.yaml': Buffer.from(`\ufeff${action}`, 'utf16le') },
  'a NUL': { 'actions/skilt.yaml': `${action}\0` },
  'half a surrogate': withTitle('"\\ud800"'),
  'control characters': withTitle('"a\u001b[31mb"'),
  'a path out of the plan': { 'chapters/02-a.md': '---\nid: a\n---\n\n# A\n\n![x](../../hemmelig.png)\n' },
  'a picture on the web': {
    'chapters/02-a.md': '---\nid: a\n---\n\n# A\n\n![x](https://example.org/x.png)\n',
  },
  'HTML in prose': { 'chapters/02-a.md': '---\nid: a\n---\n\n# A\n\n<script>x()</script>\n' },
  'a megabyte in a line': withTitle(`'${'a'.repeat(1_000_000)}'`),
  'a file of 3 MB': { 'chapters/02-a.md': `---\nid: a\n---\n\n# A\n\n${'ord '.repeat(800_000)}\n` },
};

test.each(Object.entries(refused))('%s: told with its place, and nothing is built', (name, files) => {
  const folder = plan(name.replaceAll(' ', '-'), files);
  const json = run(['validate', '--format', 'json'], folder);
  expect(json.code).toBe(1);
  const { diagnostics } = JSON.parse(json.out);
  expect(diagnostics.some((own: { severity: string }) => own.severity === 'error')).toBe(true);
  for (const { file, line } of diagnostics) {
    expect(existsSync(join(folder, file))).toBe(true);
    expect(line).toBeGreaterThan(0);
  }
  const built = run(['build'], folder);
  expect(built.code).toBe(1);
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

test('plan.yaml raises a limit, for a revision too, and only where it gives more', () => {
  const long = { 'chapters/02-a.md': `---\nid: a\n---\n\n# A\n\n${'ord '.repeat(600_000)}\n` };
  const limited = (limits: string) => ({
    ...long,
    'plan.yaml': `${smallPlan['plan.yaml']}limits: ${limits}\n`,
  });
  const raised = plan('limit-raised', limited('{ fileBytes: 3000000 }'));
  expect(run(['validate'], raised).code).toBe(0);
  execFileSync('git', ['init', '-q'], { cwd: raised });
  execFileSync('git', ['add', '.'], { cwd: raised });
  const author = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
  execFileSync('git', [...author, 'commit', '-qm', 'a'], { cwd: raised });
  expect(run(['validate', '--at', 'HEAD'], raised).code).toBe(0);
  expect(run(['validate'], plan('limit-kept', limited('{ files: 60000 }'))).out).toContain('PV0005');
  expect(
    run(
      ['validate'],
      plan('limit-lowered', { 'plan.yaml': `${smallPlan['plan.yaml']}limits: { fileBytes: 1 }\n` }),
    ).code,
  ).toBe(0);
});

/** Odd, but right: built as any other. */
const allowed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ids that objects have': {
    'focus-areas/01-naering/01-reiseliv.md': (
      smallPlan['focus-areas/01-naering/01-reiseliv.md'] ?? ''
    ).replace('- salg {#salg}', '- salg {#salg}\n- a {#length}\n- b {#valueof}'),
  },
  'a command of a workflow': withTitle("'::error::x'"),
  'markup as a title': withTitle('\'<script>x()</script> & "y"\''),
  'a shell as a title': withTitle("'$(id); rm -rf / %PATH%'"),
  'a formula as a title': withTitle("'=cmd|x!A1'"),
  'five thousand lines': { 'chapters/02-a.md': `---\nid: a\n---\n\n# A\n\n${'- punkt\n'.repeat(5000)}` },
};

test.each(Object.entries(allowed))('%s: as any other', (name, files) => {
  const folder = plan(name.replaceAll(' ', '-'), files);
  expect(run(['validate'], folder).code).toBe(0);
  const built = run(['build', '--format', 'html,md,csv,pdf'], folder);
  expect({ name, code: built.code, err: built.err }).toEqual({ name, code: 0, err: '' });
  const html = readdirSync(join(folder, 'out', 'html')).filter((file) => file.endsWith('.html'));
  for (const file of html)
    expect(readFileSync(join(folder, 'out', 'html', file), 'utf8')).not.toMatch(/<script>|\son\w+=/);
});

test('text that steers a terminal is shown as escapes, also in names of files', () => {
  const folder = plan('terminal', { 'actions/\u001b]52;c;x\u0007.yaml': 'titel: x\n' });
  const { out, err } = run(['validate'], folder);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
});

const posix = process.platform === 'win32' ? test.skip : test;

posix('devices, pipes and links out of the plan are not read', () => {
  const folder = plan('devices');
  const actions = join(folder, 'plan', 'actions');
  symlinkSync('/dev/zero', join(actions, 'null.yaml'));
  symlinkSync('/etc/passwd', join(actions, 'passord.yaml'));
  symlinkSync('/etc', join(folder, 'plan', 'media'));
  execFileSync('mkfifo', [join(actions, 'ror.yaml')]);
  const { code, out } = run(['validate', '--format', 'json'], folder);
  expect(code).toBe(1);
  expect(out).not.toContain('root:');
  const told = JSON.parse(out).diagnostics.map(({ file }: { file: string }) => file.split('/').at(-1));
  for (const name of ['null.yaml', 'passord.yaml', 'ror.yaml']) expect(told).toContain(name);
});

test.each(['--output=ond.txt', '-x', 'HEAD:plan', 'a..b', 'finnes ikke', '', '$(id)', '@{-99}'])(
  'the revision %j makes no file and runs no program',
  (revision) => {
    const folder = plan('revisions');
    if (!existsSync(join(folder, '.git'))) execFileSync('git', ['init', '-q'], { cwd: folder });
    const before = readdirSync(folder);
    const { code } = run(['validate', `--at=${revision}`], folder);
    expect([2, 3]).toContain(code);
    expect(readdirSync(folder)).toEqual(before);
  },
);

test('two builds at once leave whole files, whichever ends last', async () => {
  const folder = plan('twice');
  const { spawn } = await import('node:child_process');
  const ends = [1, 2].map(
    () =>
      new Promise<number | null>((resolve) => {
        const child = spawn(process.execPath, [join(root, 'bin', 'planverk.js'), 'build'], {
          cwd: folder,
          stdio: 'ignore',
        });
        child.on('exit', resolve);
      }),
  );
  expect(await Promise.all(ends)).toEqual([0, 0]);
  const { files } = JSON.parse(readFileSync(join(folder, 'out', 'manifest.json'), 'utf8'));
  for (const { file, bytes } of files) expect(readFileSync(join(folder, 'out', file)).length).toBe(bytes);
  expect(readdirSync(join(folder, 'out')).some((name) => name.endsWith('.tmp'))).toBe(false);
});

test('an empty folder, a file for a folder and a folder without a plan are told of', () => {
  mkdirSync(join(work, 'empty'), { recursive: true });
  expect(run(['build', '--plan', work], work).code).toBe(1);
  for (const args of [
    ['validate', join(work, 'empty')],
    ['validate', peak],
  ])
    expect(run(args, work).code).toBe(3);
});
