// Whole processes that read a generated plan, as ratios to one that only parses the same texts with the libraries that
// planverk parses with: node validate.mjs [scale …]. Scale 10 is 2 600 files, 100 is 26 000. Medians; the runs are
// interleaved.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePlan } from './records.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const cli = join(dirname(here), 'bin', 'planverk.js');
const scales = process.argv.slice(2).map(Number).filter(Number.isFinite);
if (scales.length === 0) scales.push(1, 10, 100);
/** A big plan is slow, and steadier. */
const runsOf = (scale) => (scale < 100 ? 7 : 3);
const work = mkdtempSync(join(tmpdir(), 'planverk-validate-'));

function measure(args, env) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

console.log(`Node ${process.version}, medians of 7 runs, of 3 for a scale of 100\n`);
console.log('| files | MB | validate / parsing alone | validate again / the first |');
console.log('|---|---|---|---|');
try {
  for (const scale of scales) {
    const folder = join(work, String(scale));
    const { files, bytes } = writePlan(folder, scale);
    const cache = join(work, `cache-${scale}`);
    const times = { peer: [], first: [], again: [] };
    for (let run = 0; run <= runsOf(scale); run += 1) {
      // planverk is installed and was run before, on texts that it has not seen.
      for (const name of existsSync(cache) ? readdirSync(cache) : [])
        if (/^(?:answer|reads)-/.test(name)) rmSync(join(cache, name));
      const own = {
        peer: measure([join(here, 'peers', 'parse.mjs'), folder], {}),
        first: measure([cli, 'validate', folder], { PLANVERK_CACHE: cache }),
        again: measure([cli, 'validate', folder], { PLANVERK_CACHE: cache }),
      };
      // The first round warms the disk's cache and is not counted.
      if (run > 0) for (const [name, time] of Object.entries(own)) times[name].push(time);
    }
    const [peer, first, again] = [times.peer, times.first, times.again].map(median);
    console.log(
      `| ${files} | ${(bytes / 1e6).toFixed(2)} | ${(first / peer).toFixed(2)} | ${(again / first).toFixed(2)} |`,
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
