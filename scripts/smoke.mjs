// Packs planverk, installs the package in an empty folder and uses it there, as one who has never seen the sources.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'planverk-smoke-'));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const run = (command, args, cwd) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });

try {
  run(npm, ['pack', '--silent', '--pack-destination', folder], root);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new Error('npm pack made no archive');
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  run(npm, ['install', '--silent', '--no-audit', '--no-fund', `./${archive}`], folder);
  cpSync(join(root, 'plan'), join(folder, 'plan'), { recursive: true });
  const cli = join(folder, 'node_modules', 'planverk', 'bin', 'planverk.js');
  run(process.execPath, [cli, 'validate'], folder);
  const written = run(process.execPath, [cli, 'build'], folder);
  for (const name of ['strategiplan.pdf', 'strategiplan.md']) {
    if (!existsSync(join(folder, 'out', name)))
      throw new Error(`the installed package did not build ${name}`);
  }
  process.stdout.write(written);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
