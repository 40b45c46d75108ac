// Loads the bundle with V8's code cache, so that what was compiled once is not compiled at every start.
const { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } =
  require('node:fs');
const { createRequire } = require('node:module');
const { homedir } = require('node:os');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const dist = join(dirname(__dirname), 'dist');
const main = 'planverk.cjs';

/** A folder for what can be made again, or undefined where there is none. PLANVERK_CACHE moves it and, with "off", does without. */
exports.cacheFolder = () => {
  const { PLANVERK_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (PLANVERK_CACHE === 'off') return undefined;
  if (PLANVERK_CACHE) return PLANVERK_CACHE;
  if (process.platform === 'win32') return LOCALAPPDATA && join(LOCALAPPDATA, 'planverk', 'cache');
  if (process.platform !== 'darwin' && XDG_CACHE_HOME) return join(XDG_CACHE_HOME, 'planverk');
  try {
    const below = process.platform === 'darwin' ? ['Library', 'Caches'] : ['.cache'];
    return join(homedir(), ...below, 'planverk');
  } catch {
    // The system does not know the user, as in many containers.
    return undefined;
  }
};

/** What the bundle exports, and what keeps it compiled for the next start that is for the same use. */
exports.loadBundle = (folder, use) => {
  if (!existsSync(join(dist, main))) {
    process.stderr.write('planverk: dist/ is missing; run "npm run build" first.\n');
    process.exit(3);
  }
  const keepers = [];
  const own = createRequire(join(dist, main));
  const load = (name) => {
    const path = join(dist, name);
    const source = readFileSync(path, 'utf8');
    const kept = folder && join(folder, codeName(name, source.slice(0, 20), use));
    const cachedData = kept && read(kept);
    const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
      filename: path,
      ...(cachedData && { cachedData }),
    });
    keepers.push(() => {
      if (kept && (!cachedData || script.cachedDataRejected)) write(folder, kept, script.createCachedData());
    });
    const module = { exports: {} };
    script.runInThisContext()(module.exports, requirePart, module, path, dist);
    return module.exports;
  };
  const parts = new Map();
  const requirePart = (id) => {
    if (!id.startsWith('./')) return own(id);
    if (!parts.has(id)) parts.set(id, load(id.slice(2)));
    return parts.get(id);
  };
  const keep = () => {
    for (const own of keepers) own();
  };
  return { exports: load(main), keep };
};

/**
 * V8 checks only its own version and the length of the source: the name holds the build, which is the first word of the
 * script. Compiled code also knows the path that it was compiled from, and would tell it in another install.
 */
function codeName(script, build, use) {
  const from = encodeURIComponent(dist).slice(-100);
  const words = ['code', script, build, process.version, process.arch, from, use].join('-');
  return `${words.replace(/[^\w.%-]/g, '').slice(0, 220)}.bin`;
}

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Written whole or not at all; that it cannot be written is nobody's trouble. */
function write(folder, file, bytes) {
  const draft = `${file}.${process.pid}${Math.random().toString(36).slice(1, 8)}`;
  try {
    // Node's own way (`recursive`) never ends in /proc, where nothing can be made.
    const missing = [];
    for (let above = folder; !existsSync(above); above = dirname(above)) missing.unshift(above);
    for (const own of missing) mkdirSync(own, { mode: 0o700 });
    writeFileSync(draft, bytes, { flag: 'wx', mode: 0o600 });
    renameSync(draft, file);
    forgetOld(folder);
  } catch {
    if (existsSync(draft)) rmSync(draft, { force: true });
  }
}

/** What no build has used for a month was left by one that is gone. */
function forgetOld(folder) {
  for (const other of readdirSync(folder)) {
    const path = join(folder, other);
    if (/\.bin$/.test(other) && Date.now() - statSync(path).mtimeMs > 30 * 24 * 3600_000)
      rmSync(path, { force: true });
  }
}
