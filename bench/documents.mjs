// Whole processes that make a PDF of the same text, as ratios to each peer in the same run: node documents.mjs [scale …]
// Medians of processor time, of all threads; the runs of all tools are interleaved, so that a slow moment of the machine meets
// them all. planverk is judged
// as it is used: installed and run before, on a text it has never seen. What it takes with nothing kept at all, and when
// nothing has changed since the last run, is in separate rows.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { count } from './count.mjs';
import { generate, writeForms } from './generate.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const cli = join(root, 'bin', 'planverk.js');
if (!existsSync(join(here, 'node_modules'))) {
  console.error('The peers are not installed: npm ci --prefix bench');
  process.exit(1);
}
const scales = process.argv.slice(2).map(Number).filter(Number.isFinite);
if (scales.length === 0) scales.push(1, 10);
const work = mkdtempSync(join(tmpdir(), 'planverk-documents-'));
const cache = join(work, 'cache');
const chromium = ['chromium', 'chromium-browser', 'google-chrome']
  .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
  .find(existsSync);

const planverk = (env) => ({
  args: (folder, out) => [
    cli,
    'build',
    'strategy',
    '--plan',
    join(folder, 'plan'),
    '--format',
    'pdf',
    '--out',
    out,
  ],
  file: 'strategiplan.pdf',
  env,
});
const peer = (name, env = {}) => ({
  args: (folder, out) => [join(here, 'peers', `${name}.mjs`), folder, join(out, 'text.pdf')],
  file: 'text.pdf',
  env,
});
const fresh = join(work, 'fresh-cache');
const tools = {
  planverk: { ...planverk({ PLANVERK_CACHE: fresh }), prepare: forgetText },
  'planverk, nothing kept': planverk({ PLANVERK_CACHE: 'off' }),
  'planverk, nothing changed': planverk({ PLANVERK_CACHE: cache }),
  Typst: peer('typst'),
  'pdfkit, doc.text': peer('pdfkit'),
  pdfmake: peer('pdfmake'),
  ...(chromium && { Chromium: peer('chromium', { CHROMIUM: chromium }) }),
};
if (!chromium) console.log('Chromium is not on this machine and is left out.\n');

/** Ratios asked for: planverk to the peer, by scale. */
const limits = { 1: { Typst: 0.65 }, 10: { Typst: 0.4, 'pdfkit, doc.text': 0.5 }, 100: { Typst: 0.25 } };
/** The same where nothing has changed since the last run. */
const limitsUnchanged = { 1: 0.5, 10: 0.28, 100: 0.18 };
const runsAt = (scale) => (scale >= 100 ? 3 : scale >= 10 ? 5 : 9);
/** The slowest peers are not asked for two thousand pages. */
const left = (name, scale) => scale >= 100 && (name === 'pdfmake' || name === 'Chromium');

/** A cache in which only another text has been built. */
const known = join(work, 'known-cache');
function forgetText() {
  if (!existsSync(known)) {
    const other = join(work, 'other');
    writeForms(generate(1, 1984), other);
    const { args } = planverk({});
    for (let run = 0; run < 2; run += 1)
      spawnSync(process.execPath, args(other, join(work, 'out', 'other')), {
        cwd: root,
        env: { ...process.env, PLANVERK_CACHE: known },
      });
    if (!existsSync(known)) throw new Error('The cache was not filled');
  }
  rmSync(fresh, { recursive: true, force: true });
  cpSync(known, fresh, { recursive: true });
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
let broken = 0;
const judge = (holds, text) => {
  if (!holds) broken += 1;
  console.log(`${holds ? 'holds ' : 'BROKEN'}  ${text}`);
};
const perPage = {};
console.log(`Node ${process.version}\n`);
for (const scale of scales) {
  const folder = join(work, `scale-${scale}`);
  writeForms(generate(scale), folder);
  const names = Object.keys(tools).filter((name) => !left(name, scale));
  const found = Object.fromEntries(names.map((name) => [name, { times: [], memory: [] }]));
  for (let run = 0; run <= runsAt(scale); run += 1) {
    for (const name of names) {
      const { args, file, env } = tools[name];
      const out = join(work, 'out', name.replace(/\W+/g, '-'));
      mkdirSync(out, { recursive: true });
      tools[name].prepare?.();
      const peak = join(work, 'peak');
      const used = join(work, 'processor-time');
      const hook = ['peak-memory.mjs', 'processor-time.mjs'].flatMap((file) => [
        '--import',
        pathToFileURL(join(here, file)).href,
      ]);
      const { status, stderr } = spawnSync(process.execPath, [...hook, ...args(folder, out)], {
        cwd: root,
        env: { ...process.env, ...env, PEAK_MEMORY: peak, PROCESSOR_TIME: used },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      if (status !== 0) throw new Error(`${name}: ${stderr}`);
      // The first round warms the disk's cache and is not counted.
      if (run > 0) {
        found[name].times.push(Number(readFileSync(used, 'utf8')));
        found[name].memory.push(Number(readFileSync(peak, 'utf8')) / 1024);
      }
      found[name].path = join(out, file);
    }
  }
  const own = median(found.planverk.times);
  console.log(`### ${scale} × 5 focus areas\n`);
  console.log('| whole process | processor time, planverk = 1 | pages | words | kB | memory, planverk = 1 |');
  console.log('|---|---:|---:|---:|---:|---:|');
  for (const name of names) {
    const { times, memory, path } = found[name];
    const { pages, words } = await count(path);
    Object.assign(found[name], { pages, words });
    // Chromium's own processes are not seen.
    const kept = name === 'Chromium' ? '' : (median(memory) / median(found.planverk.memory)).toFixed(2);
    const used = name === 'Chromium' ? '' : (median(times) / own).toFixed(2);
    const size = Math.round(statSync(path).size / 1000);
    console.log(
      `| ${name} | ${used} | ${pages} | ${(words / found.planverk.words).toFixed(2)} | ${size} | ${kept} |`,
    );
  }
  console.log('');
  perPage[scale] = own / found.planverk.pages;
  for (const [name, limit] of Object.entries(limits[scale] ?? {})) {
    const ratio = own / median(found[name].times);
    judge(
      ratio <= limit,
      `${scale} ×: planverk takes ${ratio.toFixed(2)} of ${name}'s time (asked for: ${limit})`,
    );
  }
  if (limitsUnchanged[scale]) {
    const ratio = median(found['planverk, nothing changed'].times) / median(found.Typst.times);
    judge(
      ratio <= limitsUnchanged[scale],
      `${scale} ×: planverk takes ${ratio.toFixed(2)} of Typst's time where nothing has changed (asked for: ${limitsUnchanged[scale]})`,
    );
  }
  if (scale === 100) {
    const peak = median(found.planverk.memory);
    judge(peak < 400, `${scale} ×: planverk's memory is ${Math.round(peak)} MB (asked for: under 400)`);
  }
  for (const name of names) {
    const ratio = found[name].words / found.planverk.words;
    judge(ratio > 0.9 && ratio < 1.1, `${scale} ×: ${name} has ${ratio.toFixed(2)} of planverk's words`);
  }
  console.log('');
}
if (perPage[100] && perPage[10]) {
  const ratio = perPage[100] / perPage[10];
  judge(ratio <= 1.2, `time per page at 100 × is ${ratio.toFixed(2)} of that at 10 × (asked for: 1.2)`);
}
const plan = join(work, 'plan');
spawnSync(process.execPath, [cli, 'build', 'strategy', '--format', 'pdf', '--out', plan], { cwd: root });
const size = statSync(join(plan, 'strategiplan.pdf')).size / 1000;
judge(size < 150, `the strategy plan of plan/ has ${Math.round(size)} kB (asked for: under 150)`);
rmSync(work, { recursive: true, force: true });
process.exit(broken > 0 ? 1 : 0);
