// Puts together what is published, in dist/package/ or another folder: the scripts with all they hold, and no dependency of any kind.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTypescript } from './run-typescript.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [, , asked = join(root, 'dist', 'package')] = process.argv;
const folder = resolve(asked);

/** Folders and files of the repository that go along as they are. */
const copied = [
  'bin',
  'docs',
  'plan',
  'schemas',
  'templates',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'action.yml',
];
/** What the build made and only tests and type checks use, and what is published elsewhere. */
const leftOut = new Set(['package', 'schemas.js', 'site', 'templates.js', 'validators.js']);
/** What npm shows of a package, and what it must know to run it. */
const kept = [
  'name',
  'version',
  'description',
  'license',
  'keywords',
  'repository',
  'bugs',
  'homepage',
  'engines',
  'bin',
];

if (process.argv.includes('--refuse')) {
  process.stderr.write(
    'The repository is not what is published. "npm run package" writes dist/planverk-<version>.tgz.\n',
  );
  process.exit(1);
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const path of copied) cpSync(join(root, path), join(folder, path), { recursive: true });
// Editors read them, and need neither line ends nor indents.
for (const path of readdirSync(join(folder, 'schemas')).filter((name) => name.endsWith('.json'))) {
  const schema = join(folder, 'schemas', path);
  writeFileSync(schema, `${JSON.stringify(JSON.parse(readFileSync(schema, 'utf8')))}\n`);
}
// What was packed before is there, too.
const made = readdirSync(join(root, 'dist')).filter(
  (name) => !leftOut.has(name) && !/\.(tgz|zip)$/.test(name),
);
for (const path of made) {
  const to = /\.(txt|cdx\.json)$/.test(path) ? path : join('dist', path);
  cpSync(join(root, 'dist', path), join(folder, to), { recursive: true });
}
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const published = Object.fromEntries(
  kept.filter((key) => key in manifest).map((key) => [key, manifest[key]]),
);
// npm puts the page where `man planverk` finds it, where the package is installed on the machine.
const man = 'man/planverk.1';
const { manPage } = await runTypescript('scripts/site/man-page.ts');
mkdirSync(join(folder, 'man'));
writeFileSync(join(folder, man), manPage(manifest.version));
const pages = { ...published, man: [`./${man}`] };
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(pages, undefined, 2)}\n`);
