// V8 options of this program: the one place that does. A flag that a V8 does not know is printed on stderr, so
// each is given only to the versions that were tried (Node 20, 22 and 24 run on V8 11, 12 and 13).
const { setFlagsFromString } = require('node:v8');

const v8 = Number.parseInt(process.versions.v8, 10);

/** Commands that go on until they are stopped, by all their names. */
const staying = new Set(['lsp', 'watch', 'følg']);

/**
 * Most runs are over in a second: what V8 would optimize as eagerly as it does in programs that stay costs more than it
 * gives, most of all where documents are made (bench/start.mjs, bench/validate.mjs). To be said before anything is loaded:
 * compiled code that is kept belongs to the flags that it was compiled with.
 */
exports.optimizeLate = (command) => {
  if (staying.has(command)) return;
  if (v8 === 11) setFlagsFromString(`--interrupt-budget=${command === 'build' ? 1_000_000 : 400_000}`);
  if (v8 === 12) setFlagsFromString('--invocation-count-for-turbofan=10000');
};

/**
 * V8 prefers growing the heap to collecting; for long documents and large plans we trade time for memory. What is new is collected
 * on the one thread: four that share it take no less time on two processors, and a twentieth more of theirs.
 */
exports.saveMemory = () => {
  if (v8 < 11 || v8 > 13) return;
  setFlagsFromString('--heap-growing-percent=35');
  setFlagsFromString('--no-parallel-scavenge');
};

/**
 * Has V8 look at every byte of compiled code that was kept, as it does by itself only in debug builds: much quicker than
 * we could. To be said before anything is compiled. False where V8 was not tried: then it is for others to look.
 */
exports.checkKeptCode = () => {
  const can = v8 >= 11 && v8 <= 13;
  if (can) setFlagsFromString('--verify-snapshot-checksum');
  return can;
};
