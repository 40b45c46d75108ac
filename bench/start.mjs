// Whole processes on the plan in plan/, as ratios to an empty Node process in the same run. Medians; the runs of all
// commands are interleaved, so that a slow moment of the machine meets them all.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cli = join(root, 'bin', 'planverk.js');
const out = mkdtempSync(join(tmpdir(), 'planverk-bench-'));
const runs = Number(process.argv[2] ?? 21);

const edited = join(out, 'edited');
cpSync(join(root, 'plan'), edited, { recursive: true });

const commands = [
  { name: 'node -e 0', args: ['-e', '0'] },
  { name: 'planverk validate', args: [cli, 'validate'], limit: 2 },
  {
    name: 'planverk validate (a file was edited)',
    before: () => appendFileSync(join(edited, 'plan.yaml'), '#\n'),
    args: [cli, 'validate', edited],
  },
  {
    name: 'planverk build strategy (PDF)',
    args: [cli, 'build', 'strategy', '--format', 'pdf', '--out', out],
    limit: 8,
  },
  { name: 'planverk build strategy (all formats)', args: [cli, 'build', 'strategy', '--out', out] },
  { name: 'planverk build (all documents, all formats)', args: [cli, 'build', '--out', out] },
  // Another watermark each time: no PDF is one that was kept.
  {
    name: 'planverk build strategy (all formats, printed again)',
    args: (run) => [cli, 'build', 'strategy', '--watermark', `${run}`, '--out', out],
    cacheOf: 'again',
  },
  {
    name: 'planverk build (all documents, all formats, printed again)',
    args: (run) => [cli, 'build', '--watermark', `${run}`, '--out', out],
    cacheOf: 'again',
  },
  { name: 'planverk list', args: [cli, 'list'] },
  { name: 'planverk validate (no cache)', args: [cli, 'validate'], cache: 'off' },
  {
    name: 'planverk build strategy (PDF, no cache)',
    args: [cli, 'build', 'strategy', '--format', 'pdf', '--out', out],
    cache: 'off',
  },
];
/** What is printed each time has a cache of its own, or the runs between would find nothing kept. */
const caches = mkdtempSync(join(tmpdir(), 'planverk-bench-caches-'));
const times = commands.map(() => []);
for (let run = 0; run < runs + 1; run += 1) {
  for (const [index, { name, args, cache, cacheOf, before }] of commands.entries()) {
    before?.();
    const start = performance.now();
    const env = {
      ...process.env,
      ...(cache && { PLANVERK_CACHE: cache }),
      ...(cacheOf && { PLANVERK_CACHE: join(caches, cacheOf) }),
    };
    const given = typeof args === 'function' ? args(run) : args;
    const { status } = spawnSync(process.execPath, given, { cwd: root, stdio: 'ignore', env });
    if (status !== 0) throw new Error(`${name} ended with ${status}`);
    // The first round warms the disk's cache and is not counted.
    if (run > 0) times[index].push(performance.now() - start);
  }
}
for (const folder of [out, caches]) rmSync(folder, { recursive: true, force: true });
const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
const base = median(times[0]);
console.log(`Node ${process.version}, ${runs} runs each, medians\n`);
console.log('| whole process | ratio to `node -e 0` | asked for |');
console.log('|---|---|---|');
for (const [index, { name, limit }] of commands.entries()) {
  console.log(
    `| ${name} | ${(median(times[index]) / base).toFixed(2)} | ${limit ? `at most ${limit}` : ''} |`,
  );
}
/** Of everything to the strategy plan alone, in the same formats. */
const mostOfAll = 2.5;
const timeOf = (name) => median(times[commands.findIndex((own) => own.name === name)]);
let broken = 0;
console.log('');
for (const [how, said] of [
  ['', 'where nothing has changed'],
  [', printed again', 'where everything is printed again'],
]) {
  const ratio =
    timeOf(`planverk build (all documents, all formats${how})`) /
    timeOf(`planverk build strategy (all formats${how})`);
  const holds = ratio <= mostOfAll;
  if (!holds) broken += 1;
  console.log(
    `${holds ? 'holds ' : 'BROKEN'}  everything takes ${ratio.toFixed(2)} of the strategy plan's time ${said} (asked for: ${mostOfAll})`,
  );
}
process.exit(broken > 0 ? 1 : 0);
