// Whole processes that read a generated plan, as ratios to one that only parses the same texts with the libraries that
// planverk parses with: node validate.mjs [scale …]. Scale 10 is 2 600 files, 100 is 26 000. Medians; the runs are
// interleaved. Time from start to exit, and beside it processor time, in which two threads count twice.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writePlan } from './records.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const cli = join(dirname(here), 'bin', 'planverk.js');
const scales = process.argv.slice(2).map(Number).filter(Number.isFinite);
if (scales.length === 0) scales.push(1, 10, 100);
/** A big plan is slow, and steadier. */
const runsOf = (scale) => (scale < 100 ? 7 : 3);
const work = mkdtempSync(join(tmpdir(), 'planverk-validate-'));

/** `validate` at most so many times parsing alone. */
const limits = { 10: 1.3, 100: 1.3 };
const hook = ['--import', pathToFileURL(join(here, 'processor-time.mjs')).href];
const report = join(work, 'processor-time');

function measure(args, env) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [...hook, ...args], {
    env: { ...process.env, ...env, PROCESSOR_TIME: report },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { time: performance.now() - start, processor: Number(readFileSync(report, 'utf8')) };
}
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
/** The median of each run's ratio: what is beside each other in time met the same machine. */
const ratio = (runs, field, over, under) => median(runs.map((run) => run[over][field] / run[under][field]));

console.log(`Node ${process.version}, medians of 7 runs, of 3 for a scale of 100\n`);
console.log('| files | MB | validate / parsing alone | by processor time | validate again / the first |');
console.log('|---|---|---|---|---|');
const verdicts = [];
try {
  for (const scale of scales) {
    const folder = join(work, String(scale));
    const { files, bytes } = writePlan(folder, scale);
    const cache = join(work, `cache-${scale}`);
    const runs = [];
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
      if (run > 0) runs.push(own);
    }
    const times = ratio(runs, 'time', 'first', 'peer');
    const figures = [times, ratio(runs, 'processor', 'first', 'peer'), ratio(runs, 'time', 'again', 'first')];
    const columns = [bytes / 1e6, ...figures].map((figure) => figure.toFixed(2));
    console.log(`| ${[files, ...columns].join(' | ')} |`);
    const limit = limits[scale];
    if (limit !== undefined)
      verdicts.push([
        times <= limit,
        `${files} files: validate takes ${times.toFixed(2)} × parsing alone (asked for: ${limit})`,
      ]);
  }
  console.log('');
  for (const [holds, text] of verdicts) console.log(`${holds ? 'holds ' : 'BROKEN'}  ${text}`);
  process.exitCode = verdicts.every(([holds]) => holds) ? 0 : 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
