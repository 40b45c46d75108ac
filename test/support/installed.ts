import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-cli.ts';

/** How long a step may take, in milliseconds. */
const timeout = 50_000;

/** Where {@link installPackage} puts the package together. */
export function packageIn(folder: string): string {
  return join(folder, 'pakket');
}

/**
 * Puts the package together from what was built, and installs it in a folder, without a registry.
 * @returns the folder of the installed package
 */
export function installPackage(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const npm = (args: readonly string[], cwd: string): void => {
    const windows = process.platform === 'win32';
    execFileSync(windows ? 'npm.cmd' : 'npm', args, { cwd, shell: windows, stdio: 'pipe', timeout });
  };
  const whole = packageIn(folder);
  execFileSync(process.execPath, [join(root, 'scripts', 'package.mjs'), whole], { timeout });
  npm(['pack', '--silent', '--pack-destination', folder], whole);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  npm(['install', '--silent', '--offline', '--no-audit', '--no-fund', `./${archive}`], folder);
  return join(folder, 'node_modules', 'planverk');
}
