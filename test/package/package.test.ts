// The package as it is published, installed in an empty folder and used there by one who has never seen the sources.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { installPackage, packageIn } from '../support/installed.ts';
import { below, git, initRepository } from '../support/repository.ts';
import { type CliResult, root, runCli } from '../support/run-cli.ts';
import { runSources } from '../support/run-sources.ts';
import { smallPlan, smallPlanWith } from '../support/small-plan.ts';
import { startedByTests, within } from '../support/started.ts';
import { copyFolder, temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

const require = createRequire(import.meta.url);
/** As a user's folder may be called. */
const home = join(temporaryFolder(), 'Åse Ø og data');
let installed = '';
const { start } = startedByTests();
beforeAll(() => {
  installed = installPackage(home);
}, 120_000);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
const manifest = (): Record<string, unknown> =>
  JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Record<string, unknown>;
const compiled = join(home, 'kompilert');
/** Runs the installed program. Of what it keeps, only what was compiled is there for the next run. */
function run(args: readonly string[], cwd: string, env: Record<string, string> = {}): CliResult {
  const program = join(installed, 'bin', 'planverk.js');
  const result = runCli(args, cwd, { PLANVERK_CACHE: compiled, ...env }, program);
  for (const name of existsSync(compiled) ? readdirSync(compiled) : [])
    if (!name.startsWith('code-')) rmSync(join(compiled, name), { recursive: true });
  return result;
}

test('one package of at most 10 MB, with no dependency and no script', () => {
  expect(readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    'planverk',
  ]);
  const bytes = filesIn(installed).reduce((sum, path) => sum + statSync(join(installed, path)).size, 0);
  expect(bytes).toBeLessThan(10_000_000);
  expect(bytes).toBeGreaterThan(5_000_000);
  // What README says of it is what it is.
  const [, said] = /^The package takes (\d+) MB,/m.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  expect(Number(said)).toBe(Math.round(bytes / 1e6));
  const published = manifest();
  expect(Object.keys(published).filter((key) => /dependencies|scripts/i.test(key))).toEqual([]);
  // npm's provenance compares the repository with the one that the package was built in.
  expect(published).toMatchObject({
    homepage: expect.stringMatching(/^https:/),
    repository: { type: 'git', url: 'git+https://github.com/planverk/planverk.git' },
    bugs: expect.stringMatching(/^https:/),
  });
  expect(published.version).toBe((require('../../package.json') as { version: string }).version);
});

test('it holds the program, fonts, schemas, templates and the example plan, and nothing that only tests use', () => {
  const files = filesIn(installed);
  expect(files).toEqual(
    expect.arrayContaining(filesIn(join(root, 'schemas')).map((path) => `schemas/${path}`)),
  );
  expect(files).toEqual(
    expect.arrayContaining(filesIn(join(root, 'templates')).map((path) => `templates/${path}`)),
  );
  expect(files).toEqual(expect.arrayContaining(filesIn(join(root, 'plan')).map((path) => `plan/${path}`)));
  // Codes of diagnostics are links to it.
  expect(files).toContain('docs/rules.md');
  // A job on GitHub uses it as it is.
  expect(files).toContain('action.yml');
  expect(manifest().man).toEqual(['./man/planverk.1']);
  expect(readFileSync(join(installed, 'man/planverk.1'), 'utf8')).toMatch(/^\.TH PLANVERK 1 /);
  expect(files.filter((path) => path.endsWith('.ttf')).sort()).toEqual(
    ['bold-italic', 'bold', 'italic', 'mono', 'regular', 'semibold'].map((face) => `dist/fonts/${face}.ttf`),
  );
  expect(
    files.filter((path) => /^(src|test|scripts|node_modules)\/|validators\.js$|\.ts$/.test(path)),
  ).toEqual([]);
});

test('npm pack gives the same bytes in another folder, time zone and mask, from files of other times', () => {
  const packed = (name: string, env: Record<string, string>, mask: string): Buffer => {
    const folder = join(home, 'igjen', name);
    copyFolder(packageIn(home), folder);
    for (const path of filesIn(folder)) utimesSync(join(folder, path), name.length, name.length);
    execFileSync('sh', ['-c', `umask ${mask} && npm pack --silent`], {
      cwd: folder,
      timeout: 50_000,
      env: { PATH: process.env.PATH, HOME: home, ...env },
    });
    const archive = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
    return readFileSync(join(folder, archive));
  };
  const one = packed('en', { TZ: 'Pacific/Kiritimati' }, '022');
  expect(packed('enda en', { TZ: 'America/St_Johns', LC_ALL: 'C' }, '077').equals(one)).toBe(true);
  // What was installed is what was packed.
  const first = readdirSync(home).find((file) => file.endsWith('.tgz')) ?? '';
  expect(readFileSync(join(home, first)).equals(one)).toBe(true);
}, 120_000);

test('what its pages link to is in it', () => {
  const pages = filesIn(installed).filter((path) => path.endsWith('.md') && !path.startsWith('plan/'));
  const links = pages.flatMap((page) => {
    const text = readFileSync(join(installed, page), 'utf8').replace(/(`{3,})[\s\S]*?\1|`[^`\n]*`/g, '');
    const targets = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link = '']) => link);
    return targets.map((link) => join(dirname(page), link));
  });
  expect(links.length).toBeGreaterThan(5);
  expect(links.filter((link) => !existsSync(join(installed, link)))).toEqual([]);
});

test('every package that is bundled is listed with its licence, as text and as CycloneDX', () => {
  const notices = readFileSync(join(installed, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
  const bill = JSON.parse(readFileSync(join(installed, 'sbom.cdx.json'), 'utf8')) as {
    readonly components: readonly { readonly name: string; readonly version: string }[];
  };
  const schemas = join(
    dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json')),
    'res',
    'schema',
  );
  const schema = (name: string): object =>
    JSON.parse(readFileSync(join(schemas, `${name}.SNAPSHOT.schema.json`), 'utf8')) as object;
  const ajv = new Ajv({ strict: false, validateFormats: false });
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'])
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  const valid = ajv.compile(schema('bom-1.6'));
  expect([valid(bill), valid.errors]).toEqual([true, null]);
  const names = bill.components.map(({ name }) => name);
  // What the program is made of, down to what only its parts ask for.
  expect(names).toEqual(
    expect.arrayContaining([
      '@expo-google-fonts/source-code-pro',
      '@expo-google-fonts/source-sans-3',
      'ajv',
      'commander',
      'fontkit',
      'micromark',
      'pdfkit',
      'unified',
      'vscode-jsonrpc',
      'vscode-languageserver',
      'yaml',
    ]),
  );
  for (const { name, version } of bill.components) expect(notices).toContain(`\n${name} ${version} (`);
});

test('the packages that the repository names are the ones that are bundled', () => {
  const { dependencies } = require('../../package.json') as { dependencies: Record<string, string> };
  const bill = readFileSync(join(installed, 'sbom.cdx.json'), 'utf8');
  const missing = Object.entries(dependencies).filter(
    ([name, version]) => !bill.includes(`pkg:npm/${name.replace('@', '%40')}@${version}"`),
  );
  expect(missing).toEqual([]);
});

test('every command runs, and says nothing on stderr that it did not mean to', () => {
  const cwd = join(home, 'kommandoer');
  copyFolder(join(root, 'plan'), join(cwd, 'plan'));
  for (const [args, err] of [
    [['validate'], ''],
    [['validate', '--format', 'sarif'], ''],
    [['list', 'actions'], ''],
    [['completion', 'bash'], ''],
    [['init', '../ny', '--yes', '--bare'], ''],
    [['new', 'chapter', 'Nytt', '--dry-run'], ''],
    [['fmt', '--check'], expect.stringMatching(/^\S.*\n$/)],
    [['explain', 'PV1401'], ''],
    [['diff', 'plan', 'plan'], ''],
    [['textconv', 'plan/plan.yaml'], ''],
    [['--version'], ''],
    [['--help'], ''],
    [['build', '--help'], ''],
  ] as const) {
    const result = run(args, cwd);
    expect([args, result.code, result.err]).toEqual([args, 0, err]);
    expect(result.out === '').toBe(args[0] === 'fmt');
  }
});

test.each(['reviewers', 'nb', 'nn', 'en'])(
  'git diff works with the line that %s gives for an install in the repository, from any folder',
  (from) => {
    const told =
      from === 'reviewers'
        ? readFileSync(join(root, 'docs', 'reviewers.md'), 'utf8')
        : run(['textconv', '--help', '--lang', from], home).out;
    const [, attributes = ''] = /^ *(plan\/\S+ diff=planverk)$/m.exec(told) ?? [];
    const [, textconv = ''] = /(git config diff\.planverk\.textconv ".*node_modules.*")/.exec(told) ?? [];
    const files = below('plan', smallPlan);
    if (!existsSync(join(home, '.git'))) initRepository(home);
    writePlan(home, { ...files, '.gitattributes': `${attributes}\n`, '.gitignore': 'node_modules\n*.tgz\n' });
    git(home, 'add', '.');
    git(home, 'commit', '-qm', from, '--allow-empty');
    execFileSync(textconv, { cwd: home, shell: true });
    const action = 'plan/actions/skilt.yaml';
    writePlan(home, { [action]: String(files[action]).replace('status: ongoing', 'status: done') });
    for (const folder of ['.', 'plan', 'plan/actions'])
      expect(
        git(join(home, folder), 'diff')
          .split('\n')
          .filter((line) => /^[-+] ?\p{L}/u.test(line)),
      ).toEqual(['-status: pågår', '+status: gjennomført']);
    writePlan(home, files);
  },
);

test('all documents are built with nothing but the package', () => {
  const cwd = join(home, 'dokumenter');
  mkdirSync(cwd);
  const { code, err } = run(
    ['build', '--plan', join(installed, 'plan'), '--format', 'pdf,html,md,csv'],
    cwd,
    { PATH: '', HOME: '', PLANVERK_CACHE: 'off' },
  );
  expect([code, err]).toEqual([0, '']);
  const files = filesIn(join(cwd, 'out'));
  expect(files).toEqual(
    expect.arrayContaining(['strategiplan.pdf', 'strategiplan.md', 'html/index.html', 'manifest.json']),
  );
});

test('what an install keeps compiled is its own: a stack names its files, not those of another', () => {
  const other = join(home, 'et annet sted', 'planverk');
  copyFolder(installed, other);
  const cache = join(home, 'mellomlager');
  const stackIn = (folder: string): string => {
    const script = `const { loadBundle } = require(${JSON.stringify(join(folder, 'bin', 'load-bundle.js'))});
      const { exports: planverk, keep } = loadBundle(process.argv[1], 'test');
      planverk.run(undefined, {}).catch((error) => { keep(); console.log(error.stack); });`;
    return execFileSync(process.execPath, ['-e', script, cache], { encoding: 'utf8', timeout: 20_000 });
  };
  for (const folder of [installed, other, installed, other]) {
    const files = [...stackIn(folder).matchAll(/\((.*\.cjs):\d+/g)].map(([, file]) => file);
    expect(files.length).toBeGreaterThan(0);
    expect(new Set(files)).toEqual(new Set([join(folder, 'dist', 'planverk.cjs')]));
  }
  expect(filesIn(cache).length).toBe(2);
});

test('the language server answers', async () => {
  const cwd = join(home, 'editor');
  copyFolder(join(root, 'plan'), join(cwd, 'plan'));
  const { child } = start(process.execPath, [join(installed, 'bin', 'planverk.js'), 'lsp', '--stdio'], {
    cwd,
  });
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  const answer = new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (part: Buffer) => {
      text += part.toString();
      if (text.includes('"capabilities"')) resolve(text);
    });
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  expect(await within('the answer', answer)).toContain('"renameProvider"');
});

/** Plans whose words and faults the two must treat alike. */
const plans: Readonly<Record<string, () => Readonly<Record<string, string | Uint8Array>>>> = {
  small: () => smallPlan,
  letters: () =>
    smallPlanWith({
      'chapters/01-bakgrunn.md':
        '---\nid: bakgrunn\n---\n\n# Økonomi på øyene\n\nJf. § 5 og 10 ‰ – «Damåsen–Saggrenda» koster kr 5 000, −5 °C.\n\n## Om mål\n\n| Å | Ø |\n| --- | --- |\n| −1 | 10 % |\n',
    }),
  faults: () =>
    smallPlanWith({
      'actions/skilt.yaml': (text) =>
        text.replace('amount: 100000', 'amount: −5 000').replace('title:', 'tittel:'),
      'focus-areas/01-naering/01-reiseliv.md': (text) => text.replace(' {#flere-gjester}', ' på øyene'),
    }),
};
const commands: readonly (readonly string[])[] = [
  ['validate'],
  ['validate', '--format', 'json'],
  ['list'],
  ['list', 'actions', '--json'],
  ['fmt', '--check'],
  ['diff', 'plan', '../small/plan', '--format', 'json'],
  ['diff', 'plan', '../small/plan'],
  ['build', '--draft', '--format', 'pdf,html,md,csv'],
  ['fmt'],
];

test.each(Object.keys(plans))(
  'the sources and the installed package give the same bytes: %s',
  async (name) => {
    const base = join(home, 'likt');
    for (const side of ['sources', 'package'])
      for (const plan of Object.keys(plans)) writePlan(join(base, side, plan, 'plan'), plans[plan]?.() ?? {});
    const [fromSources, fromPackage] = [join(base, 'sources', name), join(base, 'package', name)];
    for (const args of commands) {
      const [one, other] = [await runSources(args, fromSources), run(args, fromPackage)];
      expect([args, other]).toEqual([args, one]);
    }
    const [files, others] = [filesIn(fromSources), filesIn(fromPackage)];
    expect(others).toEqual(files);
    expect(files.filter((path) => path.endsWith('.pdf')).length).toBeGreaterThan(0);
    for (const path of files)
      expect([
        path,
        readFileSync(join(fromPackage, path)).equals(readFileSync(join(fromSources, path))),
      ]).toEqual([path, true]);
  },
);
