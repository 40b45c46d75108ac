// Copies the repository to a folder with every line ended by CRLF, as git gives it on Windows by default, or by what else is
// asked for.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [, , folder, ends = 'crlf'] = process.argv;
if (folder === undefined || !['crlf', 'lf'].includes(ends))
  throw new Error('usage: node scripts/copy-with-line-ends.mjs <folder> [crlf|lf]');
const lineEnd = ends === 'crlf' ? '\r\n' : '\n';

const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter(Boolean);
for (const path of files) {
  const bytes = readFileSync(join(root, path));
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes.includes(0) ? bytes : withLineEnds(bytes));
}
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');

/** Byte by byte, so that what is not UTF-8 stays what it is. */
function withLineEnds(bytes) {
  const text = bytes.toString('latin1');
  return Buffer.from(text.replace(/\r?\n/g, lineEnd), 'latin1');
}
