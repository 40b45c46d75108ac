// Loads the bundle with V8's code cache, so that what was compiled once is not compiled at every start.
const fs = require('node:fs');
const { createRequire } = require('node:module');
const { homedir } = require('node:os');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');
const { checkKeptCode } = require('./engine.js');

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
  if (!fs.existsSync(join(dist, main))) {
    process.stderr.write('planverk: dist/ is missing; run "npm run build" first.\n');
    process.exit(3);
  }
  const keepers = [];
  const own = createRequire(join(dist, main));
  const load = (name) => {
    const path = join(dist, name);
    const source = readScript(path);
    const kept = folder && join(folder, codeName(name, source.slice(start.length, start.length + 20), use));
    const cachedData = kept && read(kept);
    const script = new Script(source, {
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

const start = '(function(exports,require,module,__filename,__dirname){';
const end = '\n})';

/**
 * A script as a function. Scripts are ASCII: of such bytes V8 makes no string of its own, and it need not put together
 * what is read in one piece.
 */
function readScript(path) {
  const descriptor = fs.openSync(path);
  try {
    const { size } = fs.fstatSync(descriptor);
    const bytes = Buffer.allocUnsafeSlow(start.length + size + end.length);
    bytes.latin1Write(start, 0);
    if (fs.readSync(descriptor, bytes, start.length, size, 0) < size) throw new Error(`${path} is cut short`);
    bytes.latin1Write(end, start.length + size);
    return bytes.latin1Slice();
  } finally {
    fs.closeSync(descriptor);
  }
}

/**
 * V8 checks only its own version and the length of the source: the name holds the build, which is the first word of the
 * script. Compiled code also knows the path that it was compiled from, and would tell it in another install.
 */
function codeName(script, build, use) {
  const from = encodeURIComponent(dist).slice(-100);
  const words = ['code', script, build, process.version, process.arch, from, use].join('-');
  return `${words.replace(/[^\w.%-]/g, '').slice(0, 220)}.bin`;
}

/** V8 does not look at all of its own head; of the rest only where it cannot check itself. */
const checkedBytes = checkKeptCode() ? 64 : Number.POSITIVE_INFINITY;
const sumBytes = 16;

/** The checksum at the start of a cached file. */
function sumOf(content) {
  return checksum(content.subarray(0, checkedBytes));
}

/**
 * What was kept, or undefined when there is nothing, or it is not as it was written: V8 would run it all the same. A pipe
 * would be waited for, a device read without end: only a file is read.
 */
function read(file) {
  let descriptor;
  try {
    descriptor = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0));
    if (!fs.fstatSync(descriptor).isFile()) return undefined;
    const bytes = fs.readFileSync(descriptor);
    const content = bytes.subarray(sumBytes);
    return bytes.toString('latin1', 0, sumBytes) === sumOf(content) ? content : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }
}

/** As in src/io/checksum.ts, which is in the bundle: this is needed before the bundle is loaded. */
function checksum(bytes) {
  let one = 0x9e3779b9 ^ bytes.length;
  let other = 0x7f4a7c15 ^ bytes.length;
  const own = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  const words = new Int32Array(own.buffer, own.byteOffset, Math.floor(own.length / 4));
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    one = Math.imul(one ^ word, 0x85ebca6b);
    one ^= one >>> 13;
    other = Math.imul((other << 5) | (other >>> 27), 0xc2b2ae35) ^ word;
  }
  for (let at = words.length * 4; at < bytes.length; at += 1) {
    one = Math.imul(one ^ bytes[at], 0x85ebca6b);
    other = Math.imul(other ^ bytes[at], 0xc2b2ae35);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
exports.sumOf = sumOf;

/** Written whole or not at all; that it cannot be written is nobody's trouble. */
function write(folder, file, content) {
  const draft = `${file}.${process.pid}${Math.random().toString(36).slice(1, 8)}`;
  try {
    // Node's own way (`recursive`) never ends in /proc, where nothing can be made.
    const missing = [];
    for (let above = folder; !fs.existsSync(above); above = dirname(above)) missing.unshift(above);
    for (const own of missing) fs.mkdirSync(own, { mode: 0o700 });
    fs.writeFileSync(draft, Buffer.concat([Buffer.from(sumOf(content), 'latin1'), content]), {
      flag: 'wx',
      mode: 0o600,
    });
    fs.renameSync(draft, file);
    forgetOld(folder);
  } catch {
    if (fs.existsSync(draft)) fs.rmSync(draft, { force: true });
  }
}

const hour = 3600_000;

/** What no build has used for a month was left by one that is gone, a draft after an hour by a run that was ended. */
function forgetOld(folder) {
  for (const other of fs.readdirSync(folder)) {
    const [, kept, draft] = /(\.bin)(\..+)?$/.exec(other) ?? [];
    const path = join(folder, other);
    const longest = draft ? hour : 30 * 24 * hour;
    if (kept && Date.now() - fs.statSync(path).mtimeMs > longest) fs.rmSync(path, { force: true });
  }
}
