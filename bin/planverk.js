#!/usr/bin/env node
// Start-up only: loads the bundle with V8's code cache, so that what was compiled once is not compiled at every start.
import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const bundle = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist', 'planverk.cjs');
if (!existsSync(bundle)) {
  process.stderr.write('planverk: dist/ is missing; run "npm run build" first.\n');
  process.exit(3);
}
const source = readFileSync(bundle, 'latin1');
const folder = cacheFolder();
// V8 checks only its own version and the length of the source; the bundle's beginning names the build.
const name = [
  'code',
  digest(source.slice(0, 4096) + source.length),
  process.version,
  process.arch,
  process.argv[2] ?? '',
];
const cacheFile = folder && join(folder, `${name.join('-').replace(/[^\w.-]/g, '')}.bin`.slice(-120));
const cachedData = cacheFile && existsSync(cacheFile) ? read(cacheFile) : undefined;
const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
  filename: bundle,
  ...(cachedData && { cachedData }),
});
const module = { exports: {} };
script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, dirname(bundle));
process.exitCode = await module.exports.run(process, folder);
if (cacheFile && process.exitCode < 2 && (!cachedData || script.cachedDataRejected)) keep(cacheFile);

/** A folder for what can be made again, or undefined where there is none. PLANVERK_CACHE moves it or, with "off", does without. */
function cacheFolder() {
  const { PLANVERK_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (PLANVERK_CACHE === 'off') return undefined;
  if (PLANVERK_CACHE) return PLANVERK_CACHE;
  if (process.platform === 'win32') return LOCALAPPDATA && join(LOCALAPPDATA, 'planverk', 'cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'planverk');
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'planverk');
}

function digest(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Written whole or not at all; that it cannot be written is nobody's trouble. */
function keep(file) {
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(draft, script.createCachedData(), { flag: 'wx', mode: 0o600 });
    renameSync(draft, file);
    forgetOld();
  } catch {
    if (existsSync(draft)) rmSync(draft, { force: true });
  }
}

/** What no build has used for a month was left by one that is gone. */
function forgetOld() {
  for (const other of readdirSync(folder)) {
    const path = join(folder, other);
    if (/\.bin$/.test(other) && Date.now() - statSync(path).mtimeMs > 30 * 24 * 3600_000)
      rmSync(path, { force: true });
  }
}
