// Writes the pages of planverk to dist/site, or to the folder that is named: they can be read from a disk, and put on any
// server. Ends with 1 where a link leads nowhere.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { runTypescript } from './run-typescript.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = resolve(argv[2] ?? join(root, 'dist', 'site'));

const { siteFiles } = await runTypescript('scripts/site/site.ts');
const { brokenSiteLinks } = await runTypescript('scripts/site/broken-links.ts');
const files = siteFiles((path) => readFileSync(join(root, path), 'utf8'));
if (argv[2] === undefined) rmSync(folder, { recursive: true, force: true });
for (const [path, text] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const wrong = brokenSiteLinks(files);
for (const line of wrong) stderr.write(`${line}\n`);
if (wrong.length > 0) exit(1);
stdout.write(`${files.size} files in ${folder}, and every link leads somewhere\n`);
